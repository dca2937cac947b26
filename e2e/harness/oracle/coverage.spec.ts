import { expect, test } from '@playwright/test';
import { feasibleCombinations } from '../../../fixtures/oracle/combinations.ts';
import { compareAnswers, type Answer } from '../../../fixtures/oracle/coverage.ts';
import { parseWindow } from '../../../fixtures/oracle/windows.ts';
import { range, tableRow } from './arbitraries.ts';

const window = parseWindow(range(0, 5));
const busy = [{ table_id: 't4', window }];
const tables = [
  ...['t1', 't2', 't3', 't4'].map((id) => tableRow({ id })),
  tableRow({ id: 't5', active: false }),
];
const adjacency = [
  { table_a: 't1', table_b: 't2' },
  { table_a: 't2', table_b: 't3' },
];
const rules = { maxTables: 2, requireAdjacency: true };
const party = (guests: number) =>
  feasibleCombinations(tables, adjacency, rules, guests, window, busy);
const ok = (...tableIds: string[]): Answer => ({ tableIds, outcome: 'ok' });
const refused = (code: string, ...tableIds: string[]): Answer => ({
  tableIds,
  outcome: 'refused',
  code,
});

test('coverage counts each feasible set once, whatever the order of its tables', () => {
  const answers = [ok('t1', 't2'), ok('t2', 't1'), refused('CAPACITY', 't1')];
  expect(compareAnswers(party(6), answers)).toEqual({
    feasible: 2,
    tried: 1,
    coverage: 0.5,
    unknown: 0,
    disagreements: [],
  });
});

test('an answer counts for its set though its tables are named in another order', () => {
  expect(compareAnswers(party(6), [ok('t2', 't1')]).tried).toBe(1);
});

test('sets whose names read alike side by side are told apart', () => {
  const rows = ['a', 'ab', 'b', 'bb'].map((id) => tableRow({ id }));
  const anyTwo = { maxTables: 2, requireAdjacency: false };
  const pairs = feasibleCombinations(rows, [], anyTwo, 6, window, []);
  expect(compareAnswers(pairs, [ok('a', 'bb'), ok('ab', 'b')])).toMatchObject({
    feasible: 6,
    tried: 2,
  });
});

test('a set without an answer isn’t tried, and disagrees with nothing', () => {
  const found = compareAnswers(party(6), [{ tableIds: ['t1', 't2'], outcome: 'unknown' }]);
  expect(found).toMatchObject({ tried: 0, coverage: 0, unknown: 1, disagreements: [] });
});

test('where nothing is feasible nothing was left out', () => {
  expect(compareAnswers(party(9), []).coverage).toBe(1);
});

const kinds = (answer: Answer) =>
  compareAnswers(party(6), [answer]).disagreements.map(({ kind }) => kind);

test('refusing a feasible set, accepting another and naming a wrong rule are disagreements', () => {
  expect(kinds(refused('CAPACITY', 't2', 't3'))).toEqual(['refused-feasible']);
  expect(kinds(ok('t1'))).toEqual(['accepted-infeasible']);
  expect(kinds(ok('t1', 't3'))).toEqual(['accepted-infeasible']);
  expect(kinds(refused('ZONE', 't1', 't3'))).toEqual(['wrong-code']);
  expect(kinds(refused('ADJACENCY', 't1', 't3'))).toEqual([]);
  expect(compareAnswers(party(6), [refused('ZONE', 't3', 't1')]).disagreements).toEqual([
    { kind: 'wrong-code', tableIds: ['t1', 't3'], refusals: ['ADJACENCY'], code: 'ZONE' },
  ]);
});

test('of several broken rules any may be named, and any code for a rule without one', () => {
  expect(kinds(refused('ADJACENCY', 't1', 't4'))).toEqual([]);
  expect(kinds(refused('CONFLICTS', 't1', 't4'))).toEqual([]);
  expect(kinds(refused('ZONE', 't1', 't4'))).toEqual(['wrong-code']);
  expect(kinds(refused('TABLES_NOT_FOUND', 't5'))).toEqual([]);
  expect(kinds(ok('t5', 't1'))).toEqual(['accepted-infeasible']);
  expect(kinds(refused('ZONE', 't1', 't3', 't4'))).toEqual([]);
});

test('more tables than the search merges may go either way, unless they break another rule', () => {
  expect(kinds(ok('t1', 't2', 't3'))).toEqual([]);
  expect(kinds(refused('CAPACITY', 't1', 't2', 't3'))).toEqual([]);
  expect(kinds(ok('t1', 't3', 't4'))).toEqual(['accepted-infeasible']);
});
