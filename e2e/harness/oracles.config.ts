import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// `pnpm mutants:oracles` runs it for each mutant of an oracle whose specs need fixtures of Playwright's,
// several at a time in one copy of the repository: no browser, one worker, and the first failure suffices.
// How long a question takes says nothing there, where the code is slower by all the mutants in it.
export default defineConfig({
  testDir: './oracle',
  outputDir: join(import.meta.dirname, '..', '..', 'test-results', String(process.pid)),
  grepInvert: /@cost/,
  workers: 1,
  maxFailures: 1,
  retries: 0,
  timeout: 60_000,
  reporter: 'dot',
});
