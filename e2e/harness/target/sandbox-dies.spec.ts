import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../../fixtures/process/run.ts';
import { commandOf, parentOf } from '../../../fixtures/process/liveness.ts';
import { variableNames } from '../../../fixtures/target/environment.ts';

test.describe.configure({ timeout: 120_000 });

/** The process that this one started and whose command line names this; found in /proc. */
async function startedBy(parent: number, named: string): Promise<number | undefined> {
  for (const pid of readdirSync('/proc').map(Number).filter(Boolean)) {
    if ((await parentOf(pid)) !== parent) continue;
    if ((await commandOf(pid))?.includes(named)) return pid;
  }
  return undefined;
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

  const sandbox = await startedBy(Number(child.pid), 'stack/cli.ts');
  if (sandbox === undefined) throw new Error('The run has no sandbox of its own.');
  process.kill(sandbox, 'SIGKILL');
  const [code] = await ended;

  expect(code).not.toBe(0);
  expect(said.match(/The sandbox died \(SIGKILL\)\. The run stops/g), said).toHaveLength(1);
  expect(said).not.toMatch(/\bBroken\b|left rows behind/);
});
