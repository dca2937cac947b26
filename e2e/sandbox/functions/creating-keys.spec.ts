import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel', 'sql'],
  now: '2027-06-07T12:00',
  plan: { zones: { 'Main Dining': 'T1:2 T2:2' }, adjacent: 'T1+T2' },
});
const key = { p_idempotency_key: 'same' };
const guest = (n: number) => ({
  p_customer_email: `guest-${n}@example.com`,
  p_customer_phone: `07700 90001${n}`,
});

test(
  'a key answers with its booking, whatever else is sent, and makes no guest; elsewhere it is another',
  { tag: '@G6' },
  async ({ functions, newTenant, rest, tenant }) => {
    const other = await newTenant({ adjacent: '' });
    await functions.create({ p_idempotency_key: 'another' });
    const [first] = (await functions.create({ ...key, p_party_size: 3 })).rows;
    const guests = await rest.rows('customers', { restaurant_id: tenant.id });

    const [again] = (await functions.create({ ...key, ...guest(1), p_party_size: 6 })).rows;

    expect(first).toMatchObject({ success: true, duplicate: false });
    expect(again).toEqual({ ...first, duplicate: true });
    expect(await rest.rows('bookings', { restaurant_id: tenant.id })).toHaveLength(2);
    expect(await rest.rows('customers', { restaurant_id: tenant.id })).toEqual(guests);
    const booking = (again?.['booking'] as { id: string }).id;
    expect(await rest.rows('booking_state_history', { booking_id: booking })).toHaveLength(1);
    const [elsewhere] = (await functions.create({ ...key, p_restaurant_id: other.id })).rows;
    expect(elsewhere).toMatchObject({ duplicate: false, booking: { restaurant_id: other.id } });
    const without = [await functions.create(), await functions.create()];
    expect(without.map(({ rows }) => rows[0]?.['duplicate'])).toEqual([false, false]);
  },
);

test(
  'four who bring one key at the same moment are answered with one booking, and three are told so',
  { tag: '@G6' },
  async ({ functions, holdRows, newTenant, rest, tenant }) => {
    const other = await newTenant({ adjacent: '' });
    await functions.create({ ...key, p_restaurant_id: other.id });
    await functions.create({ p_idempotency_key: 'another' });
    // Each has looked for the key in vain when it comes to this row.
    const lock = await holdRows('restaurants', [tenant.id]);

    const asked = Promise.all([1, 2, 3, 4].map((n) => functions.create({ ...key, ...guest(n) })));
    await lock.untilWaiting(4);
    await lock.letGo();

    const told = (await asked).flatMap(({ rows }) => rows);
    expect(told.map(({ duplicate }) => duplicate).sort()).toEqual([false, true, true, true]);
    const keyed = { restaurant_id: tenant.id, idempotency_key: 'same' };
    const stored = await rest.rows('bookings', keyed);
    expect(stored).toHaveLength(1);
    expect(told.map(({ booking }) => booking)).toEqual(told.map(() => stored[0]));
    expect(
      await rest.rows('booking_state_history', { booking_id: stored[0]?.['id'] }),
    ).toHaveLength(1);
  },
);
