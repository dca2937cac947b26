import { expect, test } from '@playwright/test';
import { runScript } from '../../../fixtures/process/run.ts';
import { allFaults } from '../../../fixtures/faults/catalogue.ts';

const dayMs = 86_400_000;

test('the fault of the day is caught by the promise that it breaks, and named', async ({}, testInfo) => {
  test.slow();
  // Those that need no page are quick to try; the night plants all.
  const faults = (await allFaults()).filter(({ promise }) => /^(?:D\d|O1)$/.test(promise));
  const today = faults[Math.floor(Date.now() / dayMs) % faults.length];
  const args = ['--only', today?.id ?? '', '--unproven', '--jobs', '1'];

  const { code, output } = await runScript('fixtures/commands/faults.ts', [...args], {
    env: { E2E_REPORTS: testInfo.outputPath('reports') },
  });

  expect(output).toContain('1 of 1 faults caught with their cause.');
  expect(code).toBe(0);
});
