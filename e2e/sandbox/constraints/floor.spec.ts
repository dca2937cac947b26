import { expect, test } from '../../../fixtures/test.ts';

test.use({ needs: ['provision'], plan: { zones: { 'Main Dining': 'T1:2 T2:2' }, adjacent: '' } });
const refused = { code: '23514' };
const twice = { code: '23505' };
const stored = { code: 'ok' };
/** A number that nobody else uses in what all restaurants share. */
const ownNumber = () => 1000 + Number.parseInt(crypto.randomUUID().slice(0, 6), 16);

test(
  'a table seats one at least, and no fewer at most than at least',
  { tag: '@bad-input' },
  async ({ rest, tenant }) => {
    const change = (changes: object) =>
      rest.update('table_inventory', { id: tenant.tableId('T1') }, { ...changes });

    expect(await change({ min_party_size: 0 })).toMatchObject(refused);
    expect(await change({ min_party_size: 1, max_party_size: 1 })).toMatchObject(stored);
    expect(await change({ min_party_size: 2 }), 'more than at most').toMatchObject(refused);
    expect(await change({ min_party_size: 2, max_party_size: 3 })).toMatchObject(stored);
    expect(await change({ max_party_size: null })).toMatchObject(stored);
    expect(await change({ capacity: 7 }), 'seats that nobody allowed').toMatchObject({
      code: '23503',
    });
    for (const [capacity, answer] of [
      [0, refused],
      [1, stored],
      [1, twice],
    ] as const) {
      const allowed = { restaurant_id: tenant.id, capacity };
      expect(await rest.insert('allowed_capacities', allowed)).toMatchObject(answer);
    }
    expect(await change({ table_number: 'T2' }), 'the number of another').toMatchObject(twice);
  },
);

test(
  'a zone’s name is its own in the restaurant, and a table stands in a zone of the same',
  { tag: '@bad-input' },
  async ({ newTenant, rest, tenant }) => {
    const other = await newTenant({ zones: { Elsewhere: 'T9:2' }, adjacent: '' });
    const zone = (restaurant_id: string) =>
      rest.insert('zones', { restaurant_id, name: 'Main Dining' });

    expect(await zone(tenant.id)).toMatchObject(twice);
    expect(await zone(other.id)).toMatchObject(stored);
    const moved = { zone_id: other.zoneOf('T9') };
    const move = await rest.update('table_inventory', { id: tenant.tableId('T1') }, moved);
    expect(move).toMatchObject({ code: '23503' });
  },
);

test('a table touches others, not itself', { tag: '@bad-input' }, async ({ rest, tenant }) => {
  const touch = (one: string, other: string) =>
    rest.insert('table_adjacencies', {
      table_a: tenant.tableId(one),
      table_b: tenant.tableId(other),
    });

  expect(await touch('T1', 'T1')).toMatchObject(refused);
  expect(await touch('T1', 'T2')).toMatchObject(stored);
  expect(await touch('T1', 'T2')).toMatchObject(twice);
});

test(
  'a rule for merging is of tables with seats, and there is one for two sizes',
  { tag: '@bad-input' },
  async ({ rest }) => {
    const n = ownNumber();
    const rule = { from_a: 1, from_b: n, to_capacity: 1, enabled: false };
    const store = (changes: object) => rest.insert('merge_rules', { ...rule, ...changes });

    for (const column of ['from_a', 'from_b', 'to_capacity']) {
      expect(await store({ [column]: 0 }), column).toMatchObject(refused);
    }
    expect(await store({})).toMatchObject(stored);
    expect(await store({ to_capacity: 2 }), 'a second time').toMatchObject(twice);
    expect(await store({ from_a: n, from_b: 1 })).toMatchObject(stored);
    await rest.remove('merge_rules', { from_a: 1, from_b: n });
    await rest.remove('merge_rules', { from_a: n, from_b: 1 });
  },
);

test('an occasion takes its time', { tag: '@bad-input' }, async ({ rest }) => {
  const key = `occasion-${ownNumber()}`;
  const store = (default_duration_minutes: number) =>
    rest.insert('booking_occasions', {
      key,
      label: key,
      default_duration_minutes,
      is_active: false,
    });

  expect(await store(0)).toMatchObject(refused);
  expect(await store(1)).toMatchObject(stored);
  await rest.remove('booking_occasions', { key });
});
