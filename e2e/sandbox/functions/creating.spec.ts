import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T12:00',
  plan: { zones: { 'Main Dining': 'T1:2 T2:2' }, adjacent: 'T1+T2' },
});

test(
  'a booking is stored with all that was said, and what was left out is as usual',
  { tag: '@G1' },
  async ({ functions, rest, tenant }) => {
    const said = {
      p_customer_name: '  Ada  ',
      p_customer_email: ' ADA@Example.com ',
      p_end_time: '19:45',
      p_seating_preference: 'window',
      p_notes: ' By the window ',
      p_marketing_opt_in: true,
      p_idempotency_key: 'one',
      p_client_request_id: 'r1',
      p_source: 'phone',
      p_details: { chair: 'high' },
    };
    const nothing = {
      p_customer_email: 'ben@example.com',
      p_customer_phone: '07700 900002',
      p_seating_preference: null,
      p_notes: '  ',
      p_marketing_opt_in: null,
      p_details: null,
    };

    const [first] = (await functions.create(said)).rows;
    const [second] = (await functions.create(nothing)).rows;

    expect(first).toMatchObject({
      success: true,
      duplicate: false,
      booking: {
        restaurant_id: tenant.id,
        booking_date: '2027-06-07',
        start_time: '18:00:00',
        end_time: '19:45:00',
        start_at: '2027-06-07T17:00:00+00:00',
        end_at: '2027-06-07T18:45:00+00:00',
        party_size: 2,
        booking_type: 'dinner',
        seating_preference: 'window',
        status: 'pending',
        customer_name: 'Ada',
        customer_email: 'ada@example.com',
        customer_phone: '07700 900001',
        reference: expect.stringMatching(/^[A-Z0-9]{10}$/),
        notes: 'By the window',
        marketing_opt_in: true,
        idempotency_key: 'one',
        client_request_id: 'r1',
        source: 'phone',
        details: { chair: 'high' },
      },
    });
    const stored = await rest.rows('bookings', { restaurant_id: tenant.id });
    expect(stored).toContainEqual(first?.['booking']);
    expect(second).toMatchObject({
      booking: {
        seating_preference: 'any',
        notes: null,
        marketing_opt_in: false,
        source: 'web',
        details: {},
      },
    });
    const ids = stored.map(({ id }) => id);
    const history = await rest.rows('booking_state_history', { booking_id: ids });
    const created = { from_status: null, to_status: 'pending', reason: 'created' };
    expect(history).toMatchObject([created, created]);
  },
);

test(
  'a booking that says no end ends when its occasion does',
  { tag: '@G1' },
  async ({ functions }) => {
    const ends = [];
    for (const p_booking_type of ['lunch', 'drinks', 'dinner']) {
      const [told] = (await functions.create({ p_booking_type })).rows;
      ends.push((told?.['booking'] as { end_time: string }).end_time);
    }

    expect(ends).toEqual(['19:30:00', '19:15:00', '20:00:00']);
  },
);

test(
  'what can’t be booked is refused by name, and stores nothing',
  { tag: '@bad-input' },
  async ({ functions, rest, tenant }) => {
    for (const [error, wish] of [
      ['RESTAURANT_NOT_FOUND', { p_restaurant_id: crypto.randomUUID() }],
      ['UNKNOWN_BOOKING_TYPE', { p_booking_type: 'supper' }],
      ['INVALID_PARTY_SIZE', { p_party_size: 0 }],
      ['INVALID_PARTY_SIZE', { p_party_size: null }],
      ['INVALID_TIME', { p_booking_date: null }],
      ['INVALID_TIME', { p_start_time: null }],
      ['INVALID_CUSTOMER', { p_customer_name: ' ' }],
      ['INVALID_CUSTOMER', { p_customer_email: null }],
      ['INVALID_CUSTOMER', { p_customer_phone: '' }],
    ] as const) {
      const { rows } = await functions.create(wish);

      const refused = { success: false, duplicate: false, error, message: expect.any(String) };
      expect(rows, JSON.stringify(wish)).toEqual([refused]);
    }
    const restaurant_id = tenant.id;
    expect(await rest.rows('bookings', { restaurant_id })).toEqual([]);
    expect(await rest.rows('customers', { restaurant_id })).toEqual([]);
    expect((await functions.create({ p_party_size: 1 })).rows).toMatchObject([{ success: true }]);
  },
);
