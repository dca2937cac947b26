import { expect, oneTable, test } from '../../fixtures/test.ts';

test.use({ needs: ['seating'], plan: oneTable });

test(
  'while the answer is on its way “pending” means nothing: no booking is stored, no reference shown',
  { tag: '@G5' },
  async ({ clock, database, holdRequests, reservePage, tenant }) => {
    const visit = {
      date: clock.firstDayWith('18:00'),
      time: '18:00',
      party: 2,
      guest: tenant.newGuest(),
    };
    await reservePage.open(tenant.slug);
    await reservePage.prepare(visit);
    const held = await holdRequests(reservePage.page);

    await reservePage.pressConfirm();
    await held.untilHeld();

    await expect(reservePage.outcome).toHaveText('Booking pending');
    await expect(reservePage.reference).toBeHidden();
    await expect(reservePage.newBookingButton).toBeHidden();
    expect(await database.customers()).toEqual([]);

    await held.letGo();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    await expect(reservePage.reference).toBeVisible();
  },
);
