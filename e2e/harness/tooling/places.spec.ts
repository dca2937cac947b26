import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../../fixtures/process/run.ts';
import { startSandbox } from '../../../fixtures/target/sandbox.ts';

test('with a temporary folder named relatively the sandbox starts, and builds nothing in the checkout', async () => {
  test.slow();
  const temp = test.info().outputPath('temp');
  await mkdir(temp, { recursive: true });
  const environment = { ...process.env, TMPDIR: relative(ROOT, temp), SANDBOX_ARGS: '--no-attach' };

  const sandbox = await startSandbox(environment);
  await sandbox.stop();

  expect(isAbsolute(environment.TMPDIR)).toBe(false);
  expect(sandbox.owned).toBe(true);
  // The checkout may be read-only.
  expect(existsSync(join(ROOT, 'fixtures', 'sandbox', 'app', 'web', 'dist'))).toBe(false);
});
