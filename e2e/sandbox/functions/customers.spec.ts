import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'sql'],
  plan: { zones: { 'Main Dining': 'T1:2' }, adjacent: '' },
});
const phone = (last: number) => `07700 90000${last}`;

test(
  'a guest is known again by the e-mail or the phone, however they are written, and the e-mail counts more',
  { tag: '@G6' },
  async ({ functions, rest, tenant }) => {
    const guestOf = async (p_customer_email: string, p_customer_phone: string) => {
      const { rows } = await functions.create({ p_customer_email, p_customer_phone });
      return (rows[0]?.['booking'] as { customer_id: string }).customer_id;
    };

    const ben = await guestOf('ben@example.com', phone(2));
    const ada = await guestOf('ada@example.com', phone(1));

    expect(ada).not.toBe(ben);
    expect(await guestOf(' ADA@example.com', phone(3)), 'by the e-mail').toBe(ada);
    expect(await guestOf('new@example.com', '+44 (0)7700-900001'), 'by the phone').toBe(ada);
    expect(await guestOf('other@example.com', '00447700900002'), 'by the phone').toBe(ben);
    expect(await guestOf('ada@example.com', phone(2)), 'both').toBe(ada);
    expect(await guestOf('ben@example.com', phone(1)), 'both').toBe(ben);
    expect(await rest.rows('customers', { restaurant_id: tenant.id })).toHaveLength(2);
  },
);

test(
  'a guest of another restaurant is another guest, and one who is named is taken',
  { tag: '@O1' },
  async ({ functions, newTenant, rest, tenant }) => {
    const other = await newTenant({ adjacent: '' });
    await functions.create({ p_restaurant_id: other.id });
    const [named] = await rest.rows('customers', { restaurant_id: other.id });

    await functions.create();

    const own = await rest.rows('customers', { restaurant_id: tenant.id });
    expect(own).toHaveLength(1);
    expect(own[0]?.['id']).not.toBe(named?.['id']);
    const wish = { p_customer_id: own[0]?.['id'], p_customer_email: 'new@example.com' };
    const [told] = (await functions.create({ ...wish, p_customer_phone: phone(7) })).rows;
    expect(told).toMatchObject({ booking: { customer_id: own[0]?.['id'] } });
    expect(await rest.rows('customers', { restaurant_id: tenant.id })).toEqual(own);
  },
);

test(
  'a guest who once wished for news has wished for it until they take it back, and nobody else has',
  { tag: '@G1' },
  async ({ clock, functions, rest, tenant }) => {
    const wishes = async () => {
      const rows = await rest.rows('customers', { restaurant_id: tenant.id });
      return Object.fromEntries(
        rows.map((row) => [String(row['email']), row['marketing_opt_in']]),
      ) as object;
    };
    const ben = { p_customer_email: 'ben@example.com', p_customer_phone: phone(2) };
    const cy = { p_customer_email: 'cy@example.com', p_customer_phone: phone(3) };
    await functions.create({ ...ben, p_marketing_opt_in: null });
    await functions.create({ ...cy, p_marketing_opt_in: true });
    for (const p_marketing_opt_in of [false, false, null]) {
      await functions.create({ p_marketing_opt_in });
    }
    const none = { 'ada@example.com': false, 'ben@example.com': false, 'cy@example.com': true };
    expect(await wishes()).toEqual(none);

    await functions.create({ p_marketing_opt_in: true });
    await functions.create({ p_marketing_opt_in: false });

    expect(await wishes()).toEqual({ ...none, 'ada@example.com': true });
    const before = await rest.rows('customers', { restaurant_id: tenant.id });
    await clock.advance({ minutes: 1 });
    await functions.create({ p_marketing_opt_in: true });
    const after = await rest.rows('customers', { restaurant_id: tenant.id });
    expect(after, 'not even rewritten').toEqual(before);
  },
);

test(
  'four who book at the same moment as one new guest are one guest with four bookings',
  { tag: '@G6' },
  async ({ functions, holdRows, rest, tenant }) => {
    // Each has looked for the guest in vain when it comes to this row, or waits for who came first.
    const lock = await holdRows('restaurants', [tenant.id]);

    const asked = Promise.all([1, 2, 3, 4].map(() => functions.create()));
    await lock.untilWaiting(4);
    await lock.letGo();

    expect((await asked).map(({ code }) => code)).toEqual(['ok', 'ok', 'ok', 'ok']);
    const guests = await rest.rows('customers', { restaurant_id: tenant.id });
    expect(guests).toHaveLength(1);
    const bookings = await rest.rows('bookings', { restaurant_id: tenant.id });
    expect(bookings.map(({ customer_id }) => customer_id)).toEqual(
      Array.from({ length: 4 }, () => guests[0]?.['id']),
    );
  },
);
