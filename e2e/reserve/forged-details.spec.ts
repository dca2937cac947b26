import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'] });

/** The largest party that a booking takes. */
const mostGuests = 12;

const forgeries = [
  { field: 'name', forged: 'A', why: 'Please enter at least two characters.' },
  { field: 'email', forged: 'ada.example.com', why: 'Please enter a valid email address.' },
  {
    field: 'phone',
    forged: '0123 456789',
    why: 'Please enter a valid UK mobile number (e.g. 07123 456789).',
  },
  { field: 'party', forged: 0, why: /at least one guest/ },
  { field: 'party', forged: -2, why: /at least one guest/ },
  { field: 'party', forged: mostGuests + 1, why: /at most 12/ },
  { field: 'party', forged: 2.5, why: /int/ },
  { field: 'party', forged: 'two', why: /number/ },
  { field: 'date', forged: '2027-02-30', why: /date/ },
  { field: 'time', forged: '25:00', why: /time/ },
];

test(
  'hand-made requests with wrong details are refused by the name of the field, and nothing is stored',
  { tag: '@G2' },
  async ({ byHand, clock, database, tenant }) => {
    const visit = { date: clock.tomorrow(), time: '18:00', party: 2, guest: tenant.newGuest() };

    for (const { field, forged, why } of forgeries) {
      const { status, body } = await byHand.book(visit, { [field]: forged });
      const named = body.details?.fieldErrors?.[field]?.join(' ');
      expect(status, `${field} ${forged}`).toBe(400);
      expect(body.error).toBe('Invalid payload');
      expect(named, `${field} ${forged}`).toMatch(why);
    }

    const { status, body } = await byHand.bookWith('{"party": 2,');
    expect({ status, error: body.error }).toEqual({ status: 400, error: 'Invalid JSON payload' });
    expect(await database.bookings()).toEqual([]);
    expect(await database.customers()).toEqual([]);
  },
);
