import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  feasibleCombinations,
  type CombinableTable,
  type CombinationRules,
} from '../../../fixtures/oracle/combinations.ts';
import { parseWindow } from '../../../fixtures/oracle/windows.ts';
import { range, tableRow, windowOffsets } from './arbitraries.ts';
import { naiveRefusals, subsetsOf } from './naive-combinations.ts';

const ids = ['t1', 't2', 't3', 't4', 't5', 't6'];
const window = parseWindow(range(0, 5));
const tables = fc.tuple(
  ...ids.map((id) =>
    fc.record<CombinableTable>({
      id: fc.constant(id),
      zone_id: fc.constantFrom('z1', 'z1', 'z2'),
      capacity: fc.integer({ min: 1, max: 6 }),
      mobility: fc.constantFrom('movable', 'movable', 'movable', 'fixed'),
      active: fc.constantFrom(true, true, true, false),
    }),
  ),
);
const edges = fc.array(
  fc.record({ table_a: fc.constantFrom(...ids, 'gone'), table_b: fc.constantFrom(...ids, 'gone') }),
  { maxLength: 12 },
);
const rules = fc.record<CombinationRules>({
  maxTables: fc.integer({ min: 1, max: 5 }),
  requireAdjacency: fc.boolean(),
  lockedZone: fc.constantFrom(undefined, undefined, 'z2'),
});
const taken = fc.array(
  fc.record({
    table_id: fc.constantFrom(...ids),
    window: windowOffsets.map(({ start, end }) => parseWindow(range(start, end))),
  }),
  { maxLength: 2 },
);

test('the feasible sets and every refusal are those that trying each set rule by rule gives', () => {
  const party = fc.integer({ min: 1, max: 14 });
  fc.assert(
    fc.property(tables, edges, rules, party, taken, (rows, pairs, limits, guests, busy) => {
      const found = feasibleCombinations(rows, pairs, limits, guests, window, busy);
      const naive = subsetsOf(ids).map((set) => ({
        set,
        refusals: naiveRefusals(set, { rows, pairs, limits, guests, window, busy }),
      }));
      const feasible = naive.filter(({ refusals }) => refusals.length === 0);
      assert.deepEqual(
        found.feasible.map(({ tableIds }) => tableIds.join()).sort(),
        feasible.map(({ set }) => set.join()).sort(),
      );
      for (const { set, refusals } of naive) {
        const verdict = found.judge(set.toReversed());
        assert.deepEqual(verdict.refusals, refusals);
        assert.deepEqual(verdict.tableIds, set);
        assert.equal(found.judge(set).feasible, refusals.length === 0);
      }
    }),
    { numRuns: 300 },
  );
});

test('feasible sets come with seats and waste, the least wasteful and smallest first', () => {
  fc.assert(
    fc.property(tables, edges, rules, (rows, pairs, limits) => {
      const { feasible, judge } = feasibleCombinations(rows, pairs, limits, 3, window, []);
      const seats = (set: string[]) =>
        rows.filter(({ id }) => set.includes(id)).reduce((sum, { capacity }) => sum + capacity, 0);
      for (const found of feasible) {
        assert.equal(found.seats, seats(found.tableIds));
        assert.equal(found.seatWaste, found.seats - 3);
        assert.deepEqual(judge(found.tableIds), { ...found, feasible: true, refusals: [] });
      }
      const ranks = feasible.map(({ seatWaste, tableIds }) => seatWaste * 100 + tableIds.length);
      assert.deepEqual(
        ranks,
        ranks.toSorted((a, b) => a - b),
      );
    }),
  );
});

const four = (id: string, row: Partial<CombinableTable> = {}) => tableRow({ id, ...row });
const merge = { maxTables: 4, requireAdjacency: true };
const side = [{ table_a: 't1', table_b: 't2' }];
const refusals = (
  rows: CombinableTable[],
  set: string[],
  party = 5,
  pairs = side,
  limits: CombinationRules = merge,
) => feasibleCombinations(rows, pairs, limits, party, window, []).judge(set).refusals;

