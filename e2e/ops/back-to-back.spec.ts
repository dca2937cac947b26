import { expect, test } from '../../fixtures/test.ts';

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

test(
  'the table is blocked from the first start to the second end without a gap',
  { tag: '@O7' },
  async ({ clock, floorPlan, staffApi, tenant }) => {
    const [first, second] = [tenant.booking('Fay First'), tenant.booking('Sue Second')];
    const viewer = tenant.booking('Vera Viewing');
    await clock.justBefore(first.window);
    await floorPlan.open(viewer);
    await expect(floorPlan.table('T1'), 'before both').toBeSelectable();
    await clock.atStart(first.window);
    await staffApi.step(first.id, 'check-in');

    await clock.justBeforeEnd(first.window);
    await floorPlan.reopen();
    await expect(floorPlan.table('T1'), 'the first sit there').toShowStatus('occupied');
    await clock.atEnd(first.window);
    await floorPlan.reopen();
    await expect(floorPlan.table('T1'), 'the second are due').toShowStatus('reserved');
    await expect(floorPlan.table('T1')).not.toBeSelectable();
    await clock.justBeforeEnd(second.window);
    await floorPlan.reopen();
    await expect(floorPlan.table('T1'), 'the second’s time').toShowStatus('reserved');

    await clock.atEnd(second.window);
    await floorPlan.reopen();
    await expect(floorPlan.table('T1'), 'after both').toBeSelectable();
  },
);
