import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { thisMachine } from '../../../../fixtures/browsers/discovery.ts';
import { chooseProjects } from '../../../../fixtures/browsers/projects.ts';
import { allureReporter } from '../../../../fixtures/reporters/allure.ts';
import { publishTarget } from '../../../../fixtures/target/target.ts';
import { paperTarget } from '../paper-target.ts';

// Tests that end in every way there is, on no target at all: run by ../*.spec.ts.
const folder = process.env['PROBE_OUTPUT'] ?? '';
const reporter = (name: string) =>
  join(import.meta.dirname, '../../../../fixtures/reporters', name);
const { projects } = chooseProjects(['chromium'], false, thisMachine(false));

publishTarget(paperTarget(process.env['PROBE_TARGET'] === 'sandbox' ? 'sandbox' : 'deployed'));

export default defineConfig({
  testMatch: '*.probe.ts',
  fullyParallel: true,
  workers: 1,
  globalSetup: process.env['PROBE_SETUP'],
  outputDir: join(folder, 'test-results'),
  reporter: [
    ['list'],
    ['json', { outputFile: join(folder, 'results.json') }],
    allureReporter(folder, 'run'),
    [reporter('summary.ts'), { folder }],
    [reporter('findings.ts'), { folder }],
  ],
  use: {
    actionTimeout: 500,
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'off',
  },
  projects: projects.filter(({ name }) => name === 'chromium'),
});
