import { examines, expect, test } from '../../fixtures/test.ts';

/*
 * Overlap protection is the last line of defence: whatever way a window takes into the database, two
 * that share a microsecond on one table can't both be stored, while two that touch can.
 */
/** Ben comes as Ada's window ends, Cleo leaves as it begins: a system may know visits by their starts. */
const others: { [guest: string]: string } = { Ben: '2027-06-07T19:30', Cleo: '2027-06-07T16:30' };
const names = ['Ada', 'Ben', 'Cleo', 'Dev', 'Elif', 'Finn', 'Gwen', 'Hugo'];
test.use({
  needs: ['provision'],
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: names.map((guest) => ({ guest, at: others[guest] ?? '2027-06-07T18:00', party: 2 })),
  },
});
const table = 'T1';
const first = { table, start: '2027-06-07T17:00:00Z', end: '2027-06-07T18:30:00Z' };
const after = { table, start: '2027-06-07T18:30:00Z', end: '2027-06-07T20:00:00Z' };
const before = { table, start: '2027-06-07T15:30:00Z', end: '2027-06-07T17:00:00Z' };
const overlapping = [
  { what: 'begins one microsecond early', ...after, start: '2027-06-07T18:29:59.999999Z' },
  { what: 'ends one microsecond late', ...before, end: '2027-06-07T17:00:00.000001Z' },
  {
    what: 'is a microsecond inside',
    ...first,
    start: '2027-06-07T17:30:00Z',
    end: '2027-06-07T17:30:00.000001Z',
  },
];
const stored = { code: 'ok' };
const refused = /^(23P01|P0001)$/;
const atOnce = ['allocation', 'assignment', 'assignTables', 'confirm'] as const;
const ways = [...atOnce, 'movedAllocation', 'movedAssignment'] as const;

for (const way of ways) {
  test.describe(
    `by the way of ${way}`,
    { tag: '@D3', ...examines('overlapping-allocation') },
    () => {
      for (const { what, ...stay } of overlapping) {
        test(`a window that ${what} is refused`, async ({ tenant, waysIn }) => {
          const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
          expect(await waysIn[way]({ ...first, booking: ada })).toMatchObject(stored);

          const outcome = await waysIn[way]({ ...stay, booking: ben });

          expect(outcome, `whether a window is refused that ${what}`).toMatchObject({
            code: expect.stringMatching(refused),
          });
        });
      }

      test('windows that touch another on either side are stored', async ({ tenant, waysIn }) => {
        const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
        expect(await waysIn[way]({ ...first, booking: ada })).toMatchObject(stored);

        expect(await waysIn[way]({ ...after, booking: ben })).toMatchObject(stored);
        expect(await waysIn[way]({ ...before, booking: tenant.booking('Cleo') })).toMatchObject(
          stored,
        );
      });
    },
  );
}

test(
  'maintenance and a visit that share a microsecond can’t both be stored, whichever comes first',
  { tag: '@D3', ...examines('overlapping-allocation', 'maintenance') },
  async ({ tenant, waysIn }) => {
    const ada = tenant.booking('Ada');
    const [tooEarly] = overlapping.map(({ end, start }) => ({ table, start, end }));
    expect(await waysIn.allocation({ ...first, booking: ada })).toMatchObject(stored);
    expect(
      await waysIn.maintenance(tooEarly ?? first),
      'whether maintenance over a visit is refused',
    ).toMatchObject({
      code: expect.stringMatching(refused),
    });
    expect(await waysIn.maintenance(after), 'from its end on').toMatchObject(stored);

    const late = await waysIn.allocation({ ...after, booking: tenant.booking('Ben') });

    expect(late, 'whether a visit during maintenance is refused').toMatchObject({
      code: expect.stringMatching(refused),
    });
  },
);

for (const way of atOnce) {
  test(
    `of eight that come at once by the way of ${way} one gets the table`,
    { tag: '@D3', ...examines('overlapping-allocation') },
    async ({ guests, tenant, waysIn }) => {
      const contenders = names.map((name) => tenant.booking(name));

      const outcomes = await guests.sideBySide(contenders, (booking) =>
        waysIn[way]({ ...first, booking }),
      );

      const losers = outcomes.filter(({ code }) => code !== 'ok');
      expect(losers).toHaveLength(7);
      for (const loser of losers) expect(loser.code).toMatch(refused);
    },
  );
}
