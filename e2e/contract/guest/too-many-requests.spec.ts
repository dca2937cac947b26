import { checks, expect, fact, test } from '../../../fixtures/test.ts';

/** A minute's bookings from one address. */
const limit = 60;

// The limit counts by address: in the sandbox of the promise's spec (G6) it would be used up by this.
test.use({ variant: '--rate-limit --no-poll' });

test(
  'a guest who sends too many requests is refused and reads why',
  checks('C1.61'),
  async ({ byHand, clock, guests, page, reservePage, tenant }) => {
    const visit = { date: clock.tomorrow(), time: '18:00', party: 2, guest: tenant.newGuest() };
    await reservePage.open(tenant.slug);
    await reservePage.prepare(visit);
    await guests.sideBySide(Array<number>(limit).fill(0), (party) => byHand.book(visit, { party }));

    await reservePage.pressConfirm();

    expect.soft((await reservePage.anyAnswer()).status, fact('C1.61')).toBe(429);
    const alerts = page.getByRole('alert');
    const told = alerts.filter({ hasText: /^Too many booking attempts right now/ });
    await expect.soft(told, fact('C1.61')).toBeVisible();
  },
);
