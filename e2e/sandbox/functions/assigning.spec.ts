import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2 T5:2' },
    adjacent: 'T1+T2 T2+T3 T3+T4 T4+T5',
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2 },
      { guest: 'Ben', at: 'today 20:30', party: 2 },
    ],
  },
});
const hour = { p_start_at: '2027-06-07T17:00:00+00:00', p_end_at: '2027-06-07T18:00:00+00:00' };
const later = { p_start_at: '2027-06-07T17:30:00+00:00', p_end_at: '2027-06-07T18:30:00+00:00' };

test(
  'tables of one booking are a group of one allocation, whenever they come to it; one alone is none',
  { tag: '@G5' },
  async ({ clock, database, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const by = { p_assigned_by: crypto.randomUUID() };
    const { rows: bens } = await functions.assign(ben, 'T4 T5');
    const groups = () =>
      rest.rows('allocations', { booking_id: ada.id, resource_type: 'merge_group' });

    const [alone] = (await functions.assign(ada, 'T2', by)).rows;
    expect(alone).toMatchObject({ table_id: tenant.tableId('T2'), merge_group_id: null });
    expect(await groups()).toEqual([]);

    const [second] = (await functions.assign(ada, 'T1', by)).rows;
    const before = await database.assignmentsOf(ada.id);
    await clock.travelTo('2027-06-07T12:01');
    const [third] = (await functions.assign(ada, 'T3', by)).rows;

    const group = second?.['merge_group_id'];
    expect(group).not.toBeNull();
    expect(third).toMatchObject({ merge_group_id: group });
    expect(await groups()).toMatchObject([{ resource_id: group, created_by: by.p_assigned_by }]);
    const after = await database.assignmentsOf(ada.id);
    const groupsAfter = after.map((row) => row.merge_group_id);
    expect(groupsAfter, 'all three in one group').toEqual([group, group, group]);
    expect(after, 'those that it had stay as they were').toEqual(expect.arrayContaining(before));
    expect(bens.map((row) => row['merge_group_id'])).not.toContain(group);
    expect(await database.assignmentsOf(ben.id)).toMatchObject(bens);
    const all = await functions.assign(ada, 'T1 T2 T3');
    const ids = ['T1', 'T2', 'T3'].map((number) => tenant.tableId(number)).sort();
    expect(
      all.rows.map(({ table_id }) => table_id),
      'in order',
    ).toEqual(ids);
  },
);

test(
  'a table that is asked for again moves to the new time with its group, and nothing else moves',
  { tag: '@D4' },
  async ({ database, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    await functions.assign(ben, 'T1 T2');
    const shadow = {
      booking_id: ada.id,
      restaurant_id: tenant.id,
      resource_type: 'table',
      resource_id: tenant.tableId('T1'),
      window: '["2027-06-07T09:00:00+00:00","2027-06-07T10:00:00+00:00")',
      shadow: true,
    };
    await rest.insert('allocations', shadow);
    await functions.assign(ada, 'T1 T2', hour);
    const others = await rest.rows('allocations', { booking_id: ben.id });

    const moved = await functions.assign(ada, 'T1', later);

    const { p_start_at: start_at, p_end_at: end_at } = later;
    expect(moved.rows).toMatchObject([{ table_id: tenant.tableId('T1'), start_at, end_at }]);
    const assigned = await database.assignmentsOf(ada.id);
    const starts = (number: string) =>
      assigned.find(({ table_id }) => table_id === tenant.tableId(number))?.start_at;
    expect([starts('T1'), starts('T2')]).toEqual([later.p_start_at, hour.p_start_at]);
    const own = await rest.rows('allocations', { booking_id: ada.id });
    const hours = own.map((row) => {
      const table = tenant.tables.find(({ id }) => id === row['resource_id'])?.table_number;
      return `${row['shadow'] ? 'shadow' : (table ?? 'group')} ${String(row['window']).slice(13, 18)}`;
    });
    expect(hours.sort()).toEqual(['T1 17:30', 'T2 17:00', 'group 17:30', 'shadow 09:00']);
    expect(await rest.rows('allocations', { booking_id: ben.id }), 'others’').toEqual(others);
  },
);

test(
  'a window that is half told is completed by the booking’s own, and no table may be missing',
  { tag: '@D4' },
  async ({ functions, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const whole = await functions.assign(ada, 'T1');
    const early = await functions.assign(ada, 'T2', { p_start_at: '2027-06-07T16:45:00+00:00' });
    const long = await functions.assign(ada, 'T3', { p_end_at: '2027-06-07T18:45:00+00:00' });

    const end_at = '2027-06-07T18:05:00+00:00';
    const start_at = hour.p_start_at;
    expect(whole.rows).toMatchObject([{ start_at, end_at }]);
    expect(early.rows).toMatchObject([{ start_at: '2027-06-07T16:45:00+00:00', end_at }]);
    expect(long.rows).toMatchObject([{ start_at, end_at: '2027-06-07T18:45:00+00:00' }]);
    expect(await functions.assign(ben, '')).toMatchObject({ code: '22023' });
    const unknown = await functions.assign({ id: crypto.randomUUID() }, 'T4');
    expect(unknown).toMatchObject({ code: 'P0002', message: 'Booking not found' });
    const empty = { p_start_at: hour.p_start_at, p_end_at: hour.p_start_at };
    expect(await functions.assign(ben, 'T4', empty)).toMatchObject({ code: '22000' });
    for (const endless of [{ p_start_at: '-infinity' }, { p_end_at: 'infinity' }]) {
      const answer = await functions.assign(ben, 'T4', endless);
      expect(answer, JSON.stringify(endless)).toMatchObject({ code: '22023' });
    }
  },
);

test(
  'where tables must touch, those that a booking has count; where nobody says so, they needn’t',
  { tag: '@G5' },
  async ({ functions, tenant }) => {
    const ada = tenant.booking('Ada');
    const touching = { p_require_adjacency: true };
    await functions.assign(ada, 'T1');

    expect(await functions.assign(ada, 'T3', touching)).toMatchObject({ code: '23514' });
    expect(await functions.assign(ada, 'T2', touching)).toMatchObject({ code: 'ok' });
    const unsaid = { p_require_adjacency: null };
    expect(await functions.assign(ada, 'T5', unsaid)).toMatchObject({ code: 'ok' });
  },
);

test(
  'a window that stands in the assignments alone keeps its table as well',
  { tag: '@D3' },
  async ({ database, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    await functions.assign(ben, 'T1', hour);
    await rest.remove('allocations', { booking_id: ben.id });

    expect(await functions.assign(ada, 'T1', later)).toMatchObject({ code: 'P0001' });

    expect(await database.allocationsOf(ada.id)).toEqual([]);
  },
);
