import { expect, test } from '../../fixtures/test.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

test.use({
  needs: ['travel'],
  plan: { zones: { Main: 'T1:2 T2:2' }, adjacent: '', dates: { '2027-06-10': 'closed' } },
});

test(
  'a guest books by keyboard alone, and always sees where the focus is',
  { tag: '@G9' },
  async ({ database, keyboard, reservePage, tenant }) => {
    const guest = tenant.newGuest();
    await reservePage.open(tenant.slug);

    await keyboard.push(reservePage.dateButton);
    await expect(reservePage.calendar).toBeVisible();
    await keyboard.press('ArrowDown', 'Enter');
    await expect(reservePage.dateButton).toContainText('Monday, 14 June 2027');
    await expect(reservePage.dateButton, 'the focus comes back').toBeFocused();
    await keyboard.push(reservePage.moreGuestsButton, 'Space');
    await keyboard.push(reservePage.accordion);
    await keyboard.push(reservePage.slot('12:30'), 'Space');
    await expect(reservePage.slot('12:30')).toHaveAttribute('aria-pressed', 'true');
    await keyboard.push(reservePage.continueButton);
    await keyboard.type(reservePage.nameBox, guest.name);
    await keyboard.type(reservePage.emailBox, guest.email);
    await keyboard.type(reservePage.phoneBox, guest.phone);
    await keyboard.push(reservePage.reviewButton);
    await keyboard.push(reservePage.confirmButton);

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.bookings()).toMatchObject([
      {
        booking_date: '2027-06-14',
        start_time: '12:30:00',
        party_size: 2,
        customer_name: guest.name,
      },
    ]);
  },
);

test(
  'a guest at the keyboard leaves the calendar by Escape, and nothing has changed',
  { tag: '@G9' },
  async ({ keyboard, reservePage, tenant }) => {
    await reservePage.open(tenant.slug);
    await keyboard.push(reservePage.dateButton);

    await keyboard.press('ArrowRight', 'Escape');

    await expect(reservePage.calendar).toBeHidden();
    await expect(reservePage.dateButton).toBeFocused();
    await expect(reservePage.dateButton).toContainText('Monday, 7 June 2027');
  },
);

for (const { where, screen } of [
  { where: 'on a wide screen', screen: {} },
  { where: 'on a phone', screen: phone },
]) {
  test.describe(where, () => {
    test.use(screen);

    test(
      `a guest books ${where}: every step fits the screen and has no grave accessibility violation`,
      { tag: '@G9' },
      async ({ reservePage, tenant }) => {
        test.slow();
        const { page } = reservePage;
        const check = async (what: string) => {
          await expect(page, what).toFitTheScreen();
          await expect(page, what).toBeAccessible();
        };

        await reservePage.open(tenant.slug);
        await reservePage.openCalendar();
        await check('the calendar');
        await page.keyboard.press('Escape');
        await reservePage.chooseParty(2);
        await reservePage.chooseTime('18:00');
        await check('the plan');
        await reservePage.goToDetails();
        await reservePage.fillDetails({ name: 'A', email: 'nobody', phone: '1' });
        await reservePage.phoneBox.press('Enter');
        await reservePage.showPreferences();
        await expect(reservePage.alerts).toHaveCount(3);
        await check('the details, with errors');
        await reservePage.fillDetails(tenant.newGuest());
        await reservePage.goToReview();
        await check('the review');
        await reservePage.confirm();
        await expect(reservePage.newBookingButton).toBeVisible();
        await expect(reservePage.outcome).toHaveText('Booking confirmed');
        await check('the confirmation');
      },
    );
  });
}

test.describe('on a closed day', () => {
  test.use({ now: '2027-06-10T09:00' });

  test(
    'a guest who can’t go on is told so without grave accessibility violations',
    { tag: '@G9' },
    async ({ reservePage, tenant }) => {
      await reservePage.open(tenant.slug);
      await expect(reservePage.alerts).toBeVisible();

      await expect(reservePage.page).toBeAccessible();
    },
  );
});
