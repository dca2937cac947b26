import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { beginsRun, inCi, unfindablePath, whatWasAsked } from './fixtures/browsers/command-line.ts';
import { thisMachine } from './fixtures/browsers/discovery.ts';
import { chooseProjects } from './fixtures/browsers/projects.ts';
import { troubleIn } from './fixtures/process/file-trouble.ts';
import { useTemp } from './fixtures/process/own-temp.ts';
import { otherRunIn } from './fixtures/process/run-lock.ts';
import { allureReporter, runName } from './fixtures/reporters/allure.ts';
import { namesDeployed, namesNothing, targetIsHere } from './fixtures/target/environment.ts';
import { settleRemoteBrowser } from './fixtures/target/remote-browser.ts';
import { beginSandbox } from './fixtures/target/sandbox.ts';

const reports = resolve(import.meta.dirname, process.env['E2E_REPORTS'] ?? 'reports');
const run = runName();
const results = join(reports, 'allure-results', run);
const ci = inCi();
if (process.env['TEST_WORKER_INDEX'] !== undefined) useTemp(process.env['E2E_RUN_TEMP']);
// Whole paths: a bare `stress/**` also matches a checkout that lies in a folder of that name.
const below = (folder: string) => join(import.meta.dirname, 'e2e', folder, '**');
const asked = whatWasAsked();
const unclear = settleRemoteBrowser(targetIsHere());
if (unclear !== undefined) {
  process.stderr.write(`${unclear}\n`);
  process.exit(1);
}
const { projects, problem } = chooseProjects(asked.projects, ci, thisMachine(asked.headed));
const trouble =
  problem ??
  (beginsRun()
    ? (unfindablePath() ?? (await otherRunIn(reports)) ?? (await troubleIn(reports)))
    : undefined);
if (trouble !== undefined) {
  process.stderr.write(`${trouble}\n`);
  process.exit(1);
}
// What takes longest begins first: reporters, set-ups and specs are read while it starts.
if (beginsRun() && namesNothing()) beginSandbox();

// Stress runs alone, never beside other specs: after them in a whole run, else only by name.
const stressNamed = asked.projects.includes('stress');
const stressAlone = stressNamed && asked.projects.every((name) => name === 'stress');
const stressAfter = asked.whole || stressNamed;
const stress = {
  ...projects.find(({ name }) => name === 'chromium'),
  name: 'stress',
  testMatch: join(below('stress'), '*.spec.ts'),
  workers: 1,
  timeout: 0,
};
// What the suite itself rests on, its explanations among it, is tested where it is developed.
const leftToSandbox =
  namesDeployed() && !asked.ofTheSuite
    ? ['sandbox', 'ops/diagnosis', 'reserve/diagnosis'].map(below)
    : [];
const others = projects.map((project) => ({
  ...project,
  testIgnore: [below('harness'), below('stress'), ...leftToSandbox],
  // As a teardown it begins when all others have ended, red or green.
  ...(stressAfter ? { teardown: stress.name } : {}),
}));

export default defineConfig({
  testDir: './e2e',
  testIgnore: below('harness'),
  fullyParallel: true,
  // A browser test waits more than it computes: two cores are busy with three.
  workers: Math.max(3, availableParallelism()),
  // A flake is counted with --repeat-each, never hidden by another try.
  retries: 0,
  forbidOnly: ci,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalSetup: [
    './fixtures/browsers/setup.ts',
    './fixtures/target/setup.ts',
    './fixtures/tenant/setup.ts',
  ],
  outputDir: join(reports, 'test-results'),
  reporter: asked.listing
    ? 'list'
    : [
        ['list'],
        ['json', { outputFile: join(reports, 'results.json') }],
        allureReporter(reports, run),
        ['./fixtures/reporters/run-facts.ts', { results }],
        ['./fixtures/reporters/summary.ts', { folder: reports, results }],
        ['./fixtures/reporters/sample.ts'],
        ['./fixtures/reporters/contract.ts', { folder: reports, results }],
        ['./fixtures/reporters/findings.ts', { folder: reports, results }],
        ['./fixtures/reporters/secrets.ts', { folder: reports, results }],
        ['./fixtures/reporters/whole.ts'],
      ],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    // A filmstrip doubles a run's time (`--trace on` records one); a failure has its last picture.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    // Video needs an ffmpeg of Playwright's own; a trace shows more.
    video: 'off',
    locale: 'en-GB',
  },
  projects: stressAlone ? [stress] : stressAfter ? [...others, stress] : others,
});
