import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'] });

test(
  'a guest at the review reads at which restaurant the table is, for whom and when',
  { tag: '@G1' },
  async ({ clock, reservePage, tenant }) => {
    const date = clock.tomorrow();
    const guest = tenant.newGuest();
    await reservePage.open(tenant.slug);

    await reservePage.prepare({ date, time: '12:30', party: 1, guest });

    for (const told of [guest.name, guest.email, guest.phone, '12:30', tenant.name]) {
      await expect.soft(reservePage.review).toContainText(told);
    }
  },
);
