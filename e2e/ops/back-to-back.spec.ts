import { everyBoundary, examines, expect, looks, test } from '../../fixtures/test.ts';

/*
 * A party of six dines for 85 minutes and leaves five for the table: what begins at 18:00 ends its
 * window at 19:30 sharp, where the next one begins.
 */
test.use({
  needs: ['travel'],
  plan: {
    zones: { 'Main Dining': 'T1:6 T2:6' },
    adjacent: '',
    coordinates: true,
    bookings: [
      { guest: 'Fay First', at: '2027-06-07T18:00', party: 6 },
      { guest: 'Sue Second', at: '2027-06-07T19:30', party: 6 },
      { guest: 'Vera Viewing', at: '2027-06-08T18:00', party: 6 },
    ],
  },
});

test.beforeEach(async ({ staffApi, tenant }) => {
  for (const guest of ['Fay First', 'Sue Second']) {
    const assigned = await staffApi.assign(tenant.booking(guest).id, ['T1']);
    expect(assigned, guest).toMatchObject({ status: 200 });
  }
});

test(
  'staff give one table to two bookings back to back, and both stand',
  { tag: '@O7' },
  async ({ database, tenant }) => {
    const [first, second] = [tenant.booking('Fay First'), tenant.booking('Sue Second')];

    for (const { id } of [first, second]) {
      expect(await database.booking(id)).toMatchObject({ status: 'confirmed' });
      expect(await database.tablesOf(id)).toEqual(['T1']);
    }
    const half = '2027-06-07T18:30:00Z';
    expect(await database.windowOf(first.id)).toEqual({ start: '2027-06-07T17:00:00Z', end: half });
    expect(await database.windowOf(second.id)).toEqual({
      start: half,
      end: '2027-06-07T20:00:00Z',
    });
    await expect(database).toHoldTogether();
  },
);

/* The first guests come early and are checked in; from here on only time passes. */
const moments = [
  { name: 'an hour before both', at: '2027-06-07T16:00:00Z', due: 'available' },
  { name: '1 ms before the first', at: '2027-06-07T16:59:59.999Z', due: 'available' },
  { name: 'at the start of the first', at: '2027-06-07T17:00:00Z', due: 'occupied' },
  { name: 'half-way through the first', at: '2027-06-07T17:45:00Z', due: 'occupied' },
  { name: '1 ms before the second', at: '2027-06-07T18:29:59.999Z', due: 'occupied' },
  { name: 'where one ends and the other begins', at: '2027-06-07T18:30:00Z', due: 'reserved' },
  { name: '1 ms after the first', at: '2027-06-07T18:30:00.001Z', due: 'reserved' },
  { name: 'half-way through the second', at: '2027-06-07T19:15:00Z', due: 'reserved' },
  { name: '1 ms before the end of both', at: '2027-06-07T19:59:59.999Z', due: 'reserved' },
  { name: 'at the end of both', at: '2027-06-07T20:00:00Z', due: 'available' },
  { name: '1 ms after both', at: '2027-06-07T20:00:00.001Z', due: 'available' },
  { name: 'an hour after both', at: '2027-06-07T21:00:00Z', due: 'available' },
] as const;

for (const way of ['left open', 'reloaded', 'opened anew'] as const) {
  test(
    `the status follows both windows without a gap, on a plan ${way}`,
    { tag: '@O7', ...examines(...everyBoundary, 'lingering-occupied') },
    async ({ clock, database, floorPlan, staffApi, tenant }) => {
      await clock.travelTo('2027-06-07T16:00:00Z');
      await staffApi.step(tenant.booking('Fay First').id, 'check-in');
      await floorPlan.open(tenant.booking('Vera Viewing'));
      let plan = floorPlan;

      for (const { name, at, due } of moments) {
        await clock.travelTo(at);
        plan = await looks[way](plan);
        await expect(plan, name).toShowStatuses({ T1: due, T2: 'available' });
        expect(await database.statusOf('T1'), `stored, ${name}`).toBe(due);
      }
      await expect(plan.table('T1'), 'after both').toBeSelectable();
    },
  );
}
