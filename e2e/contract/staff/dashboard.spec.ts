import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const times = ['19:00', '12:15', '20:00', '13:00', '14:00', '12:00', '17:00', '18:00', '15:00'];
const more = ['16:00', '12:30', '19:30'];

test(
  'a day’s reservations come ten a page by time, and are asked for again and again',
  checks('C2.2', 'C2.12', 'C2.13', 'C2.14', 'C2.42'),
  async ({ clock, staffPage, target, tenant }) => {
    const day = clock.today().add({ days: 1 });
    const all = [...times, ...more];
    await tenant.addBookings(
      all.map((time) => ({ guest: `Guest at ${time}`, at: day.toPlainDateTime(time), party: 2 })),
    );
    const names = all.sort().map((time) => `Guest at ${time}`);
    const paths: string[] = [];
    staffPage.on('request', (request) => paths.push(new URL(request.url()).pathname));
    const summary = /\/dashboard\/summary\?/;
    const answered = staffPage.waitForResponse(summary);

    await staffPage.goto(`${target.opsBaseUrl}/app?date=${day.toString()}`);

    const region = staffPage.getByRole('region', { name: 'Reservations', exact: true });
    await expect(region, fact('C2.12')).toBeVisible();
    const headings = region.getByRole('heading', { level: 3, name: /^Guest at/ });
    await expect.soft(headings, fact('C2.14')).toHaveText(names.slice(0, 10));
    const earliest = region.getByRole('heading', {
      level: 3,
      name: names[0] ?? '',
      exact: true,
    });
    await expect.soft(earliest, fact('C2.13')).toHaveCount(1);

    await region.getByRole('button', { name: /next/i }).click();
    await expect.soft(headings, fact('C2.14', 'the next page')).toHaveText(names.slice(10));

    const first = (await answered).request();
    const query = new URL(first.url()).searchParams;
    expect.soft(query.get('restaurantId'), fact('C2.42')).toBe(tenant.id);
    expect.soft(query.get('date'), fact('C2.42')).toBe(day.toString());
    // A page may ask twice while it opens.
    const second = (await staffPage.waitForResponse(summary)).request();
    const third = (await staffPage.waitForResponse(summary)).request();
    const interval = third.timing().startTime - second.timing().startTime;
    expect.soft(interval, fact('C2.42', 'ms')).toBeGreaterThan(4_000);
    expect.soft(interval, fact('C2.42', 'ms')).toBeLessThan(9_000);
    const ops = paths.filter((path) => path.startsWith('/api/'));
    expect.soft(ops, fact('C2.2')).toContain('/api/dashboard/summary');
    for (const path of ops) expect.soft(path, fact('C2.2')).not.toMatch(/^\/api\/ops\//);
  },
);

test(
  'a reservation of today offers what may become of it',
  checks('C2.15', 'C2.44', 'C2.45'),
  async ({ clock, dashboardPage, staffPage, staffApi, tenant }) => {
    const at = clock.today().toPlainDateTime('12:00');
    const [ada, ben] = await tenant.addBookings([
      { guest: 'Ada Early', at, party: 2, tables: 'T1' },
      { guest: 'Ben Belated', at, party: 2, tables: 'T2' },
    ]);
    const dialog = (name: string) => staffPage.getByRole('dialog', { name, exact: true });
    const offers = (guest: string, name: string) =>
      dialog(guest).getByRole('button', { name, exact: true });

    await dashboardPage.open(clock.today());
    await dashboardPage.openDetails('Ada Early');
    await expect.soft(dialog('Ada Early'), fact('C2.15')).toBeVisible();
    await expect.soft(offers('Ada Early', 'Seat Guest'), fact('C2.44')).toBeVisible();
    await expect.soft(offers('Ada Early', 'Mark no show'), fact('C2.44')).toBeVisible();

    await staffApi.step(ada?.id ?? '', 'check-in');
    await staffApi.step(ben?.id ?? '', 'no-show');
    await dashboardPage.open(clock.today());
    await dashboardPage.openDetails('Ada Early');
    await expect.soft(offers('Ada Early', 'Check out'), fact('C2.45')).toBeVisible();
    await dashboardPage.open(clock.today());
    await dashboardPage.openDetails('Ben Belated');
    await expect.soft(offers('Ben Belated', 'Undo no show'), fact('C2.45')).toBeVisible();
  },
);
