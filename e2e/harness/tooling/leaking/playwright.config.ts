import { defineConfig } from '@playwright/test';

// A test that leaks what PROBE_LEAKS says into its report: run by ../secrets.spec.ts.
const folder = process.env['PROBE_OUTPUT'] ?? '';
export default defineConfig({
  testMatch: '*.probe.ts',
  outputDir: `${folder}/test-results`,
  reporter: [
    ['json', { outputFile: `${folder}/results.json` }],
    ['../../../../fixtures/reporters/secrets.ts', { folder }],
  ],
});
