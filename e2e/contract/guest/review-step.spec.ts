import { checks, expect, fact, shortDate, test } from '../../../fixtures/test.ts';

const keys = [
  'restaurantId',
  'restaurantSlug',
  'date',
  'time',
  'party',
  'bookingType',
  'seating',
  'notes',
  'name',
  'email',
  'phone',
  'marketingOptIn',
];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

test(
  'the review sums the visit up, leads back, and sends what was entered',
  checks('C1.41', 'C1.42', 'C1.43', 'C1.67', 'C1.68'),
  async ({ clock, page, reservePage, tenant }) => {
    const date = clock.today().add({ days: 1 });
    const guest = tenant.newGuest();
    const review = page.getByRole('region', { name: 'Review and confirm', exact: true });
    await reservePage.open(tenant.slug);
    await reservePage.chooseDate(date);
    await reservePage.chooseParty(2);
    await reservePage.chooseTime('18:00');
    await page.getByRole('textbox', { name: 'Notes' }).fill('A quiet table');
    await reservePage.goToDetails();
    await reservePage.fillDetails(guest);
    await reservePage.goToReview();

    const terms = ['Summary', 'Venue', 'Party size', 'Full name', 'Email', 'Phone'];
    for (const name of [...terms, 'Booking type', 'Marketing updates']) {
      const term = review.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) });
      await expect.soft(term, fact('C1.41', name)).toHaveCount(1);
    }
    for (const value of [guest.name, guest.email]) {
      await expect.soft(review.getByRole('definition').filter({ hasText: value })).toHaveCount(1);
    }
    const summary = `2 at 18:00 on ${shortDate(date)}`;
    await expect.soft(review, fact('C1.42')).toContainText(summary);

    await page.getByRole('button', { name: 'Edit details', exact: true }).click();
    const plan = page.getByRole('region', { name: 'Plan your visit', exact: true });
    await expect(plan, fact('C1.43')).toBeVisible();
    await reservePage.goToDetails();
    await reservePage.goToReview();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await reservePage.confirm();

    const request = await sent;
    expect.soft(new URL(request.url()).pathname, fact('C1.67')).toBe('/api/bookings');
    expect.soft(request.headers()['idempotency-key'], fact('C1.67')).toMatch(uuid);
    const body = request.postDataJSON() as object;
    for (const key of keys) expect.soft(Object.keys(body), fact('C1.68')).toContain(key);
    expect.soft(body, fact('C1.68')).toMatchObject({
      restaurantSlug: tenant.slug,
      date: date.toString(),
      time: '18:00',
      party: 2,
      name: guest.name,
      email: guest.email,
      notes: 'A quiet table',
    });
  },
);
