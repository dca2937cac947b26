import { examines, expect, longDate, oneTable, test } from '../../fixtures/test.ts';

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
      await expect(reservePage.slot('19:45')).toBeDisabled();
      await expect(reservePage.slot(clock.way === 'travel' ? '20:00' : '21:15')).toBeEnabled();

      await reservePage.openCalendar();

      expect(await reservePage.offersDay(clock.day('yesterday'))).toBe(false);
      expect(await reservePage.offersDay(clock.today())).toBe(true);
    },
  );
});

test.describe('on the days of a clock change', () => {
  test.use({ timezone: 'Europe/London' });

  test(
    'the hour that clocks skip is offered to nobody and refused, the one that they repeat is had once',
    { tag: '@G7', ...examines('wrong-zone') },
    async ({ byHand, clock, tenant }) => {
      const guest = tenant.newGuest();
      const [skipping, repeating] = [
        clock.nextClockChange('forward'),
        clock.nextClockChange('back'),
      ];
      const forward = await byHand.slots(skipping);
      const back = await byHand.slots(repeating);

      const skipped = await byHand.book({ date: skipping, time: '01:30', party: 2, guest });

      const early = ['00:00', '00:15', '00:30', '00:45', '02:00', '02:15'];
      expect(forward.offered.slice(0, 6)).toEqual(early);
      expect(back.offered.filter((time) => time.startsWith('01'))).toEqual([
        '01:00',
        '01:15',
        '01:30',
        '01:45',
      ]);
      expect({ status: skipped.status, code: skipped.body.code }).toEqual({
        status: 400,
        code: 'OPERATING_HOURS_CLOSED',
      });
    },
  );
});
