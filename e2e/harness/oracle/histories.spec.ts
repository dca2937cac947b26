import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  checkHistory,
  type HistoryFault,
  type HistoryRow,
  type Operation,
} from '../../../fixtures/oracle/histories.ts';
import { anyHistory, ask, explainable, holds, rightHistory, won } from './staged-histories.ts';

const faults = (operations: Operation[], rows: HistoryRow[]): HistoryFault[] =>
  checkHistory(operations, rows).problems.map(({ fault }) => fault);

test('a race with one winner, one row and typed refusals is consistent, and counted', () => {
  expect(checkHistory([won, ask('b'), ask('c')], [holds('a')])).toEqual({
    counts: {
      operations: 3,
      keys: 1,
      contestedKeys: 1,
      ok: 1,
      refused: 2,
      unknown: 0,
      rows: 1,
      recovered: 0,
    },
    verdict: 'consistent',
    problems: [],
  });
});

const planted: [HistoryFault, Operation[], HistoryRow[]][] = [
  ['empty-history', [], []],
  ['unproven-overlap', [won, ask('b', { called: 10, returned: 12 })], [holds('a')]],
  ['malformed-operation', [won, ask('b'), ask('c', { called: 11, returned: 10.5 })], [holds('a')]],
  ['malformed-operation', [won, ask('b', { called: NaN })], [holds('a')]],
  ['malformed-operation', [won, ask('b', { returned: null })], [holds('a')]],
  ['duplicate-operation', [won, ask('b'), ask('b')], [holds('a')]],
  ['untyped-refusal', [won, ask('b', { code: undefined })], [holds('a')]],
  ['untyped-refusal', [won, ask('b', { code: '' })], [holds('a')]],
  ['no-winner', [ask('a'), ask('b')], []],
  ['no-winner', [ask('a')], []],
  ['no-winner', [ask('a', { outcome: 'unknown', returned: null }), ask('b')], []],
  ['too-many-winners', [won, ask('b', { outcome: 'ok' })], [holds('a'), holds('b')]],
  ['too-many-rows', [won, ask('b', { outcome: 'unknown' })], [holds('a'), holds('b')]],
  ['ok-without-row', [won, ask('b')], []],
  ['refused-with-row', [won, ask('b')], [holds('a'), holds('b')]],
  ['row-without-operation', [won, ask('b')], [holds('a'), holds('z')]],
  ['row-without-operation', [won, ask('b')], [holds('a'), { key: 'another', operation: 'a' }]],
  ['duplicate-row', [won, ask('b')], [holds('a'), holds('a')]],
  ['premature-refusal', [ask('b', { returned: 4 }), ask('a', { ...won, called: 5 })], [holds('a')]],
];
for (const [index, [fault, operations, rows]] of planted.entries()) {
  test(`planted history ${index} is caught as ${fault}`, () => {
    expect(faults(operations, rows)).toContain(fault);
    const inconclusive = ['empty-history', 'unproven-overlap'].includes(fault);
    const { verdict } = checkHistory(operations, rows);
    expect(verdict).toBe(inconclusive ? 'inconclusive' : 'inconsistent');
  });
}

test('a key that one operation asked for is not contested', () => {
  const other = { key: 'another table' };
  const operations = [won, ask('b'), ask('c', { ...other, outcome: 'ok' as const })];
  const rows = [holds('a'), { ...other, operation: 'c' }];
  const { counts, verdict } = checkHistory(operations, rows);
  expect(counts).toMatchObject({ keys: 2, contestedKeys: 1, ok: 2, refused: 1, rows: 2 });
  expect(verdict).toBe('consistent');
});

test('one alone needs no overlap, and a row without operations is no lost race', () => {
  const instant = { ...won, returned: 0 };
  expect(faults([instant], [holds('a')])).toEqual([]);
  const stray = { key: 'another table', operation: 'z' };
  expect(faults([won], [holds('a'), stray])).toEqual(['row-without-operation']);
});

