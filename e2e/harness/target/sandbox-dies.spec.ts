import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../../fixtures/commands/run.ts';
import { variableNames } from '../../../fixtures/target/environment.ts';

test.describe.configure({ timeout: 120_000 });

/** The process that this one started and whose command line names this; found in /proc. */
function startedBy(parent: number, named: string): number | undefined {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .find((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const above = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return above === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(named);
      } catch {
        return false;
      }
    });
}

test('a run whose sandbox is killed says so once, stops, and breaks no promise by it', async () => {
  const reports = test.info().outputPath('reports');
  const inherited = Object.entries(process.env).filter(([name]) => !variableNames.includes(name));
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'),
      'test',
      '--project=chromium',
      'e2e/ops/table-release',
      'e2e/ops/maintenance',
    ],
    {
      cwd: ROOT,
      env: { ...Object.fromEntries(inherited), E2E_REPORTS: reports, SANDBOX_ARGS: '--no-attach' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = once(child, 'close') as Promise<[number]>;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  await expect.poll(() => said, { timeout: 60_000 }).toContain(' using ');

  process.kill(startedBy(child.pid ?? 0, 'stack/cli.ts') ?? 0, 'SIGKILL');
  const [code] = await ended;

  expect(code).not.toBe(0);
  expect(said.match(/The sandbox died \(SIGKILL\)\. The run stops/g), said).toHaveLength(1);
  expect(said).not.toMatch(/\bBroken\b|left rows behind/);
});
