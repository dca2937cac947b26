import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { divide, testList } from '../../../fixtures/shards/divide.ts';
import { readDurations, writeDurations } from '../../../fixtures/shards/durations.ts';

const files = (...names: string[]) => names.map((file) => ({ project: 'chromium', file }));
const inEach = (shards: ReturnType<typeof divide>) =>
  shards.map((shard) => [shard.seconds, ...shard.files.map(({ file }) => file).sort()]);

test('the longest files are spread first, so that all parts take about equally long', () => {
  const durations = { a: 1, b: 2, c: 3, d: 4, e: 10 };

  const shards = divide(files('a', 'b', 'c', 'd', 'e'), durations, 2);

  expect(inEach(shards)).toEqual([
    [10, 'e'],
    [10, 'a', 'b', 'c', 'd'],
  ]);
});

test('machines that find the files in another order divide them alike', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const durations = { a: 2, b: 2, c: 2, d: 1, e: 1, f: 1 };

  const here = divide(files(...names), durations, 3);
  const there = divide(files(...names.toReversed()), durations, 3);

  expect(inEach(there)).toEqual(inEach(here));
});

test('a file that was never measured counts as the usual one', () => {
  const shards = divide(files('new', 'a', 'b', 'c'), { a: 1, b: 5, c: 30 }, 2);

  expect(shards.map(({ seconds }) => seconds)).toEqual([30, 11]);
});

test('each file is named once for each browser project, as Playwright reads it', () => {
  const both = [...files('ops/a.spec.ts'), { project: 'firefox', file: 'ops/a.spec.ts' }];

  const lists = divide(both, {}, 2).map(testList);

  expect(lists).toEqual(['[chromium] › ops/a.spec.ts\n', '[firefox] › ops/a.spec.ts\n']);
});

test('times that can’t be read are told in one sentence, and times are written in order', () => {
  const root = test.info().outputPath();
  mkdirSync(join(root, 'e2e'));

  expect(() => readDurations(root)).toThrow('e2e/durations.json has no times of spec files: ');
  writeDurations({ 'ops/b.spec.ts': 2.04, 'ops/a.spec.ts': 0.01 }, root);

  expect(Object.entries(readDurations(root))).toEqual([
    ['ops/a.spec.ts', 0.1],
    ['ops/b.spec.ts', 2],
  ]);
});
