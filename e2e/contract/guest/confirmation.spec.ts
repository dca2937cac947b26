import { checks, expect, fact, oneTable, shortDate, test } from '../../../fixtures/test.ts';

test.use({ needs: ['seating'], plan: oneTable });

const afterwards = [
  'Close confirmation',
  'Add reservation to calendar',
  'Add reservation to wallet',
  'Start a new booking',
];

test(
  'the confirmation shows pending until the answer comes, and then the whole booking',
  checks('C1.47', 'C1.48', 'C1.49', 'C1.50', 'C1.53'),
  async ({ clock, page, reservePage, tenant }) => {
    const date = clock.today().add({ days: 1 });
    const guest = tenant.newGuest();
    const heading = (name: string) => page.getByRole('heading', { name, exact: true });
    const region = page.getByRole('region', { name: 'Booking confirmed', exact: true });
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/bookings', async (route) => {
      await released;
      await route.continue();
    });
    await reservePage.open(tenant.slug);
    await reservePage.prepare({ date, time: '18:00', party: 2, guest });

    await reservePage.pressConfirm();
    await expect.soft(heading('Booking pending'), fact('C1.47')).toBeVisible();
    await expect.soft(page.getByText('Pending', { exact: true }), fact('C1.47')).toBeVisible();
    await expect.soft(reservePage.reference, fact('C1.47')).toHaveCount(0);
    release();
    const { body } = await reservePage.answer();

    await expect(heading('Booking confirmed'), fact('C1.48')).toBeVisible();
    for (const label of ['Reference', 'Guest', 'When', 'Guests']) {
      const labelled = region.getByText(label, { exact: true });
      await expect.soft(labelled, fact('C1.49', label)).toBeVisible();
    }
    await expect.soft(region, fact('C1.49', 'Guest')).toContainText(guest.name);
    const when = `${shortDate(date)} at 18:00`;
    await expect.soft(region, fact('C1.49', 'When')).toContainText(when);
    const reference = body.booking?.reference ?? 'none';
    expect.soft(reference, fact('C1.50')).toMatch(/^[A-Z0-9]{10}$/);
    await expect.soft(region, fact('C1.50')).toContainText(reference);
    for (const name of afterwards) {
      const button = page.getByRole('button', { name, exact: true });
      await expect.soft(button, fact('C1.53', name)).toBeVisible();
    }
  },
);

test.describe('with no table free', () => {
  test.use({
    plan: { zones: { 'Main Dining': 'T1:2' }, adjacent: '', tables: { T1: { active: false } } },
  });

  test(
    'the booking stays pending, and says so',
    checks('C1.51', 'C1.59'),
    async ({ clock, page, reservePage, tenant }) => {
      const visit = { date: clock.today().add({ days: 1 }), time: '18:00', party: 2 };

      const answer = await reservePage.book(tenant.slug, { ...visit, guest: tenant.newGuest() });

      expect.soft(answer.status, fact('C1.59')).toBe(201);
      const heading = page.getByRole('heading', { name: 'Booking pending', exact: true });
      await expect.soft(heading, fact('C1.59')).toBeVisible();
      const progress = page.getByRole('progressbar', {
        name: 'Auto-redirect progress',
        exact: true,
      });
      await expect.soft(progress, fact('C1.51')).toBeVisible();
      const cancel = page.getByRole('button', { name: 'Cancel redirect', exact: true });
      await expect.soft(cancel, fact('C1.51')).toBeVisible();
    },
  );

  test.describe('under a moved clock', () => {
    test.use({ needs: ['travel'] });

    test(
      'a pending guest is led on after a quarter of a minute',
      checks('C1.52'),
      async ({ clock, page, reservePage, tenant }) => {
        const visit = { date: clock.today().add({ days: 1 }), time: '18:00', party: 2 };
        await reservePage.book(tenant.slug, { ...visit, guest: tenant.newGuest() });
        await page.getByRole('button', { name: 'Cancel redirect' }).waitFor();

        await page.clock.runFor(15_000);

        await expect.soft(page, fact('C1.52')).toHaveURL(/\/thank-you$/);
      },
    );
  });
});
