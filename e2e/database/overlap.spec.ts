import { expect, test } from '../../fixtures/test.ts';

/*
 * Overlap protection is the last line of defence: whatever way a window takes into the database, two
 * that share a microsecond on one table can't both be stored, while two that touch can.
 */
test.use({
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: ['Ada', 'Ben', 'Cleo', 'Dev', 'Elif', 'Finn', 'Gwen', 'Hugo'].map((guest) => ({
      guest,
      at: '2027-06-07T18:00',
      party: 2,
    })),
  },
});
const table = 'T1';
const first = { table, start: '2027-06-07T17:00:00Z', end: '2027-06-07T18:30:00Z' };
const touching = { table, start: '2027-06-07T18:30:00Z', end: '2027-06-07T20:00:00Z' };
const overlapping = { ...touching, start: '2027-06-07T18:29:59.999999Z' };
const refused = /^(23P01|P0001)$/;

for (const way of ['allocation', 'assignment', 'assignTables'] as const) {
  test.describe(`by the way of ${way}`, { tag: '@D3' }, () => {
    test('a window that begins one microsecond early is refused', async ({ tenant, waysIn }) => {
      const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
      expect(await waysIn[way]({ ...first, booking: ada })).toBe('ok');

      const outcome = await waysIn[way]({ ...overlapping, booking: ben });

      expect(outcome).toMatchObject({ code: expect.stringMatching(refused) });
    });

    test('a window that begins when the other ends is stored', async ({ tenant, waysIn }) => {
      const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
      expect(await waysIn[way]({ ...first, booking: ada })).toBe('ok');

      const outcome = await waysIn[way]({ ...touching, booking: ben });

      expect(outcome).toBe('ok');
    });

    test('of eight that come at once one gets the table', async ({ guests, tenant, waysIn }) => {
      const names = ['Ada', 'Ben', 'Cleo', 'Dev', 'Elif', 'Finn', 'Gwen', 'Hugo'];
      const contenders = names.map((name) => tenant.booking(name));

      const outcomes = await guests.sideBySide(contenders, (booking) =>
        waysIn[way]({ ...first, booking }),
      );

      const losers = outcomes.filter((outcome) => outcome !== 'ok');
      expect(losers).toHaveLength(7);
      for (const loser of losers) expect(loser.code).toMatch(refused);
    });
  });
}
