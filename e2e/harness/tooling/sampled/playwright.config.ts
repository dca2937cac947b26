import { defineConfig } from '@playwright/test';

// Three tests that pass, of which one keeps its trace: run by ../sampled-trace.spec.ts.
export default defineConfig({
  testMatch: '*.probe.ts',
  outputDir: process.env['PROBE_OUTPUT'],
  reporter: [['../../../../fixtures/reporters/sample.ts'], ['line']],
  use: { trace: 'retain-on-failure' },
});
