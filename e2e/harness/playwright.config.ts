import { defineConfig } from '@playwright/test';

// The suite's own tests: no target, no browser, no global setup.
export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: '100%',
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  outputDir: '../../reports/harness/test-results',
  reporter: [['list']],
});
