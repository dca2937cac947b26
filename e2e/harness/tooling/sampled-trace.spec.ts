import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from '../../../fixtures/process/run.ts';

test('of the tests of a spec that pass, the first keeps its trace', async () => {
  const config = join(import.meta.dirname, 'sampled', 'playwright.config.ts');
  const output = test.info().outputPath('probe');
  const ended = await run('playwright', ['test', '--config', config], {
    env: { PROBE_OUTPUT: output },
  });
  expect(ended.code, ended.output).toBe(0);
  const files = readdirSync(output, { recursive: true }).map(String);
  const traces = files.filter((file) => file.endsWith('trace.zip'));
  expect(traces).toEqual([expect.stringContaining('first-passes')]);
});
