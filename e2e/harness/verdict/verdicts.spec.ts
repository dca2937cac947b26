import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ChildRun } from './child-run.ts';

/* Tests of every kind, in runs of their own: what becomes of each, and the exit code. */

test.describe.configure({ timeout: 120_000 });

const kept = { json: 'expected', allure: 'kept (passed)', summary: 'kept' };
const broken = { json: 'unexpected', allure: 'broken (failed)', summary: 'broken' };
const unjudged = { json: 'skipped', allure: 'not judged (skipped)', summary: 'not judged' };
/** The suite failed, or what couldn't be judged had to be. */
const failed = { json: 'unexpected', allure: 'not judged (failed)', summary: 'not judged' };

const barred = {
  'part of a page is missing': unjudged,
  'part of a page is missing here, too': unjudged,
  'set-up for Ada is refused': unjudged,
  'set-up for Ben is refused': unjudged,
  'set-ups are refused side by side': unjudged,
  'set-up says why it can’t be': unjudged,
  'capability lacks': unjudged,
  'time is over': unjudged,
};

test('on a deployed system only what contradicts a promise is broken; the suite’s own faults are red', async () => {
  const run = await new ChildRun('run').run(['verdicts']);

  expect(run.code, run.output).toBe(1);
  expect(run.verdicts()).toEqual({
    'promise is kept': kept,
    ...barred,
    'button can be seen and not be used': broken,
    'assertion asks for a part that is missing': broken,
    'assertion could not even read': broken,
    'assertion reads a part that is missing': broken,
    'soft assertion fails before a set-up is refused': broken,
    'time is over in an assertion': broken,
    'helper finds a promise broken': broken,
    'probe finds another function': broken,
    'suite has a fault': failed,
    'what was made can’t be removed': failed,
  });
  expect(run.summary).toMatchObject({ kept: 1, broken: 8, notJudged: 10 });
  expect(run.summary.causes).toContainEqual(
    expect.objectContaining({ sentence: 'It is the legacy one.', promises: ['O7'] }),
  );
  const [probed] = run.allure().filter(({ name }) => name === 'probe finds another function');
  expect(probed?.statusDetails?.message).toMatch(/^It is the legacy one\.\n\n/);
});

test('what the way to the question bars fails no run, keeps its trace and says why', async () => {
  const run = await new ChildRun('run').run(['verdicts', '--grep', 'kept|@O1|@O2|@G3|@D2']);

  expect(run.code, run.output).toBe(0);
  const { causes } = run.summary;
  expect(causes.map(({ specs, sentence }) => [specs.length, sentence])).toEqual([
    [
      2,
      "The sign in page has no textbox “Password” (looked for getByRole('textbox', { name: 'Password' }); it shows headings “Sign in”; tabs “Magic link”, “Password”; buttons “Send link”).",
    ],
    [3, expect.stringContaining('"customers_phone_check"')],
    [1, 'The test’s 0.3 s were over before it could tell.'],
  ]);
  const unjudgedInAllure = run.allure().filter(({ status }) => status === 'skipped');
  const reasons = unjudgedInAllure.map(({ statusDetails }) => statusDetails?.message ?? '');
  expect(new Set(reasons)).toEqual(new Set(run.summary.tests.flatMap((one) => one.because ?? [])));
  const files = readdirSync(join(run.folder, 'test-results'), { recursive: true }).map(String);
  expect(files.filter((file) => file.endsWith('trace.zip'))).toHaveLength(6);
});

test('the findings begin with the causes: what is wrong, what proves it, what to do first', async () => {
  const run = await new ChildRun('run').run(['verdicts', '--grep', '@G2|@G3|@G7']);

  const page = run.read('findings.md');
  const headings = page.split('\n').filter((line) => line.startsWith('#'));
  expect(headings).toEqual([
    '# Findings',
    '## What was found',
    '### 1. Not so: “soft assertion fails before a set-up is refused”',
    expect.stringMatching(/^### 2\. TypeError: /),
    expect.stringMatching(/^### 3\. Can't seed customers: 23514/),
  ]);
  expect(page).toContain('0 kept, 1 broken, 2 not judged (tests: 0 kept, 1 broken, 4 not judged)');
  expect(page).toMatch(/\| 2 \| The suite failed \| TypeError: .* \| G7 \| 1 \|\n/);
  expect(page).toMatch(/\npnpm playwright test \S+:\d+ --project chromium\n/);
  expect(page).toContain("--grep 'set-up for Ada is refused'");
  const terminal = run.output.slice(run.output.indexOf('  1. Broken, 1 test of G2'));
  expect(terminal).toMatch(/what to do: .*\n {5}alone: pnpm playwright test .*\n {2}2\. The suite/);
  expect(terminal.indexOf('  G2  broken')).toBeGreaterThan(terminal.indexOf('3. Not judged'));
});

for (const [where, env] of [
  ['on the sandbox', { PROBE_TARGET: 'sandbox' }],
  ['with REQUIRE_JUDGED=1', { REQUIRE_JUDGED: '1' }],
] as const) {
  test(`${where} whatever can’t be judged is an error, and its verdict stays what it is`, async () => {
    const tags = 'kept|@O1|@G3|@G4|@D1|@D2';
    const run = await new ChildRun('run').run(['verdicts', '--grep', tags], env);

    expect(run.code, run.output).toBe(1);
    const { 'promise is kept': one, ...others } = run.verdicts();
    expect(one).toEqual(kept);
    expect(new Set(Object.values(others).map((other) => JSON.stringify(other)))).toEqual(
      new Set([JSON.stringify(failed)]),
    );
    expect(run.summary).toMatchObject({ kept: 1, broken: 0, notJudged: 7 });
  });
}

test('a capability that REQUIRE_CAPABILITIES names is an error alone', async () => {
  const env = { REQUIRE_CAPABILITIES: 'sql' };
  const run = await new ChildRun('run').run(['verdicts', '--grep', '@D1|@G4'], env);

  expect(run.code, run.output).toBe(1);
  expect(run.verdicts()).toEqual({
    'set-up says why it can’t be': unjudged,
    'capability lacks': failed,
  });
});