test('problems say what was seen', () => {
  const message = (operations: Operation[], rows: HistoryRow[], overlap?: 'some') =>
    checkHistory(operations, rows, { overlap }).problems[0]?.message;
  const late = ask('b', { called: 10, returned: 12 });
  expect(message([won, late], [holds('a')])).toContain('all of them');
  expect(message([won, late], [holds('a')], 'some')).toContain('two of them');
  expect(message([won, ask('b')], [holds('a'), holds('a')])).toContain('two rows');
  expect(message([ask('b'), won], [holds('a'), holds('b')])).toContain('b was refused (CONFLICTS)');
});

test('an operation without an answer may have gone either way', () => {
  const lost = ask('b', { outcome: 'unknown', returned: null, code: undefined });
  expect(faults([won, lost], [holds('a')])).toEqual([]);
  expect(faults([ask('a'), lost], [holds('b')])).toEqual([]);
  expect(checkHistory([ask('a'), lost], [holds('b')]).counts.recovered).toBe(1);
});

test('operations that touch don’t overlap; under load two that do suffice', () => {
  const third = ask('c', { called: 10, returned: 20 });
  expect(faults([won, ask('b'), third], [holds('a')])).toEqual(['unproven-overlap']);
  const some = { overlap: 'some' as const };
  expect(checkHistory([won, ask('b'), third], [holds('a')], some).problems).toEqual([]);
  expect(checkHistory([won, third], [holds('a')], some).verdict).toBe('inconclusive');
  const nested = [won, ask('b', { called: 2, returned: 3 }), ask('c', { called: 4 })];
  expect(checkHistory(nested, [holds('a')], some).verdict).toBe('consistent');
});

test('room for two lets two in, and refuses nobody before', () => {
  const room = () => 2;
  const second = ask('b', { outcome: 'ok' });
  const both = [holds('a'), holds('b')];
  expect(checkHistory([won, second, ask('c')], both, { room }).problems).toEqual([]);
  const [problem] = checkHistory([won, ask('b')], [holds('a')], { room }).problems;
  expect(problem?.fault).toBe('premature-refusal');
});

test('histories that a right system leaves are consistent', () => {
  fc.assert(
    fc.property(rightHistory, ({ operations, rows, room }) => {
      const report = checkHistory(operations, rows, { room: () => room });
      assert.deepEqual(report.problems, []);
      assert.equal(report.verdict, 'consistent');
      const { ok, refused, unknown } = report.counts;
      assert.equal(ok + refused + unknown, operations.length);
    }),
    { numRuns: 1000 },
  );
});

test('a history is inconsistent exactly where no order of the operations explains it', () => {
  fc.assert(
    fc.property(anyHistory, (staged) => {
      const { operations, rows, room } = staged;
      const { verdict } = checkHistory(operations, rows, { room: () => room });
      assert.equal(verdict !== 'inconsistent', explainable(staged));
    }),
    { numRuns: 5000 },
  );
});

/** A contested key for each ten operations. */
function longHistory(length: number): [Operation[], HistoryRow[]] {
  const operations = Array.from({ length }, (_, index) => {
    const outcome = index % 10 === 0 ? ('ok' as const) : ('refused' as const);
    return ask(`o${index}`, { key: `k${Math.floor(index / 10)}`, outcome });
  });
  const rows = operations
    .filter(({ outcome }) => outcome === 'ok')
    .map(({ id, key }) => ({ key, operation: id }));
  return [operations, rows];
}

test(
  '10,000 operations are judged within a second of work, and ten times as many within ten',
  { tag: '@cost' },
  () => {
    for (const [length, microseconds] of [
      [10_000, 1_000_000],
      [100_000, 10_000_000],
    ] as const) {
      const [operations, rows] = longHistory(length);
      const started = process.cpuUsage();
      expect(checkHistory(operations, rows).verdict).toBe('consistent');
      expect(process.cpuUsage(started).user).toBeLessThan(microseconds);
    }
  },
);
