import {
  everyBoundary,
  examines,
  expect,
  looks,
  momentsAround,
  Temporal,
  test,
  type Clock,
  type Moment,
  type Window,
} from '../../fixtures/test.ts';

/*
 * A party of six dines for 85 minutes and leaves five for the table: what begins at 18:00 ends its
 * window at 19:30 sharp, where the next one begins.
 */
test.use({
  needs: ['provision'],
  now: '2027-06-07T09:00',
  plan: {
    zones: { 'Main Dining': 'T1:6 T2:6' },
    adjacent: '',
    coordinates: true,
    bookings: [
      { guest: 'Fay First', at: 'today 18:00', party: 6 },
      { guest: 'Sue Second', at: 'today 19:30', party: 6 },
      { guest: 'Vera Viewing', at: 'tomorrow 18:00', party: 6 },
    ],
  },
});

test.beforeEach(async ({ staffApi, tenant }) => {
  for (const guest of ['Fay First', 'Sue Second']) {
    const assigned = await staffApi.assign(tenant.booking(guest).id, ['T1']);
    expect(assigned, guest).toBeGranted();
  }
});

test(
  'staff give one table to two bookings back to back, and both stand',
  { tag: '@O7' },
  async ({ clock, database, tenant }) => {
    const [first, second] = [tenant.booking('Fay First'), tenant.booking('Sue Second')];

    for (const { id } of [first, second]) {
      expect(await database.booking(id)).toMatchObject({ status: 'confirmed' });
      expect(await database.tablesOf(id)).toEqual(['T1']);
    }
    const half = clock.at('today 19:30').toString();
    const [start, end] = ['today 18:00', 'today 21:00'].map((moment) => String(clock.at(moment)));
    expect(await database.windowOf(first.id)).toEqual({ start, end: half });
    expect(await database.windowOf(second.id)).toEqual({ start: half, end });
    await expect(database).toHoldTogether();
  },
);

test(
  'staff take both back and assign the later one first: both stand again',
  { tag: '@O7' },
  async ({ database, staffApi, tenant }) => {
    const [first, second] = [tenant.booking('Fay First'), tenant.booking('Sue Second')];
    for (const { id } of [first, second]) await staffApi.takeBack(id, ['T1']);

    for (const { guest, id } of [second, first]) {
      expect(await staffApi.assign(id, ['T1']), guest.name).toBeGranted();
    }

    for (const { id } of [first, second]) expect(await database.tablesOf(id)).toEqual(['T1']);
    await expect(database).toHoldTogether();
  },
);

/* The first guests come early and are checked in; from here on only time passes. */
function momentsOf(clock: Clock, first: Window, second: Window, way: string) {
  const both = [first, second].flatMap((window) => momentsAround(window, clock, way));
  const holds = (window: Window, at: Moment) =>
    clock.at(window.start).epochMilliseconds <= clock.at(at).epochMilliseconds &&
    clock.at(at).epochMilliseconds < clock.at(window.end).epochMilliseconds;
  const moments = both
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ at }) => {
      const due = holds(first, at) ? 'occupied' : holds(second, at) ? 'reserved' : 'available';
      return { name: at.toZonedDateTimeISO(clock.zone).toPlainTime().toString(), at, due };
    });
  if (clock.way === 'travel' || way !== 'left open') return moments;
  // In real time each look takes a minute: one at each status must do.
  return moments.filter(({ due }, index) => due !== moments[index - 1]?.due);
}

for (const way of ['left open', 'reloaded', 'opened anew'] as const) {
  test(
    `the status follows both windows without a gap, on a plan ${way}`,
    { tag: '@O7', ...examines(...everyBoundary, 'lingering-occupied') },
    async ({ clock, database, floorPlan, staffApi, tenant }) => {
      // The plan is loaded anew at each moment of both windows.
      test.slow(way !== 'left open');
      const [first, second] = [tenant.booking('Fay First'), tenant.booking('Sue Second')];
      await clock.travelTo('today 17:00');
      expect(await staffApi.step(first.id, 'check-in')).toBeGranted();
      await floorPlan.open(tenant.booking('Vera Viewing'));
      let plan = floorPlan;

      for (const { name, at, due } of momentsOf(clock, first.window, second.window, way)) {
        await clock.travelTo(at);
        plan = await looks[way](plan, clock);
        await expect(plan, name).toShowStatuses({ T1: due, T2: 'available' });
        expect(await database.statusOf('T1'), `stored, ${name}`).toBe(due);
      }
      await expect(plan.table('T1'), 'after both').toBeSelectable();
    },
  );
}
