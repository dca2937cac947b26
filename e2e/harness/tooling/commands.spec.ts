import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT, run } from '../../../fixtures/process/run.ts';

/* What every command of package.json has: help with an example, and options that are its own. */

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const isOurs = (words: string) => /^node --import tsx fixtures\/\S+\.ts$/.test(words);
const commands = Object.entries(scripts)
  .filter(([, words]) => isOurs(words))
  .map(([name, words]) => ({ name, words: words.split(' ') }));

const optionsIn = (help: string) => [...help.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(String);

let ofNode: string[];
test.beforeAll(async () => {
  ofNode = optionsIn((await run('node', ['--help'])).output);
});

test('every script is a command of ours, or a tool that has help of its own', () => {
  const tools = Object.keys(scripts).filter((name) => !isOurs(scripts[name] ?? ''));
  expect(tools).toEqual(['preinstall', 'types', 'format', 'lint']);
});

for (const { name, words } of commands) {
  test(`pnpm ${name} --help shows an example, and no option that Node would take`, async () => {
    const [tool = '', ...rest] = words;

    const { code, output } = await run(tool, [...rest, '--help']);

    expect(code, output).toBe(0);
    expect(output).toMatch(new RegExp(`\\nExample:\\n  pnpm ${name}\\b`));
    expect(output).toMatch(/\nExit code: /);
    const own = optionsIn(/\nOptions:\n([^]*?)\n\n/.exec(output)?.[1] ?? '');
    expect(own).toContain('--help');
    expect(own.filter((option) => option !== '--help' && ofNode.includes(option))).toEqual([]);
  });
}

const answersInJson = commands.filter(({ words }) =>
  readFileSync(join(ROOT, words.at(-1) ?? ''), 'utf8').includes("'--json'"),
);
for (const { name, words } of answersInJson) {
  for (const [what, args, env] of [
    ['for an option that there is not', ['--no-such'], {}],
    ['for half a configuration', [], { BASE_URL: 'https://book.example' }],
  ] as const) {
    test(`pnpm ${name} --json prints one JSON document ${what}`, async () => {
      const called = [...words, '--json', ...args];

      const { code, output } = await run('bash', ['-c', '"$@" 2>/dev/null', '-', ...called], {
        env,
      });

      expect(code).toBeGreaterThan(0);
      expect(JSON.parse(output)).toEqual({ error: expect.stringMatching(/\S/) });
    });
  }
}
