import { expect, test } from '@playwright/test';
import { availableParallelism, loadavg } from 'node:os';
import { runCommand } from '../tooling/own-process.ts';
import { FakeHosts } from './fake-hosts.ts';
import {
  anonymousKey,
  badConfigurations,
  rightVariables,
  serviceKey,
  staffPassword,
  type Variables,
} from './bad-configurations.ts';

/** Beside busy neighbours everything takes longer. */
const slowness = () => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
const oneSentence = /^[A-Z][^\n]*[^.\n]\.\n$/;

let hosts: FakeHosts;
let right: Variables;

test.beforeEach(async () => {
  hosts = new FakeHosts();
  right = await rightVariables(hosts);
});
test.afterEach(() => hosts.close());

for (const { what, change, says } of badConfigurations) {
  test(`${what}: one sentence, exit 1, nothing written`, async () => {
    const variables = { ...right, ...(await change(right, hosts)) };
    const { code, ms, stderr, stdout } = await runCommand('target', [], variables);

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
  const { code, stderr, stdout } = await runCommand('target', [], right);

  expect({ code, stderr: stderr.replace(/^.*Node\.js 20.*\n/, '') }).toEqual({
    code: 0,
    stderr: '',
  });
  expect(stdout).toMatch(/writing +not granted: ALLOW_WRITES_TO lacks 127\.0\.0\.1/);
  expect(stdout).toMatch(/travel +no +x-test-clock is not offered/);
});
