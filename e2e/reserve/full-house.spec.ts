import { expect, test } from '../../fixtures/test.ts';

/* Tomorrow both tables are taken from 18:00 to 19:05; the long one by a party that sits on both. */
test.use({
  needs: ['seating'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    bookings: [
      { guest: 'Sam Staying', at: '18:00', party: 2, tables: 'T1' },
      { guest: 'Liz Lingering', at: '18:00', party: 2, tables: 'T2' },
    ],
  },
});

test(
  'a guest whom no table is left for reads that the booking is pending, and keeps its reference',
  { tag: '@G5' },
  async ({ clock, database, reservePage, tenant }) => {
    const visit = { date: clock.tomorrow(), time: '19:00', party: 2, guest: tenant.newGuest() };
    const before = await database.allocations();

    const { status, body } = await reservePage.book(tenant.slug, visit);

    expect(status).toBe(201);
    await expect(reservePage.newBookingButton, 'the answer has been shown').toBeVisible();
    await expect(reservePage.outcome).toHaveText('Booking pending');
    const booking = await database.booking(body.booking?.id ?? 'none');
    expect(booking.status).toBe('pending');
    await expect(reservePage.reference).toHaveText(booking.reference);
    expect(await database.tablesOf(booking.id)).toEqual([]);
    expect(await database.allocations(), 'nobody lost a table').toEqual(before);
    await expect(database).toHoldTogether();
  },
);

test.describe('where tables are put together', () => {
  test.use({ needs: ['merging'] });

  test(
    'a guest who comes when the tables have just been left is seated',
    { tag: '@G5' },
    async ({ byHand, clock, database, tenant }) => {
      const visit = { date: clock.tomorrow(), time: '19:15', party: 4, guest: tenant.newGuest() };

      const { body } = await byHand.book(visit);

      expect(body.booking?.status).toBe('confirmed');
      expect(await database.tablesOf(body.booking?.id ?? 'none')).toEqual(['T1', 'T2']);
      await expect(database).toHoldTogether();
    },
  );
});

test(
  'a party that no tables of the house can hold is pending',
  { tag: '@G5' },
  async ({ byHand, clock, database, tenant }) => {
    const visit = {
      date: clock.tomorrow().add({ days: 1 }),
      time: '18:00',
      party: 5,
      guest: tenant.newGuest(),
    };

    const { status, body } = await byHand.book(visit);

    expect({ status, booking: body.booking?.status }).toEqual({ status: 201, booking: 'pending' });
    expect(await database.tablesOf(body.booking?.id ?? 'none')).toEqual([]);
  },
);

test(
  'twelve guests ask at once for two tables: two are seated, ten wait, no table is taken twice',
  { tag: '@G5' },
  async ({ byHand, clock, database, guests, tenant }) => {
    const twelve = Array.from({ length: 12 }, () => tenant.newGuest());

    const answers = await guests.sideBySide(twelve, (guest) =>
      byHand.book({ date: clock.tomorrow().add({ days: 1 }), time: '18:00', party: 2, guest }),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(201));
    const seated = answers.filter(({ body }) => body.booking?.status === 'confirmed');
    const waiting = answers.filter(({ body }) => body.booking?.status === 'pending');
    expect({ seated: seated.length, waiting: waiting.length }).toEqual({ seated: 2, waiting: 10 });
    const tables = seated.map(({ body }) => database.tablesOf(body.booking?.id ?? 'none'));
    expect((await Promise.all(tables)).flat().sort()).toEqual(['T1', 'T2']);
    await expect(database).toHoldTogether();
  },
);
