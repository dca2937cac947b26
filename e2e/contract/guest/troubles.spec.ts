import { checks, expect, fact, test, type Clock, type Tenant } from '../../../fixtures/test.ts';

/* What goes wrong on submitting, made to go wrong where it would: the connection, the database, the server. */
const visitOf = (clock: Clock, tenant: Tenant) => ({
  date: clock.tomorrow(),
  ...{ time: '18:00', party: 2, guest: tenant.newGuest() },
});

test(
  'the review says that the guest is offline',
  checks('C1.46', 'C1.62'),
  async ({ clock, page, reservePage, tenant }) => {
    const review = page.getByRole('region', { name: 'Review and confirm', exact: true });
    await reservePage.open(tenant.slug);
    await reservePage.prepare(visitOf(clock, tenant));

    await page.context().setOffline(true);
    await reservePage.tryConfirm();

    const alert = page.getByRole('alert').filter({ hasText: /^You’re offline/ });
    await expect.soft(alert, fact('C1.62')).toBeVisible();
    await expect.soft(review.getByRole('alert'), fact('C1.46')).toContainText(['You’re offline']);
  },
);

test.describe('where the database can be held', () => {
  test.use({ needs: ['sql'] });

  test(
    'the review says that the server failed',
    checks('C1.46', 'C1.60'),
    async ({ clock, holdRows, page, reservePage, tenant }) => {
      const review = page.getByRole('region', { name: 'Review and confirm', exact: true });
      await reservePage.open(tenant.slug);
      await reservePage.prepare(visitOf(clock, tenant));
      const rows = await holdRows('restaurants', [tenant.id]);
      await reservePage.pressConfirm();
      await rows.untilWaiting();

      await rows.cancelWaiting();
      const { status } = await reservePage.answer();
      await rows.letGo();

      expect.soft(status, fact('C1.60')).toBe(500);
      const text = 'Internal Server Error';
      await expect.soft(page.getByRole('alert'), fact('C1.60')).toContainText([text]);
      await expect.soft(review.getByRole('alert'), fact('C1.46')).toContainText([text]);
    },
  );
});
