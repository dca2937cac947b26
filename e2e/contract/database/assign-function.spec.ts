import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const name = 'assign_tables_atomic_v2';

test.use({
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2 T5:2', Garden: 'G1:2' },
    adjacent: 'T1+T2 T2+T3 T3+T4 T4+T5',
    tables: { T4: { mobility: 'fixed' }, T5: { active: false } },
  },
});

test('assign_tables_atomic_v2 takes its seven parameters', checks('C3.49'), async ({ schema }) => {
  const parameters = `p_booking_id p_table_ids p_idempotency_key p_require_adjacency
      p_assigned_by p_start_at p_end_at`;
  expect.soft(schema.lackingParameters(name, parameters), fact('C3.49')).toEqual([]);
});

test(
  'assign_tables_atomic_v2 assigns for the window, and refuses each wrong wish by its code',
  checks('C3.50', 'C3.51', 'C3.52', 'C3.53', 'C3.54', 'C3.55', 'C3.56'),
  async ({ clock, newTenant, rest, tenant }) => {
    const other = await newTenant({ zones: { Elsewhere: 'X1:2' }, adjacent: '' });
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const [ada, ben] = await tenant.addBookings([
      { guest: 'Ada', at, party: 2 },
      { guest: 'Ben', at, party: 2 },
    ]);
    const wish = {
      p_booking_id: ada?.id,
      p_idempotency_key: 'contract',
      p_require_adjacency: false,
      p_assigned_by: null,
      p_start_at: ada?.window.start,
      p_end_at: ada?.window.end,
    };
    const ask = (numbers: string[], changes: object = {}) => {
      const p_table_ids = numbers.map((number) => tenant.tableId(number));
      return rest.call(name, { ...wish, p_table_ids, ...changes });
    };
    const nobody = { p_booking_id: crypto.randomUUID() };
    const foreign = { p_table_ids: [other.tableId('X1')] };
    const backwards = { p_start_at: wish.p_end_at, p_end_at: wish.p_start_at };

    const given = await ask(['T1']);
    expect.soft(given, fact('C3.50')).toMatchObject({ code: 'ok', rows: [expect.anything()] });
    const [row = {}] = given.rows;
    for (const key of ['table_id', 'start_at', 'end_at', 'merge_group_id']) {
      expect.soft(Object.keys(row), fact('C3.50')).toContain(key);
    }

    for (const [id, what, code, answer] of [
      ['C3.55', 'same key, other table', /^P0003$/, await ask(['T2'])],
      ['C3.56', 'taken', /^P0001$/, await ask(['T1'], { ...key('a'), p_booking_id: ben?.id })],
      ['C3.51', 'inactive', /^23514$/, await ask(['T5'], key('b'))],
      ['C3.51', 'two zones', /^23514$/, await ask(['T2', 'G1'], key('c'))],
      ['C3.51', 'fixed', /^23514$/, await ask(['T3', 'T4'], key('d'))],
      ['C3.51', 'apart', /^23514$/, await ask(['T1', 'T3'], apart('e', ben?.id))],
      ['C3.52', 'no booking', /^P0002$/, await ask(['T2'], { ...key('f'), ...nobody })],
      ['C3.52', 'no table', /^P0002$/, await ask([], { ...key('g'), ...noTable })],
      ['C3.53', 'other restaurant', /^23503$/, await ask([], { ...key('h'), ...foreign })],
      ['C3.54', 'backwards', /^(22000|22023)$/, await ask(['T2'], { ...key('i'), ...backwards })],
    ] as const) {
      expect.soft(answer.code, fact(id, `${what} (${answer.message})`)).toMatch(code);
    }
  },
);

const key = (name: string) => ({ p_idempotency_key: `contract ${name}` });
const noTable = { p_table_ids: [crypto.randomUUID()] };
const apart = (name: string, booking: string | undefined) => ({
  ...key(name),
  p_booking_id: booking,
  p_require_adjacency: true,
});
