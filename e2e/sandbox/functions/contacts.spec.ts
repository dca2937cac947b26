import { expect, test } from '../../../fixtures/test.ts';

test.use({ needs: ['provision'], plan: { zones: { 'Main Dining': 'T1:2' }, adjacent: '' } });

test(
  'the first booking stores its guest’s name and numbers without the space around them',
  { tag: '@G1' },
  async ({ functions, rest, tenant }) => {
    const where = { restaurant_id: tenant.id };
    const spaced = { p_customer_name: ' Ada ', p_customer_email: ' Ada@Example.com ' };

    await functions.create({ ...spaced, p_customer_phone: ' +44 (0)7700-900001 ' });

    const email = 'ada@example.com';
    const phone = '+44 (0)7700-900001';
    expect(await rest.rows('customers', where)).toMatchObject([
      { full_name: 'Ada', email, phone, email_normalized: email, phone_normalized: '07700900001' },
    ]);
    expect(await rest.rows('bookings', where)).toMatchObject([
      { customer_name: 'Ada', customer_email: email, customer_phone: phone },
    ]);
  },
);

for (const [table, name, email, phone] of [
  ['customers', 'full_name', 'email', 'phone'],
  ['bookings', 'customer_name', 'customer_email', 'customer_phone'],
] as const) {
  test(
    `whichever contact of ${table} is written again is stored without space, and an e-mail in lower case`,
    { tag: '@G1' },
    async ({ functions, rest, tenant }) => {
      await functions.create();
      const change = (changes: object) =>
        rest.update(table, { restaurant_id: tenant.id }, { ...changes });

      for (const [column, written, stored] of [
        [name, ' Eve ', 'Eve'],
        [email, ' EVE@x.com ', 'eve@x.com'],
        [phone, ' 07700 900009 ', '07700 900009'],
      ] as const) {
        const { rows } = await change({ [column]: written });

        expect(rows, column).toMatchObject([{ [column]: stored }]);
      }
    },
  );
}
