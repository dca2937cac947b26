import { expect, oneTable, test } from '../../fixtures/test.ts';

test.use({
  needs: ['provision', 'sql'],
  plan: { ...oneTable, bookings: [{ guest: 'Ada', at: '18:00', party: 2 }] },
});

test(
  'staff whose assignment the server fails to store read so, and assign by pressing again',
  { tag: '@O4' },
  async ({ database, floorPlan, holdRows, tenant }) => {
    const { id } = tenant.booking('Ada');
    await floorPlan.open(tenant.booking('Ada'));
    await floorPlan.choose('T1');
    const rows = await holdRows('table_inventory', [tenant.tableId('T1')]);
    await floorPlan.pressAssign();
    await rows.untilWaiting();

    await rows.cancelWaiting();
    const { status } = await floorPlan.answer();

    expect(status).toBeGreaterThanOrEqual(500);
    await expect(floorPlan.toast('Assignment failed')).toBeVisible();
    await expect(floorPlan.toast('Tables assigned')).toBeHidden();
    expect(await database.tablesOf(id)).toEqual([]);
    await expect(floorPlan.assignButton, 'what was chosen is kept').toBeEnabled();

    await rows.letGo();
    expect(await floorPlan.assign()).toBeGranted();
    expect(await database.tablesOf(id)).toEqual(['T1']);
  },
);
