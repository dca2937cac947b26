import { expect, test } from '../../fixtures/test.ts';

test(
  'a guest who opens /reserve without a restaurant chooses one',
  { tag: '@G1' },
  async ({ page }) => {
    const answer = await page.goto('/reserve');

    expect(answer?.status()).toBe(200);
    await page.getByRole('link', { name: /White Horse Pub/ }).click();
    await expect(page).toHaveURL(/\/reserve\/r\/white-horse-pub-waterbeach$/);
  },
);
