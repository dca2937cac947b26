import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { beginsRun, inCi, unfindablePath } from '../../../fixtures/browsers/command-line.ts';
import { ROOT, run } from '../../../fixtures/process/run.ts';

test('a run started in a folder below the root says where to start it', async () => {
  const { code, output } = await run(
    'playwright',
    ['test', 'database/enums', '--reporter', 'line', '--output', test.info().outputPath()],
    { cwd: join(ROOT, 'e2e', 'contract') },
  );

  expect(code).toBe(1);
  expect(output).toContain(
    `here ${join(ROOT, 'e2e', 'contract')}; start it in the repository's root, ${ROOT}`,
  );
});

test('stress can be named beside another project, and then comes after it', async () => {
  const named = ['--project=chromium', '--project=stress'];

  const { code, output } = await run('playwright', ['test', '--list', ...named]);

  expect(code, output).toBe(0);
  expect(output).toMatch(/\[chromium\].*\[stress\]/s);
});

test.describe('a path that Playwright would not find', () => {
  const started = (...words: string[]) => unfindablePath(['node', 'playwright', 'test', ...words]);
  let plain = '';
  let odd = '';

  test.beforeEach(async () => {
    plain = test.info().outputPath('plain.spec.ts');
    odd = test.info().outputPath('copy (1) +[a]', 'odd.spec.ts');
    await mkdir(join(odd, '..'), { recursive: true });
    for (const file of [plain, odd]) await writeFile(file, '');
  });

  test('is told in one sentence, with its line or without', () => {
    for (const word of [odd, `${odd}:7`, `${odd}:7:3`]) {
      expect(started('--headed', word)).toMatch(/^Playwright takes .* “[^”]+odd\.spec\.ts”: .*\.$/);
    }
  });

  test('is neither a plain one, nor a pattern, nor one that matches itself', () => {
    expect(started(plain, 'reserve/.*races', '--grep', '(@G8|@O5)', '-g', 'a [b')).toBeUndefined();
    expect(started('odd.spec.ts')).toBeUndefined();
  });
});

test('a run is begun by its own command line, not by a worker’s or a listing’s', () => {
  const argv = ['node', 'playwright', 'test'];
  expect(beginsRun(argv, {})).toBe(true);
  expect(beginsRun(argv, { TEST_WORKER_INDEX: '0' })).toBe(false);
  expect(beginsRun([...argv, '--list'], {})).toBe(false);
  expect(beginsRun(['node', 'playwright', 'test-server'], {})).toBe(false);
});

for (const [value, answer] of [
  ...['1', 'true', 'woodpecker'].map((each) => [each, true] as const),
  ...['', ' ', '0', 'false', 'False', 'no', undefined].map((each) => [each, false] as const),
]) {
  test(`CI=${value ?? '(unset)'} ${answer ? 'is' : 'is no'} CI`, () => {
    expect(inCi({ CI: value })).toBe(answer);
  });
}
