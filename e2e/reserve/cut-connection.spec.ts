import { expect, oneTable, test } from '../../fixtures/test.ts';

test.use({ needs: ['seating'], plan: oneTable });

test.beforeEach(async ({ clock, reservePage, tenant }) => {
  const time = '18:00';
  const date = clock.firstDayWith(time);
  await reservePage.open(tenant.slug);
  await reservePage.prepare({ date, time, party: 2, guest: tenant.newGuest() });
});

test(
  'a guest whose request does not reach the server sees an error, and books by trying again',
  { tag: '@G6' },
  async ({ database, holdRequests, reservePage }) => {
    const requests = await holdRequests(reservePage.page);
    await reservePage.pressConfirm();
    await requests.untilHeld();
    // A page that has turned to waiting must turn back: cut before, some only seem to manage it.
    await expect(reservePage.outcome).toHaveText('Booking pending');

    await requests.cutBefore();

    await expect(reservePage.alerts).toBeVisible();
    await expect(reservePage.outcome).toBeHidden();
    expect(await database.customers()).toEqual([]);

    await reservePage.confirmAgain();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
  },
);

test(
  'a guest who loses the answer to a stored booking gets it by trying again, which makes no second booking',
  { tag: '@G6' },
  async ({ database, holdRequests, reservePage }) => {
    const requests = await holdRequests(reservePage.page);
    await reservePage.pressConfirm();
    await requests.untilHeld();
    await expect(reservePage.outcome).toHaveText('Booking pending');

    await requests.cutAfter();

    await expect(reservePage.alerts).toBeVisible();
    await expect(reservePage.outcome).toBeHidden();
    const stored = await database.references();
    expect(stored, 'the server had stored it').toHaveLength(1);

    await reservePage.confirmAgain();

    await expect(reservePage.reference).toHaveText(stored);
    await expect(reservePage.outcome).toHaveText(/^Booking (confirmed|updated)$/);
    expect(await database.references()).toEqual(stored);
    await expect(database).toHoldTogether();
  },
);

test(
  'a guest who is offline sees so, keeps the details, and books once connected again',
  { tag: '@G6' },
  async ({ database, reservePage }) => {
    const browser = reservePage.page.context();

    await browser.setOffline(true);
    await reservePage.tryConfirm();

    await expect(reservePage.offlineNotice).toBeVisible();
    await expect(reservePage.confirmButton).toBeVisible();
    await expect(reservePage.outcome).toBeHidden();

    await browser.setOffline(false);
    await expect(reservePage.offlineNotice).toBeHidden();
    await reservePage.confirmAgain();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
  },
);
