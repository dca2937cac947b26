import { expect, test } from '../../fixtures/test.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

test.use({
  needs: ['seating'],
  now: '2027-06-07T09:00',
  plan: { zones: { Main: 'T1:2 T2:2' }, adjacent: 'T1+T2' },
});

for (const { where, screen } of [
  { where: 'on a wide screen', screen: {} },
  { where: 'on a phone', screen: phone },
]) {
  test.describe(where, () => {
    test.use(screen);

    test(
      `a guest books ${where}: every step fits the screen and has no serious accessibility violation`,
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
  test.use({ plan: { closedOn: ['today'] } });

  test(
    'a guest who can’t go on reads why, without serious accessibility violations',
    { tag: '@G9' },
    async ({ reservePage, tenant }) => {
      await reservePage.open(tenant.slug);
      await expect(reservePage.alerts).toBeVisible();

      await expect(reservePage.page).toBeAccessible();
    },
  );
});
