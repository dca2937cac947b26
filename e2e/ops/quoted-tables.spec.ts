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
