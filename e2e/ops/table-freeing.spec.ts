import { examines, expect, test, type Clock } from '../../fixtures/test.ts';

/*
 * In the middle of Sam's window, on two tables put together. What the database says is read before
 * the plan is opened, since opening it brings statuses up to date: “at once” means by the act itself.
 */
test.use({
  needs: ['provision'],
  now: '2027-06-07T18:30',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2' },
    adjacent: 'T1+T2 T2+T3',
    coordinates: true,
  },
});

/** Sam came half an hour ago; Ned, whose plan is looked at, comes in two hours. */
function visits(clock: Clock, status: 'confirmed' | 'checked_in') {
  const now = clock.local().round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const at = (minutes: number) => now.add({ minutes }).toPlainDateTime();
  // Outside the hours of service nobody computes a window: the test says which.
  const visit = (from: number) => ({
    at: at(from),
    window: { start: at(from), end: at(from + 95) },
  });
  return [
    { guest: 'Sam Staying', ...visit(-30), party: 4, tables: 'T1 T2', status },
    { guest: 'Ned Next', ...visit(120), party: 2 },
    { guest: 'Vic Waiting', ...visit(-30), party: 2 },
  ];
}

test.describe('the guests have yet to be seated', () => {
  test.beforeEach(async ({ clock, database, tenant }) => {
    await tenant.addBookings(visits(clock, 'confirmed'));
    const reserved = { T1: 'reserved', T2: 'reserved', T3: 'available' };
    expect(await database.statuses(), 'before').toEqual(reserved);
  });

  test(
    'staff seat the guests and both tables of the group are occupied',
    { tag: '@O6', ...examines('orphaned-allocation', 'missing-trigger') },
    async ({ dashboardPage, database, floorPlan, tenant }) => {
      await dashboardPage.open(tenant.booking('Sam Staying').date);

      await dashboardPage.seat('Sam Staying');

      const occupied = { T1: 'occupied', T2: 'occupied', T3: 'available' };
      expect(await database.statuses()).toEqual(occupied);
      await floorPlan.open(tenant.booking('Ned Next'));
      for (const table of ['T1', 'T2']) {
        await expect(floorPlan.table(table)).toShowStatus('occupied');
        await expect(floorPlan.table(table)).not.toBeSelectable();
      }
      await expect(floorPlan.table('T3')).toBeSelectable();
    },
  );

  test(
    'staff who have seated the guests can check them out next, in the same dialog',
    { tag: '@O6' },
    async ({ dashboardPage, tenant }) => {
      await dashboardPage.open(tenant.booking('Sam Staying').date);
      const step = (name: string) =>
        dashboardPage.details('Sam Staying').getByRole('button', { name, exact: true });

      await dashboardPage.seat('Sam Staying');

      await expect(step('Check out'), 'the next step').toBeVisible();
      await expect(step('Seat Guest'), 'the step that is done').toBeHidden();
    },
  );

  for (const [act, status] of [
    ['cancel the booking', 'cancelled'],
    ['mark the guests as no show', 'no_show'],
  ] as const) {
    test(
      `staff ${act} and both tables of the group are free at once`,
      { tag: '@O6', ...examines('orphaned-allocation', 'missing-trigger') },
      async ({ dashboardPage, database, floorPlan, staffApi, tenant, waysIn }) => {
        const { date, id, window } = tenant.booking('Sam Staying');
        const steps = {
          // Where on their pages staff cancel differs from console to console.
          cancelled: async () => expect(await staffApi.cancel(id)).toBeGranted(),
          no_show: async () => {
            await dashboardPage.open(date);
            await dashboardPage.markNoShow('Sam Staying');
          },
        };

        await steps[status]();

        const free = { T1: 'available', T2: 'available', T3: 'available' };
        expect(await database.booking(id)).toMatchObject({ status });
        expect(await database.statuses()).toEqual(free);
        await floorPlan.open(tenant.booking('Ned Next'));
        for (const table of ['T1', 'T2']) await expect(floorPlan.table(table)).toBeSelectable();
        await expect(database).toHoldTogether();
        const anew = { table: 'T1', booking: tenant.booking('Vic Waiting'), ...window };
        expect(await waysIn.assignTables(anew), 'given to others for the same time').toMatchObject({
          code: 'ok',
        });
      },
    );
  }

  test(
    'staff take back one table of the group, which is free at once, and then the other',
    { tag: '@O6', ...examines('orphaned-allocation', 'missing-trigger') },
    async ({ database, floorPlan, staffApi, tenant }) => {
      const { id } = tenant.booking('Sam Staying');

      await staffApi.takeBack(id, ['T1']);
      const one = { T1: 'available', T2: 'reserved', T3: 'available' };
      expect(await database.statuses()).toEqual(one);
      expect(await database.booking(id)).toMatchObject({ status: 'confirmed' });

      await staffApi.takeBack(id, ['T2']);
      const both = { T1: 'available', T2: 'available', T3: 'available' };
      expect(await database.statuses()).toEqual(both);
      expect(await database.booking(id)).toMatchObject({ status: 'pending' });
      await floorPlan.open(tenant.booking('Ned Next'));
      for (const table of ['T1', 'T2']) await expect(floorPlan.table(table)).toBeSelectable();
    },
  );
});

