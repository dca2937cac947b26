import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['seating'], now: '2027-06-07T09:00' });

const when = { time: '18:00', party: 2 };

test(
  'a guest who clicks “Confirm booking” twice makes one booking',
  { tag: '@G4' },
  async ({ clock, database, reservePage, tenant }) => {
    await reservePage.open(tenant.slug);
    await reservePage.prepare({
      ...when,
      date: clock.firstDayWith(when.time),
      guest: tenant.newGuest(),
    });

    await reservePage.confirmButton.dblclick();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
  },
);

test(
  'a guest who reloads while the server is storing the booking makes one booking, and sees it',
  { tag: '@G4' },
  async ({ clock, database, holdRows, reservePage, tenant }) => {
    await reservePage.open(tenant.slug);
    await reservePage.prepare({
      ...when,
      date: clock.firstDayWith(when.time),
      guest: tenant.newGuest(),
    });
    const lock = await holdRows('restaurants', [tenant.id]);
    await reservePage.pressConfirm();
    await lock.untilWaiting(1);

    await reservePage.page.reload();
    // A page may ask again with the same key, or wait for what it hears of the first request.
    await lock.seen(2);
    await lock.letGo();

    const takenUp = 'the reloaded page takes up the booking that was on its way';
    await expect(reservePage.outcome, takenUp).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
    await expect(database).toHoldTogether();
  },
);

test(
  'a guest who confirms in two tabs makes one booking, and both tabs show its reference',
  { tag: '@G4' },
  async ({ clock, database, holdRequests, newTab, reservePage, tenant }) => {
    const visit = { ...when, date: clock.firstDayWith(when.time), guest: tenant.newGuest() };
    const otherTab = await newTab(reservePage);
    for (const tab of [reservePage, otherTab]) {
      await tab.open(tenant.slug);
      await tab.prepare(visit);
    }
    const held = await holdRequests(reservePage.page);

    await reservePage.pressConfirm();
    await held.untilHeld();
    await otherTab.confirm();
    await expect(otherTab.outcome).toHaveText('Booking confirmed');
    await held.letGo();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
    expect(await otherTab.toldReference()).toBe(await reservePage.toldReference());
  },
);
