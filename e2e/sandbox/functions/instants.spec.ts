import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [{ guest: 'Ada', at: 'today 18:00', party: 2 }],
  },
});

test(
  'a booking’s instants follow its date and times in the restaurant’s zone, whatever else is written',
  { tag: '@G7' },
  async ({ newTenant, rest, tenant }) => {
    const { id } = tenant.booking('Ada');
    const other = await newTenant({ adjacent: '' });
    await rest.update('restaurants', { id: other.id }, { timezone: 'Asia/Tokyo' });
    const change = async (changes: object) => {
      const { rows } = await rest.update('bookings', { id }, { ...changes });
      const instants = [rows[0]?.['start_at'], rows[0]?.['end_at']];
      return instants.map((instant) => String(instant).slice(0, 16)).join(' – ');
    };

    for (const [changes, instants] of [
      [{ end_time: '19:30' }, '2027-06-07T17:00 – 2027-06-07T18:30'],
      [{ start_time: '18:15' }, '2027-06-07T17:15 – 2027-06-07T18:30'],
      [{ booking_date: '2027-12-07' }, '2027-12-07T18:15 – 2027-12-07T19:30'],
      [{ end_time: '00:30' }, '2027-12-07T18:15 – 2027-12-08T00:30'],
      [{ end_time: '18:15' }, '2027-12-07T18:15 – 2027-12-08T18:15'],
      [{ end_time: '18:16' }, '2027-12-07T18:15 – 2027-12-07T18:16'],
      [{ start_at: '2027-01-01T00:00Z' }, '2027-12-07T18:15 – 2027-12-07T18:16'],
      [{ end_at: '2028-01-01T00:00Z' }, '2027-12-07T18:15 – 2027-12-07T18:16'],
      [{ restaurant_id: other.id }, '2027-12-07T09:15 – 2027-12-07T09:16'],
    ] as const) {
      expect(await change(changes), JSON.stringify(changes)).toBe(instants);
    }
    const nowhere = { restaurant_id: crypto.randomUUID() };
    expect(await rest.update('bookings', { id }, nowhere)).toMatchObject({
      code: '23503',
      message: `Restaurant ${nowhere.restaurant_id} does not exist`,
    });
    await rest.update('bookings', { id }, { restaurant_id: tenant.id });
  },
);

test(
  'a booking gets a reference of its own unless it brings one, of letters and digits from A to 9',
  { tag: '@G1' },
  async ({ rest, tenant }) => {
    const { id } = tenant.booking('Ada');
    const [seeded = {}] = await rest.rows('bookings', { id });
    const copied = ['id', 'start_at', 'end_at', 'created_at', 'updated_at', 'reference'];
    const kept = Object.entries(seeded).filter(([name]) => !copied.includes(name));
    const copy = { ...Object.fromEntries(kept), idempotency_key: null };

    const rows = Array.from({ length: 200 }, () => ({ ...copy, reference: '' }));
    const many = await rest.insert('bookings', rows);
    const none = await rest.insert('bookings', copy);
    const own = await rest.insert('bookings', { ...copy, reference: 'ABCDEFGHI9' });

    const references = [...many.rows, ...none.rows].map(({ reference }) => String(reference));
    expect(new Set(references).size).toBe(201);
    for (const reference of references) expect(reference).toMatch(/^[A-Z0-9]{10}$/);
    const letters = new Set(references.join(''));
    expect(letters.size, 'each is drawn').toBe(36);
    const places = Array.from({ length: 10 }, (_, n) => new Set(references.map((one) => one[n])));
    for (const place of places) expect(place.size).toBeGreaterThan(20);
    expect(own.rows).toMatchObject([{ reference: 'ABCDEFGHI9' }]);
    expect(await rest.insert('bookings', { ...copy, reference: 'ABCDEFGHI9' })).toMatchObject({
      code: '23505',
    });
  },
);
