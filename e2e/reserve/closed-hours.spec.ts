import { expect, test, type CapabilityName } from '../../fixtures/test.ts';

/*
 * Open from 12 to 22, last seating at 20. Closed on tomorrow’s weekday and, for once, in three days. At
 * eleven o’clock its date is that of UTC, at any hour of the run.
 */
test.use({
  needs: ['provision'],
  now: '2027-06-07T11:00',
  plan: {
    closedOn: ['tomorrow'],
    dates: { 'in 3 days': 'closed', 'in 4 days': { opens: '17:00', closes: '20:00' } },
  },
});

const closedMessage = 'We’re closed on this date. Please choose a different day.';
const pastMessage =
  'Bookings must start in the future. Please pick a later date or contact the venue to backfill.';

test(
  'the calendar offers open days only: none that is past, none that is closed',
  { tag: '@G3' },
  async ({ clock, reservePage, tenant }) => {
    await reservePage.open(tenant.slug);

    await reservePage.openCalendar();

    // Which days are closed comes after the calendar: until then each of them is offered.
    for (const day of ['yesterday', 'tomorrow', 'in 3 days', 'in 8 days']) {
      await expect.poll(() => reservePage.offersDay(clock.day(day)), day).toBe(false);
    }
    for (const day of ['today', 'in 2 days', 'in 4 days', 'in 9 days']) {
      await expect.poll(() => reservePage.offersDay(clock.day(day)), day).toBe(true);
    }
  },
);

test(
  'the last slot is the last seating, and a time typed by hand is brought to a slot',
  { tag: '@G3' },
  async ({ reservePage, tenant }) => {
    await reservePage.open(tenant.slug);
    await reservePage.showSlots();

    await expect(reservePage.slot('20:00')).toBeEnabled();
    await expect(reservePage.slot('20:15')).toBeHidden();
    await expect(reservePage.slot('11:45')).toBeHidden();

    await reservePage.typeTime('21:30');
    await expect(reservePage.timeBox).toHaveValue('20:00');
    await reservePage.typeTime('18:07');
    await expect(reservePage.timeBox).toHaveValue('18:00');
  },
);

const morning = { now: '2027-06-07T11:00', needs: ['provision'] as CapabilityName[] };
const shutDays = [
  { when: 'on a closed day', ...morning, closedOn: ['today'], message: closedMessage },
  {
    when: 'after the last seating',
    ...morning,
    now: '2027-06-07T21:30',
    closedOn: [],
    message: /^All reservation times/,
  },
  {
    when: 'six minutes after the last seating',
    now: '2027-06-07T20:06',
    needs: ['travel'] as CapabilityName[],
    closedOn: [],
    message: /^All reservation times/,
  },
];
for (const { when, now, needs, closedOn, message } of shutDays) {
  test.describe(when, () => {
    test.use({ now, needs, plan: { closedOn } });

    test(
      `a guest who opens the wizard ${when} reads so and can’t go on`,
      { tag: '@G3' },
      async ({ reservePage, tenant }) => {
        await reservePage.open(tenant.slug);

        await expect(reservePage.alerts).toHaveText(message);
        await expect(reservePage.timeBox).toBeDisabled();
        await expect(reservePage.continueButton).toBeDisabled();
      },
    );
  });
}

/* The server refuses what its own clock calls past: a quarter of an hour that nobody waits for. */
test.describe('where the clock can be moved', () => {
  test.use({ needs: ['travel'] });

  test(
    'a guest who lingers over the review until the time has passed is sent back to the plan',
    { tag: '@G3' },
    async ({ clock, database, reservePage, tenant }) => {
      const visit = { date: clock.today(), time: '12:30', party: 2, guest: tenant.newGuest() };
      await reservePage.open(tenant.slug);
      await reservePage.prepare(visit);

      await clock.travelTo('today 12:35:00.001');
      await reservePage.confirm();

      await expect(reservePage.stepRegion(1)).toBeVisible();
      await expect(reservePage.alerts.filter({ hasText: pastMessage })).toBeVisible();
      expect(await database.bookings()).toEqual([]);
    },
  );
});
