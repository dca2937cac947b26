import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T12:00',
  plan: { zones: { 'Main Dining': 'T1:2 T2:2' }, adjacent: 'T1+T2' },
});

const visit = (start: string, end: string, party: number, date = '2027-06-07') => ({
  p_booking_date: date,
  p_start_time: start,
  p_end_time: end,
  p_party_size: party,
});

test(
  'how full the house is counts all who are there at the same time, and nobody else',
  { tag: '@G1' },
  async ({ functions, newTenant, rest, tenant }) => {
    const other = await newTenant({ adjacent: '' });
    await rest.update('restaurants', { id: tenant.id }, { capacity: 20 });
    await functions.create({ ...visit('18:00', '19:00', 9), p_restaurant_id: other.id });
    await functions.create(visit('17:00', '18:00', 9));
    await functions.create(visit('19:00', '20:00', 9));
    for (const status of ['cancelled', 'no_show', 'completed'] as const) {
      const [over] = (await functions.create(visit('18:00', '19:00', 9))).rows;
      const at = { p_checked_in_at: '2027-06-07T10:00Z', p_checked_out_at: '2027-06-07T10:30Z' };
      const booking = over?.['booking'] as { id: string };
      const moved = await functions.transition(booking, status, status === 'completed' ? at : {});
      expect(moved).toMatchObject({ code: 'ok' });
    }
    await functions.create(visit('17:30', '18:01', 3));
    await functions.create(visit('18:59', '19:30', 4));

    const [asked] = (await functions.create(visit('18:00', '19:00', 2))).rows;

    expect(asked?.['capacity']).toEqual({
      limit: 20,
      booked: 9,
      remaining: 11,
      exceeded: false,
      bookings: 3,
    });
    const [full] = (await functions.create(visit('18:00', '19:00', 11))).rows;
    expect(full).toMatchObject({ capacity: { booked: 20, remaining: 0, exceeded: false } });
    const [more] = (await functions.create(visit('18:00', '19:00', 1))).rows;
    expect(more).toMatchObject({ capacity: { booked: 21, remaining: -1, exceeded: true } });
    await rest.update('restaurants', { id: tenant.id }, { capacity: null });
    const [unlimited] = (await functions.create(visit('18:00', '19:00', 1))).rows;
    expect(unlimited).toMatchObject({
      capacity: { limit: null, remaining: null, exceeded: false, booked: 22 },
    });
  },
);

test(
  'guests from before midnight are counted after it, and the other way round',
  { tag: '@G7' },
  async ({ functions }) => {
    await functions.create(visit('23:00', '00:30', 3));

    const [after] = (await functions.create(visit('00:15', '01:00', 2, '2027-06-08'))).rows;
    const [before] = (await functions.create(visit('23:30', '00:20', 1))).rows;

    expect(after).toMatchObject({ capacity: { booked: 5, bookings: 2 } });
    expect(before).toMatchObject({ capacity: { booked: 6, bookings: 3 } });
  },
);

test(
  'a key whose booking was cancelled answers with an empty house',
  { tag: '@G6' },
  async ({ functions }) => {
    const visitWithKey = { ...visit('18:00', '19:00', 2), p_idempotency_key: 'one' };
    const [made] = (await functions.create(visitWithKey)).rows;
    await functions.transition(made?.['booking'] as { id: string }, 'cancelled');

    const [again] = (await functions.create(visitWithKey)).rows;

    expect(again).toMatchObject({ duplicate: true, capacity: { booked: 0, bookings: 0 } });
  },
);
