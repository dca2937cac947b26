import { expect, test } from '../../fixtures/test.ts';

const works = { start: '2027-06-07T18:00', end: '2027-06-07T19:30' };
const sam = { guest: 'Sam Staying', at: '2027-06-07T18:00', party: 2, tables: 'T2' };
const later = { guest: 'Ned Next', at: '2027-06-07T20:30', party: 2 };

test.use({
  needs: ['travel'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    coordinates: true,
    bookings: [sam, later],
  },
});

test(
  'a table under maintenance is out of service in its window alone, and staff assign it after',
  { tag: '@O8' },
  async ({ blocks, clock, database, floorPlan, tenant }) => {
    const next = tenant.booking('Ned Next');
    await blocks.maintain('T1', works);
    await clock.justBefore(works);
    await floorPlan.open(next);
    await expect(floorPlan.table('T1'), 'one millisecond before').toBeSelectable();

    for (const reach of ['atStart', 'inside', 'justBeforeEnd'] as const) {
      await clock[reach](works);
      await floorPlan.reopen();
      await expect(floorPlan.table('T1'), reach).toShowStatus('out_of_service');
      await expect(floorPlan.table('T1'), reach).not.toBeSelectable();
    }

    await clock.atEnd(works);
    await floorPlan.reopen();
    await expect(floorPlan.table('T1'), 'at the end').toBeSelectable();
    await floorPlan.choose('T1');
    const { status } = await floorPlan.assign();

    expect(status).toBe(200);
    expect(await database.tablesOf(next.id)).toEqual(['T1']);
  },
);

test(
  'staff find no way to assign a table for a time at which it is under maintenance',
  { tag: '@O8' },
  async ({ blocks, clock, database, floorPlan, staffApi, tenant }) => {
    const next = tenant.booking('Ned Next');
    const end = clock.at('2027-06-07T20:30').add({ milliseconds: 1 });
    await blocks.maintain('T1', { start: '2027-06-07T19:30', end });

    await floorPlan.open(next);
    const refused = await staffApi.assign(next.id, ['T1']);

    await expect(floorPlan.table('T1')).toShowStatus('available');
    await expect(floorPlan.table('T1')).not.toBeSelectable();
    expect(refused).toMatchObject({ status: 422, body: { code: 'CONFLICTS' } });
    expect(await database.tablesOf(next.id)).toEqual([]);
  },
);

test(
  'a table stays occupied while its guests sit there, however often the plan is opened',
  { tag: '@O8' },
  async ({ clock, database, floorPlan, staffApi, tenant }) => {
    const { id, window } = tenant.booking('Sam Staying');
    await clock.atStart(window);
    await floorPlan.open(tenant.booking('Ned Next'));
    await expect(floorPlan.table('T2'), 'nobody seated yet').toShowStatus('reserved');

    await staffApi.step(id, 'check-in');

    for (const reach of ['inside', 'justBeforeEnd'] as const) {
      await clock[reach](window);
      await floorPlan.reopen();
      await expect(floorPlan.table('T2'), reach).toShowStatus('occupied');
      await expect(floorPlan.table('T2'), reach).not.toBeSelectable();
    }
    expect(await database.statuses()).toEqual({ T1: 'available', T2: 'occupied' });
  },
);
