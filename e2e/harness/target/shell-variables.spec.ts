import { expect, test } from '@playwright/test';
import { runCommand } from '../tooling/own-process.ts';

/* Variables that many have exported for other programs: a run on the sandbox starts all the same. */
test.describe.configure({ timeout: 60_000 });

const exported = {
  PGSSLMODE: 'require',
  // Settings that there are not.
  PGOPTIONS: '-c no_such.setting=1 -c nonsense=1',
  ...{ PGHOST: 'db.example', PGPORT: '1', PGUSER: 'nobody' },
  // A proxy that takes all requests.
  ...{ NODE_USE_ENV_PROXY: '1', HTTP_PROXY: 'http://127.0.0.1:9', http_proxy: '' },
  ...{ HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '', no_proxy: '' },
};

test('pnpm target finds the sandbox’s database and servers, whatever is exported for other programs', async () => {
  const { code, stderr, stdout } = await runCommand('target', [], exported);
  const said = stdout + stderr;

  expect(code, said).toBe(0);
  expect(said).toMatch(/Target: sandbox\n/);
  expect(said).toMatch(/sql +yes/);
});
