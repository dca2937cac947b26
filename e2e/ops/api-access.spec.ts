import { expect, test, type StaffApi } from '../../fixtures/test.ts';

/*
 * Every request of the staff console, made from outside the browser by everyone who isn't staff of this
 * restaurant. Each would be granted to its own staff, or refused for another reason than a missing
 * right; here nothing is told and nothing changes.
 */
test.use({
  needs: ['provision', 'staffAdmin'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    bookings: [
      { guest: 'Ned Next', at: '20:30', party: 2 },
      { guest: 'Tess Tabled', at: '20:30', party: 2, tables: 'T2' },
    ],
  },
});

interface Aim {
  /** Bookings without and with a table, and the hold of the first. */
  next: string;
  tabled: string;
  hold: unknown;
  date: string;
}
const steps = ['check-in', 'check-out', 'no-show', 'undo-no-show'] as const;
const requests: [name: string, send: (api: StaffApi, aim: Aim) => ReturnType<StaffApi['quote']>][] =
  [
    ['the day’s reservations', (api, { date }) => api.summary(date)],
    ['the floor plan', (api, { next }) => api.context(next)],
    ['assign', (api, { next }) => api.assign(next, ['T1'])],
    ['take back', (api, { tabled }) => api.takeBack(tabled, ['T2'])],
    ['quote', (api, { next }) => api.quote(next)],
    ['confirm', (api, { next, hold }) => api.confirm(next, hold)],
    ...steps.map((step): (typeof requests)[number] => [
      step,
      (api, { tabled }) => api.step(tabled, step),
    ]),
    ['cancel', (api, { tabled }) => api.cancel(tabled)],
  ];

const unknown = /^401$/;
const stranger = /^40[34]$/;
const callers = [
  { who: 'nobody who is signed in', session: 'none', turnedAway: unknown },
  { who: 'someone who has signed out', session: 'ended', turnedAway: unknown },
  { who: 'someone whose session is long over', session: 'expired', turnedAway: unknown },
  { who: 'staff of another restaurant', session: 'elsewhere', turnedAway: stranger },
  { who: 'a guest who is signed in', session: 'guest', turnedAway: stranger },
] as const;

for (const { who, session, turnedAway } of callers) {
  test(
    `${who} gets no answer to any request of the console, and changes nothing`,
    { tag: '@O1' },
    async ({ blocks, clientOf, database, staffApiOf, tenant }) => {
      const [next, tabled] = [tenant.booking('Ned Next'), tenant.booking('Tess Tabled')];
      const hold = await blocks.hold('T1', next, next.window.end);
      const aim = { next: next.id, tabled: tabled.id, hold, date: next.date };
      const api = staffApiOf(await clientOf(session));
      const before = await database.rows();

      for (const [name, send] of requests) {
        const answer = await send(api, aim);
        const refused = `${name}, asked for by a stranger, is refused`;
        expect.soft(String(answer.status), refused).toMatch(turnedAway);
        const told = JSON.stringify(answer.body);
        expect
          .soft(told, `${name} tells a stranger of no guest`)
          .not.toMatch(/Ned Next|Tess Tabled/);
      }

      expect(await database.rows()).toEqual(before);
    },
  );
}
