import { expect, test } from '../../fixtures/test.ts';

/** A minute's bookings from one address. */
const limit = 60;

test.use({ needs: ['provision'], variant: '--rate-limit' });

test(
  'a guest who sends too many bookings reads how long to wait, and nothing is stored',
  { tag: '@G6' },
  async ({ byHand, clock, database, guests, reservePage, tenant }) => {
    const visit = {
      date: clock.firstDayWith('18:00'),
      time: '18:00',
      party: 2,
      guest: tenant.newGuest(),
    };
    await reservePage.open(tenant.slug);
    await reservePage.prepare(visit);
    const attempts = await guests.sideBySide(Array<number>(limit).fill(0), (party) =>
      byHand.book(visit, { party }),
    );
    expect(attempts.map(({ status }) => status)).toEqual(Array(limit).fill(400));

    await reservePage.pressConfirm();

    const { status, retryAfter = 0 } = await reservePage.anyAnswer();
    expect(status).toBe(429);
    expect(retryAfter).toBeGreaterThan(0);
    await expect(reservePage.alerts).toContainText('Too many booking attempts right now');
    await expect(reservePage.alerts).toContainText(`${retryAfter} second`);
    await expect(reservePage.confirmButton, 'the guest can try again').toBeEnabled();
    await expect(reservePage.outcome).toBeHidden();
    expect(await database.references()).toEqual([]);
  },
);
