import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2', Terrace: 'T5:2' },
    adjacent: 'T4+T5',
    tables: { T3: { mobility: 'fixed' } },
    bookings: [
      { guest: 'Ada', at: '2027-06-07T18:00', party: 2 },
      { guest: 'Ben', at: '2027-06-07T18:00', party: 2 },
    ],
  },
});
/** Those that are movable and stand in one zone, in the order of their ids. */
const byId = (tenant: { tableId: (number: string) => string }) =>
  ['T1', 'T2', 'T4'].sort((one, other) => (tenant.tableId(one) < tenant.tableId(other) ? -1 : 1));

test(
  'a table that isn’t there, or is another restaurant’s, is refused with those beside it',
  { tag: '@O4' },
  async ({ functions, newTenant, rest, tenant }) => {
    const other = await newTenant({ zones: { Elsewhere: 'T9:2' }, adjacent: '' });
    const assign = (...ids: (string | null)[]) =>
      rest.call('assign_tables_atomic_v2', {
        p_booking_id: tenant.booking('Ada').id,
        p_table_ids: ids,
      });
    const [own, foreign] = [tenant.tableId('T1'), other.tableId('T9')];

    expect(await assign(own, crypto.randomUUID())).toMatchObject({
      code: 'P0002',
      message: 'Table not found',
      detail: '1 of 2 tables exist.',
    });
    for (const wanted of [[foreign], [own, foreign]]) {
      expect(await assign(...wanted)).toMatchObject({
        code: '23503',
        message: 'Table belongs to another restaurant',
      });
    }
    expect(await assign(null), 'none').toMatchObject({ code: '22023' });
    const twice = await assign(own, null, own);
    expect(twice.rows, 'named twice').toMatchObject([{ table_id: own }]);
    expect((await functions.unassign(tenant.booking('Ada'))).rows).toHaveLength(1);
  },
);

test(
  'tables of two zones, or one that can’t be moved, are no group; each alone is given',
  { tag: '@O4' },
  async ({ functions, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const zones = { code: '23514', detail: 'zone' };
    const fixed = {
      ...{ code: '23514', detail: 'mobility' },
      message: 'Table cannot be moved, so not merged: T3',
    };

    expect(await functions.assign(ada, 'T4 T5')).toMatchObject(zones);
    expect(await functions.assign(ada, 'T1 T2 T5')).toMatchObject(zones);
    expect(await functions.assign(ada, 'T1 T3')).toMatchObject(fixed);
    expect(await functions.hold(ada, 'T1 T3')).toMatchObject(fixed);
    expect(await functions.assign(ada, 'T3')).toMatchObject({ code: 'ok' });
    expect(await functions.assign(ada, 'T1'), 'beside what it has').toMatchObject(fixed);
    expect(await functions.assign(ben, 'T5')).toMatchObject({ code: 'ok' });
    expect(await functions.assign(ben, 'T1'), 'beside what it has').toMatchObject(zones);
    await functions.unassign(ben);
    expect(await functions.assign(ben, 'T1 T2 T4')).toMatchObject({ code: 'ok' });
  },
);

test(
  'tables touch one another whichever way round a pair is stored, and through none but those wanted',
  { tag: '@G5' },
  async ({ functions, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    const [first = '', second = '', third = ''] = byId(tenant);
    const pairs = [
      { table_a: tenant.tableId(first), table_b: tenant.tableId(second) },
      { table_a: tenant.tableId(third), table_b: tenant.tableId(second) },
      { table_a: tenant.tableId('T3'), table_b: tenant.tableId(third) },
    ];
    expect(await rest.insert('table_adjacencies', pairs)).toMatchObject({ code: 'ok' });
    const touch = async (...tables: string[]) => {
      const wanted = { p_require_adjacency: true };
      const { code, detail } = await functions.assign(ada, tables.join(' '), wanted);
      await functions.unassign(ada);
      return { code, detail };
    };
    const ok = { code: 'ok', detail: null };

    expect(await touch(first, second)).toEqual(ok);
    expect(await touch(second, third)).toEqual(ok);
    expect(await touch(first, second, third)).toEqual(ok);
    expect(await touch(first, third)).toEqual({ code: '23514', detail: 'adjacency' });
    expect(await touch(first)).toEqual(ok);
  },
);

test.describe('with another who writes', () => {
  test.use({ needs: ['provision', 'sql'] });

  test(
    'a table that is being put out of use is waited for, and then refused by its number',
    { tag: '@O4' },
    async ({ functions, openTransaction, tenant }) => {
      const other = await openTransaction();
      await other.retire('T2');

      const asked = functions.assign(tenant.booking('Ada'), 'T1 T2');
      await other.untilSomeoneWaits();
      await other.commit();

      expect(await asked).toMatchObject({
        ...{ code: '23514', detail: 'inactive' },
        message: 'Table is not active: T2',
      });
      expect(await functions.assign(tenant.booking('Ada'), 'T1')).toMatchObject({ code: 'ok' });
    },
  );

  test(
    'tables are waited for in the order of their ids, so that nobody waits in a circle',
    { tag: '@D3' },
    async ({ functions, holdRows, rest, tenant }) => {
      const ordered = byId(tenant);
      const [first = '', , last = ''] = ordered;
      // Written last, it is the last that is found where nobody asks for an order.
      await rest.update('table_inventory', { id: tenant.tableId(first) }, { notes: 'moved' });
      const lock = await holdRows('table_inventory', [tenant.tableId(first)]);

      const all = functions.assign(tenant.booking('Ada'), ordered.join(' '));
      await lock.untilWaiting(1);
      const one = await functions.assign(tenant.booking('Ben'), last);
      await lock.letGo();

      expect(one, 'waits for nobody').toMatchObject({ code: 'ok' });
      expect(await all).toMatchObject({ code: 'P0001' });
    },
  );
});
