import { expect, test } from '../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel', 'staffAdmin'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [{ guest: 'Ada', at: 'today 18:00', party: 2, tables: 'T1' }],
  },
});
const later = '2027-06-07T12:30';
const stamp = '2027-06-07T11:30:00+00:00';
const earlier = '2027-06-07T09:00:00+00:00';

for (const [table, change] of [
  ['restaurants', { address: 'Here' }],
  ['restaurant_operating_hours', { notes: 'late' }],
  ['restaurant_service_periods', { end_time: '23:00' }],
  ['zones', { sort_order: 7 }],
  ['table_inventory', { notes: 'by the door' }],
  ['customers', { full_name: 'Eve' }],
  ['bookings', { notes: 'by the door' }],
  ['allocations', { created_by: null }],
  ['booking_table_assignments', { assigned_by: null }],
  ['table_holds', { session_id: 'one' }],
  ['profiles', { name: 'Eve' }],
  ['user_profiles', { name: 'Eve' }],
] as const) {
  test(
    `a row of ${table} says when it was last written, unless the writer says so`,
    { tag: '@D4' },
    async ({ blocks, clock, newStaff, rest, tenant }) => {
      const ada = tenant.booking('Ada');
      await blocks.hold('T1', ada, ada.window.end);
      const { userId: id } = await newStaff(null);
      await rest.insert('profiles', { id });
      await rest.insert('user_profiles', { id });
      const byKey: Record<string, object> = {
        restaurants: { id: tenant.id },
        booking_table_assignments: { booking_id: ada.id },
        profiles: { id },
        user_profiles: { id },
      };
      const where = { ...(byKey[table] ?? { restaurant_id: tenant.id }) };
      await clock.travelTo(later);

      const { rows } = await rest.update(table, where, change);

      expect(rows.length).toBeGreaterThan(0);
      const dates = rows.map(({ updated_at }) => String(updated_at).slice(0, 16));
      expect([...new Set(dates)]).toEqual([stamp.slice(0, 16)]);
      const said = await rest.update(table, where, { updated_at: earlier });
      expect(said.rows[0]).toMatchObject({ updated_at: earlier });
    },
  );
}
