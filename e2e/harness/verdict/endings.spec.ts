import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ChildRun } from './child-run.ts';

/* However a run ends, terminal, JSON, Allure and promises.md say the same of each test. */

test.describe.configure({ timeout: 120_000 });

const endings = (tags: string, ...more: string[]) => ['endings', '--grep', tags, ...more];
const cutOff = { json: 'skipped', allure: 'not judged (skipped)', summary: 'not judged' };
const broken = { json: 'unexpected', allure: 'broken (failed)', summary: 'broken' };
const kept = { json: 'expected', allure: 'kept (passed)', summary: 'kept' };
const unjudged = (why: string) => ({ page: `not judged<br>1 × ${why}`, terminal: 'not judged' });

test('at the first failure: what was under way is interrupted, what was to come did not run', async () => {
  const tags = '@endless|@breaking|@last';
  const run = await new ChildRun('run').run(endings(tags, '--max-failures=1', '--workers=2'));

  expect(run.code, run.output).toBe(1);
  expect(run.verdicts()).toEqual({
    'lasts for ever': cutOff,
    'breaks once another lasts': broken,
    holds: cutOff,
  });
  expect(run.promise('G1')).toEqual(unjudged('interrupted'));
  expect(run.promise('G2')).toEqual({ page: 'broken', terminal: 'broken' });
  expect(run.promise('G5')).toEqual(unjudged('did not run'));
  expect(run.output).not.toContain('The suite failed');
});

for (const [how, args, interrupt, code] of [
  ['Ctrl+C', [], true, 130],
  ['the whole run’s timeout', ['--global-timeout=10000'], false, 1],
] as const) {
  test(`by ${how}: what was under way is interrupted, neither kept nor broken`, async () => {
    const run = await new ChildRun('run').run(endings('@endless|@last', ...args), { interrupt });

    expect(run.code, run.output).toBe(code);
    expect(run.verdicts()).toEqual({ 'lasts for ever': cutOff, holds: cutOff });
    expect(run.promise('G1')).toEqual(unjudged('interrupted'));
    expect(run.promise('G5')).toEqual(unjudged('did not run'));
    expect(run.output).not.toContain('The suite failed');
  });
}

test('with Ctrl+C before any test: the reports stay as they were', async () => {
  const run = await new ChildRun('run').run(endings('@last'));
  const before = ['promises.md', 'summary.json', 'findings.md'].map((name) => run.read(name));
  const slow = { interrupt: true, PROBE_SETUP: join(import.meta.dirname, 'judged/slow-setup.ts') };

  await run.run(['endings'], slow);

  expect(run.code, run.output).toBe(130);
  expect(['promises.md', 'summary.json', 'findings.md'].map((name) => run.read(name))).toEqual(
    before,
  );
  expect(before[0]).toMatch(/\| G5 \|.*\| kept \|/);
});

test('by a test’s own timeout: it couldn’t tell, the others could', async () => {
  const run = await new ChildRun('run').run(endings('@endless|@last', '--timeout=3000'));

  expect(run.code, run.output).toBe(0);
  expect(run.verdicts()).toEqual({ 'lasts for ever': cutOff, holds: kept });
  expect(run.promise('G1')).toEqual(unjudged('The test’s 3 s were over before it could tell.'));
  expect(run.promise('G5')).toEqual({ page: 'kept', terminal: 'kept' });
});

test('with a worker that crashes: an error of the run, and nothing said of the promise', async () => {
  const run = await new ChildRun('run').run(endings('@crashing|@last'));

  expect(run.code, run.output).toBe(1);
  expect(run.verdicts()).toEqual({
    'ends its worker': { ...broken, allure: 'not judged (failed)', summary: 'not judged' },
    holds: kept,
  });
  expect(run.promise('G3').page).toMatch(/^not judged<br>1 × interrupted: the worker process/);
  expect(run.promise('G5')).toEqual({ page: 'kept', terminal: 'kept' });
});

test('repeated, with one failure: broken, once of so many times', async () => {
  const run = await new ChildRun('run').run(endings('@flaky|@last', '--repeat-each=3'));

  expect(run.code, run.output).toBe(1);
  expect(run.verdicts()['breaks at its second time']).toEqual({
    json: 'expected,unexpected,expected',
    allure: 'broken (failed),kept (passed),kept (passed)',
    summary: 'kept,broken,kept',
  });
  expect(run.promise('G4')).toEqual({ page: '1 of 3 broken', terminal: '1 of 3 broken' });
  expect(run.promise('G5')).toEqual({ page: 'kept', terminal: 'kept' });
});

test('of a shard, and again of what failed last: only what ran is told anew', async () => {
  const run = new ChildRun('run');
  writeFileSync(join(run.folder, 'begun'), '');
  await run.run(endings('@breaking|@last', '--shard=1/2'));
  expect(run.code, run.output).toBe(1);
  expect(run.verdicts()).toEqual({ 'breaks once another lasts': broken });
  expect(run.promise('G5').page).toBe('not run');

  await run.run(endings('@breaking|@last', '--shard=2/2'));
  expect(run.code, run.output).toBe(0);
  expect(run.promise('G2')).toEqual({ page: 'broken', terminal: '' });
  expect(run.promise('G5')).toEqual({ page: 'kept', terminal: 'kept' });

  await run.run(endings('@breaking|@last'));
  await run.run(['--last-failed']);
  expect(run.code, run.output).toBe(1);
  expect(run.summary).toMatchObject({ kept: 0, broken: 1, notJudged: 0 });
  expect(run.promise('G5')).toEqual({ page: 'kept', terminal: '' });
});
