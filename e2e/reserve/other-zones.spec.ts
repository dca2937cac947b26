import { examines, expect, test, type Clock } from '../../fixtures/test.ts';

/* Open around the clock but for the last two hours, so that every wall time of a DST day is a slot. */
test.use({
  needs: ['seating'],
  place: 'where clocks change',
  plan: {
    zones: { Main: 'T1:2 Stool:1' },
    adjacent: 'T1+Stool',
    hours: { opens: '00:00', closes: '23:59' },
  },
});

/*
 * Where the clock can be moved, the guest's calendar shows another day, or another offset, than London's
 * in each of these moments. `from` and `minutes` say for when the table is booked and held: in UTC on the
 * days of a clock change, where the wall's time could mean another instant.
 */
const journeys = [
  {
    zone: 'America/New_York',
    what: 'on the day that clocks go forward',
    now: '2027-03-27T23:30',
    day: (clock: Clock) => clock.nextClockChange('forward'),
    from: 'T01:00:00Z',
    minutes: 65,
  },
  {
    zone: 'Asia/Kathmandu',
    what: 'in the hour that clocks repeat',
    now: '2027-10-30T21:00',
    day: (clock: Clock) => clock.nextClockChange('back'),
    from: 'T01:30:00Z',
    minutes: 65,
  },
  {
    zone: 'Pacific/Auckland',
    what: 'at the first minute of a day',
    now: '2027-06-07T23:58',
    day: (clock: Clock) => clock.tomorrow(),
    from: 'T00:00',
    minutes: 65,
  },
  {
    zone: 'Pacific/Auckland',
    what: 'on the last slot of the day that is',
    now: '2027-06-07T13:00',
    day: (clock: Clock) => clock.firstDayWith('21:45'),
    from: 'T21:45',
    minutes: 15,
  },
];

for (const { zone, what, now, day, from, minutes } of journeys) {
  test.describe(`${zone}, ${what}`, () => {
    test.use({ now, timezoneId: zone });

    test(
      `a guest in ${zone} books ${what} by the restaurant’s clock`,
      { tag: '@G7', ...examines('wrong-zone') },
      async ({ clock, database, reservePage, tenant }) => {
        const guest = tenant.newGuest();
        const date = day(clock);
        const start = clock.at(`${String(date)}${from}`);
        const time = clock.timeOf(start);

        const { body } = await reservePage.book(tenant.slug, { date, time, party: 2, guest });

        const id = body.booking?.id ?? 'none';
        const booking = await database.booking(id);
        expect(booking).toMatchObject({
          booking_date: String(date),
          start_time: `${time}:00`,
          status: 'confirmed',
        });
        expect(clock.at(booking.start_at ?? '').toString()).toBe(String(start));
        const end = String(start.add({ minutes }));
        expect(await database.windowOf(id)).toEqual({ start: String(start), end });
        await expect(reservePage.outcome).toHaveText('Booking confirmed');
        await expect(reservePage.when(date, time)).toBeVisible();
      },
    );
  });
}
