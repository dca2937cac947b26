import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { inCi } from '../../fixtures/browsers/command-line.ts';

const reports = join(import.meta.dirname, '..', '..', 'reports', 'harness');

// The suite's own tests: no target; a browser for those of the stress runs alone.
export default defineConfig({
  testDir: '.',
  globalSetup: './setup.ts',
  fullyParallel: true,
  workers: '100%',
  retries: 0,
  forbidOnly: inCi(),
  timeout: 60_000,
  outputDir: join(reports, 'test-results'),
  reporter: [['dot'], ['json', { outputFile: join(reports, 'results.json') }]],
});
