import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runScript } from '../../../fixtures/process/run.ts';

const command = (...args: string[]) => {
  const reports = test.info().outputPath('reports');
  return runScript('fixtures/commands/bench.ts', [...args], {
    env: { E2E_REPORTS: reports },
  });
};

for (const [what, args, says] of [
  ['a line that there is not', ['--only', 'tennant'], /--only takes tenant, .* not “tennant”\./],
  ['a word for a number', ['--runs', 'many'], /It must be a whole number from 1 to 999\./],
] as const) {
  test(`${what} is told in one sentence, and nothing is measured`, async () => {
    const { code, output } = await command(...args);

    expect(code).toBe(1);
    expect(output).toMatch(says);
    expect(output).not.toMatch(/\n\s+at /);
    expect(existsSync(test.info().outputPath('reports'))).toBe(false);
  });
}

test('a cheap line is measured on a sandbox, from the command to the page', async () => {
  const { code, output } = await command('--only', 'tenant', '--runs', '3', '--json');

  const json = /^\{.*\}$/m.exec(output)?.[0] ?? '{}';
  const { lines } = JSON.parse(json) as { lines: { name: string; runs: number; kept: boolean }[] };
  expect(lines, output).toMatchObject([{ name: 'tenant', runs: 3 }]);
  // Beside other tests its budget may be broken; what it exits with fits what it says.
  expect(code).toBe(lines[0]?.kept ? 0 : 1);
  const reports = test.info().outputPath('reports', 'bench');
  for (const file of ['bench.md', 'bench.svg', 'history.jsonl']) {
    expect(existsSync(join(reports, file)), file).toBe(true);
  }
});
