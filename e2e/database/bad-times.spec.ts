import { expect, test } from '../../fixtures/test.ts';

/* Times that are none: one clear refusal each, and nothing stored. */
test.use({
  needs: ['provision'],
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [{ guest: 'Ada', at: '2027-06-07T18:00', party: 2 }],
  },
});
const start = '2027-06-07T17:00:00Z';

const everyWay = ['allocation', 'assignment', 'assignTables'] as const;

for (const { what, ...window } of [
  { what: 'ends before it begins', start, end: '2027-06-07T16:00:00Z' },
  { what: 'has a malformed start', start: 'tonight', end: start },
  { what: 'ends on a day that there is not', start, end: '2027-06-31T17:00:00Z' },
  {
    what: 'begins in a zone that there is not',
    start: '2027-06-07 18:00 Mars/Olympus',
    end: start,
  },
]) {
  for (const way of everyWay) {
    test(
      `a window that ${what} is refused by the way of ${way}`,
      { tag: '@bad-input' },
      async ({ database, tenant, waysIn }) => {
        const booking = tenant.booking('Ada');

        const outcome = await waysIn[way]({ booking, table: 'T1', ...window });

        // Data exceptions (22…), broken constraints (23…), what the database can't do (0A…).
        expect(outcome).toMatchObject({
          code: expect.stringMatching(/^(?:2[23]|0A)/),
          message: expect.stringMatching(/^\S.*$/),
        });
        expect(await database.allocationsOf(booking.id)).toEqual([]);
        expect(await database.assignmentsOf(booking.id)).toEqual([]);
        expect(await database.statuses()).toEqual({ T1: 'available' });
      },
    );
  }
}

test.describe('a clock that is no time', () => {
  test.use({ needs: ['travel', 'provision'] });

  for (const instant of [
    'yesterday',
    '18:00',
    '2027-13-01T00:00:00Z',
    '2027-02-29T10:00:00Z',
    '1e400',
  ]) {
    test(
      `“${instant}” in the clock’s header is refused, and the booking isn’t stored`,
      { tag: '@bad-input' },
      async ({ database, request, tenant }) => {
        const before = await database.references();
        const visit = { date: '2027-06-08', time: '18:00', party: 2, bookingType: 'dinner' };

        const answer = await request.post('/api/bookings', {
          headers: { 'x-test-clock': instant, 'idempotency-key': crypto.randomUUID() },
          data: { restaurantSlug: tenant.slug, seating: 'any', ...visit, ...tenant.newGuest() },
        });

        expect(answer.status()).toBe(400);
        expect(await answer.json()).toMatchObject({ code: 'INVALID_CLOCK' });
        expect(await database.references()).toEqual(before);
      },
    );
  }
});
