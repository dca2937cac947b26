import { expect, test } from '../../fixtures/test.ts';

/* Open from 12 to 22, last seating at 20. Closed on Tuesdays and, for once, on Thursday the 10th. */
test.use({
  needs: ['travel'],
  plan: {
    closedOn: [2],
    dates: { '2027-06-10': 'closed', '2027-06-11': { opens: '17:00', closes: '20:00' } },
  },
});

const closedMessage = 'We’re closed on this date. Please choose a different day.';
const pastMessage =
  'Bookings must start in the future. Please pick a later date or contact the venue to backfill.';

test(
  'the calendar offers open days only: none that is past, none that is closed',
  { tag: '@G3' },
  async ({ reservePage, tenant }) => {
    await reservePage.open(tenant.slug);

    await reservePage.openCalendar();

    for (const day of ['2027-06-07', '2027-06-09', '2027-06-11', '2027-06-16']) {
      await expect(reservePage.dayButton(day), day).toBeEnabled();
    }
    for (const day of ['2027-06-06', '2027-06-08', '2027-06-10', '2027-06-15']) {
      await expect(reservePage.dayButton(day), day).toBeDisabled();
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

const shutDays = [
  { when: 'on a closed day', now: '2027-06-08T09:00', message: closedMessage },
  { when: 'after the last seating', now: '2027-06-07T20:06', message: /^All reservation times/ },
];
for (const { when, now, message } of shutDays) {
  test.describe(when, () => {
    test.use({ now });

    test(
      `a guest who opens the wizard ${when} is told so and can’t go on`,
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

test(
  'a guest who lingers over the review until the time has passed is sent back to the plan',
  { tag: '@G3' },
  async ({ clock, database, reservePage, tenant }) => {
    const visit = { date: '2027-06-07', time: '12:30', party: 2, guest: tenant.newGuest() };
    await reservePage.open(tenant.slug);
    await reservePage.prepare(visit);

    await clock.travelTo('2027-06-07T12:35:00.001');
    await reservePage.confirm();

    await expect(reservePage.stepRegion(1)).toBeVisible();
    await expect(reservePage.alerts.filter({ hasText: pastMessage })).toBeVisible();
    expect(await database.bookings()).toEqual([]);
  },
);
