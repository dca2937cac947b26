import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'] });

/** The largest party that a booking takes. */
const mostGuests = 12;

/** Each by the field that the refusal must name; in which words is the contract's. */
const forgeries = [
  { field: 'name', forged: 'A' },
  { field: 'email', forged: 'ada.example.com' },
  { field: 'phone', forged: '0123 456789' },
  { field: 'party', forged: 0 },
  { field: 'party', forged: -2 },
  { field: 'party', forged: mostGuests + 1 },
  { field: 'party', forged: 2.5 },
  { field: 'party', forged: 'two' },
  { field: 'date', forged: '2027-02-30' },
  { field: 'time', forged: '25:00' },
];

test(
  'hand-made requests with wrong details are refused by the name of the field, and nothing is stored',
  { tag: '@G2' },
  async ({ byHand, clock, database, tenant }) => {
    const visit = { date: clock.tomorrow(), time: '18:00', party: 2, guest: tenant.newGuest() };

    for (const { field, forged } of forgeries) {
      const { status, body } = await byHand.book(visit, { [field]: forged });
      const named = body.details?.fieldErrors?.[field]?.join(' ');
      expect(status, `${field} ${forged}`).toBe(400);
      expect(named, `${field} ${forged}`).toMatch(/\w/);
    }

    const { status, body } = await byHand.bookWith('{"party": 2,');
    expect(status).toBe(400);
    expect(body.error).toMatch(/JSON/);
    expect(await database.bookings()).toEqual([]);
    expect(await database.customers()).toEqual([]);
  },
);
