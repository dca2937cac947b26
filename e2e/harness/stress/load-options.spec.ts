import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Command } from 'commander';
import { parse } from 'yaml';
import { ROOT } from '../../../fixtures/process/run.ts';
import { requireSense, withLoadOptions } from '../../../fixtures/stress/load/options.ts';
import { installFailure, prepareEngine } from '../../../fixtures/stress/load/install.ts';
import { optionsOf } from './options-of.ts';

const read = (...words: string[]) => optionsOf(withLoadOptions(new Command()), words);
const usual = {
  ...{ guests: 50, browsers: 4, within: 30, tables: 40, seed: 1 },
  ...{ start: '18:00', end: '19:00' },
};

test('the defaults are fifty guests within half a minute, four of them in browsers', () => {
  expect(read()).toEqual(usual);
});

for (const [option, value, sentence] of [
  ['--guests', 'many', 'It must be a whole number from 1 to 10000.'],
  ['--guests', '0', 'It must be a whole number from 1 to 10000.'],
  ['--browsers', '-1', 'It must be a whole number from 0 to 64.'],
  ['--within', '1.5', 'It must be a whole number from 1 to 3600.'],
  ['--tables', '41', 'It must be a whole number from 1 to 40.'],
  ['--seed', 'x', 'It must be a whole number from 0 to 2147483647.'],
  ['--start', '18', 'It must be a time such as 12:00.'],
  ['--at-once', '0', 'It must be a whole number from 1 to 500.'],
] as const) {
  test(`${option} ${value} is refused in one sentence`, () => {
    expect(() => read(option, value)).toThrow(`argument '${value}' is invalid. ${sentence}`);
  });
}

for (const [given, sentence] of [
  [{ guests: 3 }, '--browsers 4 is more than --guests 3.'],
  [{ start: '19:00', end: '18:00' }, '--start 19:00 must lie before --end 18:00.'],
] as const) {
  test(`${JSON.stringify(given)} is refused in one sentence`, () => {
    expect(() => requireSense({ ...usual, ...given })).toThrow(sentence);
  });
}

const never = new AbortController().signal;
const ended = (code: number, output = '') => Promise.resolve({ code, output, ms: 1 });

test('an engine that is there is neither installed again nor spoken of', async () => {
  const called: string[] = [];
  const said: string[] = [];

  await prepareEngine(
    (line) => said.push(line),
    never,
    (args) => {
      called.push(args.join(' '));
      return ended(0);
    },
  );

  expect(said).toEqual([]);
  expect(called).toEqual([
    'install --frozen-lockfile --ignore-scripts --offline',
    '--silent run bundle',
  ]);
});

test('an engine that can’t be installed is told in one sentence, with pnpm’s own reason', async () => {
  const said: string[] = [];
  const output = [
    '[WARN] Unsupported engine for artillery@2.0.34',
    'Error: ERR_PNPM_META_FETCH_FAIL',
    '',
    '  × installing dependencies',
    '  ╰─▶ ERR_PNPM_NETWORK: Failed to fetch metadata',
    '      from https://registry.example/artillery: Connection refused',
    '',
    'more words',
  ].join('\n');

  const prepared = prepareEngine(
    (line) => said.push(line),
    never,
    () => ended(1, output),
  );

  await expect(prepared).rejects.toThrow(
    'The load engine can’t be installed: ERR_PNPM_NETWORK: Failed to fetch metadata from https://registry.example/artillery: Connection refused. It takes a package registry once; `pnpm stress:slots` needs none.',
  );
  expect(said, 'a line before it, since it takes a while').toHaveLength(1);
  expect(installFailure('')).toContain('no reason was given');
  expect(installFailure('spawn pnpm ENOENT\n'), 'no pnpm').toContain(': spawn pnpm ENOENT. ');
});

test('engine and page objects use the suite’s own Playwright, and no browser is downloaded', () => {
  const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');
  interface Package {
    dependencies: { [name: string]: string };
  }
  const suite = JSON.parse(read('package.json')) as Package;
  const engine = JSON.parse(read('deploy', 'load', 'package.json')) as Package;
  const { overrides } = parse(read('deploy', 'load', 'pnpm-workspace.yaml')) as {
    overrides: { [name: string]: string };
  };
  const lock = read('deploy', 'load', 'pnpm-lock.yaml');
  const version = suite.dependencies['@playwright/test'] ?? '';

  expect(engine.dependencies['@playwright/test']).toBe(version);
  expect(overrides).toEqual({
    '@playwright/test': version,
    playwright: version,
    '@playwright/browser-chromium': '-',
  });
  expect(new Set(lock.match(/playwright(?:-core)?@[\d.]+/g))).toEqual(
    new Set([`playwright@${version}`, `playwright-core@${version}`]),
  );
  expect(Object.values(engine.dependencies).filter((each) => !/^\d/.test(each))).toEqual([]);
});
