import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { repositoryRoot, variableNames } from '../../../fixtures/target/environment.ts';
import { FakeHosts } from './fake-hosts.ts';
import {
  anonymousKey,
  badConfigurations,
  serviceKey,
  staffPassword,
  type Variables,
} from './bad-configurations.ts';

/** Beside busy neighbours everything takes longer. */
const slowness = () => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
const oneSentence = /^[A-Z][^\n]*[^.\n]\.\n$/;

async function node(args: string[], variables: Variables) {
  const blank = Object.fromEntries(variableNames.map((name) => [name, '']));
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: repositoryRoot,
    env: { ...process.env, ...blank, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const began = performance.now();
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { ...said, code, ms: performance.now() - began };
}

let hosts: FakeHosts;
let right: Variables;

test.beforeEach(async () => {
  hosts = new FakeHosts();
  right = {
    BASE_URL: await hosts.site(),
    SUPABASE_URL: await hosts.supabase({
      keys: [anonymousKey, serviceKey],
      password: staffPassword,
    }),
    SUPABASE_ANON_KEY: anonymousKey,
    SUPABASE_SERVICE_ROLE_KEY: serviceKey,
    OPS_EMAIL: 'staff@example.com',
    OPS_PASSWORD: staffPassword,
  };
});
test.afterEach(() => hosts.close());

for (const { what, change, says } of badConfigurations) {
  test(`${what}: one sentence, exit 1, nothing written`, async () => {
    const variables = { ...right, ...(await change(right, hosts)) };
    const { code, ms, stderr, stdout } = await node(['fixtures/commands/target.ts'], variables);

    expect(stderr).toMatch(oneSentence);
    expect(stderr).toMatch(says);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(ms / slowness(), 'ms').toBeLessThan(5_000);
    const writes = hosts.requests.filter(
      (each) => !/^(GET|HEAD|POST \/auth\/v1\/token)/.test(each),
    );
    expect(writes).toEqual([]);
    for (const secret of [anonymousKey, serviceKey, staffPassword, 'something']) {
      expect(stderr).not.toContain(secret);
    }
  });
}

test('what is right but for these is no bad configuration', async () => {
  const { code, stderr, stdout } = await node(['fixtures/commands/target.ts'], right);

  expect({ code, stderr: stderr.replace(/^.*Node\.js 20.*\n/, '') }).toEqual({
    code: 0,
    stderr: '',
  });
  expect(stdout).toMatch(/writing +not granted: ALLOW_WRITES_TO lacks 127\.0\.0\.1/);
  expect(stdout).toMatch(/travel +no +x-test-clock is not offered/);
});