test(
  'guests who cancelled are not seated any more: the tables stay free',
  { tag: '@O6', ...examines('orphaned-allocation') },
  async ({ clock, database, staffApi, tenant }) => {
    await tenant.addBookings(visits(clock, 'confirmed'));
    const { id } = tenant.booking('Sam Staying');
    expect(await staffApi.cancel(id)).toBeGranted();

    const { status } = await staffApi.step(id, 'check-in');

    expect(status, 'a cancelled booking is checked in').toBeGreaterThanOrEqual(400);
    expect(await database.booking(id)).toMatchObject({ status: 'cancelled' });
    const free = { T1: 'available', T2: 'available', T3: 'available' };
    expect(await database.statuses()).toEqual(free);
  },
);

test(
  'what is held for guests who cancel is free at once, and what is held for others stays theirs',
  { tag: '@O6' },
  async ({ blocks, clock, staffApi, tenant, waysIn }) => {
    await tenant.addBookings(visits(clock, 'confirmed'));
    const [sam, vic] = [tenant.booking('Sam Staying'), tenant.booking('Vic Waiting')];
    const ned = tenant.booking('Ned Next');
    const later = clock.now().add({ minutes: 30 });
    await blocks.hold('T3', vic, later, ned.window);
    const anew = { table: 'T3', booking: ned, ...ned.window };
    const refused = { code: expect.stringMatching(/^(23P01|P0001)$/) };
    expect(await waysIn.assignTables(anew), 'while it is held').toMatchObject(refused);

    expect(await staffApi.cancel(sam.id)).toBeGranted();
    expect(await waysIn.assignTables(anew), 'others cancelled').toMatchObject(refused);

    expect(await staffApi.cancel(vic.id)).toBeGranted();
    expect(await waysIn.assignTables(anew), 'those it was held for cancelled').toMatchObject({
      code: 'ok',
    });
  },
);

test.describe('the guests are seated', () => {
  test.beforeEach(({ clock, tenant }) => tenant.addBookings(visits(clock, 'checked_in')));

  test(
    'staff check the guests out and both tables of the group are free at once',
    { tag: '@O6', ...examines('orphaned-allocation', 'missing-trigger') },
    async ({ dashboardPage, database, floorPlan, tenant }) => {
      const { date, id } = tenant.booking('Sam Staying');
      const occupied = { T1: 'occupied', T2: 'occupied', T3: 'available' };
      expect(await database.statuses(), 'before').toEqual(occupied);
      await dashboardPage.open(date);

      await dashboardPage.checkOut('Sam Staying');

      const free = { T1: 'available', T2: 'available', T3: 'available' };
      expect(await database.booking(id)).toMatchObject({ status: 'completed' });
      expect(await database.statuses()).toEqual(free);
      await floorPlan.open(tenant.booking('Ned Next'));
      for (const table of ['T1', 'T2']) await expect(floorPlan.table(table)).toBeSelectable();
      await expect(database).toHoldTogether();
    },
  );

  test(
    'staff who cancel the booking free its tables at once, or are refused and leave it as it is',
    { tag: '@O6', ...examines('orphaned-allocation', 'missing-trigger') },
    async ({ database, staffApi, tenant }) => {
      const { id } = tenant.booking('Sam Staying');
      const cancelled = ['cancelled', { T1: 'available', T2: 'available', T3: 'available' }];
      const unchanged = ['checked_in', { T1: 'occupied', T2: 'occupied', T3: 'available' }];

      const { status } = await staffApi.cancel(id);

      const { status: state } = await database.booking(id);
      expect([state, await database.statuses()], `HTTP ${status}`).toEqual(
        status < 400 ? cancelled : unchanged,
      );
    },
  );
});

test(
  'a no show that is undone leaves no booking confirmed without tables',
  { tag: '@D4' },
  async ({ clock, database, staffApi, tenant }) => {
    await tenant.addBookings(visits(clock, 'confirmed'));
    const { id } = tenant.booking('Sam Staying');
    expect(await staffApi.step(id, 'no-show')).toBeGranted();

    await staffApi.step(id, 'undo-no-show');

    const { status } = await database.booking(id);
    const tables = await database.tablesOf(id);
    expect(`${status} with ${tables.length} tables`).toMatch(
      /^((confirmed|no_show) with [1-9]|(pending|no_show) with 0)/,
    );
  },
);
