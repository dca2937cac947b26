import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'staffAdmin'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    bookings: [{ guest: 'Ada', at: '2027-06-07T18:00', party: 2, tables: 'T1' }],
  },
});
const window = '["2027-06-07T17:00Z","2027-06-07T18:00Z")';
const hold = {
  ...{ start_at: '2027-06-07T20:00Z', end_at: '2027-06-07T21:00Z' },
  expires_at: '2027-06-07T17:00Z',
};
const served = { booking_option: 'dinner', start_time: '17:00', end_time: '22:00' };
const booked = {
  ...{ booking_date: '2027-06-07', start_time: '20:00', end_time: '21:00', party_size: 2 },
  ...{ customer_name: 'Ada', customer_email: 'ada@example.com', customer_phone: '1' },
  ...{ booking_type: 'dinner', reference: '' },
};

test(
  'with a booking goes all that was its own',
  { tag: '@D4' },
  async ({ blocks, functions, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    const ofBooking = ['booking_state_history', 'allocations', 'booking_table_assignments'];
    const tables = [...ofBooking, 'table_holds', 'booking_assignment_idempotency'];
    await functions.assign(ada, 'T2', { p_idempotency_key: 'one' });
    await functions.transition(ada, 'confirmed');
    const hold_id = await blocks.hold('T1', ada, ada.window.end);
    for (const table of tables) {
      expect(await rest.rows(table, { booking_id: ada.id }), table).not.toEqual([]);
    }

    expect(await rest.remove('bookings', { id: ada.id })).toMatchObject({ code: 'ok' });

    for (const table of tables) {
      expect(await rest.rows(table, { booking_id: ada.id }), table).toEqual([]);
    }
    expect(await rest.rows('table_hold_members', { hold_id })).toEqual([]);
  },
);

test('with a restaurant goes all that it had', { tag: '@D4' }, async ({ newStaff, rest }) => {
  const { userId: user_id } = await newStaff(null);
  const add = async (table: string, row: object) => {
    const { code, message, rows } = await rest.insert(table, { ...row });
    expect(code, `${table}: ${message}`).toBe('ok');
    return rows[0]?.['id'];
  };
  const named = { name: 'Gone', slug: `gone-${crypto.randomUUID()}` };
  const restaurant_id = await add('restaurants', named);
  const own = { restaurant_id };
  const zone_id = await add('zones', { ...own, name: 'Main Dining' });
  const guest = { full_name: 'Eve', email: 'eve@example.com', phone: '07700 900999' };
  const customer_id = await add('customers', { ...own, ...guest });
  const table = { table_number: 'T1', capacity: 2, zone_id };
  const works = { resource_type: 'table', resource_id: zone_id, is_maintenance: true, window };
  const rows: [table: string, row: object][] = [
    ['restaurant_memberships', { user_id, role: 'host' }],
    ['restaurant_operating_hours', { effective_date: '2031-01-01', is_closed: true }],
    ['restaurant_service_periods', { name: 'Late', ...served }],
    ['allowed_capacities', { capacity: 2 }],
    ['table_inventory', table],
    ['bookings', { ...booked, customer_id }],
    ['allocations', works],
    ['table_holds', hold],
  ];
  for (const [name, row] of rows) await add(name, { ...own, ...row });

  const removed = await rest.remove('restaurants', { id: restaurant_id });

  expect(removed).toMatchObject({ code: 'ok', rows: [named] });
  for (const name of ['zones', 'customers', ...rows.map(([name]) => name)]) {
    expect(await rest.rows(name, own), name).toEqual([]);
  }
});
