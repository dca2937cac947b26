import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test.describe('of a restaurant that never opens', () => {
  test.use({ plan: { closedOn: [0, 1, 2, 3, 4, 5, 6] } });

  test(
    'a closed date is named as closed, and can’t be booked',
    checks('C1.55', 'C1.56'),
    async ({ page, reservePage, tenant }) => {
      await reservePage.open(tenant.slug);

      const text = 'We’re closed on this date. Please choose a different day.';
      await expect.soft(page.getByRole('alert'), fact('C1.55')).toContainText([text]);
      const time = page.getByRole('textbox', { name: 'Time', exact: true });
      await expect.soft(time, fact('C1.56', 'Time')).toBeDisabled();
      const onward = page.getByRole('button', { name: 'Continue', exact: true });
      await expect.soft(onward, fact('C1.56', 'Continue')).toBeDisabled();
    },
  );
});

test.describe('of a restaurant that opens for less than its last seating', () => {
  test.use({ plan: { hours: { opens: '12:00', closes: '13:00' } } });

  test(
    'a date without a slot is named as full',
    checks('C1.57'),
    async ({ clock, page, reservePage, tenant }) => {
      const text = 'All reservation times are taken on this date. Please choose a different day.';
      await reservePage.open(tenant.slug);
      await expect.soft(page.getByRole('alert'), fact('C1.57', 'today')).toContainText([text]);

      await reservePage.openCalendar();
      await reservePage.showMonth(clock.tomorrow().toPlainYearMonth());
      await reservePage.dayButton(clock.tomorrow()).click();

      // A page may lead away from the day, to one that has no slot either.
      await expect.soft(page.getByRole('alert'), fact('C1.57', 'tomorrow')).toContainText([text]);
    },
  );
});

test.describe('under a moved clock', () => {
  test.use({ needs: ['travel'] });

  test(
    'a guest who was too slow is sent back and reads why',
    checks('C1.58'),
    async ({ clock, page, reservePage, tenant }) => {
      const visit = { date: clock.today(), time: '12:30', party: 2 };
      await reservePage.open(tenant.slug);
      await reservePage.prepare({ ...visit, guest: tenant.newGuest() });

      await clock.travelTo(clock.today().toPlainDateTime('12:45'));
      await reservePage.confirm();

      expect.soft((await reservePage.answer()).status, fact('C1.58')).toBe(422);
      const plan = page.getByRole('region', { name: 'Plan your visit', exact: true });
      await expect.soft(plan, fact('C1.58')).toBeVisible();
      const text =
        'Bookings must start in the future. Please pick a later date or contact the venue to backfill.';
      await expect.soft(page.getByRole('alert'), fact('C1.58')).toContainText([text]);
    },
  );
});
