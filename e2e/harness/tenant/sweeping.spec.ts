import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { SupabaseClient } from '@supabase/supabase-js';
import { startSandbox, type Sandbox } from '../../../fixtures/target/sandbox.ts';
import { runScript } from '../../../fixtures/process/run.ts';
import { stampOf } from '../../../fixtures/target/run.ts';
import { serviceClient } from '../../../fixtures/target/supabase.ts';
import { createAccount } from '../../../fixtures/tenant/account.ts';
import { restaurantRow } from '../../../fixtures/tenant/rows.ts';
import { showLife } from '../../../fixtures/tenant/sign-of-life.ts';
import { sweepLeftovers } from '../../../fixtures/tenant/sweep.ts';

/* What a sweep takes while other runs go on, on a system that hands out few rows at once. */

const hour = 3_600_000;
let sandbox: Sandbox;
let client: SupabaseClient;
let address: { supabaseUrl: string; anonKey: string; serviceRoleKey: string };

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const SANDBOX_ARGS = '--no-attach --manner few-rows';
  sandbox = await startSandbox({ ...process.env, SANDBOX_ARGS });
  const { SUPABASE_URL = '', SUPABASE_ANON_KEY = '' } = sandbox.variables;
  const serviceRoleKey = sandbox.variables['SUPABASE_SERVICE_ROLE_KEY'] ?? '';
  address = { supabaseUrl: SUPABASE_URL, anonKey: SUPABASE_ANON_KEY, serviceRoleKey };
  client = serviceClient(address);
});
test.afterAll(() => sandbox.stop());

const beganHoursAgo = (hours: number) => ({
  id: randomUUID().slice(0, 8),
  startedAt: new Date(Date.now() - hours * hour).toISOString(),
});
const twoHoursAgo = () => new Date(Date.now() - 2 * hour);

/** Restaurants of a run, as its tests would make them. */
async function leave(of: ReturnType<typeof beganHoursAgo>, count: number): Promise<string[]> {
  const slugs = Array.from({ length: count }, (_, n) => stampOf(of, n));
  const rows = slugs.map((slug) =>
    restaurantRow({ id: randomUUID(), slug, timezone: 'Europe/London' }, 2),
  );
  const { error } = await client.from('restaurants').insert(rows);
  expect(error).toBeNull();
  return slugs;
}

async function left(slugs: readonly string[]): Promise<number> {
  const { data } = await client.from('restaurants').select('slug').like('slug', 'e2e-%');
  return (data ?? []).filter(({ slug }) => slugs.includes(String(slug))).length;
}

test('a run that goes on for hours keeps what it has, and one that died loses it', async () => {
  const [living, dead] = [beganHoursAgo(9), beganHoursAgo(9)];
  const [livings, deads] = [await leave(living, 2), await leave(dead, 60)];
  const staff = await createAccount(client, `${stampOf(living, 7)}.staff`);
  const endLife = await showLife({ ...address, run: living });

  const swept = await sweepLeftovers(client, twoHoursAgo());
  const hasty = await sweepLeftovers(client, new Date());

  expect(swept.restaurants.sort()).toEqual(deads.sort());
  expect(swept.users).toEqual([]);
  expect(await left(livings)).toBe(2);
  expect(hasty).toEqual({ restaurants: [], users: [], living: [living.id] });
  await endLife();
  const afterwards = await sweepLeftovers(client, twoHoursAgo());
  expect(afterwards.restaurants.sort()).toEqual(livings.sort());
  expect(afterwards.users).toEqual([staff.email]);
});

test('a sign of life is renewed, and gone with its run', async () => {
  const of = beganHoursAgo(0);
  const shown = async () => {
    const query = client.from('restaurants').select('slug,is_active');
    return (await query.like('slug', `%-${of.id}-%`)).data ?? [];
  };

  const endLife = await showLife({ ...address, run: of }, 50);
  const [first] = await shown();

  expect(first).toMatchObject({ is_active: false });
  await expect.poll(async () => (await shown())[0]?.slug as unknown).not.toBe(first?.slug);
  await endLife();
  expect(await shown()).toEqual([]);
});

test('sweeps that begin at once get in nobody’s way', async () => {
  const dead = beganHoursAgo(3);
  const slugs = await leave(dead, 12);
  await createAccount(client, `${stampOf(dead, 99)}.staff`);

  const swept = await Promise.all([1, 2, 3].map(() => sweepLeftovers(client, twoHoursAgo())));

  expect(new Set(swept.flatMap(({ restaurants }) => restaurants)).size).toBe(slugs.length);
  expect(await left(slugs)).toBe(0);
});

test('runs side by side, one of them killed, leave each other and the rows alone', async () => {
  test.setTimeout(240_000);
  const few = ['--runs', '3', 'e2e/database/overlap.spec.ts'];

  const { code, output } = await runScript('fixtures/commands/proof-together.ts', [...few]);

  expect(output).toContain('Proven.');
  expect(code).toBe(0);
});
