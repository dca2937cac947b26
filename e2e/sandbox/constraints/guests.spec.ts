import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision'],
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [{ guest: 'Ada', at: '2027-06-07T18:00', party: 2 }],
  },
});
const twice = { code: '23505' };
const stored = { code: 'ok' };

test(
  'a restaurant knows one guest by an e-mail address, and one by a telephone number',
  { tag: '@bad-input' },
  async ({ newTenant, rest, tenant }) => {
    const eve = { full_name: 'Eve', email: 'eve@example.com', phone: '07700 900901' };
    const store = (changes: object, restaurant_id = tenant.id) =>
      rest.insert('customers', { restaurant_id, ...eve, ...changes });

    expect(await store({})).toMatchObject(stored);
    expect(await store({ phone: '07700 900902' }), 'her address').toMatchObject(twice);
    expect(await store({ email: 'eva@example.com' }), 'her number').toMatchObject(twice);
    expect(
      await store({ email: 'eva@example.com', phone: '07700 900902' }),
      'neither',
    ).toMatchObject(stored);
    const elsewhere = await newTenant();
    expect(await store({}, elsewhere.id), 'at another restaurant').toMatchObject(stored);
  },
);

test('a booking is of one guest at least', { tag: '@bad-input' }, async ({ rest, tenant }) => {
  const book = (party_size: number) =>
    rest.update('bookings', { id: tenant.booking('Ada').id }, { party_size });

  expect(await book(-1)).toMatchObject({ code: '23514' });
  expect(await book(0)).toMatchObject({ code: '23514' });
  expect(await book(1)).toMatchObject(stored);
});
