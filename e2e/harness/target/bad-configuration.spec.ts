import { expect, test } from '@playwright/test';
import { availableParallelism, loadavg } from 'node:os';
import { settleTarget } from '../../../fixtures/target/settle.ts';
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
const oneSentence = /^ConfigurationError: [A-Z][^\n]*[^.\n]\.$/;

let hosts: FakeHosts;
let right: Variables;

test.beforeEach(async () => {
  hosts = new FakeHosts();
  right = await rightVariables(hosts);
});
test.afterEach(() => hosts.close());

for (const { what, change, says } of badConfigurations) {
  test(`${what}: one sentence in time, nothing written`, async () => {
    const variables = { ...right, ...(await change(right, hosts)) };
    const began = performance.now();
    const sentence = await settleTarget(variables).then(() => 'No error.', String);
    const ms = performance.now() - began;

    expect(sentence).toMatch(oneSentence);
    expect(sentence.replace(/^\w+: /, '')).toMatch(says);
    expect(ms / slowness(), 'ms').toBeLessThan(5_000);
    expectNothingWritten();
    expectNoSecretIn(sentence);
  });
}

/** Of each way in which they are found out: reading the variables, asking the hosts, signing in, SQL. */
const found = [
  'BASE_URL without a scheme',
  'REQUIRE_CAPABILITIES that knows no such one',
  'a Supabase that nobody serves',
  'OPS_PASSWORD wrong',
  "a database's wrong password",
];
const told = badConfigurations.filter(({ what }) => found.includes(what));
for (const { what, change, says } of told) {
  test(`${what}: a command says it, and exits with 1`, async () => {
    const variables = { ...right, ...(await change(right, hosts)) };
    const { code, stderr, stdout } = await runCommand('target', [], variables);

    expect(stderr).toMatch(/^[A-Z][^\n]*[^.\n]\.\n$/);
    expect(stderr).toMatch(says);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expectNothingWritten();
    expectNoSecretIn(stderr);
  });
}

test('each of these is one of the bad configurations', () => {
  expect(told.map(({ what }) => what)).toEqual(found);
});

function expectNothingWritten() {
  const reading = /^(GET|HEAD|POST \/auth\/v1\/token)/;
  expect(hosts.requests.filter((each) => !reading.test(each))).toEqual([]);
}

function expectNoSecretIn(text: string) {
  for (const secret of [anonymousKey, serviceKey, staffPassword, 'something']) {
    expect(text).not.toContain(secret);
  }
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
