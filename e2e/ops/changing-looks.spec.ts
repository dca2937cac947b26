import { expect, looks, noticeable, test } from '../../fixtures/test.ts';

test.use({
  needs: ['provision'],
  now: '2027-06-07T18:10',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    coordinates: true,
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2, tables: 'T1' },
      { guest: 'Ben', at: 'today 18:00', party: 2, tables: 'T2' },
      { guest: 'Vera', at: 'tomorrow 18:00', party: 2 },
    ],
  },
});

test(
  'a table at which guests sit down while the plan is open comes to look otherwise than one that waits',
  { tag: '@O2' },
  async ({ clock, floorPlan, staffApi, tenant }) => {
    await floorPlan.open(tenant.booking('Vera'));
    const difference = async () => (await floorPlan.looks('T1', 'T2'))[0]?.difference ?? 0;
    expect(await difference(), 'both reserved').toBeLessThan(noticeable);

    expect(await staffApi.step(tenant.booking('Ada').id, 'check-in')).toBeGranted();
    await looks['left open'](floorPlan, clock);

    await expect(floorPlan.table('T1')).toShowStatus('occupied');
    await expect.poll(difference, 'occupied beside reserved').toBeGreaterThan(noticeable);
  },
);
