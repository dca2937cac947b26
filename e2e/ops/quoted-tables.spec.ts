import { expect, oneTable, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'], plan: oneTable });

test(
  'staff take back a table that they confirmed from a quote, and others get it at once',
  { tag: '@O6' },
  async ({ clock, database, floorPlan, staffApi, tenant }) => {
    const at = clock.tomorrow().toPlainDateTime('12:00');
    await tenant.addBookings([
      { guest: 'Ada', at, party: 2 },
      { guest: 'Ben', at, party: 2 },
    ]);
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const holdId = await staffApi.hold(ada.id);
    expect(await staffApi.confirm(ada.id, holdId)).toBeGranted();
    expect(await database.tablesOf(ada.id), 'confirmed').toEqual(['T1']);

    await staffApi.takeBack(ada.id, ['T1']);

    await floorPlan.open(ben);
    await expect(floorPlan.table('T1')).toBeSelectable();
    await floorPlan.choose('T1');
    expect(await floorPlan.assign()).toBeGranted();
    expect(await database.tablesOf(ben.id)).toEqual(['T1']);
  },
);

/* A party of two has its table for 65 minutes at lunch: one window ends where the next begins. */
test.describe('of two parties back to back', () => {
  for (const [quoted, assigned] of [
    ['first', 'second'],
    ['second', 'first'],
  ] as const) {
    test(
      `staff who hold a table by a quote for the ${quoted} assign it to the ${assigned}`,
      { tag: '@O7' },
      async ({ clock, database, staffApi, tenant }) => {
        const day = clock.tomorrow();
        const parties = await tenant.addBookings([
          { guest: 'first', at: day.toPlainDateTime('12:00'), party: 2 },
          { guest: 'second', at: day.toPlainDateTime('13:05'), party: 2 },
        ]);
        const [held, given] = [tenant.booking(quoted), tenant.booking(assigned)];
        const holdId = await staffApi.hold(held.id);

        const answer = await staffApi.assign(given.id, ['T1']);

        expect(answer, 'beside the hold').toBeGranted();
        expect(await staffApi.confirm(held.id, holdId), 'beside the assignment').toBeGranted();
        for (const { id } of parties) expect(await database.tablesOf(id)).toEqual(['T1']);
      },
    );
  }
});
