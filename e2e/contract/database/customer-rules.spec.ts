import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const unique = '23505';

test(
  'a customer is known in a restaurant by e-mail address and by phone number, each once',
  checks('C3.22', 'C3.23', 'C3.24'),
  async ({ newTenant, rest, tenant }) => {
    const other = await newTenant();
    const [ada, ben] = [tenant.newGuest(), tenant.newGuest()];
    const spaced = `${ada.phone.slice(0, 5)} ${ada.phone.slice(5)}`;
    const store = (restaurant_id: string, email: string, phone: string) =>
      rest.insert('customers', { restaurant_id, full_name: ada.name, email, phone });

    const first = await store(tenant.id, ada.email, ada.phone);
    expect(first, fact('C3.22')).toMatchObject({ code: 'ok' });
    const sameAddress = await store(tenant.id, ada.email, ben.phone);
    expect.soft(sameAddress, fact('C3.23')).toMatchObject({ code: unique });
    // A system may lower the address or refuse what isn't lower; it must not store it beside.
    const upper = await store(tenant.id, ada.email.toUpperCase(), ben.phone);
    expect.soft(upper.code, fact('C3.23', 'upper case')).toMatch(/^(23505|23514)$/);
    const samePhone = await store(tenant.id, ben.email, spaced);
    expect.soft(samePhone, fact('C3.24')).toMatchObject({ code: unique });
    const elsewhere = await store(other.id, ada.email, ada.phone);
    expect.soft(elsewhere, fact('C3.23', 'another restaurant')).toMatchObject({ code: 'ok' });

    await store(tenant.id, ben.email.toUpperCase(), ben.phone);
    const addresses = await rest.rows('customers', { restaurant_id: tenant.id });
    for (const { email } of addresses) {
      expect.soft(email, fact('C3.22')).toBe(String(email).toLowerCase());
    }
  },
);
