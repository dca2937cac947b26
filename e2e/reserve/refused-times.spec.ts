import { expect, test } from '../../fixtures/test.ts';

/*
 * Open from 12 to 22, last seating at 20. Closed on tomorrow’s weekday and, for once, in three days. At
 * eleven o’clock its date is that of UTC, at any hour of the run.
 */
test.use({
  needs: ['provision'],
  now: '2027-06-07T11:00',
  plan: {
    closedOn: ['tomorrow'],
    dates: { 'in 3 days': 'closed', 'in 4 days': { opens: '17:00', closes: '20:00' } },
  },
});

const closed = { status: 400, code: 'OPERATING_HOURS_CLOSED', reason: 'CLOSED' };
const outside = { ...closed, reason: 'OUTSIDE_WINDOW' };
const past = { status: 422, code: 'BOOKING_IN_PAST', reason: undefined };
const impossible = [
  { what: 'a closed weekday', date: 'tomorrow', time: '18:00', refusal: closed },
  { what: 'a day closed for once', date: 'in 3 days', time: '18:00', refusal: closed },
  { what: 'before opening', date: 'in 2 days', time: '11:45', refusal: outside },
  { what: 'after the last seating', date: 'in 2 days', time: '20:15', refusal: outside },
  { what: 'at closing', date: 'in 2 days', time: '22:00', refusal: outside },
  { what: 'after closing', date: 'in 2 days', time: '23:00', refusal: outside },
  { what: 'between two slots', date: 'in 2 days', time: '18:07', refusal: outside },
  { what: 'outside of hours for once', date: 'in 4 days', time: '16:45', refusal: outside },
  { what: 'the last slot of other days', date: 'in 4 days', time: '20:00', refusal: outside },
  { what: 'yesterday', date: 'yesterday', time: '18:00', refusal: past },
  { what: 'a year ago', date: '364 days ago', time: '18:00', refusal: past },
];

test(
  'hand-made requests for times that can’t be booked are refused with the reason, and nothing is stored',
  { tag: '@G3' },
  async ({ byHand, clock, database, tenant }) => {
    const guest = tenant.newGuest();

    for (const { what, date, time, refusal } of impossible) {
      const { status, body } = await byHand.book({ date: clock.day(date), time, party: 2, guest });
      const { code, details } = body;
      expect({ status, code, reason: details?.reason }, what).toEqual(refusal);
    }

    expect(await database.bookings()).toEqual([]);
    expect(await database.customers()).toEqual([]);
  },
);

/* To the millisecond: only a clock that stands still shows that. */
test.describe('where the clock can be moved', () => {
  test.use({ needs: ['travel'] });

  test(
    'a booking comes up to five minutes late, and not a millisecond later',
    { tag: '@G3' },
    async ({ byHand, clock, tenant }) => {
      const visit = { date: clock.today(), time: '18:00', party: 2, guest: tenant.newGuest() };

      await clock.travelTo('today 18:05:00.001');
      const late = await byHand.book(visit);
      await clock.travelTo('today 18:05:00');
      const justInTime = await byHand.book(visit);

      expect({ late: late.status, justInTime: justInTime.status }).toEqual({
        late: 422,
        justInTime: 201,
      });
    },
  );
});
