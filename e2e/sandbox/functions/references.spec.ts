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
    for (const reference of ['abcdefghi9', 'ABCDEFGHI', 'ABCDEFGHI90', 'ABC-EFGHI9']) {
      const answer = await rest.insert('bookings', { ...copy, reference });
      expect(answer, reference).toMatchObject({ code: '23514' });
    }
  },
);
