import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test(
  'the floor plan opens in the reservation’s dialog, and choosing a table arms its button',
  checks(
    'C2.15',
    'C2.16',
    'C2.19',
    'C2.20',
    'C2.21',
    'C2.22',
    'C2.23',
    'C2.29',
    'C2.33',
    'C2.39',
    'C2.43',
  ),
  async ({ clock, dashboardPage, staffPage, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const ada = await tenant.addBooking({ guest: 'Ada Contract', at, party: 2 });
    const dialog = staffPage.getByRole('dialog', { name: 'Ada Contract', exact: true });
    const button = (name: string) => dialog.getByRole('button', { name, exact: true });
    const region = dialog.getByRole('region', { name: 'Table floor plan', exact: true });
    await dashboardPage.open(ada.date);
    const address = staffPage.url();
    await dashboardPage.card('Ada Contract').getByRole('button', { name: 'Details' }).click();
    await expect(dialog, fact('C2.15')).toBeVisible();
    const feed = staffPage.waitForResponse(/\/bookings\/[^/]+\/(assignment|manual)-context$/);

    await dialog.getByRole('tab', { name: 'Tables', exact: true }).click();

    expect.soft((await feed).url(), fact('C2.39')).toContain(ada.id);
    await expect(region, fact('C2.23')).toBeVisible();
    expect.soft(staffPage.url(), fact('C2.16')).toBe(address);
    const available = dialog.getByRole('switch', { name: 'Show only available tables' });
    await expect.soft(available, fact('C2.19')).toBeVisible();
    await expect.soft(button('Select tables to assign'), fact('C2.20')).toBeDisabled();
    for (const { capacity, table_number } of tenant.tables) {
      const table = region.getByRole('button', { name: `${table_number}, ${capacity} seats` });
      await expect.soft(table, fact('C2.29', table_number)).toBeEnabled();
    }

    const asked: string[] = [];
    staffPage.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await region.getByRole('button', { name: 'T1, 2 seats', exact: true }).click();
    const chosen = region.getByRole('button', { name: 'T1, 2 seats, selected', exact: true });
    await expect.soft(chosen, fact('C2.33')).toHaveAttribute('aria-pressed', 'true');
    const assign = button('Assign tables to booking instantly');
    await expect.soft(assign, fact('C2.21')).toBeEnabled();
    await expect.soft(assign, fact('C2.21')).toHaveText('Assign Tables');
    await button('Clear table selection').click();
    await expect.soft(button('Select tables to assign'), fact('C2.22')).toBeDisabled();
    const polls = /^GET .*(\/dashboard\/summary\?|-context$)/;
    expect
      .soft(
        asked.filter((one) => !polls.test(one)),
        fact('C2.43'),
      )
      .toEqual([]);
  },
);

test(
  'the Tables tab goes when the start, or the day, is past by the browser’s clock',
  checks('C2.17', 'C2.18'),
  async ({ clock, dashboardPage, staffPage, tenant }) => {
    const start = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const ada = await tenant.addBooking({ guest: 'Ada Contract', at: start, party: 2 });
    const tab = staffPage
      .getByRole('dialog', { name: 'Ada Contract' })
      .getByRole('tab', { name: 'Tables', exact: true });
    const look = async (moment: typeof start) => {
      await staffPage.clock.setFixedTime(clock.at(moment).epochMilliseconds);
      await dashboardPage.open(ada.date);
      await dashboardPage.openDetails('Ada Contract');
    };

    await look(start.subtract({ minutes: 1 }));
    await expect.soft(tab, fact('C2.17', 'ahead')).toBeVisible();
    await look(start.add({ minutes: 1 }));
    await expect.soft(tab, fact('C2.17', 'past')).toHaveCount(0);
    await look(start.add({ days: 1 }));
    await expect.soft(tab, fact('C2.18')).toHaveCount(0);
  },
);
