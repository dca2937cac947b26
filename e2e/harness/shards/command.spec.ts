import { expect, test } from '@playwright/test';
import { run, runScript } from '../../../fixtures/process/run.ts';

const shard = (...args: string[]) => runScript('fixtures/commands/shard.ts', [...args]);
const database = ['--project=chromium', 'e2e/database'];
const listed = (output: string) => output.split('\n').filter((line) => line.includes('[chromium]'));

test('the parts together run each test once', async () => {
  test.slow();

  const all = await run('playwright', ['test', '--list', ...database]);
  const parts = [
    await shard('1/2', ...database, '--list'),
    await shard('2/2', ...database, '--list'),
  ];

  expect(parts.map(({ code }) => code)).toEqual([0, 0]);
  const each = parts.map(({ output }) => listed(output));
  expect(Math.min(...each.map(({ length }) => length))).toBeGreaterThan(0);
  expect(each.flat().sort()).toEqual(listed(all.output).sort());
});

for (const [what, args, said] of [
  ['no part', [], 'Say which part, of how many: pnpm shard 1/2.'],
  ['a part that there isn’t', ['3/2'], 'It must be such as 2/3: which part, of how many.'],
  ['more parts than files', ['99/99', ...database], 'Nothing is left for part 99 of 99'],
  ['stress', ['1/2', '--project=stress'], 'Stress runs alone, in one piece'],
  ['no tests', ['1/2', '--project=chromium', 'nowhere'], 'Playwright lists no tests: '],
] as const) {
  test(`${what}: the command says so in one sentence`, async () => {
    const { code, output } = await shard(...args);

    expect(code).toBe(1);
    expect(output).toContain(said);
  });
}
