import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test(
  'the console sends whoever isn’t signed in to its sign-in page, which says what to enter',
  checks('C2.5', 'C2.6', 'C2.7'),
  async ({ clock, page, target }) => {
    await page.goto(`${target.opsBaseUrl}/app?date=${clock.today().toString()}`);

    await expect.soft(page, fact('C2.5')).toHaveURL(/\/app\/login\?(.*&)?redirectedFrom=/);
    const tab = page.getByRole('tab', { name: /Password/ });
    await expect.soft(tab, fact('C2.6')).toHaveAttribute('aria-selected', 'true');
    for (const name of ['Email address', 'Password']) {
      const box = page.getByRole('textbox', { name, exact: true });
      await expect.soft(box, fact('C2.7', name)).toBeVisible();
    }
    const button = page.getByRole('button', { name: 'Sign in with password', exact: true });
    await expect.soft(button, fact('C2.7')).toBeVisible();
  },
);

test.describe('with an account of their own', () => {
  test.use({ needs: ['staffAdmin'] });

  test(
    'staff sign in by password, after a refusal with the reason, and stay signed in',
    checks('C2.1', 'C2.8', 'C2.9', 'C2.10', 'C2.11'),
    async ({ newStaff, page, signInPage, target }) => {
      const { account } = await newStaff();
      const { origin, pathname } = new URL(`${target.supabaseUrl}/auth/v1/token`);
      const refusal = page.getByRole('status').filter({ hasText: 'Invalid login credentials' });
      await signInPage.open();
      expect.soft(await page.context().cookies(), fact('C2.11', 'before')).toEqual([]);
      await signInPage.signIn(account.email, 'not the password');
      await expect.soft(refusal, fact('C2.8')).toBeVisible();

      const asked = page.waitForRequest((request) => request.url().includes(pathname));
      await signInPage.signIn(account.email, account.password);

      const question = new URL((await asked).url());
      expect.soft(question.origin, fact('C2.10')).toBe(origin);
      expect.soft(question.search, fact('C2.10')).toBe('?grant_type=password');
      await expect.soft(page, fact('C2.9')).toHaveURL(/\/app(\?.*)?$/);
      const region = page.getByRole('region', { name: 'Reservations', exact: true });
      await expect.soft(region, fact('C2.1')).toBeVisible();
      expect.soft(await page.context().cookies(), fact('C2.11', 'after')).not.toEqual([]);
      await page.reload();
      await expect.soft(region, fact('C2.11', 'after a reload')).toBeVisible();
    },
  );
});
