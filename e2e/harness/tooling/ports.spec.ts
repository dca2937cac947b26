import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@playwright/test';
import { ROOT, run } from '../../../fixtures/process/run.ts';
import { sandboxCli } from './sandbox-cli.ts';

const loopback = '127.0.0.1';
const defaultPort = 4400;

/** Listens on the port; 0 chooses a free one. Where another program holds it already, that is as good. */
async function occupy(port: number): Promise<{ port: number } & AsyncDisposable> {
  const server = createServer().listen(port, loopback);
  const inUse = await once(server, 'listening').then(
    () => false,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return true;
      throw error;
    },
  );
  return {
    port: inUse ? port : (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

test('a port that was asked for and is in use is refused with the remedy', async () => {
  await using taken = await occupy(0);

  const { code, output } = await run('node', [...sandboxCli, '--port', String(taken.port)]);

  expect(code).toBe(1);
  expect(output).toMatch(new RegExp(`Port ${taken.port} is in use: .*pass another --port.*\n$`));
});

test('beside another sandbox the next free ports are taken, and it says so', async () => {
  await using taken = await occupy(defaultPort);
  const sandbox = spawn('node', sandboxCli, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(sandbox, 'close');
  let output = '';
  for (const stream of [sandbox.stdout, sandbox.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }

  try {
    await expect
      .poll(() => output, { timeout: 30_000 })
      .toMatch(
        new RegExp(`Ports from ${taken.port} on are in use: it takes \\d+ and the next two`),
      );
  } finally {
    sandbox.kill('SIGTERM');
    await ended;
  }
});
