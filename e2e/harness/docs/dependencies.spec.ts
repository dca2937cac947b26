import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../../fixtures/process/run.ts';

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const versions = { ...dependencies, ...devDependencies };

/** The packages of CONTRIBUTING's table; a `*` stands for the rest of a name. */
const [, table = ''] = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').split('## Dependencies');
const named = table
  .split('\n')
  .filter((line) => /^\|.*\| *\S.*\|$/.test(line))
  .flatMap((line) => line.split('|')[1]?.match(/(?<=`)[\w@/.*-]+(?=`)/g) ?? []);

const covers = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

test('each dependency has its reason in the table, and the table names no other', () => {
  const names = Object.keys(versions);
  expect(names.filter((name) => !named.some((pattern) => covers(pattern, name)))).toEqual([]);
  expect(named.filter((pattern) => !names.some((name) => covers(pattern, name)))).toEqual([]);
});

test('each dependency is pinned', () => {
  const loose = Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version));
  expect(loose).toEqual([]);
});
