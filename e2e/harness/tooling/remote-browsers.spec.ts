import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium, expect, test } from '@playwright/test';
import { checkRemote, reasonIn } from '../../../fixtures/browsers/check-remote.ts';
import { findBrowser } from '../../../fixtures/browsers/discovery.ts';
import { chooseProjects } from '../../../fixtures/browsers/projects.ts';
import { ROOT, run } from '../../../fixtures/process/run.ts';
import { isConfined } from '../../../fixtures/target/confined.ts';
import { EgressGuard } from '../../../fixtures/target/egress.ts';
import { connectRemote, remoteBrowser } from '../../../fixtures/target/remote-browser.ts';
import type { Target } from '../../../fixtures/target/target.ts';
import { judge } from '../../../fixtures/verdict/judge.ts';
import { ofLostBrowser } from '../../../fixtures/verdict/lost-browser.ts';
import { machineWith } from './machines.ts';

/* Browsers that run elsewhere: on a Playwright server, or behind the browsers' own protocol. */

/** What a browsers' folder of Playwright's looks like when the machine's own Chromium is to stand in it. */
function folderWith(executable: string): string {
  const folder = test.info().outputPath('browsers');
  const [, revision = ''] = /chromium-(\d+)/.exec(chromium.executablePath()) ?? [];
  const shell = join(folder, `chromium_headless_shell-${revision}`);
  const place = join(shell, 'chrome-headless-shell-linux64', 'chrome-headless-shell');
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(executable, place);
  writeFileSync(join(shell, 'INSTALLATION_COMPLETE'), '');
  return folder;
}

/** A process that says where it can be reached, and the address. */
async function started(child: ChildProcess, says: RegExp): Promise<string> {
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8');
  const heard = new Promise<string>((resolve, reject) => {
    for (const input of [child.stdout, child.stderr]) {
      if (input) {
        createInterface({ input }).on('line', (line) => {
          const address = says.exec(line)?.[1];
          if (address !== undefined) resolve(address);
        });
      }
    }
    child.once('exit', () => reject(new Error('It ended before it said where it listens.')));
  });
  return heard;
}

let server: ChildProcess | undefined;

