import { expect, oneTable, test } from '../../fixtures/test.ts';

/* A deployed system may wait for the held row in a way that the test can't break off. */
test.use({
  needs: ['provision', 'sql'],
  plan: { ...oneTable, bookings: [{ guest: 'Ada', at: '18:00', party: 2 }] },
});

test(
  'staff whose table the server fails to take back read so, and the table stays',
  { tag: '@O4' },
  async ({ database, floorPlan, holdRows, staffApi, tenant }) => {
    const { id } = tenant.booking('Ada');
    expect(await staffApi.assign(id, ['T1'])).toBeGranted();
    await floorPlan.open(tenant.booking('Ada'));
    const rows = await holdRows('table_inventory', [tenant.tableId('T1')]);

    const answered = floorPlan.takeBack();
    await rows.untilWaiting();
    await rows.cancelWaiting();
    const { status } = await answered;

    expect(status).toBeGreaterThanOrEqual(500);
    const told = floorPlan.page.getByText('Table not removed', { exact: true });
    await expect(told, 'whether the table was removed').toBeVisible();
    await expect(floorPlan.toast('Table removed')).toBeHidden();
    await expect(floorPlan.assignedTables, 'what is assigned').toHaveCount(1);
    expect(await database.tablesOf(id)).toEqual(['T1']);
  },
);
