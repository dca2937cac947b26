import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseCreateOptions } from '../../../fixtures/stress/create/options.ts';
import { repositoryRoot, variableNames } from '../../../fixtures/target/environment.ts';
import { anonymousKey, serviceKey, staffPassword } from '../target/bad-configurations.ts';
import { FakeHosts } from '../target/fake-hosts.ts';

const commands = [
  'db-reset',
  'db-seed-today',
  'db-seed-intelligent',
  'db-stress-test',
  'stress-create',
  'stress-load',
];
const blank = Object.fromEntries(variableNames.map((name) => [name, '']));

async function run(command: string, args: string[], variables: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', `fixtures/commands/${command}.ts`, ...args],
    {
      cwd: repositoryRoot,
      env: { ...process.env, ...blank, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { ...said, code };
}

for (const command of commands) {
  test(`${command} refuses a target that isn’t granted by name, with one sentence`, async () => {
    const hosts = new FakeHosts();
    try {
      const variables = {
        BASE_URL: await hosts.site(),
        SUPABASE_URL: await hosts.supabase({ keys: [anonymousKey, serviceKey] }),
        SUPABASE_ANON_KEY: anonymousKey,
        SUPABASE_SERVICE_ROLE_KEY: serviceKey,
        OPS_EMAIL: 'staff@example.com',
        OPS_PASSWORD: staffPassword,
        ALLOW_WRITES_TO: 'another.example.com',
      };
      const { code, stderr, stdout } = await run(
        command,
        command === 'db-reset' ? ['--yes'] : [],
        variables,
      );
      expect(stderr).toMatch(/^ALLOW_WRITES_TO doesn’t name 127\.0\.0\.1:\d+, [^\n]+\.\n$/);
      expect(stdout).toBe('');
      expect(code).toBe(1);
      expect(hosts.requests, 'the target wasn’t even asked').toEqual([]);
    } finally {
      await hosts.close();
    }
  });
}

const good = { mode: 'create', maxTables: '4', maxIterations: '3', bookings: '12' };
for (const [change, sentence] of [
  [{ mode: 'both' }, '--mode is create or allocation, not “both”.'],
  [{ maxTables: '0' }, '--max-tables is a whole number from 1 to 8, not “0”.'],
  [{ maxTables: '9' }, '--max-tables is a whole number from 1 to 8, not “9”.'],
  [{ maxIterations: 'all' }, '--max-iterations is a whole number from 1 to 1000, not “all”.'],
  [{ bookings: '1.5' }, '--bookings is a whole number from 1 to 400, not “1.5”.'],
  [{ date: 'today' }, '--date is a day such as 2027-06-07, not “today”.'],
  [{ date: '2027-02-30' }, '--date is a day such as 2027-06-07, not “2027-02-30”.'],
] as const) {
  test(`${JSON.stringify(change)} is told in one sentence`, () => {
    expect(() => parseCreateOptions({ ...good, ...change })).toThrow(sentence);
  });
}

test('what the command line says becomes the run’s options', () => {
  expect(parseCreateOptions({ ...good, restaurant: 'a-pub', date: '2027-06-07' })).toEqual({
    ...{ mode: 'create', maxTables: 4, maxIterations: 3, bookings: 12 },
    ...{ restaurant: 'a-pub', date: '2027-06-07' },
  });
});
