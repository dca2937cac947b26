import { checks, expect, fact, test } from '../../../fixtures/test.ts';

interface Row {
  id: string;
  restaurant_id: string;
}

test(
  'a booking is answered by its row, and the same key by the same booking',
  checks('C1.70', 'C1.71', 'C1.72', 'C1.73'),
  async ({ clock, database, guestApi, tenant }) => {
    const visit = { date: clock.today().add({ days: 1 }), time: '18:00', ...tenant.newGuest() };
    const key = crypto.randomUUID();

    const first = await guestApi.book(visit, key);
    const second = await guestApi.book(visit, key);

    expect(first.status, fact('C1.70')).toBe(201);
    expect.soft(first.body, fact('C1.70')).toMatchObject({
      booking: expect.any(Object),
      bookings: expect.any(Array),
      idempotencyKey: key,
      duplicate: false,
    });
    for (const field of ['confirmationToken', 'clientRequestId', 'capacity']) {
      expect.soft(Object.keys(first.body), fact('C1.70')).toContain(field);
    }
    const booking = first.body['booking'] as Row;
    const stored = await database.booking(booking.id);
    const { customer_email, party_size, reference, restaurant_id, start_at, status } = stored;
    const row = { customer_email, party_size, reference, restaurant_id, start_at, status };
    expect.soft(booking, fact('C1.71')).toMatchObject(row);
    for (const name of Object.keys(booking)) {
      expect.soft(name, fact('C1.71')).toMatch(/^[a-z][a-z0-9_]*$/);
    }
    expect.soft(stored.status, fact('C1.73')).toBe('confirmed');
    expect.soft(booking, fact('C1.73')).toMatchObject({ status: 'confirmed' });
    expect.soft(second.status, fact('C1.72')).toBe(200);
    const again = { duplicate: true, booking: { id: booking.id } };
    expect.soft(second.body, fact('C1.72')).toMatchObject(again);
    expect.soft(await database.bookings(), fact('C1.72')).toHaveLength(1);
  },
);

test(
  'the slug decides about the restaurant, whatever id comes with it',
  checks('C1.69'),
  async ({ clock, guestApi, newTenant, tenant }) => {
    const other = await newTenant();
    const date = clock.today().add({ days: 1 });

    const { body } = await guestApi.book({ date, time: '18:00', restaurantId: other.id });

    expect.soft(body['booking'], fact('C1.69')).toMatchObject({ restaurant_id: tenant.id });
  },
);

test(
  'the hour decides between lunch and dinner, and drinks stay drinks',
  checks('C1.84', 'C1.85'),
  async ({ clock, guestApi }) => {
    const date = clock.today().add({ days: 1 });
    for (const [time, bookingType, stored] of [
      ['12:30', 'dinner', 'lunch'],
      ['16:45', 'dinner', 'lunch'],
      ['17:00', 'lunch', 'dinner'],
      ['18:30', 'dinner', 'dinner'],
      ['13:00', 'drinks', 'drinks'],
      ['19:00', 'drinks', 'drinks'],
    ]) {
      const { body } = await guestApi.book({ date, time: time ?? '', bookingType });
      const shown = fact('C1.84', `${bookingType} at ${time}`);
      expect.soft(body['booking'], shown).toMatchObject({ booking_type: stored });
    }
    const siesta = await guestApi.book({ date, time: '14:00', bookingType: 'siesta' });
    expect.soft(siesta, fact('C1.85')).toMatchObject({
      status: 400,
      body: { details: { fieldErrors: { bookingType: expect.any(Array) } } },
    });
  },
);

test('a guest may wish to sit inside or outside', checks('C1.86'), async ({ clock, guestApi }) => {
  const date = clock.today().add({ days: 1 });
  for (const seating of ['any', 'indoor', 'outdoor']) {
    const { body } = await guestApi.book({ date, time: '12:00', seating });
    const stored = { seating_preference: seating };
    expect.soft(body['booking'], fact('C1.86', seating)).toMatchObject(stored);
  }
  const roof = await guestApi.book({ date, time: '12:00', seating: 'roof' });
  expect.soft(roof, fact('C1.86', 'roof')).toMatchObject({
    status: 400,
    body: { details: { fieldErrors: { seating: expect.any(Array) } } },
  });
});
