import { expect } from '@playwright/test';
import { asText } from '../../../fixtures/diagnosis/report/text.ts';
import type { Diagnosis } from '../../../fixtures/diagnosis/causes.ts';
import { test } from './own-sandbox.ts';
import { functionWith, legacy } from './planted-functions.ts';
import { play } from './scene.ts';

/* Causes that only a changed schema brings about, each committed in a sandbox of the test's own. */
test.describe.configure({ mode: 'default' });

function expectCauses(diagnosis: Diagnosis, ...expected: string[]): void {
  const named = diagnosis.causes.map(({ id }) => id);
  expect(named.sort(), asText(diagnosis)).toEqual(expected.sort());
}

test('a legacy function keeps the table for a window still to come', async ({ sandbox }) => {
  await play(sandbox, async (scene) => {
    await scene.sql(legacy);
    await scene.stay(120, 185);

    const diagnosis = await scene.diagnose();

    expectCauses(diagnosis, 'legacy-function');
    expect(asText(diagnosis)).toContain(diagnosis.facts.function?.hash);
  });
});

test('an inclusive end keeps the table: the function deviates, and is not called legacy', async ({
  sandbox,
}) => {
  await play(sandbox, async (scene) => {
    await scene.sql(functionWith({ counts: 'lower(a."window") <= now()' }));
    await scene.stay(-70, -5);

    expectCauses(await scene.diagnose(), 'deviant-function');
  });
});

test('a trigger on the row overrides the status', async ({ sandbox }) => {
  await play(sandbox, async (scene) => {
    await scene.sql(`create function public.meddle() returns trigger language plpgsql as
      $$ begin new.status := 'reserved'; return new; end $$;
      create trigger meddle before update on public.table_inventory
        for each row execute function public.meddle();
      update public.table_inventory set status = 'reserved' where id = '${scene.tableId}'`);
    try {
      const diagnosis = await scene.diagnose();

      expectCauses(diagnosis, 'status-overridden');
      expect(asText(diagnosis)).toContain('Trigger meddle');
    } finally {
      await scene.sql(
        'drop trigger meddle on public.table_inventory; drop function public.meddle()',
      );
    }
  });
});

test('a function that fails is told apart from one that is wrong', async ({ sandbox }) => {
  await play(sandbox, async (scene) => {
    await scene.stay(-70, -5);
    await scene.sql(`update public.table_inventory set status = 'reserved' where id = '${scene.tableId}';
      create or replace function public.refresh_table_status(p_table_id uuid) returns void
        language plpgsql as $$ begin perform from public.nowhere; end $$`);

    const diagnosis = await scene.diagnose();

    expectCauses(diagnosis, 'lingering-status', 'failing-function');
    expect(asText(diagnosis)).toContain('public.nowhere');
  });
});

test('an allocation removed where no trigger runs: lingering, and the missing trigger', async ({
  sandbox,
}) => {
  await play(sandbox, async (scene) => {
    const trigger = 'alter table public.allocations';
    await scene.stay(-10, 55);
    await scene.sql(`${trigger} disable trigger allocations_refresh_on_delete;
      delete from public.booking_table_assignments where table_id = '${scene.tableId}';
      delete from public.allocations where resource_id = '${scene.tableId}'`);
    try {
      const diagnosis = await scene.diagnose();

      expectCauses(diagnosis, 'lingering-status', 'missing-trigger');
      expect(asText(diagnosis)).toContain('removing an allocation');
    } finally {
      await scene.sql(`${trigger} enable trigger allocations_refresh_on_delete`);
    }
  });
});

test('two windows that overlap, where the constraint was lost', async ({ sandbox }) => {
  await play(sandbox, async (scene) => {
    const exclusions = `select conrelid::regclass as t, conname as n, pg_get_constraintdef(oid) as d
      from pg_constraint where contype = 'x' and conrelid in
        ('public.allocations'::regclass, 'public.booking_table_assignments'::regclass)`;
    await scene.sql(`create table public.lost as ${exclusions}; do $$ declare r record; begin
      for r in select * from public.lost loop
        execute format('alter table %s drop constraint %I', r.t, r.n); end loop; end $$`);
    try {
      await scene.stay(-60, 5);
      await scene.stay(-30, 35);

      const diagnosis = await scene.diagnose();

      expectCauses(diagnosis, 'overlapping-allocation');
      expect(asText(diagnosis)).toContain('There is no exclusion constraint');
    } finally {
      await scene.sql(`delete from public.bookings where source = 'scene'; do $$ declare r record; begin
        for r in select * from public.lost loop
          execute format('alter table %s add constraint %I %s', r.t, r.n, r.d); end loop; end $$;
        drop table public.lost`);
    }
  });
});

test('another restaurant’s window, where the function counts it', async ({ sandbox }) => {
  await play(sandbox, async (scene) => {
    await scene.sql(functionWith({}));
    await scene.sql(`insert into public.allocations
      (restaurant_id, resource_type, resource_id, "window", is_maintenance)
      select id, 'table', '${scene.tableId}', tstzrange(now() - interval '1 h', now() + interval '1 h'), true
      from public.restaurants where id <> '${scene.restaurantId}' limit 1`);

    expectCauses(await scene.diagnose(), 'foreign-restaurant-allocation');
  });
});

test('a function that treats this one table differently stays unknown, with what was gathered', async ({
  sandbox,
}) => {
  await play(sandbox, async (scene) => {
    const right = functionWith({});
    await scene.sql(
      right.replace(
        'select case',
        `select case when p_table_id = '${scene.tableId}' then 'reserved'`,
      ),
    );
    await scene.sql(`select public.refresh_table_status('${scene.tableId}')`);

    const diagnosis = await scene.diagnose();

    expectCauses(diagnosis, 'unknown');
    expect(asText(diagnosis)).toContain('without any allocation reserved');
  });
});

test('without the grant nothing is tried, and nothing is guessed', async ({ sandbox }) => {
  await play(sandbox, async (scene) => {
    await scene.sql(legacy);
    await scene.stay(120, 185);

    for (const how of [{ granted: false }, { sql: false }]) {
      const diagnosis = await scene.diagnose(how);

      expectCauses(diagnosis, 'unknown');
      expect(diagnosis.facts.gaps.join('\n')).toMatch(/withholds|SUPABASE_DB_URL/);
    }
  });
});

test('a diagnosis leaves the table as it found it', async ({ sandbox }) => {
  await play(sandbox, async (scene) => {
    await scene.stay(-70, -5);
    await scene.sql(
      `update public.table_inventory set status = 'reserved' where id = '${scene.tableId}'`,
    );

    const [first, again] = [await scene.diagnose(), await scene.diagnose()];

    expectCauses(first, 'lingering-status');
    expect(again.facts.table).toEqual(first.facts.table);
    expect(again.facts.allocations).toEqual(first.facts.allocations);
  });
});
