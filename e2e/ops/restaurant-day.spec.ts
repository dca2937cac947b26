import { expect, oneTable, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'], place: 'where it is another date', plan: oneTable });

test(
  'staff who open the console where it is another date than in UTC see the restaurant’s own day',
  { tag: '@G7' },
  async ({ clock, dashboardPage, tenant }) => {
    const days = { Yve: 'yesterday', Tom: 'today', Mo: 'tomorrow' };
    await tenant.addBookings(
      Object.entries(days).map(([guest, day]) => ({ guest, at: `${day} 18:00`, party: 2 })),
    );

    await dashboardPage.openAnyDay();

    await expect(dashboardPage.guestHeading('Tom'), String(clock.today())).toBeVisible();
    await expect(dashboardPage.guestHeading('Yve'), 'the day before').toBeHidden();
    await expect(dashboardPage.guestHeading('Mo'), 'the day after').toBeHidden();
  },
);
