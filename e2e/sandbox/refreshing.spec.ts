import { expect, test } from '../../fixtures/test.ts';

/* What the sandbox's refreshing does beside setting each status right. */
test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T18:30',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2' },
    adjacent: '',
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2, tables: 'T1' },
      { guest: 'Ben', at: 'today 18:00', party: 2, tables: 'T2' },
      { guest: 'Cy', at: 'today 19:15', party: 2, tables: 'T3' },
    ],
  },
});

test(
  'a refresh that finds the status right writes nothing',
  { tag: '@O3' },
  async ({ clock, database, rest, tenant }) => {
    const before = await rest.rows('table_inventory', { restaurant_id: tenant.id });
    await clock.travelTo('2027-06-07T18:35');

    for (const number of ['T1', 'T3']) {
      const answer = await rest.call('refresh_table_status', {
        p_table_id: tenant.tableId(number),
      });
      expect(answer).toMatchObject({ code: 'ok' });
    }

    const free = { T3: 'available', T4: 'available' };
    const status = await database.statuses();
    expect(status).toEqual({ T1: 'reserved', T2: 'reserved', ...free });
    const after = await rest.rows('table_inventory', { restaurant_id: tenant.id });
    expect(after, 'what a refresh in vain has written').toEqual(before);
  },
);

test(
  'bringing a restaurant up to date tells how many of its tables changed, and touches no other’s',
  { tag: '@O3' },
  async ({ clock, database, newTenant, plan, rest, tenant }) => {
    const other = await newTenant(plan);
    const stale = { restaurant_id: other.id, status: 'reserved' };
    expect(await rest.rows('table_inventory', stale)).toHaveLength(2);
    const refresh = () =>
      rest.call('refresh_restaurant_table_status', { p_restaurant_id: tenant.id });
    await clock.travelTo('2027-06-07T19:30');

    const [first, second] = [await refresh(), await refresh()];

    expect([first.rows, second.rows], 'tables changed, then none').toEqual([[3], [0]]);
    const free = { T1: 'available', T2: 'available', T4: 'available' };
    expect(await database.statuses()).toEqual({ ...free, T3: 'reserved' });
    expect(await rest.rows('table_inventory', stale), 'the other’s tables').toHaveLength(2);
  },
);

test(
  'guests who sit down and leave change the tables of their own restaurant alone',
  { tag: '@O3' },
  async ({ clock, database, newTenant, plan, rest, staffApi, tenant }) => {
    const other = await newTenant(plan);
    const stale = { restaurant_id: other.id, status: 'reserved' };
    await clock.travelTo('2027-06-07T19:30');
    await tenant.addBooking({ guest: 'Cleo', at: 'today 19:00', party: 2, tables: 'T4' });
    const { id } = tenant.booking('Cleo');

    expect(await staffApi.step(id, 'check-in')).toBeGranted();
    expect(await database.statusOf('T4')).toBe('occupied');
    expect(await rest.rows('table_inventory', stale), 'the other’s tables').toHaveLength(2);

    expect(await staffApi.step(id, 'check-out')).toBeGranted();
    expect(await database.statusOf('T4')).toBe('available');
    expect(await rest.rows('table_inventory', stale), 'the other’s tables').toHaveLength(2);
  },
);
