import { assigning, expect, outcomeOf, test } from '../../fixtures/test.ts';

/*
 * Two members of staff, each in a browser of their own, have chosen one table for two bookings of the
 * same hour. Both requests are held until both have pressed “Assign”, then in the database behind the
 * table's row, until both wait there. Green: one booking has the table, whoever pressed for the other
 * reads why not. Red: both have it, nobody has, or somebody is told what isn't so – or the two never
 * met, which is called inconclusive.
 */
const at = '18:00';
const toasts = {
  ok: 'Tables assigned',
  refused: 'Cannot assign tables',
  unknown: 'Assignment failed',
} as const;
const wishes = [
  { what: 'one table', party: 2, contested: ['T1'], mine: ['T1'], theirs: ['T1'] },
  {
    what: 'a merged pair',
    party: 4,
    contested: ['T1', 'T2'],
    mine: ['T1', 'T2'],
    theirs: ['T1', 'T2'],
  },
  {
    what: 'two pairs that share a table',
    party: 4,
    contested: ['T2'],
    mine: ['T1', 'T2'],
    theirs: ['T2', 'T3'],
  },
];

for (const { what, party, contested, mine, theirs } of wishes) {
  test.describe(`for ${what}`, () => {
    test.use({
      needs: ['provision', 'staffAdmin'],
      plan: {
        zones: { 'Main Dining': 'T1:2 T2:2 T3:2' },
        adjacent: 'T1+T2 T2+T3',
        bookings: ['Ada', 'Ben'].map((guest) => ({ guest, at, party })),
      },
    });

    test(
      `two members of staff assign ${what} at once: one gets it, the other is told why not`,
      { tag: '@O5' },
      async ({ database, floorPlan, floorPlanOf, guests, newStaff, race, tenant }) => {
        const { page } = await newStaff();
        const rivals = [
          { name: 'Staff for Ada', plan: floorPlan, booking: tenant.booking('Ada'), tables: mine },
          {
            name: 'Staff for Ben',
            plan: floorPlanOf(page),
            booking: tenant.booking('Ben'),
            tables: theirs,
          },
        ];
        await guests.sideBySide(rivals, async ({ plan, booking, tables }) => {
          await plan.open(booking);
          await plan.choose(...tables);
        });

        const history = await race(
          { tables: contested },
          await Promise.all(rivals.map(({ plan, booking }) => assigning(plan, booking))),
        );

        await expect(history).toBeSeatedOnce(database);
        expect(history.map(({ code }) => code).sort()).toEqual(['CONFLICTS', undefined]);
        for (const { plan, booking, tables } of rivals) {
          const outcome = outcomeOf(history, booking.guest.email);
          await expect(plan.toast(toasts[outcome]), booking.guest.name).toBeVisible();
          const kept = { ok: tables, refused: [], unknown: [] }[outcome];
          expect(await database.tablesOf(booking.id)).toEqual(kept);
        }
        await expect(database).toHoldTogether();
      },
    );
  });
}
