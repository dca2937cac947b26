import { expect, oneTable, test } from '../../fixtures/test.ts';

test.use({
  needs: ['provision'],
  now: '2027-06-07T09:00',
  plan: oneTable,
});

test(
  'a guest whose finger is on the date when the day’s times arrive gets the calendar all the same',
  { tag: '@G6' },
  async ({ holdRequests, reservePage, tenant }) => {
    const { mouse } = reservePage.page;
    const times = await holdRequests(reservePage.page, 'times');
    await reservePage.open(tenant.slug);
    await times.untilHeld();
    await reservePage.dateButton.hover();
    await mouse.down();

    await times.letGo();
    await expect(reservePage.continueButton).toBeEnabled();
    await mouse.up();

    await expect(reservePage.calendar).toBeVisible();
  },
);

test(
  'a guest whose day’s times can’t be had reads of the trouble, not that all are taken, and goes on with another day',
  { tag: '@G6' },
  async ({ clock, holdRequests, reservePage, tenant }) => {
    const times = await holdRequests(reservePage.page, 'times');
    await reservePage.open(tenant.slug);
    await times.untilHeld();

    await times.cutAll();

    await expect(reservePage.alerts, 'the page says that it failed').not.toHaveCount(0);
    const none = reservePage.page.getByText(/All reservation times are taken|No available times/);
    await expect(none, 'which nobody can know').toBeHidden();

    await times.letGo();
    await reservePage.chooseDate(clock.tomorrow());
    await expect(reservePage.continueButton).toBeEnabled();
  },
);
