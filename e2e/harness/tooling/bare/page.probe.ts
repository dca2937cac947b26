import { expect, test } from '@playwright/test';

test('a page opens', { tag: '@R1' }, async ({ page }) => {
  await page.goto('data:text/html,<h1>Hello</h1>');
  await expect(page.getByRole('heading')).toHaveText('Hello');
});
