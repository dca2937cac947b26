import { examines, expect, Temporal, test } from '../../fixtures/test.ts';

/* Open around the clock but for the last two hours, so that every wall time of a DST day is a slot. */
test.use({
  needs: ['travel'],
  plan: { zones: { Main: 'T1:2' }, adjacent: '', hours: { opens: '00:00', closes: '23:59' } },
});

/* In each of these moments the guest's calendar shows another day, or another offset, than London's. */
const journeys = [
  {
    zone: 'America/New_York',
    what: 'on the day that clocks go forward',
    now: '2027-03-27T23:30',
    visit: { date: '2027-03-28', time: '02:00' },
    start: '2027-03-28T01:00:00Z',
    end: '2027-03-28T02:05:00Z',
  },
  {
    zone: 'Asia/Kathmandu',
    what: 'in the hour that clocks repeat',
    now: '2027-10-30T21:00',
    visit: { date: '2027-10-31', time: '01:30' },
    start: '2027-10-31T01:30:00Z',
    end: '2027-10-31T02:35:00Z',
  },
  {
    zone: 'Pacific/Auckland',
    what: 'at the first minute of a day',
    now: '2027-06-07T23:58',
    visit: { date: '2027-06-08', time: '00:00' },
    start: '2027-06-07T23:00:00Z',
    end: '2027-06-08T00:05:00Z',
  },
  {
    zone: 'Pacific/Auckland',
    what: 'on the last slot of the day that is',
    now: '2027-06-07T13:00',
    visit: { date: '2027-06-07', time: '21:45' },
    start: '2027-06-07T20:45:00Z',
    end: '2027-06-07T21:00:00Z',
  },
];

for (const { zone, what, now, visit, start, end } of journeys) {
  test.describe(`${zone}, ${what}`, () => {
    test.use({ now, timezoneId: zone });

    test(
      `a guest in ${zone} books ${what} by the restaurant’s clock`,
      { tag: '@G7', ...examines('wrong-zone') },
      async ({ clock, database, reservePage, tenant }) => {
        const guest = tenant.newGuest();

        const { body } = await reservePage.book(tenant.slug, { ...visit, party: 2, guest });

        const id = body.booking?.id ?? 'none';
        const booking = await database.booking(id);
        expect(booking).toMatchObject({
          booking_date: visit.date,
          start_time: `${visit.time}:00`,
          status: 'confirmed',
        });
        expect(clock.at(booking.start_at ?? '').toString()).toBe(start);
        expect(await database.windowOf(id)).toEqual({ start, end });
        await expect(reservePage.outcome).toHaveText('Booking confirmed');
        const day = Temporal.PlainDate.from(visit.date);
        await expect(reservePage.when(day, visit.time)).toBeVisible();
      },
    );
  });
}
