import { expect, test } from '../../fixtures/test.ts';

/* Where on their pages staff cancel differs from console to console: this is the sandbox's own way. */
test.use({
  needs: ['provision'],
  now: '2027-06-07T18:10',
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [{ guest: 'Ada', at: 'today 18:00', party: 2, tables: 'T1' }],
  },
});

test(
  'staff cancel a booking in its dialog, and are told so',
  { tag: '@O6' },
  async ({ dashboardPage, database, staffPage, tenant }) => {
    const { date, id } = tenant.booking('Ada');
    await dashboardPage.open(date);
    await dashboardPage.openDetails('Ada');

    await staffPage.getByRole('button', { name: 'Cancel booking', exact: true }).click();
    await staffPage
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Cancel booking', exact: true })
      .click();

    await expect(staffPage.getByText('Booking cancelled', { exact: true })).toBeVisible();
    expect(await database.booking(id)).toMatchObject({ status: 'cancelled' });
    expect(await database.statuses()).toEqual({ T1: 'available' });
  },
);
