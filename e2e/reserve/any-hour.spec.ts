import { expect, oneTable, test } from '../../fixtures/test.ts';

/*
 * Guests book while the restaurant sleeps. Where the clock can't be moved each restaurant lies where it
 * is that hour, so that these hours are looked at whenever the run is.
 */
for (const { hour, now } of [
  { hour: 'the first hour of the restaurant’s day', now: '2027-06-07T00:20' },
  { hour: 'an hour of the night', now: '2027-06-07T01:40' },
  { hour: 'the hour of noon', now: '2027-06-07T12:10' },
  { hour: 'the last hour of its day', now: '2027-06-07T23:40' },
]) {
  test.describe(`in ${hour}`, () => {
    test.use({ needs: ['seating'], now, plan: oneTable });

    test(
      `a guest books a table in ${hour}`,
      { tag: '@G1' },
      async ({ byHand, clock, database, tenant }) => {
        const date = clock.tomorrow();

        const { body, status } = await byHand.book({
          date,
          time: '18:00',
          party: 2,
          guest: tenant.newGuest(),
        });

        expect({ status, booking: body.booking?.status }).toEqual({
          status: 201,
          booking: 'confirmed',
        });
        expect(await database.references()).toEqual([body.booking?.reference]);
      },
    );
  });
}
