import { expect } from '@playwright/test';
import { runProbe } from '../../../fixtures/diagnosis/probe/probe.ts';
import { granted, test } from './own-sandbox.ts';
import { functionWith, idle, legacy } from './planted-functions.ts';

const versions = [
  { name: 'the active window written another way', sql: functionWith({}), kind: 'active-window' },
  { name: 'the contract’s legacy version', sql: legacy, kind: 'legacy' },
  {
    name: 'a legacy version that takes check-ins and maintenance to come for now',
    sql: functionWith({ counts: 'upper(a."window") > now()' }),
    kind: 'legacy',
  },
  {
    name: 'an inclusive end',
    sql: functionWith({ counts: 'lower(a."window") <= now() and upper(a."window") >= now()' }),
    kind: 'other',
    deviations: ['booking ends-now'],
  },
  {
    name: 'an end one microsecond late',
    sql: functionWith({
      counts: `now() >= lower(a."window") and now() <= upper(a."window") + interval '1 us'`,
    }),
    kind: 'other',
    deviations: ['booking ended-just-before', 'booking ends-now'],
  },
  {
    name: 'an exclusive start',
    sql: functionWith({ counts: 'lower(a."window") < now() and upper(a."window") > now()' }),
    kind: 'other',
    deviations: ['booking starts-now'],
  },
  {
    name: 'windows that never end',
    sql: functionWith({ counts: 'lower(a."window") <= now()' }),
    kind: 'other',
    deviations: [
      'booking past',
      'booking ended-just-before',
      'booking ends-now',
      'checked-in past',
      'maintenance past',
    ],
  },
  {
    name: 'a check-in that only reserves',
    sql: functionWith({ occupied: 'reserved' }),
    kind: 'other',
    deviations: ['checked-in present'],
  },
  {
    name: 'maintenance ignored',
    sql: functionWith({ counts: 'not a.is_maintenance and a."window" @> now()' }),
    kind: 'other',
    deviations: ['maintenance present'],
  },
];

for (const { name, sql, kind, deviations } of versions) {
  test(`The probe tells ${name} for ${kind}`, async ({ sandbox }) => {
    const report = await runProbe({
      databaseUrl: sandbox.databaseUrl,
      grant: granted,
      prelude: sql,
    });

    expect(report.behaviour.kind, report.behaviour.sentence).toBe(kind);
    const steps = report.behaviour.deviations.map(({ step }) => step);
    expect(deviations === undefined ? steps.length > 0 : steps).toEqual(
      deviations ?? kind !== 'active-window',
    );
    expect(report.left.filter(({ rows }) => rows > 0)).toEqual([]);
  });
}

test('A function that does nothing is not taken for a right one', async ({ sandbox }) => {
  const report = await runProbe({
    databaseUrl: sandbox.databaseUrl,
    grant: granted,
    prelude: idle,
  });

  expect(report.behaviour.kind).toBe('other');
  expect(report.transitions.every(({ verdict }) => verdict !== 'right')).toBe(true);
});

test('The hash tells definitions apart and is the same each time', async ({ sandbox }) => {
  const hashOf = async (prelude?: string) => {
    const options = { databaseUrl: sandbox.databaseUrl, grant: granted, windows: [] };
    return (await runProbe({ ...options, thorough: false, prelude })).function.hash;
  };

  const [first, again, planted] = [await hashOf(), await hashOf(), await hashOf(legacy)];

  expect(again).toBe(first);
  expect(planted).not.toBe(first);
});

for (const [write, trigger] of [
  ['insert', 'allocations_refresh_on_insert on public.allocations'],
  ['update', 'allocations_refresh_on_update on public.allocations'],
  ['delete', 'allocations_refresh_on_delete on public.allocations'],
  ['status', 'bookings_status_refresh on public.bookings'],
] as const) {
  test(`A missing refresh on ${write} is seen, and the function is not blamed`, async ({
    sandbox,
  }) => {
    const { behaviour } = await runProbe({
      databaseUrl: sandbox.databaseUrl,
      grant: granted,
      prelude: `drop trigger ${trigger}`,
      lockTimeoutMs: 10_000,
    });

    expect(behaviour.kind).toBe('active-window');
    expect(behaviour.triggers).toEqual({
      ...{ insert: 'refreshes', update: 'refreshes', delete: 'refreshes', status: 'refreshes' },
      [write]: 'does not refresh',
    });
  });
}
