import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'], now: '2027-06-07T09:00' });

const nameMessage = 'Please enter at least two characters.';
const emailMessage = 'Please enter a valid email address.';
const phoneMessage = 'Please enter a valid UK mobile number (e.g. 07123 456789).';

/** The longest party that the wizard takes. */
const mostGuests = 12;

const wrongDetails = [
  { detail: 'name', wrong: 'A', message: nameMessage },
  { detail: 'name', wrong: ' A ', message: nameMessage },
  { detail: 'email', wrong: 'ada.example.com', message: emailMessage },
  { detail: 'email', wrong: 'ada@example', message: emailMessage },
  { detail: 'phone', wrong: '0123 456789', message: phoneMessage },
  { detail: 'phone', wrong: '07123 45678', message: phoneMessage },
  { detail: 'phone', wrong: '+33 7123 456789', message: phoneMessage },
] as const;

test(
  'a guest who gives wrong details reads what is wrong beside each field, and nothing is stored',
  { tag: '@G2' },
  async ({ database, reservePage, tenant }) => {
    await reservePage.open(tenant.slug);
    await reservePage.goToDetails();

    for (const { detail, wrong, message } of wrongDetails) {
      const box = reservePage.detailBox(detail);
      await box.fill(wrong);
      await box.press('Enter');
      await expect(box, `${detail} “${wrong}”`).toHaveAccessibleDescription(message);
      await expect(reservePage.alerts.filter({ hasText: message })).toBeVisible();
    }

    await expect(reservePage.confirmButton).toBeHidden();
    expect(await database.bookings()).toEqual([]);
    expect(await database.customers()).toEqual([]);
  },
);

test(
  'a guest who takes back the consent or breaks a right detail can’t go on until it is corrected',
  { tag: '@G2' },
  async ({ database, reservePage, tenant }) => {
    const guest = tenant.newGuest();
    await reservePage.open(tenant.slug);
    await reservePage.goToDetails();
    await reservePage.fillDetails(guest);

    await reservePage.preferences.click();
    await reservePage.termsBox.uncheck();
    await reservePage.tryReview();
    await expect(reservePage.termsBox).toHaveAccessibleDescription(/\bterms\b/);
    await expect(reservePage.confirmButton, 'without the consent').toBeHidden();

    await reservePage.retypeEmail('nobody');
    await reservePage.tryReview();

    await expect(reservePage.emailBox).toHaveAccessibleDescription(emailMessage);
    await expect(reservePage.confirmButton).toBeHidden();
    expect(await database.bookings()).toEqual([]);

    await reservePage.termsBox.check();
    await reservePage.retypeEmail(guest.email);
    await expect(reservePage.alerts).toHaveCount(0);
    await reservePage.goToReview();
  },
);

test(
  'a guest can plan for one to twelve and for no other party',
  { tag: '@G2' },
  async ({ reservePage, tenant }) => {
    await reservePage.open(tenant.slug);
    await reservePage.tryParty('fewer');
    await expect.poll(() => reservePage.shownParty(), 'one less than one').toBe(1);

    await reservePage.chooseParty(mostGuests);
    await reservePage.tryParty('more');

    await expect.poll(() => reservePage.shownParty(), 'one more than twelve').toBe(mostGuests);
  },
);
