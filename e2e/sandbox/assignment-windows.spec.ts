import { expect, test } from '../../fixtures/test.ts';

/* A dinner for two keeps its table for an hour and the five minutes to clear it. */
test.use({
  needs: ['provision'],
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [{ guest: 'Ada', at: '2027-06-07T18:00', party: 2 }],
  },
});
const own = { start_at: '2027-06-07T17:00:00+00:00', end_at: '2027-06-07T18:05:00+00:00' };
const told = { start_at: '2027-06-07T16:00:00+00:00', end_at: '2027-06-07T19:00:00+00:00' };

test(
  'an assignment has the window that it is told, and its booking’s where it is told none',
  { tag: '@D4' },
  async ({ rest, tenant }) => {
    const assignments = 'booking_table_assignments';
    const { id: booking_id } = tenant.booking('Ada');
    const row = { booking_id, table_id: tenant.tableId('T1') };

    for (const [window, stored] of [
      [{}, own],
      [{ start_at: told.start_at }, { ...own, start_at: told.start_at }],
      [{ end_at: told.end_at }, { ...own, end_at: told.end_at }],
      [told, told],
    ] as const) {
      const { rows } = await rest.insert(assignments, { ...row, ...window });

      expect(rows, JSON.stringify(window)).toMatchObject([stored]);
      await rest.remove(assignments, { booking_id });
    }
    await rest.insert(assignments, { ...row, ...told });
    for (const [change, stored] of [
      [{ start_at: null }, { ...told, start_at: own.start_at }],
      [{ end_at: null }, own],
    ] as const) {
      const { rows } = await rest.update(assignments, { booking_id }, change);

      expect(rows, JSON.stringify(change)).toMatchObject([stored]);
    }
  },
);

test(
  'an assignment to a booking that isn’t there is refused for that, with a window or without',
  { tag: '@bad-input' },
  async ({ rest, tenant }) => {
    const row = { booking_id: crypto.randomUUID(), table_id: tenant.tableId('T1') };

    const withWindow = await rest.insert('booking_table_assignments', { ...row, ...told });

    expect(withWindow).toMatchObject({ code: '23503' });
    const without = await rest.insert('booking_table_assignments', row);
    expect(without.code).toMatch(/^23/);
  },
);
