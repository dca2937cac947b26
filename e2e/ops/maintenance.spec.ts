import {
  everyBoundary,
  examines,
  expect,
  looks,
  momentsAround,
  test,
  type MomentAround,
} from '../../fixtures/test.ts';

/* A party of six has its table for as long as the works on the other take: 18:00–19:30. */
const works = { start: 'today 18:00', end: 'today 19:30' };
const sam = { guest: 'Sam Staying', at: 'today 18:00', party: 6, tables: 'T2' };
const later = { guest: 'Ned Next', at: 'today 21:00', party: 2 };
const free = { T1: 'available', T2: 'available', T3: 'available' };
const blocked = { ...free, T1: 'out_of_service', T2: 'occupied' };
const dueAt = ({ within }: MomentAround) => (within ? blocked : free);

test.use({
  needs: ['provision'],
  now: '2027-06-07T09:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:6 T3:2' },
    adjacent: 'T1+T2 T2+T3',
    coordinates: true,
    bookings: [sam, later],
  },
});

for (const way of ['left open', 'reloaded', 'opened anew'] as const) {
  test(
    `maintenance and seated guests block their tables in their windows alone, on a plan ${way}`,
    { tag: '@O8', ...examines(...everyBoundary, 'maintenance', 'lingering-occupied') },
    async ({ blocks, clock, database, floorPlan, staffApi, tenant }) => {
      const { id, window } = tenant.booking('Sam Staying');
      const period = { start: String(clock.at(works.start)), end: String(clock.at(works.end)) };
      expect(window, 'as long as the works').toEqual(period);
      await blocks.maintain('T1', works);
      // They come early and stay on: what changes from here on, time has changed.
      await clock.travelTo('today 17:00');
      expect(await staffApi.step(id, 'check-in')).toBeGranted();
      await floorPlan.open(tenant.booking('Ned Next'));
      let plan = floorPlan;

      for (const moment of momentsAround(period, clock, way)) {
        const due = dueAt(moment);
        await clock.travelTo(moment.at);
        plan = await looks[way](plan, clock);
        await expect(plan, moment.name).toShowStatuses(due);
        expect(await database.statuses(), `stored, ${moment.name}`).toEqual(due);
      }
      for (const number of ['T1', 'T2']) await expect(plan.table(number)).toBeSelectable();
    },
  );
}

test(
  'staff assign a table once the works on it are over',
  { tag: '@O8', ...examines('blocked-after', 'maintenance') },
  async ({ blocks, clock, database, floorPlan, tenant }) => {
    const next = tenant.booking('Ned Next');
    await blocks.maintain('T1', works);
    await clock.justBeforeEnd(works);
    await floorPlan.open(next);
    await expect(floorPlan.table('T1'), 'still under way').not.toBeSelectable();

    await clock.atEnd(works);
    await looks['left open'](floorPlan, clock);
    await expect(floorPlan.table('T1'), 'at their end').toBeSelectable();
    await floorPlan.choose('T1');
    const answer = await floorPlan.assign();

    expect(answer).toBeGranted();
    expect(await database.tablesOf(next.id)).toEqual(['T1']);
  },
);

test(
  'staff find no way to assign a table for a time at which it is under maintenance',
  { tag: '@O8' },
  async ({ blocks, clock, database, floorPlan, staffApi, tenant }) => {
    const next = tenant.booking('Ned Next');
    const end = clock.at('today 21:00').add({ milliseconds: 1 });
    await blocks.maintain('T1', { start: 'today 20:00', end });

    await floorPlan.open(next);
    const refused = await staffApi.assign(next.id, ['T1']);

    await expect(floorPlan.table('T1')).toShowStatus('available');
    await expect(floorPlan.table('T1')).not.toBeSelectable();
    expect(refused).toMatchObject({ status: 422, body: { code: 'CONFLICTS' } });
    expect(await database.tablesOf(next.id)).toEqual([]);
  },
);

test(
  'works of which nobody knows the end block their table from their beginning on',
  { tag: '@O8' },
  async ({ blocks, clock, database, floorPlan, tenant }) => {
    await blocks.maintain('T1', { start: clock.now().subtract({ minutes: 10 }) });

    expect(await database.statuses(), 'stored').toEqual({ ...free, T1: 'out_of_service' });
    await floorPlan.open(tenant.booking('Ned Next'));
    await expect(floorPlan.table('T1')).toShowStatus('out_of_service');
    await expect(floorPlan.table('T1')).not.toBeSelectable();
  },
);

test(
  'works that are called off free their table at once',
  { tag: '@O8' },
  async ({ blocks, clock, database, rest, tenant }) => {
    const now = clock.now();
    await blocks.maintain('T1', {
      start: now.subtract({ minutes: 10 }),
      end: now.add({ minutes: 50 }),
    });
    expect(await database.statusOf('T1'), 'under way').toBe('out_of_service');

    await rest.remove('allocations', { resource_id: tenant.tableId('T1') });

    expect(await database.statusOf('T1'), 'called off').toBe('available');
  },
);
