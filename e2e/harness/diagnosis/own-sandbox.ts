import { test as base } from '@playwright/test';
import pg from 'pg';
import { startSandbox } from '../../../fixtures/target/sandbox.ts';

export interface OwnSandbox {
  variables: { [name: string]: string };
  databaseUrl: string;
  /** Runs statements as the owner of the schema, each committed by itself. */
  sql(text: string): Promise<void>;
}

/** A sandbox for this worker alone, so that nothing planted in it meets another test. */
export const test = base.extend<object, { sandbox: OwnSandbox }>({
  sandbox: [
    async ({}, use) => {
      const sandbox = await startSandbox({ ...process.env, SANDBOX_ARGS: '--no-attach' });
      const databaseUrl = sandbox.variables['SUPABASE_DB_URL'] ?? '';
      const sql = async (text: string) => {
        const client = new pg.Client(databaseUrl);
        await client.connect();
        try {
          await client.query(text);
        } finally {
          await client.end();
        }
      };
      await use({ variables: sandbox.variables, databaseUrl, sql });
      await sandbox.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export const granted = { granted: true, reason: 'a sandbox of the test’s own' };
