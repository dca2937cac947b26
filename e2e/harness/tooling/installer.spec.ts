import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT, run } from '../../../fixtures/process/run.ts';

const asInstalledBy = (agent: string) =>
  run('node', ['fixtures/commands/only-pnpm.mjs'], { env: { npm_config_user_agent: agent } });

test('npm and yarn are refused in one sentence that has the right command', async () => {
  for (const name of ['npm', 'yarn']) {
    const { code, output } = await asInstalledBy(`${name}/11.0.0 node/v22.0.0 linux x64`);
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(
        `^This project is installed by pnpm, not by ${name}: npx --yes pnpm@.* install\n$`,
      ),
    );
  }
  expect(await asInstalledBy('pnpm/12.21.0 npm/? node/v22.0.0')).toMatchObject({
    code: 0,
    output: '',
  });
});

test('one version of pnpm is named, wherever it is', () => {
  const files = ['README.md', '.ci/run', '.gitlab-ci.yml', '.github/workflows/tests.yml'];
  const named = [...files, 'fixtures/commands/only-pnpm.mjs'].flatMap((file) => {
    const versions = readFileSync(join(ROOT, file), 'utf8').match(/pnpm@[\d.]*\d/g) ?? [];
    expect(versions, file).not.toHaveLength(0);
    return versions;
  });
  expect(new Set(named).size, named.join(' ')).toBe(1);
});
