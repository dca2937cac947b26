import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const unique = '23505';
const check = '23514';
const reference = '23503';
const invalid = /^(22P02|23514)$/;

test(
  'a slug is lower-case words joined by hyphens, and one restaurant’s alone',
  checks('C3.9', 'C3.10'),
  async ({ newTenant, rest, tenant }) => {
    const other = await newTenant();
    const rename = (slug: string) => rest.update('restaurants', { id: tenant.id }, { slug });

    for (const slug of [
      'Upper-Case',
      'two--hyphens',
      '-first',
      'last-',
      'a space',
      'under_score',
    ]) {
      expect.soft(await rename(slug), fact('C3.9', slug)).toMatchObject({ code: check });
    }
    expect.soft(await rename(other.slug), fact('C3.10')).toMatchObject({ code: unique });
  },
);

test('a membership has one of four roles', checks('C3.11'), async ({ rest, tenant }) => {
  const become = (role: string) =>
    rest.update('restaurant_memberships', { restaurant_id: tenant.id }, { role });

  for (const role of ['owner', 'manager', 'host', 'server']) {
    expect.soft(await become(role), fact('C3.11', role)).toMatchObject({ code: 'ok' });
  }
  expect.soft((await become('chef')).code, fact('C3.11', 'chef')).toMatch(invalid);
});

test(
  'hours and service periods begin before they end, and a period’s occasion is known',
  checks('C3.13', 'C3.14', 'C3.15'),
  async ({ rest, tenant }) => {
    const own = { restaurant_id: tenant.id };
    const hours = { ...own, effective_date: '2031-03-04', is_closed: false };
    const period = { ...own, name: 'Contract', day_of_week: 1, start_time: '12:00' };
    const open = (opens_at: string, closes_at: string) =>
      rest.insert('restaurant_operating_hours', { ...hours, opens_at, closes_at });
    const serve = (end_time: string, booking_option: string) =>
      rest.insert('restaurant_service_periods', { ...period, end_time, booking_option });

    expect.soft(await open('18:00', '17:00'), fact('C3.13')).toMatchObject({ code: check });
    expect.soft(await open('18:00', '18:00'), fact('C3.13')).toMatchObject({ code: check });
    expect.soft(await open('17:00', '18:00'), fact('C3.13')).toMatchObject({ code: 'ok' });
    expect.soft(await serve('11:00', 'lunch'), fact('C3.14')).toMatchObject({ code: check });
    expect.soft(await serve('12:00', 'lunch'), fact('C3.14')).toMatchObject({ code: check });
    expect.soft(await serve('13:00', 'siesta'), fact('C3.14')).toMatchObject({ code: reference });
    const occasions = await rest.rows('booking_occasions', { key: ['lunch', 'drinks', 'dinner'] });
    expect
      .soft(occasions.map(({ key }) => key).sort(), fact('C3.15'))
      .toEqual(['dinner', 'drinks', 'lunch']);
  },
);

test(
  'a table has a capacity that is allowed, and a number of its own; a pair is adjacent once',
  checks('C3.17', 'C3.19', 'C3.20'),
  async ({ newTenant, rest, tenant }) => {
    const other = await newTenant({ zones: { Elsewhere: 'T9:2' }, adjacent: '' });
    const table = { id: tenant.tableId('T1') };
    const pair = { table_a: tenant.tableId('T1'), table_b: tenant.tableId('T2') };
    const seat = (capacity: number) => rest.update('table_inventory', table, { capacity });
    const number = (table_number: string) =>
      rest.update('table_inventory', table, { table_number });

    expect.soft(await seat(7), fact('C3.17')).toMatchObject({ code: reference });
    expect.soft(await seat(4), fact('C3.17')).toMatchObject({ code: 'ok' });
    expect.soft(await number('T2'), fact('C3.19')).toMatchObject({ code: unique });
    expect.soft(await number('T9'), fact('C3.19', other.slug)).toMatchObject({ code: 'ok' });
    const again = await rest.insert('table_adjacencies', pair);
    expect.soft(again, fact('C3.20')).toMatchObject({ code: unique });
  },
);
