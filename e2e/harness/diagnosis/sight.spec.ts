import { expect } from '@playwright/test';
import { runScript } from '../../../fixtures/process/run.ts';
import { test, type OwnSandbox } from './own-sandbox.ts';

/* A role that may see little: no command takes “I see nothing” for “there is nothing”. */
const roles = {
  filtered: {
    rights: 'grant select on all tables in schema public to filtered',
    says: /^The role filtered of SUPABASE_DB_URL sees only what row-level security leaves of restaurants, .*: give it BYPASSRLS, or name the role that owns the tables \(postgres\)\.$/m,
  },
  poor: {
    rights: 'grant select on public.restaurants to poor',
    says: /^The role poor of SUPABASE_DB_URL may not read table_inventory, .*: grant it SELECT there, or name/m,
  },
};
const commands = ['target', 'diagnose', 'db-stress-test', 'probe'];

function asRole(role: string, { databaseUrl, variables }: OwnSandbox) {
  const url = new URL(databaseUrl);
  [url.username, url.password] = [role, 'secret'];
  return { ...variables, SUPABASE_DB_URL: url.toString() };
}

for (const [role, { rights, says }] of Object.entries(roles)) {
  for (const command of commands) {
    test(`${command} with the role ${role} says what the role lacks`, async ({ sandbox }) => {
      await sandbox.sql(`do $$ begin create role ${role} login password 'secret';
        exception when duplicate_object then null; end $$`);
      await sandbox.sql(`grant usage on schema public to ${role}`);
      await sandbox.sql(rights);

      const { code, output } = await runScript(`fixtures/commands/${command}.ts`, [], {
        env: asRole(role, sandbox),
      });

      expect(output).toMatch(says);
      expect(output).not.toMatch(/none must be|different databases/);
      expect(code).toBeGreaterThan(0);
    });
  }
}

/** A statement that was prepared before keeps its plan until its table is touched, whatever a role may do since. */
const planAnew = `do $$ declare t regclass; begin
  for t in select oid from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace loop
    execute format('alter table %s enable row level security', t);
  end loop; end $$`;

test('diagnose whose service role sees no table says so, not that none is blocked', async ({
  sandbox,
}) => {
  await sandbox.sql(`alter role service_role nobypassrls; ${planAnew}`);
  try {
    const { code, output } = await runScript('fixtures/commands/diagnose.ts', [], {
      env: sandbox.variables,
    });

    expect(output).toContain('whose role row-level security hides nothing from');
    expect(code).toBe(2);
  } finally {
    await sandbox.sql(`alter role service_role bypassrls; ${planAnew}`);
  }
});
