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
const period = { start_at: '2027-06-07T20:00Z', end_at: '2027-06-07T21:00Z' };
const hold = { ...period, expires_at: '2027-06-07T17:00Z' };
const served = { booking_option: 'dinner', start_time: '17:00', end_time: '22:00' };
const booked = {
  ...{ booking_date: '2027-06-07', start_time: '20:00', end_time: '21:00', party_size: 2 },
  ...{ customer_name: 'Ada', customer_email: 'ada@example.com', customer_phone: '1' },
  ...{ booking_type: 'dinner', reference: '' },
};

test(
  'nothing is stored of a restaurant, a guest, a booking, a table or a person that isn’t there',
  { tag: '@bad-input' },
  async ({ blocks, newStaff, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    const [customer] = await rest.rows('customers', { restaurant_id: tenant.id });
    const [restaurant_id, booking_id, table_id] = [tenant.id, ada.id, tenant.tableId('T2')];
    const { userId: user_id } = await newStaff(null);
    const hold_id = await blocks.hold('T1', ada, ada.window.end);
    const booking = { ...booked, restaurant_id, customer_id: customer?.['id'] };
    const allocation = { restaurant_id, booking_id, resource_type: 'table', resource_id: table_id };
    const guest = { full_name: 'Eve', email: 'eve@example.com', phone: '07700 900999' };
    const rows: [table: string, row: object, ...columns: string[]][] = [
      ['profiles', { id: user_id }, 'id'],
      ['user_profiles', { id: user_id }, 'id'],
      [
        'restaurant_memberships',
        { restaurant_id, user_id, role: 'host' },
        'restaurant_id',
        'user_id',
      ],
      [
        'restaurant_operating_hours',
        { restaurant_id, effective_date: '2031-01-01', is_closed: true },
        'restaurant_id',
      ],
      [
        'restaurant_service_periods',
        { restaurant_id, name: 'Late', ...served },
        'restaurant_id',
        'booking_option',
      ],
      ['zones', { restaurant_id, name: 'Terrace' }, 'restaurant_id'],
      ['allowed_capacities', { restaurant_id, capacity: 9 }, 'restaurant_id'],
      [
        'table_adjacencies',
        { table_a: table_id, table_b: tenant.tableId('T1') },
        'table_a',
        'table_b',
      ],
      ['customers', { restaurant_id, ...guest }, 'restaurant_id'],
      ['bookings', booking, 'restaurant_id', 'customer_id', 'booking_type'],
      ['booking_state_history', { booking_id, to_status: 'pending' }, 'booking_id'],
      ['allocations', { ...allocation, window }, 'restaurant_id', 'booking_id'],
      [
        'booking_table_assignments',
        { booking_id, table_id, allocation_id: null, ...period },
        'booking_id',
        'table_id',
        'allocation_id',
      ],
      [
        'table_holds',
        { restaurant_id, booking_id, zone_id: tenant.zoneOf('T1'), ...hold },
        'restaurant_id',
        'booking_id',
        'zone_id',
      ],
      ['table_hold_members', { hold_id, table_id }, 'hold_id', 'table_id'],
      [
        'booking_assignment_idempotency',
        { booking_id, idempotency_key: 'one', table_ids: [table_id] },
        'booking_id',
      ],
    ];

    for (const [table, row, ...columns] of rows) {
      for (const column of columns) {
        const answer = await rest.insert(table, { ...row, [column]: crypto.randomUUID() });

        expect.soft(answer, `${table}.${column}`).toMatchObject({ code: '23503' });
      }
      const answer = await rest.insert(table, { ...row });
      expect.soft(answer.code, table).toMatch(/^(ok|23505)$/);
    }
  },
);
