import {
  everyBoundary,
  examines,
  expect,
  looks,
  momentsAround,
  picture,
  test,
  type MomentAround,
} from '../../fixtures/test.ts';

/*
 * Two stays of 18:00–19:20: T1 alone, T2 and T3 put together. The viewer's own visit lies ahead of
 * them and overlaps nothing. The test writes nothing between the moments that it looks at: what
 * changes, time has changed.
 */
const stay = { at: 'today 18:00', party: 4 };
const next = { guest: 'Ned Next', at: 'today 21:00', party: 4 };
const free = { T1: 'available', T2: 'available', T3: 'available', T4: 'available' };
const taken = { ...free, T1: 'reserved', T2: 'reserved', T3: 'reserved' };

test.use({
  needs: ['provision'],
  now: '2027-06-07T09:00',
  plan: {
    zones: { 'Main Dining': 'T1:4 T2:2 T3:2 T4:4' },
    adjacent: 'T1+T2 T2+T3 T3+T4',
    coordinates: true,
    bookings: [
      { guest: 'Sam Staying', ...stay, tables: 'T1' },
      { guest: 'Gus Grouped', ...stay, tables: 'T2 T3' },
      next,
    ],
  },
});

const choosable = ['T1', 'T2'];
const dueAt = ({ within }: MomentAround) =>
  within
    ? { due: taken, free: [], says: 'T1, T2 and T3 are blocked' }
    : { due: free, free: choosable, says: 'every table is free' };

/* One browser shows the boundaries by every way of looking; every other, that its open page follows. */
for (const { way, tag, loads, also } of [
  { way: 'left open', tag: ['@O3'], loads: 1, also: ['page-not-asking'] },
  { way: 'reloaded', tag: ['@O3', '@one-browser'], loads: 9, also: ['feed-from-before'] },
  { way: 'opened anew', tag: ['@O3', '@one-browser'], loads: 1, also: [] },
] as const) {
  test(
    `a table and a group of tables are blocked in their window alone, on a plan ${way}`,
    { tag: [...tag], ...examines(...everyBoundary, ...also) },
    async ({ clock, database, floorPlan, tenant }) => {
      // The plan is loaded anew at each moment.
      test.slow(way !== 'left open');
      const { window } = tenant.booking('Sam Staying');
      expect(tenant.booking('Gus Grouped').window, 'both stays').toEqual(window);
      const held = `the window ${clock.timeOf(window.start)}–${clock.timeOf(window.end)}`;
      await floorPlan.open(tenant.booking('Ned Next'));
      let plan = floorPlan;

      for (const moment of momentsAround(window, clock, way)) {
        const { due, free, says } = dueAt(moment);
        await clock.travelTo(moment.at);
        plan = await looks[way](plan, clock);

        await expect(plan, moment.name).toShowStatuses(due);
        for (const number of free) {
          await expect(plan.table(number), moment.name).toBeSelectable();
        }
        expect(await database.statuses(), `stored, ${moment.name}`).toEqual(due);
        await picture(`${held}, ${moment.name}: ${says}`, plan.region);
      }
      expect(plan.loads, 'how often the page that is open was loaded').toBe(loads);
    },
  );
}

test(
  'staff assign a freed table from the plan that they left open',
  { tag: '@O3', ...examines('blocked-after', 'page-not-asking', 'page-or-feed-wrong') },
  async ({ clock, database, floorPlan, tenant }) => {
    const ned = tenant.booking('Ned Next');
    await clock.inside(tenant.booking('Sam Staying').window);
    await floorPlan.open(ned);
    await expect(floorPlan.table('T1'), 'inside the window').not.toBeSelectable();
    await picture('inside the window: blocked', floorPlan.region);

    await clock.atEnd(tenant.booking('Sam Staying').window);
    await looks['left open'](floorPlan, clock);
    await expect(floorPlan.table('T1'), 'at its end').toBeSelectable();
    await expect(floorPlan).toAgreeWithDatabase(database, ned);
    await picture('at its end: let go', floorPlan.region);
    await floorPlan.choose('T1');
    const answer = await floorPlan.assign();

    expect(answer).toBeGranted();
    expect(await database.tablesOf(ned.id)).toEqual(['T1']);
    expect(await database.booking(ned.id)).toMatchObject({ status: 'confirmed' });
  },
);

test.describe('where the table is booked again for another day', () => {
  test.use({
    plan: {
      zones: { 'Main Dining': 'T1:4 T2:4' },
      adjacent: '',
      bookings: [
        { guest: 'Sam Staying', ...stay, tables: 'T1' },
        { guest: 'Fred Friday', at: 'in 4 days 18:00', party: 4, tables: 'T1' },
        next,
      ],
    },
  });

  test(
    'a table is free between its windows, not only after the last of them',
    { tag: '@O3', ...examines('blocked-after', 'legacy-function') },
    async ({ clock, floorPlan, tenant }) => {
      await clock.atEnd(tenant.booking('Sam Staying').window);

      await floorPlan.open(tenant.booking('Ned Next'));

      await expect(floorPlan.table('T1')).toBeSelectable();
    },
  );
});
