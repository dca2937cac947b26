import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['sql', 'provision'] });

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
      zones: { 'Main Dining': 'T1:2 T2:2' },
      adjacent: 'T1+T2',
      bookings: [{ guest: 'Sam Staying', at: 'today 18:00', party: 2, tables: 'T1' }],
    },
  });

  test(
    'moved to another table it frees the one and blocks the other at once',
    { tag: '@D2' },
    async ({ database, tenant, waysIn }) => {
      expect(await database.statuses()).toEqual({ T1: 'reserved', T2: 'available' });

      expect(await waysIn.toTable(tenant.booking('Sam Staying'), 'T2')).toBe('ok');

      const both = 'what a trigger after the update of allocations must refresh: both tables';
      expect(await database.statuses(), both).toEqual({ T1: 'available', T2: 'reserved' });
    },
  );
});
