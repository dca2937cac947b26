import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ESLint } from 'eslint';
import { ROOT } from '../../../fixtures/process/run.ts';

const RULES = new Set([
  'import-x/no-restricted-paths',
  'no-restricted-imports',
  'no-restricted-globals',
]);

/** What lint says of one import in a file that needn't exist. Types are left out: they take a real file. */
async function complaints(file: string, code: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: ROOT,
    ruleFilter: ({ ruleId }) => RULES.has(ruleId),
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  });
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
  return (result?.messages ?? []).map(({ message }) => message);
}

const imported = (path: string): string => `import { x } from '${path}';\nx();\n`;

for (const { file, path, because } of [
  {
    file: 'e2e/ops/x.spec.ts',
    path: '../../fixtures/promises.ts',
    because: 'A spec imports fixtures/test.ts alone',
  },
  {
    file: 'fixtures/pages/x.ts',
    path: '../promises.ts',
    because: 'stands on oracle and target',
  },
  {
    file: 'fixtures/oracle/x.ts',
    path: '../promises.ts',
    because: 'oracle imports nothing of ours',
  },
  {
    file: 'fixtures/target/x.ts',
    path: '../sandbox/stack/cli.ts',
    because: 'met over HTTP, SQL and its CLI only',
  },
  {
    file: 'fixtures/target/x.ts',
    path: '../verdict/fixture.ts',
    because: 'target stands on nothing but oracle',
  },
  {
    file: 'fixtures/sandbox/stack/x.ts',
    path: '../../promises.ts',
    because: 'The sandbox imports nothing of the suite',
  },
  {
    file: 'e2e/ops/x.spec.ts',
    path: '@supabase/supabase-js',
    because: 'A spec asks the `database` fixture',
  },
]) {
  test(`${file} may not import ${path}`, async () => {
    expect((await complaints(file, imported(path))).join('\n')).toContain(because);
  });
}

test('a spec has no clock of its own, and may import what it stands on', async () => {
  expect(await complaints('e2e/ops/x.spec.ts', 'Date.now();\n')).toEqual([
    expect.stringContaining('Use the clock fixture'),
  ]);
  expect(await complaints('e2e/ops/x.spec.ts', imported('../../fixtures/test.ts'))).toEqual([]);
  expect(await complaints('fixtures/pages/x.ts', imported('../target/setup.ts'))).toEqual([]);
  expect(await complaints('fixtures/target/x.ts', imported('../verdict/errors.ts'))).toEqual([]);
});
