import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['sql', 'provision'] });
const stored = { code: 'ok' };

test(
  'refresh_table_status counts the windows that contain now, and none still to come',
  { tag: '@D2' },
  async ({ windowProbe }) => {
    const { behaviour, function: deployed } = await windowProbe();

    expect(behaviour.kind, `${behaviour.sentence} SHA-256 ${deployed.hash}`).toBe('active-window');
    expect(deployed.hash).toMatch(/^[0-9a-f]{64}$/);
  },
);

test(
  'Every write that touches a window or a booking’s state refreshes the table by itself',
  { tag: '@D2' },
  async ({ windowProbe }) => {
    const { behaviour } = await windowProbe();

    expect(behaviour.triggers, 'which writes refresh the table by themselves').toEqual({
      insert: 'refreshes',
      update: 'refreshes',
      delete: 'refreshes',
      status: 'refreshes',
    });
  },
);

test.describe('a window that contains now', () => {
  test.use({
    needs: ['provision'],
    now: '2027-06-07T18:30',
    plan: {
      zones: { 'Main Dining': 'T1:2 T2:2 T3:2' },
      adjacent: 'T1+T2 T2+T3',
      bookings: [
        { guest: 'Sam Staying', at: 'today 18:00', party: 2, tables: 'T1' },
        { guest: 'Gwen Group', at: 'today 18:00', party: 4 },
      ],
    },
  });

  test(
    'moved to another table it frees the one and blocks the other at once',
    { tag: '@D2' },
    async ({ database, rest, tenant }) => {
      const free = { T2: 'available', T3: 'available' };
      expect(await database.statuses()).toEqual({ T1: 'reserved', ...free });

      const { id } = tenant.booking('Sam Staying');
      const other = { resource_id: tenant.tableId('T2') };
      expect(await rest.update('allocations', { booking_id: id }, other)).toMatchObject(stored);

      const both = 'what a trigger after the update of allocations must refresh: both tables';
      const moved = { T1: 'available', T2: 'reserved', T3: 'available' };
      expect(await database.statuses(), both).toEqual(moved);
    },
  );

  test(
    'written for two tables at once it blocks both, and taken away at once it frees both',
    { tag: '@D2' },
    async ({ database, rest, tenant, waysIn }) => {
      const booking = tenant.booking('Gwen Group');
      const stays = ['T2', 'T3'].map((table) => ({ booking, table, ...booking.window }));

      expect(await waysIn.allocations(stays)).toMatchObject(stored);
      const group = { T1: 'reserved', T2: 'reserved', T3: 'reserved' };
      expect(await database.statuses(), 'two windows inserted at once').toEqual(group);

      const all = { booking_id: booking.id };
      expect(await rest.remove('allocations', all)).toMatchObject(stored);
      const single = { T1: 'reserved', T2: 'available', T3: 'available' };
      expect(await database.statuses(), 'two windows deleted at once').toEqual(single);
    },
  );
});
