import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'] });

test(
  'a guest who turns to a later month books the day that the page names, and sees what is stored',
  { tag: '@G1' },
  async ({ clock, database, reservePage, tenant }) => {
    const date = clock.today().add({ months: 2, days: 13 });
    const guest = tenant.newGuest();

    await reservePage.open(tenant.slug);
    await reservePage.prepare({ date, time: '12:30', party: 1, guest });

    await reservePage.confirm();

    const { body, status } = await reservePage.answer();
    expect(status).toBe(201);
    await expect(reservePage.when(date, '12:30')).toBeVisible();
    const booking = await database.booking(body.booking?.id ?? 'none');
    expect(booking).toMatchObject({ booking_date: String(date), start_time: '12:30:00' });
    await expect(reservePage.newBookingButton).toBeVisible();
    await expect(reservePage.outcome).toHaveText(`Booking ${booking.status}`);
    expect(await reservePage.toldReference()).toBe(booking.reference);
  },
);
