import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../../fixtures/process/run.ts';

/* `kill` reaches one process alone: what it had started must not live on. */
test.describe.configure({ timeout: 120_000 });

const open = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

for (const [index, { command, signal }] of (
  [
    { command: ['pnpm', 'sandbox'], signal: 'SIGTERM' },
    { command: ['npx', 'pnpm', 'sandbox'], signal: 'SIGKILL' },
    { command: ['bash', '-c', 'pnpm sandbox "$@"; true', '-'], signal: 'SIGHUP' },
  ] as const
).entries()) {
  test(`${signal} to “${command.slice(0, 3).join(' ')}” ends the sandbox, its database and its REST`, async () => {
    const port = 4850 + 10 * index + 100 * test.info().parallelIndex;
    const ports = [port, port + 1, port + 2];
    const [tool, ...words] = [...command, '--port', String(port)];
    const child = spawn(tool ?? '', words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    }
    await expect.poll(() => said, { timeout: 60_000 }).toContain('Stop it with');
    expect(await Promise.all(ports.map(open))).toEqual([true, true, true]);

    child.kill(signal);
    await once(child, 'exit');

    await expect
      .poll(() => Promise.all(ports.map(open)), { timeout: 20_000 })
      .toEqual([false, false, false]);
  });
}

test('SIGKILL to “npx pnpm playwright test” ends the run as Ctrl+C does', async () => {
  const reports = test.info().outputPath('reports');
  const mark = join(reports, '.running');
  const words = ['pnpm', 'playwright', 'test', '--project=chromium', 'e2e/ops/table-release'];
  const child = spawn('npx', words, {
    cwd: ROOT,
    env: { ...process.env, E2E_REPORTS: reports, SANDBOX_ARGS: '--no-attach' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said, { timeout: 60_000 }).toContain(' using ');
  expect(existsSync(mark)).toBe(true);

  child.kill('SIGKILL');
  await once(child, 'exit');

  await expect.poll(() => existsSync(mark), { timeout: 30_000 }).toBe(false);
  expect(said).not.toMatch(/\d+ passed/);
});
