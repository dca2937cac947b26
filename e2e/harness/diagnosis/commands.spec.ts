import { expect } from '@playwright/test';
import { runCommand } from '../tooling/own-process.ts';
import { test, type OwnSandbox } from './own-sandbox.ts';

/* What the commands say to those who ask for nonsense: one sentence, exit code 2, nothing stored. */

async function run(command: 'probe' | 'diagnose', words: string[], { variables }: OwnSandbox) {
  const { code, stderr, stdout } = await runCommand(command, words, variables);
  return { code, out: stdout, error: withoutWarnings(stderr) };
}

/** What supabase-js says of old Nodes isn't the command's. */
function withoutWarnings(said: string): string {
  return said
    .split('\n')
    .filter((line) => !line.includes('Node.js 20'))
    .join('\n')
    .trim();
}

for (const { command, words, says } of [
  { command: 'probe', words: ['--windows', 'yesterday'], says: '“yesterday” is no window' },
  { command: 'probe', words: ['--windows', 'past,ends-soon'], says: '“ends-soon” is no window' },
  { command: 'probe', words: ['--lock-timeout', 'soon'], says: '“soon” is no time' },
  { command: 'probe', words: ['--lock-timeout', '-1'], says: '“-1” is no time' },
  { command: 'diagnose', words: ['--restaurant', 'no-such-place'], says: 'no restaurant no-such' },
  { command: 'diagnose', words: ['--table', 'T1'], says: '--table needs --restaurant' },
  {
    command: 'diagnose',
    words: ['--restaurant', 'sandbox-bistro', '--table', 'No-99'],
    says: 'No-99',
  },
] as const) {
  test(`pnpm ${command} ${words.join(' ')} is refused in one sentence`, async ({ sandbox }) => {
    const { code, out, error } = await run(command, [...words], sandbox);

    expect(error).toContain(says);
    expect(error).not.toContain('\n');
    expect(out).toBe('');
    expect(code).toBe(2);
  });
}

test('pnpm diagnose --json prints one JSON document, whether tables are blocked, none is, or it fails', async ({
  sandbox,
}) => {
  const all = await run('diagnose', ['--json'], sandbox);
  const nowhere = await run('diagnose', ['--json', '--restaurant', 'no-such-place'], sandbox);

  expect(JSON.parse(all.out)).toEqual({ tables: expect.any(Array) });
  expect(JSON.parse(nowhere.out)).toEqual({ error: nowhere.error });
  expect(nowhere.code).toBe(2);
});
