import { expect as base, test } from '@playwright/test';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Operation } from '../../../fixtures/oracle/histories.ts';
import { raceMatchers } from '../../../fixtures/races/matchers.ts';
import type { Database } from '../../../fixtures/tenant/database.ts';
import { removeTenant } from '../../../fixtures/tenant/removal.ts';

/* A system that still works on what it was asked, after it has answered. */

const expect = raceMatchers;

/** A REST client whose removals end like this, one after the other. */
function removing(...codes: (string | undefined)[]) {
  let asked = 0;
  const answer = () => {
    const code = codes[asked];
    asked += 1;
    return Promise.resolve(
      code === undefined
        ? { data: [{ id: 'r' }], error: null }
        : { data: null, error: { code, message: 'deadlock detected' } },
    );
  };
  const client = { from: () => ({ delete: () => ({ eq: () => ({ select: answer }) }) }) };
  return { client: client as unknown as SupabaseClient, asked: () => asked };
}

test('a removal that lost against the system’s own work is tried again', async () => {
  const { asked, client } = removing('40P01', '40001', undefined);

  await removeTenant(client, 'r');

  base(asked()).toBe(3);
});

test('a removal that is refused, or loses each time, is told', async () => {
  await base(removeTenant(removing('42501').client, 'r')).rejects.toThrow(/42501/);
  const always = removing(...Array.from({ length: 9 }, () => '40P01'));
  await base(removeTenant(always.client, 'r')).rejects.toThrow(/40P01 · deadlock detected/);
  base(always.asked()).toBe(5);
});

const told = (actor: string, outcome: Operation['outcome']): Operation => ({
  ...{ id: actor, actor, key: 'T1', called: 0, returned: 10, outcome },
  ...(outcome === 'refused' && { code: 'NO_TABLE' }),
});

/** Who holds a table at each look. */
function looking(...looks: string[][]) {
  let look = 0;
  const database = {
    bookings: () => Promise.resolve(['ada', 'ben'].map((id) => ({ id, customer_email: id }))),
    assignments: () => {
      const holders = looks[Math.min(look, looks.length - 1)] ?? [];
      look += 1;
      return Promise.resolve(holders.map((booking_id) => ({ booking_id })));
    },
  };
  return { database: database as unknown as Database, looks: () => look };
}

test('a race is judged once a search that was still going on has ended', async () => {
  const { database, looks } = looking([], [], ['ben']);

  await expect([told('ada', 'refused'), told('ben', 'unknown')]).toBeSeatedOnce(database);

  base(looks()).toBe(3);
});

test('a race that is decided is judged at once', async () => {
  const { database, looks } = looking([], ['ada']);

  await expect([told('ada', 'ok'), told('ben', 'refused')]).not.toBeSeatedOnce(database);

  base(looks()).toBe(1);
});
