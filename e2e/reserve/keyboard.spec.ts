import { expect, longDate, test } from '../../fixtures/test.ts';

test.use({
  needs: ['seating'],
  now: '2027-06-07T09:00',
  plan: { zones: { Main: 'T1:2 T2:2' }, adjacent: 'T1+T2' },
});

test(
  'a guest books by keyboard alone, and always sees where the focus is',
  { tag: '@G9' },
  async ({ clock, database, keyboard, reservePage, tenant }) => {
    const inAWeek = clock.day('in 7 days');
    const guest = tenant.newGuest();
    await reservePage.open(tenant.slug);

    await keyboard.push(reservePage.dateButton);
    await expect(reservePage.calendar).toBeVisible();
    await keyboard.tabInto(reservePage.calendarGrid);
    await keyboard.press('ArrowDown', 'Enter');
    await expect(reservePage.dateButton).toContainText(longDate(inAWeek));
    await expect(reservePage.dateButton, 'the focus comes back').toBeFocused();
    await keyboard.push(reservePage.moreGuestsButton, 'Space');
    await keyboard.push(reservePage.accordion);
    await keyboard.push(reservePage.slot('12:30'), 'Space');
    await expect(reservePage.slot('12:30')).toHaveAttribute('aria-pressed', 'true');
    await keyboard.push(reservePage.continueButton);
    await keyboard.type(reservePage.nameBox, guest.name);
    await keyboard.type(reservePage.emailBox, guest.email);
    await keyboard.type(reservePage.phoneBox, guest.phone);
    await keyboard.push(reservePage.reviewButton);
    await keyboard.push(reservePage.confirmButton);

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.bookings()).toMatchObject([
      {
        booking_date: String(inAWeek),
        start_time: '12:30:00',
        party_size: 2,
        customer_name: guest.name,
      },
    ]);
  },
);

test(
  'a guest at the keyboard leaves the calendar by Escape, and nothing has changed',
  { tag: '@G9' },
  async ({ clock, keyboard, reservePage, tenant }) => {
    await reservePage.open(tenant.slug);
    await keyboard.push(reservePage.dateButton);

    await keyboard.press('ArrowRight', 'Escape');

    await expect(reservePage.calendar).toBeHidden();
    await expect(reservePage.dateButton).toBeFocused();
    await expect(reservePage.dateButton).toContainText(longDate(clock.today()));
  },
);
