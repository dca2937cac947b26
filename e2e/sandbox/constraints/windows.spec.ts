import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    bookings: [
      { guest: 'Ada', at: '2027-06-07T18:00', party: 2 },
      { guest: 'Ben', at: '2027-06-07T18:30', party: 2 },
    ],
  },
});
const start = '2027-06-07T17:00:00+00:00';
const end = '2027-06-07T18:00:00+00:00';
const refused = { code: '23514' };
const stored = { code: 'ok' };

test(
  'an allocation’s window holds its first instant and not its last, and a guest’s has both',
  { tag: '@D4' },
  async ({ rest, tenant }) => {
    const table = { resource_type: 'table', resource_id: tenant.tableId('T1') };
    const row = { restaurant_id: tenant.id, ...table, booking_id: tenant.booking('Ada').id };
    const store = (window: string, changes: object = {}) =>
      rest.insert('allocations', { ...row, window, ...changes });
    const works = { booking_id: null, is_maintenance: true };

    for (const window of ['empty', `(${start},${end})`, `[${start},${end}]`, `(${start},${end}]`]) {
      expect(await store(window), `a guest’s ${window}`).toMatchObject(refused);
      expect(await store(window, works), `maintenance ${window}`).toMatchObject(refused);
    }
    for (const window of [
      ...[`(,${end})`, `[${start},)`, '(,)'],
      ...[`[-infinity,${end})`, `[${start},infinity)`],
    ]) {
      expect(await store(window), `a guest’s ${window}`).toMatchObject(refused);
      expect(await store(window, works), `maintenance ${window}`).toMatchObject(stored);
      await rest.remove('allocations', { resource_id: tenant.tableId('T1') });
    }
    expect(await store(`[${start},${end})`)).toMatchObject(stored);
  },
);

test(
  'of a table, a hold or a group of one restaurant two windows can’t overlap, but for shadows',
  { tag: '@D3' },
  async ({ rest, tenant }) => {
    const row = { restaurant_id: tenant.id, booking_id: tenant.booking('Ada').id };
    const store = (resource_type: string, shadow = false) =>
      rest.insert('allocations', {
        ...{ ...row, resource_type, shadow },
        ...{ resource_id: tenant.tableId('T1'), window: `[${start},${end})` },
      });

    for (const kind of ['table', 'hold', 'merge_group']) {
      expect(await store(kind, true), kind).toMatchObject(stored);
      expect(await store(kind), kind).toMatchObject(stored);
      expect(await store(kind, true), kind).toMatchObject(stored);
      expect(await store(kind), kind).toMatchObject({ code: '23P01' });
    }
    expect(await store('chair')).toMatchObject(refused);
  },
);

test(
  'an assignment’s and a hold’s window begin before they end, an assignment’s at some time',
  { tag: '@D4' },
  async ({ rest, tenant }) => {
    const booking_id = tenant.booking('Ada').id;
    const assign = (start_at: string, end_at: string, table = 'T1', guest = 'Ada', group = '') =>
      rest.insert('booking_table_assignments', {
        ...{ booking_id: tenant.booking(guest).id, table_id: tenant.tableId(table) },
        ...{ start_at, end_at, merge_group_id: group === '' ? null : group },
      });
    const hold = (start_at: string, end_at: string) =>
      rest.insert('table_holds', {
        ...{ booking_id, restaurant_id: tenant.id },
        ...{ start_at, end_at, expires_at: end },
      });

    expect(await assign(start, start)).toMatchObject(refused);
    expect((await assign(end, start)).code).toMatch(/^(22000|23514)$/);
    expect(await assign('-infinity', end)).toMatchObject(refused);
    expect(await assign(start, 'infinity')).toMatchObject(refused);
    expect(await assign(start, end)).toMatchObject(stored);
    expect(await assign(start, end), 'a table twice').toMatchObject({ code: '23505' });
    const taken = { code: '23P01' };
    expect(await assign(start, end, 'T1', 'Ben'), 'who else has it').toMatchObject(taken);
    const group = crypto.randomUUID();
    expect(await assign(start, end, 'T1', 'Ben', group), 'in a group').toMatchObject(taken);
    expect(await assign(start, end, 'T2', 'Ada', group), 'another table').toMatchObject(stored);
    expect(await assign(start, end, 'T2', 'Ben'), 'a table of a group').toMatchObject(taken);
    expect(await hold(start, start)).toMatchObject(refused);
    expect(await hold(end, start)).toMatchObject(refused);
    expect(await hold(start, end)).toMatchObject(stored);
  },
);
