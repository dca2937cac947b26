import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['travel'], plan: { zones: { 'Main Dining': 'T1:2 T2:4' }, adjacent: '' } });

test(
  'a guest books a free slot and gets a reference, and the database holds what the page says',
  { tag: '@G1' },
  async ({ clock, database, reservePage, tenant }) => {
    const guest = tenant.newGuest();
    const visit = { date: '2027-06-07', time: '18:00', party: 3, guest };

    const { status, body } = await reservePage.book(tenant.slug, visit);

    expect(status).toBe(201);
    const id = body.booking?.id ?? 'none';
    const booking = await database.booking(id);
    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    await expect(reservePage.reference).toHaveText(booking.reference);
    expect(booking).toMatchObject({
      restaurant_id: tenant.id,
      status: 'confirmed',
      party_size: 3,
      booking_date: '2027-06-07',
      start_time: '18:00:00',
      customer_name: guest.name,
      customer_email: guest.email,
    });
    expect(clock.at(booking.start_at ?? '').toString()).toBe('2027-06-07T17:00:00Z');
    expect(await database.customerOf(id)).toMatchObject({
      restaurant_id: tenant.id,
      full_name: guest.name,
      email: guest.email,
    });
    expect(await database.tablesOf(id)).toEqual(['T2']);
    const held = { start: '2027-06-07T17:00:00Z', end: '2027-06-07T18:20:00Z' };
    expect(await database.allocationsOf(id)).toMatchObject([held]);
    const [assignment] = await database.assignmentsOf(id);
    expect(clock.at(assignment?.start_at ?? '').toString()).toBe(held.start);
    expect(clock.at(assignment?.end_at ?? '').toString()).toBe(held.end);
  },
);

test(
  'a guest who looks at the calendar weeks ahead books the day that the page names',
  { tag: '@G1' },
  async ({ database, reservePage, tenant }) => {
    const guest = tenant.newGuest();

    const { body } = await reservePage.book(tenant.slug, {
      date: '2027-08-21',
      time: '12:30',
      party: 1,
      guest,
    });

    await expect(reservePage.page.getByText('Aug 21 2027 at 12:30')).toBeVisible();
    const booking = await database.booking(body.booking?.id ?? 'none');
    expect(booking).toMatchObject({ booking_date: '2027-08-21', start_time: '12:30:00' });
  },
);
