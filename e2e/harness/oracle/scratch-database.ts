import { test as base } from '@playwright/test';
import { Client } from 'pg';
import type { IntegrityRows } from '../../../fixtures/oracle/integrity-rows.ts';
import {
  integrityQuery,
  violationsFromSql,
  type IntegrityRecord,
  type IntegrityScope,
} from '../../../fixtures/oracle/integrity.sql.ts';
import type { Violation } from '../../../fixtures/oracle/violations.ts';
import { startSandbox } from '../../../fixtures/target/sandbox.ts';

const relations = {
  tables: 'table_inventory',
  bookings: 'bookings',
  allocations: 'allocations',
  assignments: 'booking_table_assignments',
} as const;

const columns: Record<keyof IntegrityRows, string> = {
  tables: 'id, restaurant_id, zone_id, table_number, capacity, status, mobility, active',
  bookings:
    'id, restaurant_id, status, party_size, start_at, end_at, checked_in_at, checked_out_at',
  allocations:
    'id, restaurant_id, booking_id, resource_type, resource_id, "window", shadow, is_maintenance',
  assignments: 'id, booking_id, table_id, start_at, end_at, allocation_id, merge_group_id',
};

/**
 * The four relations without a constraint or trigger, so that any rows can stand in them, in a schema
 * that lives inside a transaction and is rolled back.
 */
export class ScratchDatabase {
  constructor(private readonly client: Client) {}

  async open(): Promise<void> {
    await this.client.query('begin; create schema scratch');
    for (const name of Object.keys(relations) as (keyof IntegrityRows)[]) {
      const source = `select ${columns[name]} from public.${relations[name]}`;
      const relation = `scratch.${relations[name]}`;
      await this.client.query(`create table ${relation} as ${source} with no data`);
      await this.client.query(`alter table ${relation} add primary key (id)`);
    }
  }

  async close(): Promise<void> {
    await this.client.query('rollback');
  }

  /** Puts these rows in place of whatever was there. */
  async load(rows: IntegrityRows): Promise<void> {
    for (const name of Object.keys(relations) as (keyof IntegrityRows)[]) {
      const relation = `scratch.${relations[name]}`;
      await this.client.query(`truncate ${relation}`);
      await this.client.query(
        `insert into ${relation} select * from json_populate_recordset(null::${relation}, $1)`,
        [JSON.stringify(rows[name])],
      );
      await this.client.query(`analyze ${relation}`);
    }
  }

  /** Repeats what was loaded, each copy with ids of its own, until there are this many (at most 9999). */
  async multiply(copies: number): Promise<void> {
    const own = /\b(id|booking_id|resource_id|table_id|allocation_id)\b/g;
    const copied = "overlay($1::text placing lpad(copy::text, 4, '0') from 10 for 4)::uuid as $1";
    for (const name of Object.keys(relations) as (keyof IntegrityRows)[]) {
      const relation = `scratch.${relations[name]}`;
      await this.client.query(
        `insert into ${relation} select ${columns[name].replace(own, copied)}
         from ${relation}, generate_series(1, $1 - 1) as copy`,
        [copies],
      );
      await this.client.query(`analyze ${relation}`);
    }
  }

  async violations(scope: Omit<IntegrityScope, 'schema'>): Promise<Violation[]> {
    const query = integrityQuery({ ...scope, schema: 'scratch' });
    const { rows } = await this.client.query<IntegrityRecord>(query);
    return violationsFromSql(rows);
  }
}

export const test = base.extend<{ scratch: ScratchDatabase }, { databaseClient: Client }>({
  databaseClient: [
    async ({}, use) => {
      const sandbox = await startSandbox({ ...process.env, SANDBOX_ARGS: '--no-attach' });
      const client = new Client({ connectionString: sandbox.variables['SUPABASE_DB_URL'] });
      await client.connect();
      await use(client);
      await client.end();
      await sandbox.stop();
    },
    { scope: 'worker' },
  ],
  scratch: async ({ databaseClient }, use) => {
    const scratch = new ScratchDatabase(databaseClient);
    await scratch.open();
    await use(scratch);
    await scratch.close();
  },
});
