import { examines, expect, test, type Visit } from '../../fixtures/test.ts';

/*
 * What every other spec stands on: a travel moves browser, application and database together, and
 * only for the test that travels.
 */
test.use({ needs: ['travel'], plan: { zones: { 'Main Dining': 'T1:2 T2:2' }, adjacent: '' } });

const bookingOf = ({ guest, ...visit }: Visit, slug: string) => ({
  headers: { 'Idempotency-Key': crypto.randomUUID() },
  data: { restaurantSlug: slug, bookingType: 'dinner', seating: 'any', ...visit, ...guest },
});

test(
  'a travel moves the browser, the application and the database to the same instant',
  { tag: ['@O3', '@one-browser'], ...examines('clock-skew') },
  async ({ clock, database, staff, tenant }) => {
    await staff.page.goto('/thank-you');

    await clock.travelTo('2027-11-03T17:45');
    const booking = await tenant.addBooking({ guest: 'Ada', at: '2027-11-03T20:00', party: 2 });
    const feed = await staff.request.get(`/api/ops/bookings/${booking.id}/assignment-context`);

    const instant = '2027-11-03T17:45:00Z';
    const application = (await feed.json()) as { serverNow: string };
    const stored = await database.booking(booking.id);
    expect(String(await clock.nowIn(staff.page)), 'the browser’s clock').toBe(instant);
    expect(clock.at(application.serverNow).toString(), 'the application’s clock').toBe(instant);
    expect(clock.at(stored.created_at).toString(), 'the database’s clock').toBe(instant);
  },
);

test(
  'two who act side by side in different years keep their own time, in every place',
  { tag: ['@O3', '@one-browser'], ...examines('clock-skew') },
  async ({ clock, guests, otherTime, tenant }) => {
    const worlds = [
      await otherTime('2027-03-01T10:00'),
      await otherTime('2031-09-30T23:59:59.999'),
    ];
    const turns = Array.from({ length: 16 }, (_, turn) => turn);

    const bookings = await guests.sideBySide(turns, async (turn) => {
      const world = worlds[turn % 2];
      const date = String(world?.clock.today().add({ days: 1 }));
      const visit = { date, time: '18:00', party: 1, guest: tenant.newGuest() };
      const answer = await world?.request.post('/api/bookings', bookingOf(visit, tenant.slug));
      const { booking } = (await answer?.json()) as { booking: { created_at: string } };
      return clock.at(booking.created_at).toString();
    });
    const browsers = await Promise.all(worlds.map(({ page }) => clock.nowIn(page)));

    const own = worlds.map((world) => String(world.clock.now()));
    expect(bookings).toEqual(turns.map((turn) => own[turn % 2]));
    expect(browsers.map(String)).toEqual(own);
  },
);
