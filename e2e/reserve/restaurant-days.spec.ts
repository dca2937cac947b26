import { examines, expect, longDate, oneTable, test } from '../../fixtures/test.ts';

const hourBefore = (time: string, hours: number) =>
  String(Number(time.slice(0, 2)) - hours).padStart(2, '0');

/* Open around the clock but for the last two hours, so that every wall time of a DST day is a slot. */
test.use({
  needs: ['provision'],
  plan: { ...oneTable, hours: { opens: '00:00', closes: '23:59' } },
});

test.describe('the calendar of a guest whose tomorrow has begun', () => {
  // Where the clock stays real, Kiritimati's tomorrow has begun at any evening hour of a restaurant.
  test.use({ now: '2027-06-07T20:00', timezoneId: 'Pacific/Kiritimati' });

  test(
    'opens on the restaurant’s today, which can still be booked',
    { tag: '@G7', ...examines('wrong-zone') },
    async ({ clock, reservePage, tenant }) => {
      await reservePage.open(tenant.slug);
      await expect(reservePage.dateButton).toContainText(longDate(clock.today()));
      await reservePage.showSlots();
      const past = 'over by the restaurant’s clock';
      await expect(reservePage.slot('19:45'), past).toBeDisabled();
      const ahead = reservePage.slot(clock.way === 'travel' ? '20:00' : '21:15');
      await expect(ahead, 'still to come by the restaurant’s clock').toBeEnabled();

      await reservePage.openCalendar();

      await expect.poll(() => reservePage.offersDay(clock.day('yesterday'))).toBe(false);
      expect(await reservePage.offersDay(clock.today())).toBe(true);
    },
  );
});

test.describe('where it is another date than in UTC', () => {
  test.use({ place: 'where it is another date' });

  test(
    'the calendar offers the restaurant’s today, and no day that is over there',
    { tag: '@G7', ...examines('wrong-zone') },
    async ({ clock, reservePage, tenant }) => {
      await reservePage.open(tenant.slug);

      await reservePage.openCalendar();

      const [yesterday, today] = [clock.day('yesterday'), clock.today()];
      await expect
        .poll(() => reservePage.offersDay(yesterday), `${String(yesterday)} is over`)
        .toBe(false);
      expect(await reservePage.offersDay(today), `${String(today)} is today`).toBe(true);
    },
  );
});

test.describe('where each day begins first', () => {
  test.use({ timezone: 'Pacific/Kiritimati', plan: { ...oneTable, closedOn: ['in 5 days'] } });

  test(
    'a restaurant is closed on its own day off, not on the day before or after',
    { tag: '@G7', ...examines('wrong-zone') },
    async ({ byHand, clock }) => {
      const days = ['in 4 days', 'in 5 days', 'in 6 days'];

      const slots = await Promise.all(days.map((day) => byHand.slots(clock.day(day))));

      const open = days.filter((_, index) => (slots[index]?.offered.length ?? 0) > 0);
      expect(open, 'open before and after its day off').toEqual(['in 4 days', 'in 6 days']);
    },
  );
});

test.describe('on the days of a clock change', () => {
  test.use({ place: 'where clocks change' });

  test(
    'the hour that clocks skip is offered to nobody and refused, the one that they repeat is had once',
    { tag: '@G7', ...examines('wrong-zone') },
    async ({ byHand, clock, tenant }) => {
      const guest = tenant.newGuest();
      const [skipping, repeating] = [
        clock.nextClockChange('forward'),
        clock.nextClockChange('back'),
      ];
      // Clocks change at 01:00 UTC.
      const after = clock.timeOf(`${String(skipping)}T01:00Z`);
      const [before, gone] = [2, 1].map((hours) => hourBefore(after, hours));
      const twice = clock.timeOf(`${String(repeating)}T01:00Z`).slice(0, 2);
      const forward = await byHand.slots(skipping);
      const back = await byHand.slots(repeating);

      const skipped = await byHand.book({ date: skipping, time: `${gone}:30`, party: 2, guest });

      const beside = forward.offered.filter((time) => time >= `${before}:30` && time <= after);
      expect(beside).toEqual([`${before}:30`, `${before}:45`, after]);
      expect(back.offered.filter((time) => time.startsWith(twice))).toEqual(
        ['00', '15', '30', '45'].map((minute) => `${twice}:${minute}`),
      );
      expect({ status: skipped.status, code: skipped.body.code }).toEqual({
        status: 400,
        code: 'OPERATING_HOURS_CLOSED',
      });
    },
  );
});
