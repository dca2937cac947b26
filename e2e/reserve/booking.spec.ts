import { expect, test } from '../../fixtures/test.ts';

test.use({
  needs: ['seating'],
  plan: { zones: { 'Main Dining': 'T1:2 T2:4' }, adjacent: 'T1+T2' },
});

test(
  'a guest books a free slot and gets a reference, and the database holds what the page says',
  { tag: '@G1' },
  async ({ clock, database, reservePage, tenant }) => {
    const guest = tenant.newGuest();
    const date = String(clock.today().add({ days: 1 }));
    const start = clock.at(`${date}T18:00`);

    const { status, body } = await reservePage.book(tenant.slug, {
      date,
      time: '18:00',
      party: 3,
      guest,
    });

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    await expect(reservePage.reference, 'the reference that the guest is told').toBeVisible();
    const reference = await reservePage.reference.textContent();
    expect(status).toBe(201);
    expect(await database.references(), 'what is stored for one request').toEqual([reference]);
    const id = body.booking?.id ?? 'none';
    const booking = await database.booking(id);
    expect(booking).toMatchObject({
      reference,
      restaurant_id: tenant.id,
      status: 'confirmed',
      party_size: 3,
      booking_date: date,
      start_time: '18:00:00',
      customer_name: guest.name,
      customer_email: guest.email,
    });
    expect(digits(booking.customer_phone), 'the guest’s phone').toBe(digits(guest.phone));
    expect(String(clock.at(booking.start_at ?? ''))).toBe(String(start));
    expect(await database.customerOf(id)).toMatchObject({
      restaurant_id: tenant.id,
      full_name: guest.name,
      email: guest.email,
    });
    expect(await database.tablesOf(id)).toEqual(['T2']);
    // Three at dinner: 75 minutes, and five after.
    const held = { start: String(start), end: String(start.add({ minutes: 80 })) };
    expect(await database.allocationsOf(id)).toMatchObject([held]);
    expect(await database.assignedWindowsOf(id)).toEqual([held]);
  },
);

/** A number may be stored with its country’s code, and with spaces. */
const digits = (phone: string) => phone.replace(/\D/g, '').replace(/^44/, '0');