test.afterEach(async () => {
  if (server?.exitCode === null && server.signalCode === null) {
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
});

async function playwrightServer(): Promise<string> {
  const found = findBrowser('chromium');
  const browsers =
    found?.kind === 'machine' ? { PLAYWRIGHT_BROWSERS_PATH: folderWith(found.executable) } : {};
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  server = spawn(process.execPath, [cli, 'run-server', '--port', '0', '--host', '127.0.0.1'], {
    env: { ...process.env, ...browsers },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return started(server, /(ws:\/\/\S+)/);
}

const elsewhere = (address: string) => {
  const remote = remoteBrowser({ PW_WS_ENDPOINT: address });
  if (!remote) throw new Error('No browser elsewhere was named.');
  return remote;
};

test('a browser on a Playwright server keeps clock and headers, and other hosts are blocked', async () => {
  const heard: string[] = [];
  const site = createServer((request, reply) => {
    heard.push(`${request.url ?? ''} ${String(request.headers['x-test-clock'])}`);
    reply.end('<title>here</title>');
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const baseUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const target = {
    ...{ kind: 'sandbox', baseUrl, opsBaseUrl: baseUrl, supabaseUrl: baseUrl },
    ...{ grant: { writable: true, missing: [] }, ignoredHosts: [] },
  } as unknown as Target;
  const guard = new EgressGuard(target);
  const browser = await connectRemote(chromium, elsewhere(await playwrightServer()));
  try {
    const context = await browser.newContext();
    const trace = test.info().outputPath('trace.zip');
    await context.tracing.start({ snapshots: true });
    await guard.watch(context);
    await context.setExtraHTTPHeaders({ 'x-test-clock': '2027-06-07T17:00:00.000Z' });
    const page = await context.newPage();
    await page.clock.setFixedTime('2027-06-07T17:00:00Z');

    await page.goto(`${baseUrl}/page`);
    const other = page.evaluate(() => fetch('http://127.0.0.2:9/', { mode: 'no-cors' }));

    await expect(other).rejects.toThrow('Failed to fetch');
    expect(guard.aborted.join()).toContain('127.0.0.2:9');
    expect(heard).toContain('/page 2027-06-07T17:00:00.000Z');
    expect(await page.evaluate(() => new Date().toISOString())).toBe('2027-06-07T17:00:00.000Z');
    await context.tracing.stop({ path: trace });
  } finally {
    await browser.close();
    site.close();
  }
});

test('a Chromium behind its own protocol opens contexts of their own', async () => {
  const found = findBrowser('chromium');
  const executable = found?.kind === 'machine' ? found.executable : chromium.executablePath();
  const profile = test.info().outputPath('profile');
  const args = ['--headless', '--no-sandbox', '--remote-debugging-port=0'];
  server = spawn(executable, [...args, `--user-data-dir=${profile}`], { stdio: 'pipe' });
  const address = await started(server, /(ws:\/\/\S+)/);
  const remote = remoteBrowser({ PW_CDP_ENDPOINT: address });
  expect(remote).toMatchObject({ protocol: 'cdp', variable: 'PW_CDP_ENDPOINT' });
  if (!remote) return;

  const said = await checkRemote(remote, ['chromium']);

  expect(said).toMatch(/^Browsers run at 127\.0\.0\.1:\d+: chromium [\d.]+\.$/);
  await expect(checkRemote(remote, ['firefox'])).rejects.toThrow(/firefox can't run there/);
});

test('a test whose browser is lost is not judged, and one that found the system wrong before is broken', () => {
  const closed = {
    message: 'Error: locator.click: Target page, context or browser has been closed',
  };
  const cutOff = {
    message: 'Error: Timed out 10000ms waiting for expect(locator)',
    asserted: true,
  };
  const wrong = { message: 'Error: expect(received).toBe(expected)', asserted: true };

  expect(judge(ofLostBrowser([closed, cutOff], true))).toMatchObject({
    verdict: 'not judged',
    fault: 'way',
    sentence: 'The connection to the browser, which runs elsewhere, was lost.',
  });
  expect(judge(ofLostBrowser([wrong, closed], true))).toMatchObject({ verdict: 'broken' });
  expect(judge(ofLostBrowser([closed], false))).toMatchObject({ fault: 'suite' });
  const noServer = { message: 'Error: browserType.connect: WebSocket error' };
  expect(judge(ofLostBrowser([noServer], false))).toMatchObject({ fault: 'way' });
});

test('browsers elsewhere bring their own builds, and are not confined by arguments', () => {
  const machine = machineWith([], { env: { PW_WS_ENDPOINT: 'ws://grid:3000/' } });

  const { projects, leftOut } = chooseProjects([], false, machine);
  const asked = chooseProjects(['firefox'], false, machine);

  expect(projects.map(({ name }) => name)).toEqual(['mobile-chrome', 'chromium']);
  expect(projects.every(({ use }) => !('launchOptions' in (use ?? {})))).toBe(true);
  expect(leftOut[0]?.why).toContain('may lack firefox');
  expect(asked.problem).toBeUndefined();
  expect(isConfined({ kind: 'sandbox' }, 'chromium')).toBe(true);
});

const trouble: { what: string; variables: Record<string, string>; says: string }[] = [
  { what: 'no address', variables: { PW_WS_ENDPOINT: 'grid' }, says: 'is no address such as' },
  {
    what: 'an address of another kind',
    variables: { PW_TEST_CONNECT_WS_ENDPOINT: 'http://grid:4444' },
    says: 'PW_TEST_CONNECT_WS_ENDPOINT is no address such as ws://',
  },
  {
    what: 'two places',
    variables: { PW_WS_ENDPOINT: 'ws://a/', PW_CDP_ENDPOINT: 'http://b:9222' },
    says: 'name two places',
  },
  {
    what: 'headers that are no JSON',
    variables: { PW_WS_ENDPOINT: 'ws://a/', PW_TEST_CONNECT_HEADERS: 'token' },
    says: 'PW_TEST_CONNECT_HEADERS is no JSON',
  },
  {
    what: 'nobody there',
    variables: { PW_WS_ENDPOINT: 'ws://127.0.0.1:1/?token=hush' },
    says: 'PW_WS_ENDPOINT (127.0.0.1:1) takes no connection',
  },
];

for (const { what, variables, says } of trouble) {
  test(`${what}: one sentence and exit 1 before any test runs`, async () => {
    const env = { ...variables, E2E_REPORTS: test.info().outputPath('reports') };

    const { code, output } = await run('playwright', ['test', 'e2e/reserve/booking'], { env });

    expect(code).toBe(1);
    expect(output).toContain(says);
    expect(output).not.toContain('hush');
    expect(output).not.toContain('    at ');
    expect(output).not.toMatch(/Running \d+ test/);
  });
}

test('a server of another version, without the engine, or of another kind is told as that', () => {
  const box =
    'browserType.connect: WebSocket error\n║ - server version: v1.60\n║ - client version: v1.65';
  expect(reasonIn(box, 'chromium')).toBe(
    "runs Playwright v1.60, this suite v1.65: start the server with the suite's version.",
  );
  expect(reasonIn("browserType.connect: Executable doesn't exist at /x", 'webkit')).toContain(
    'playwright install webkit',
  );
  expect(reasonIn('browserType.connect: WebSocket error: ws://g/?token=x 404', 'chromium')).toBe(
    "doesn't answer as a Playwright server does (WebSocket error: <address> 404): correct the address.",
  );
});
