import { Command } from 'commander';
import { expect, test } from '@playwright/test';
import { withCreateOptions } from '../../../fixtures/stress/create/options.ts';
import { rightVariables } from '../target/bad-configurations.ts';
import { FakeHosts } from '../target/fake-hosts.ts';
import { runCommand } from '../tooling/own-process.ts';
import { optionsOf } from './options-of.ts';

const commands = [
  'db-reset',
  'db-seed-today',
  'db-seed-intelligent',
  'db-stress-test',
  'stress-create',
  'stress-load',
];
for (const command of commands) {
  test(`${command} refuses a target that isn’t granted by name, with one sentence`, async () => {
    const hosts = new FakeHosts();
    try {
      const variables = await rightVariables(hosts);
      const { code, stderr, stdout } = await runCommand(
        command,
        command === 'db-reset' ? ['--yes'] : [],
        { ...variables, ALLOW_WRITES_TO: 'another.example.com' },
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

const read = (...words: string[]) => optionsOf(withCreateOptions(new Command()), words);
for (const [option, value, sentence] of [
  ['--mode', 'both', 'Allowed choices are create, allocation.'],
  ['--max-tables', '0', 'It must be a whole number from 1 to 8.'],
  ['--max-tables', '9', 'It must be a whole number from 1 to 8.'],
  ['--max-iterations', 'all', 'It must be a whole number from 1 to 1000.'],
  ['--bookings', '1.5', 'It must be a whole number from 1 to 400.'],
  ['--date', 'today', 'It must be a day such as 2027-06-07.'],
  ['--date', '2027-02-30', 'It must be a day such as 2027-06-07.'],
] as const) {
  test(`${option} ${value} is told in one sentence`, () => {
    expect(() => read(option, value)).toThrow(`argument '${value}' is invalid. ${sentence}`);
  });
}

test('what the command line says becomes the run’s options', () => {
  expect(read('--restaurant', 'a-pub', '--date', '2027-06-07')).toEqual({
    ...{ mode: 'create', maxTables: 4, maxIterations: 3, bookings: 12 },
    ...{ restaurant: 'a-pub', date: '2027-06-07' },
  });
});
