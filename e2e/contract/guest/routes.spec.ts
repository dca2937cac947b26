import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test(
  'the wizard has one address, or leads to another',
  checks('C1.1'),
  async ({ request, restaurant }) => {
    const address = `/reserve/r/${restaurant.slug}`;
    const first = await request.get(address, { maxRedirects: 0 });
    const last = await request.get(address);

    expect.soft([200, 308], fact('C1.1')).toContain(first.status());
    expect.soft(last.status(), fact('C1.1')).toBe(200);
    const places = [address, `/restaurants/${restaurant.slug}/book`];
    expect.soft(places, fact('C1.1')).toContain(new URL(last.url()).pathname);
  },
);

test(
  'everyone may read /thank-you, but a booking’s page asks who one is',
  checks('C1.3', 'C1.4'),
  async ({ clock, database, page, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const { guest, id } = await tenant.addBooking({ guest: 'Ada Contract', at, party: 2 });
    const { reference } = await database.booking(id);

    const thanks = await page.goto('/thank-you');
    expect.soft(thanks?.status(), fact('C1.4')).toBe(200);
    expect.soft(new URL(page.url()).pathname, fact('C1.4')).toBe('/thank-you');

    await page.goto(`/bookings/${id}`);
    await expect.soft(page.getByText(/\bsign in\b/i), fact('C1.3')).not.toHaveCount(0);
    await expect.soft(page.getByText(guest.name), fact('C1.3')).toHaveCount(0);
    await expect.soft(page.getByText(reference), fact('C1.3')).toHaveCount(0);
  },
);

test(
  'what a guest typed and fetched is kept in the browser’s own storage',
  checks('C1.5', 'C1.6'),
  async ({ clock, page, reservePage, tenant }) => {
    const date = clock.today().add({ days: 1 });
    const guest = tenant.newGuest();
    const stored = () => page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    await reservePage.open(tenant.slug);
    await expect.poll(stored, fact('C1.6')).toContain('reserve.query-cache');

    await page.reload();
    await reservePage.dateButton.waitFor();
    expect.soft(await stored(), fact('C1.6', 'after a reload')).toContain('reserve.query-cache');

    await reservePage.chooseDate(date);
    await reservePage.chooseTime('18:00');
    await reservePage.goToDetails();
    await reservePage.fillDetails(guest);
    await reservePage.showPreferences();
    await page.getByRole('checkbox', { name: /^Save contact details for next time/ }).check();
    await expect.poll(stored, fact('C1.5', 'a draft')).toContain(guest.name);
    await reservePage.goToReview();
    await reservePage.confirm();
    await expect.poll(stored, fact('C1.5', 'contacts')).toContain(guest.email);
  },
);
