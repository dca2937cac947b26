import { checks, dayName, expect, fact, longDate, test } from '../../../fixtures/test.ts';

const sunday = 0;

test(
  'the date’s button opens a month, whose days are named in full',
  checks('C1.13', 'C1.14', 'C1.15', 'C1.16', 'C1.17', 'C4.14'),
  async ({ clock, page, reservePage, tenant }) => {
    const today = clock.today();
    const tomorrow = today.add({ days: 1 });
    const tenth = today.with({ day: 10 }).add({ months: 1 });
    const monthOf = (date: typeof today) =>
      date.toLocaleString('en-GB', { month: 'long', year: 'numeric' });
    const button = page.getByRole('button', { name: 'Date' });
    const dialog = page.getByRole('dialog');
    const month = (date: typeof today) => dialog.getByRole('grid', { name: monthOf(date) });
    const day = (name: string) => dialog.getByRole('button', { name, exact: true });
    const turn = (name: string) => dialog.getByRole('button', { name, exact: true });

    await reservePage.open(tenant.slug);
    await expect.soft(button, fact('C1.13')).toContainText(longDate(today));
    await expect.soft(button, fact('C4.14')).toContainText(longDate(today));
    await button.click();
    await expect.soft(month(today), fact('C1.14')).toBeVisible();
    const first = day(`Today, ${dayName(today)}, selected`);
    await expect.soft(first, fact('C1.16')).toBeVisible();

    await turn('Go to the Next Month').click();
    await expect.soft(month(tenth), fact('C1.17', 'next')).toBeVisible();
    await expect.soft(day(dayName(tenth)), fact('C1.15')).toBeVisible();
    await turn('Go to the Previous Month').click();
    await expect.soft(month(today), fact('C1.17', 'previous')).toBeVisible();
    await page.keyboard.press('Escape');

    await reservePage.chooseDate(tomorrow);
    await expect.soft(button, fact('C1.13')).toContainText(longDate(tomorrow));
    await button.click();
    await expect.soft(day(`${dayName(tomorrow)}, selected`), fact('C1.16')).toBeVisible();
  },
);

test.describe('of a restaurant with a day off', () => {
  // Its date is then that of UTC, at any hour of the run.
  test.use({ now: '2027-06-07T11:00', plan: { closedOn: [sunday] } });

  test(
    'past days and closed days can’t be chosen',
    checks('C1.18', 'C1.19'),
    async ({ clock, reservePage, tenant }) => {
      const yesterday = clock.today().subtract({ days: 1 });
      const nextSunday = clock.today().add({ days: 14 - clock.today().dayOfWeek });
      await reservePage.open(tenant.slug);
      await reservePage.dateButton.click();

      await reservePage.showMonth(nextSunday.toPlainYearMonth());
      await expect.soft(reservePage.dayButton(nextSunday), fact('C1.19')).toBeDisabled();
      const monday = reservePage.dayButton(nextSunday.subtract({ days: 1 }));
      await expect.soft(monday, fact('C1.19', 'the day before')).toBeEnabled();
      await reservePage.showMonth(yesterday.toPlainYearMonth());
      await expect.soft(reservePage.dayButton(yesterday), fact('C1.18')).toBeDisabled();
    },
  );
});

test(
  'the wizard opens on the browser’s date, whatever the server’s',
  checks('C4.14'),
  async ({ clock, page, reservePage, restaurant }) => {
    const elsewhere = clock.today().add({ days: 40 });
    await page.clock.setFixedTime(clock.at(elsewhere.toPlainDateTime('12:00')).epochMilliseconds);

    await reservePage.open(restaurant.slug);

    const shown = longDate(elsewhere);
    await expect.soft(reservePage.dateButton, fact('C4.14')).toContainText(shown);
  },
);
