import { examines, expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['sql', 'provision'] });

test(
  'A table’s status follows its booking’s window through past, present, future and each boundary',
  { tag: '@D1', ...examines('blocked-after', 'blocked-before', 'free-inside') },
  async ({ windowProbe }) => {
    const { transitions } = await windowProbe({ thorough: false });

    const statuses = Object.fromEntries(
      transitions.map(({ window, statusAfter }) => [window ?? 'none', statusAfter]),
    );
    expect(statuses, 'status after a refresh, by where the window lies').toEqual({
      past: 'available',
      'ended-just-before': 'available',
      'ends-now': 'available',
      'ends-just-after': 'reserved',
      present: 'reserved',
      'starts-just-before': 'reserved',
      'starts-now': 'reserved',
      'starts-just-after': 'available',
      future: 'available',
    });
    expect(
      transitions.filter(({ statusBefore, statusAfter }) => statusBefore === statusAfter),
      'steps that began with the status they had to end with, and so prove nothing',
    ).toEqual([]);
  },
);

test(
  'Check-in, removal and maintenance move the status as bookings do, and no status lingers',
  { tag: '@D1', ...examines('blocked-after', 'blocked-before', 'free-inside') },
  async ({ windowProbe }) => {
    const { transitions } = await windowProbe();

    expect(transitions.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
    expect(transitions.map(({ holder }) => holder)).toEqual(
      expect.arrayContaining(['booking', 'checked-in', 'nothing', 'maintenance']),
    );
  },
);

test('The probe leaves no row behind', { tag: '@D1' }, async ({ windowProbe }) => {
  const { made, left } = await windowProbe();

  const tables = [
    'restaurants',
    'zones',
    'table_inventory',
    'customers',
    'bookings',
    'allocations',
  ];
  for (const table of tables) {
    expect(made, `rows that the transaction saw in ${table}`).toContainEqual({
      table: `public.${table}`,
      rows: 1,
    });
  }
  expect(left.filter(({ rows }) => rows > 0)).toEqual([]);
  expect(left.map(({ table }) => table)).toEqual(made.map(({ table }) => table));
});
