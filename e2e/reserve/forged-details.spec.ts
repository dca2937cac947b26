import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'] });

/** The largest party that a booking takes. */
const mostGuests = 12;

/** Each by the field that the refusal must name; in which words is the contract's. */
const forgeries = {
  name: ['A', ' A ', '   '],
  email: ['ada.example.com'],
  phone: ['0123 456789'],
  party: [0, -2, mostGuests + 1, 2.5, 'two'],
  date: ['2027-02-30'],
  time: ['25:00'],
};

for (const [field, values] of Object.entries(forgeries)) {
  test(
    `hand-made requests with a wrong ${field} are refused by the name of the field, and nothing is stored`,
    { tag: '@G2' },
    async ({ byHand, clock, database, tenant }) => {
      const visit = { date: clock.tomorrow(), time: '18:00', party: 2, guest: tenant.newGuest() };

      for (const forged of values) {
        const { status, body } = await byHand.book(visit, { [field]: forged });
        const named = body.details?.fieldErrors?.[field]?.join(' ');
        expect(status, `${field} “${forged}”`).toBe(400);
        expect(named ?? '', `${field} “${forged}”`).toMatch(/\w/);
      }

      expect(await database.bookings()).toEqual([]);
      expect(await database.customers()).toEqual([]);
    },
  );
}

test(
  'a hand-made request that is no JSON is refused as such, and nothing is stored',
  { tag: '@G2' },
  async ({ byHand, database }) => {
    const { status, body } = await byHand.bookWith('{"party": 2,');

    expect(status).toBe(400);
    expect(body.error).toMatch(/JSON/);
    expect(await database.bookings()).toEqual([]);
  },
);