test('each rule is broken by its own plan', () => {
  const plain = [four('t1'), four('t2')];
  expect(refusals(plain, ['t1', 't2'])).toEqual([]);
  expect(refusals(plain, ['t1', 't2'], 8)).toEqual([]);
  expect(refusals(plain, ['t1', 't2'], 9)).toEqual(['CAPACITY']);
  expect(refusals(plain, ['t1', 't2'], 5, [])).toEqual(['ADJACENCY']);
  expect(refusals(plain, ['t1', 't1', 't2'])).toEqual(['MAX_TABLES']);
  expect(refusals(plain, [])).toContain('TABLES_NOT_FOUND');
  expect(refusals(plain, ['t1', 't2', 'elsewhere'])).toContain('TABLES_NOT_FOUND');
  expect(refusals([four('t1', { zone_id: 'z2' }), four('t2')], ['t1', 't2'])).toEqual(['ZONE']);
  const fixed = [four('t1', { mobility: 'fixed' }), four('t2')];
  expect(refusals(fixed, ['t1', 't2'])).toEqual(['MOVABLE']);
  expect(refusals(fixed, ['t1'], 4)).toEqual([]);
  const locked = { ...merge, lockedZone: 'z2' };
  expect(refusals(plain, ['t1'], 4, [], locked)).toEqual(['ZONE_LOCKED']);
});

test('a table taken for the last microsecond of the window is in conflict, one before it is not', () => {
  const judged = [range(4, 9), range(5, 9), range(-3, 0), range(-3, 1)].map((text) => {
    const busy = [{ table_id: 't1', window: parseWindow(text) }];
    return feasibleCombinations([four('t1')], [], merge, 2, window, busy).judge(['t1']).refusals;
  });
  expect(judged).toEqual([['CONFLICTS'], [], [], ['CONFLICTS']]);
});

test('sets that are equally good come in the order of their ids', () => {
  const rows = ['t3', 't1', 't2'].map((id) => four(id));
  const { feasible } = feasibleCombinations(rows, side, merge, 2, window, []);
  expect(feasible.map(({ tableIds }) => tableIds.join())).toEqual(['t1', 't2', 't3', 't1,t2']);
});

test('tables that touch one after another are one set, once, whatever their order', () => {
  const rows = ['t1', 't2', 't3', 't4'].map((id) => four(id));
  const chain = ['t1 t3', 't3 t2', 't2 t4', 't1 t1', 't4 gone'].map((pair) => {
    const [table_a = '', table_b = ''] = pair.split(' ');
    return { table_a, table_b };
  });
  const setsFor = (party: number) =>
    feasibleCombinations(rows, chain, merge, party, window, []).feasible.map(({ tableIds }) =>
      tableIds.join(),
    );
  expect(setsFor(16)).toEqual(['t1,t2,t3,t4']);
  expect(setsFor(9)).toEqual(['t1,t2,t3', 't2,t3,t4', 't1,t2,t3,t4']);
});

test('a party or a limit that seats nobody is refused', () => {
  for (const party of [0, NaN])
    expect(() => feasibleCombinations([], [], merge, party, window, [])).toThrow(
      new RangeError(`a party of ${party} can't be seated`),
    );
  const none = { ...merge, maxTables: 0 };
  expect(() => feasibleCombinations([], [], none, 2, window, [])).toThrow(
    new RangeError('0 tables seat nobody'),
  );
});

test(
  'forty tables with 79 adjacencies, four at most, are searched in milliseconds',
  { tag: '@cost' },
  () => {
    const rows = Array.from({ length: 40 }, (_, i) => four(`t${i}`));
    const pairs = Array.from({ length: 79 }, (_, i) => ({
      table_a: `t${i % 40}`,
      table_b: `t${(i + 1 + Math.floor(i / 40)) % 40}`,
    }));
    const started = process.cpuUsage();
    const { feasible } = feasibleCombinations(rows, pairs, merge, 10, window, []);
    expect(process.cpuUsage(started).user).toBeLessThan(500_000);
    expect(feasible.length).toBeGreaterThan(400);
  },
);
