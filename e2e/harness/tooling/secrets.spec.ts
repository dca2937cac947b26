import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { run } from '../../../fixtures/process/run.ts';
import { findSecrets, secretsOf } from '../../../fixtures/reporters/secret-scan.ts';

const published = {
  serviceRoleKey: 'service.role.key',
  databaseUrl: 'postgresql://postgres:pass%20word@db.example:5432/postgres',
  opsPassword: 'open "sesame"',
};

test('secrets are found in files of every kind, in archives, and spelled as the file spells them', () => {
  const folder = test.info().outputPath('reports');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, name), content);
  write('clean.json', '{"key":"something else"}');
  write('deep/page.html', `<a href="${published.databaseUrl}">`);
  write('results.json', JSON.stringify({ said: published.opsPassword }));
  const network = strToU8(`authorization: Bearer ${published.serviceRoleKey}`);
  write('trace.zip', zipSync({ 'trace.network': network, 'trace.trace': strToU8('nothing') }));

  const finds = findSecrets(folder, secretsOf(published));

  const short = finds.map(({ file, variable }) => [file.slice(folder.length + 1), variable]);
  expect(short.sort()).toEqual([
    [join('deep', 'page.html'), 'SUPABASE_DB_URL'],
    ['results.json', 'OPS_PASSWORD'],
    ['trace.zip: trace.network', 'SUPABASE_SERVICE_ROLE_KEY'],
  ]);
  expect(findSecrets(folder, secretsOf(published), Date.now() + 60_000), 'older files').toEqual([]);
});

for (const { what, leaks, code } of [
  { what: 'holds the service role key fails', leaks: published.serviceRoleKey, code: 1 },
  { what: 'holds none passes', leaks: 'an innocent note', code: 0 },
]) {
  test(`a run whose report ${what}`, async () => {
    const config = join(import.meta.dirname, 'leaking', 'playwright.config.ts');
    const env = {
      E2E_TARGET: JSON.stringify(published),
      PROBE_LEAKS: leaks,
      PROBE_OUTPUT: test.info().outputPath('probe'),
    };

    const ended = await run('playwright', ['test', '--config', config], { env });

    expect(ended.code, ended.output).toBe(code);
    expect(ended.output.includes('results.json holds SUPABASE_SERVICE_ROLE_KEY')).toBe(code === 1);
  });
}
