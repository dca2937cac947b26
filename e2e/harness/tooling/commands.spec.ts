import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT, run, runScript } from '../../../fixtures/process/run.ts';

/* What every command of package.json has: help with an example, and options that are its own. */

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const isOurs = (words: string) => /^node --import tsx fixtures\/\S+\.ts$/.test(words);
const commands = Object.entries(scripts)
  .filter(([, words]) => isOurs(words))
  .map(([name, words]) => ({ name, words: words.split(' ') }));

const optionsIn = (help: string) => [...help.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(String);

test('every script is a command of ours, or a tool that has help of its own', () => {
  const tools = Object.keys(scripts).filter((name) => !isOurs(scripts[name] ?? ''));
  expect(tools).toEqual(['preinstall', 'types', 'format', 'lint']);
});

const answersInJson = commands.filter(({ words }) =>
  readFileSync(join(ROOT, words.at(-1) ?? ''), 'utf8').includes("'--json'"),
);

interface Answer {
  code?: number;
  stdout: string;
  stderr: string;
}

/** Calls each with the options; answers by name. */
async function callEach(called: typeof commands, ...options: string[]) {
  const calls = called.map(({ words }) => [join(ROOT, words.at(-1) ?? ''), ...options]);
  const inTurn = join(import.meta.dirname, 'commands-in-turn.ts');
  const { code, output } = await runScript(inTurn, [JSON.stringify(calls)]);
  expect(code, output).toBe(0);
  const answers = JSON.parse(output) as Answer[];
  expect(answers).toHaveLength(called.length);
  return called.map(({ name }, nth) => ({ name, ...answers[nth] }));
}

test('--help of each command shows an example, and no option that Node would take', async () => {
  const ofNode = optionsIn((await run('node', ['--help'])).output);

  for (const { code, name, stderr, stdout = '' } of await callEach(commands, '--help')) {
    expect.soft(code, `${name}: ${stderr}`).toBe(0);
    expect.soft(stdout, name).toMatch(new RegExp(`\\nExample:\\n  pnpm ${name}\\b`));
    expect.soft(stdout, name).toMatch(/\nExit code: /);
    const own = optionsIn(/\nOptions:\n([^]*?)\n\n/.exec(stdout)?.[1] ?? '');
    expect.soft(own, name).toContain('--help');
    const taken = own.filter((option) => option !== '--help' && ofNode.includes(option));
    expect.soft(taken, name).toEqual([]);
  }
});

test('--json of each command prints one JSON document for an option that there is not', async () => {
  for (const { code, name, stdout = '' } of await callEach(answersInJson, '--json', '--no-such')) {
    expect.soft(code, name).toBeGreaterThan(0);
    expect.soft(JSON.parse(stdout), name).toEqual({ error: expect.stringMatching(/\S/) });
  }
});

for (const { name, words } of answersInJson) {
  test(`pnpm ${name} --json prints one JSON document for half a configuration`, async () => {
    const called = ['-c', '"$@" 2>/dev/null', '-', ...words, '--json'];

    const { code, output } = await run('bash', called, {
      env: { BASE_URL: 'https://book.example' },
    });

    expect(code).toBeGreaterThan(0);
    expect(JSON.parse(output)).toEqual({ error: expect.stringMatching(/\S/) });
  });
}
