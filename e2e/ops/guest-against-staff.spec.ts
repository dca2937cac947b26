import { assigning, confirming, expect, oneTable, outcomeOf, test } from '../../fixtures/test.ts';

/*
 * A guest at the review and a member of staff at the floor plan want the last table of one hour. Both
 * have pressed before either request reaches the server, and both wait behind the table's row.
 */
const at = '18:00';
const toasts = {
  ok: 'Tables assigned',
  refused: 'Cannot assign tables',
  unknown: 'Assignment failed',
} as const;
/* Pending is unknown while the search for a table goes on: the guest reads the same. */
const headings = {
  ok: 'Booking confirmed',
  refused: 'Booking pending',
  unknown: 'Booking pending',
};

test.use({
  needs: ['seating'],
  plan: {
    ...oneTable,
    bookings: [{ guest: 'Ada', at, party: 2 }],
  },
});

for (const first of ['guest', 'staff'] as const) {
  test(
    `a guest confirms while staff assign the last table, ${first} first: one gets it, the other is told`,
    { tag: '@O5' },
    async ({ clock, database, floorPlan, race, reservePage, tenant }) => {
      const ada = tenant.booking('Ada');
      const guest = { details: tenant.newGuest(), page: reservePage.page, reservePage };
      const date = clock.today().add({ days: 1 });
      await reservePage.open(tenant.slug);
      await reservePage.prepare({ date, time: at, party: 2, guest: guest.details });
      await floorPlan.open(ada);
      await floorPlan.choose('T1');

      const [confirms, assigns] = [await confirming(guest), await assigning(floorPlan, ada)];
      const order = { guest: [confirms, assigns], staff: [assigns, confirms] }[first];

      const history = await race({ tables: ['T1'], inTurn: true }, order);

      await expect(history).toBeSeatedOnce(database);
      await expect(floorPlan.toast(toasts[outcomeOf(history, ada.guest.email)])).toBeVisible();
      await expect(reservePage.newBookingButton).toBeVisible();
      await expect(reservePage.outcome).toHaveText(
        headings[outcomeOf(history, guest.details.email)],
      );
      await expect(database).toHoldTogether();
    },
  );
}
