import { expect, looks, test } from '../../fixtures/test.ts';

const at = '18:00';

test.use({
  needs: ['provision'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2 Fix:4', Garden: 'G1:4' },
    adjacent: 'T1+T2 T2+T3 T3+T4 T4+Fix',
    tables: { Fix: { mobility: 'fixed' } },
    bookings: [
      { guest: 'Ada Four', at, party: 4 },
      // No service seats anyone from 22:00 on.
      { guest: 'Lou Late', at: '22:15', party: 4 },
    ],
  },
});

for (const [wish, code, guest, tables] of [
  ['a table that is too small', 'CAPACITY', 'Ada Four', ['T1']],
  ['tables of two zones', 'ZONE', 'Ada Four', ['T1', 'G1']],
  ['tables that don’t stand side by side', 'ADJACENCY', 'Ada Four', ['T1', 'T3']],
  ['a fixed table with another', 'MOVABLE', 'Ada Four', ['T4', 'Fix']],
  ['a table for guests who come after the last service', 'SERVICE_OVERRUN', 'Lou Late', ['G1']],
] as const) {
  test(
    `staff choose ${wish} and are refused with ${code}`,
    { tag: '@O4' },
    async ({ database, floorPlan, tenant }) => {
      const { id } = tenant.booking(guest);
      await floorPlan.open(tenant.booking(guest));

      await floorPlan.choose(...tables);
      const refused = await floorPlan.assign();

      expect(refused).toMatchObject({ status: 422, body: { code } });
      await expect(floorPlan.toast('Cannot assign tables')).toBeVisible();
      expect(await database.tablesOf(id)).toEqual([]);
      expect(await database.booking(id)).toMatchObject({ status: 'pending' });
    },
  );
}

test(
  'staff choose a table of another zone beside the booking’s own and are refused with ZONE_LOCKED',
  { tag: '@O4' },
  async ({ database, floorPlan, staffApi, tenant }) => {
    const { id } = tenant.booking('Ada Four');
    await staffApi.assign(id, ['T1', 'T2']);
    await floorPlan.open(tenant.booking('Ada Four'));

    await floorPlan.choose('G1');
    const refused = await floorPlan.assign();

    expect(refused).toMatchObject({ status: 422, body: { code: 'ZONE_LOCKED' } });
    expect(await database.tablesOf(id)).toEqual(['T1', 'T2']);
  },
);

test(
  'staff choose a table that was taken while their plan stood open and are refused with CONFLICTS',
  { tag: '@O4' },
  async ({ clock, database, floorPlan, tenant }) => {
    const { id } = tenant.booking('Ada Four');
    await floorPlan.open(tenant.booking('Ada Four'));
    const thaw = await floorPlan.freeze();
    await floorPlan.choose('G1');
    const ben = await tenant.addBooking({ guest: 'Ben First', at, party: 4, tables: 'G1' });

    const refused = await floorPlan.assign();
    thaw();

    expect(refused).toMatchObject({ status: 422, body: { code: 'CONFLICTS' } });
    await expect(floorPlan.toast('Cannot assign tables')).toBeVisible();
    await looks['left open'](floorPlan, clock);
    await expect(floorPlan.table('G1'), 'the plan has learnt of it').not.toBeSelectable();
    expect(await database.tablesOf(id)).toEqual([]);
    expect(await database.tablesOf(ben.id)).toEqual(['G1']);
  },
);
