import { expect } from '@playwright/test';
import { runProbe } from '../../../fixtures/diagnosis/probe/probe.ts';
import { remedies } from '../../../fixtures/findings/remedies.ts';
import { granted, test } from '../diagnosis/own-sandbox.ts';
import { functionWith, idle, legacy } from '../diagnosis/planted-functions.ts';

/* What the findings page tells people to run, run; each in a transaction that is rolled back. */

test('every remedy runs on a database that keeps the contract', async ({ sandbox }) => {
  for (const [id, sql] of Object.entries(remedies)) {
    await expect(sandbox.sql(`begin; ${sql} rollback;`), id).resolves.toBeUndefined();
  }
});

for (const [name, planted] of [
  ['legacy', legacy],
  ['idle', idle],
  ['inclusive', functionWith({ counts: 'lower(a."window") <= now()' })],
] as const) {
  test(`the remedy turns a function that is ${name} into the active-window one`, async ({
    sandbox,
  }) => {
    const { databaseUrl } = sandbox;
    const probe = (prelude: string) => runProbe({ databaseUrl, grant: granted, prelude });

    expect((await probe(planted)).behaviour.kind).not.toBe('active-window');
    const repaired = `${planted}; ${remedies['legacy-function']}`;
    expect((await probe(repaired)).behaviour.kind).toBe('active-window');
  });
}

test('the remedy for a missing trigger makes every write refresh the table', async ({
  sandbox,
}) => {
  const without = `drop trigger allocations_refresh_on_insert on public.allocations;
    drop trigger allocations_refresh_on_update on public.allocations;
    drop trigger allocations_refresh_on_delete on public.allocations;
    drop trigger bookings_status_refresh on public.bookings;`;
  const { databaseUrl } = sandbox;
  const triggersAfter = async (prelude: string) =>
    (await runProbe({ databaseUrl, grant: granted, prelude, lockTimeoutMs: 10_000 })).behaviour
      .triggers;

  expect(Object.values(await triggersAfter(without))).toContain('does not refresh');
  const repaired = await triggersAfter(`${without} ${remedies['missing-trigger']}`);
  expect(Object.values(repaired)).not.toContain('does not refresh');
});
