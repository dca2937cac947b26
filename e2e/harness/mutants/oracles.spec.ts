import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  chosenOracles,
  oracleFolder,
  oracleGuards,
  oracleSpecs,
} from '../../../fixtures/mutants/oracles/guards.ts';
import { strykerFolder, strykerOptions } from '../../../fixtures/mutants/oracles/stryker.ts';
import { ROOT } from '../../../fixtures/process/run.ts';

test('every oracle has specs that hold it, and they are there', () => {
  expect(Object.keys(oracleGuards)).toEqual(readdirSync(join(ROOT, oracleFolder)).sort());
  const specs = Object.values(oracleGuards).flat();
  const missing = specs.filter((spec) => !existsSync(join(ROOT, oracleSpecs, `${spec}.spec.ts`)));
  expect(missing).toEqual([]);
});

test('files are chosen by name, or lines of one; who isn’t known is named', () => {
  expect(chosenOracles([])).toHaveLength(Object.keys(oracleGuards).length);
  expect(chosenOracles(['windows.ts:40-60', 'coverage.ts'])).toEqual([
    { file: 'windows.ts', lines: '40-60', specs: ['windows'] },
    { file: 'coverage.ts', lines: undefined, specs: ['coverage'] },
  ]);
  expect(() => chosenOracles(['windows.ts', 'doors.ts:1-2', 'windows.ts:x'])).toThrow(
    'Not known: doors.ts, windows.ts:x. The oracles are assignment-windows.ts, ',
  );
});

test('Stryker changes that file, by Vitest but where its specs ask a database', () => {
  const options = { jobs: 2, output: 'out.json', temp: 'copy' };
  const [byVitest, byPlaywright] = chosenOracles(['statuses.ts:10-20', 'integrity.sql.ts']).map(
    (oracle) => strykerOptions(oracle, options),
  );

  expect(byVitest).toMatchObject({
    mutate: ['fixtures/oracle/statuses.ts:10-20'],
    testRunner: 'vitest',
    tempDirName: 'copy',
  });
  expect(byPlaywright).toMatchObject({
    mutate: ['fixtures/oracle/integrity.sql.ts'],
    testRunner: 'command',
    commandRunner: {
      command: expect.stringMatching(
        /oracles\.config\.ts e2e\/harness\/oracle\/integrity-sql\.spec\.ts$/,
      ),
    },
  });
});

test('Stryker’s package is pinned', () => {
  const { dependencies } = JSON.parse(
    readFileSync(join(strykerFolder, 'package.json'), 'utf8'),
  ) as { dependencies: Record<string, string> };
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
    [],
  );
});
