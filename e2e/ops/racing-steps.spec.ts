import { asking, expect, test } from '../../fixtures/test.ts';

/*
 * What staff do at the same moment to one booking, or to one table, from outside the browser: all are
 * let go together and proven to have met, in the database where the test can look.
 */
const eight = ['Ada', 'Ben', 'Cleo', 'Dev', 'Elif', 'Finn', 'Gwen', 'Hugo'];

test.describe('ahead of the visit', () => {
  test.use({
    needs: ['provision'],
    plan: {
      zones: { 'Main Dining': 'T1:2' },
      adjacent: '',
      bookings: eight.map((guest) => ({ guest, at: '18:00', party: 2 })),
    },
  });

  test(
    'eight assignments of one table at once: one booking gets it, seven are refused as conflicts',
    { tag: '@O5' },
    async ({ database, race, staffApi, tenant }) => {
      const bookings = eight.map((name) => tenant.booking(name));

      const history = await race(
        { tables: ['T1'] },
        bookings.map(({ guest, id }) => asking(guest.email, () => staffApi.assign(id, ['T1']))),
      );

      await expect(history).toBeSeatedOnce(database);
      const codes = history.map(({ code, outcome }) => code ?? outcome).sort();
      expect(codes).toEqual([...Array<string>(7).fill('CONFLICTS'), 'ok']);
      await expect(database).toHoldTogether();
    },
  );

  test(
    'a booking is cancelled while its quote is confirmed: one is done, the other is refused',
    { tag: '@O5' },
    async ({ database, race, staffApi, tenant }) => {
      const { id } = tenant.booking('Ada');
      const { body } = await staffApi.quote(id);

      const history = await race({ booking: id }, [
        asking('cancelled', () => staffApi.step(id, 'cancel')),
        asking('confirmed', () => staffApi.confirm(id, body['holdId'])),
      ]);

      const { status } = await database.booking(id);
      expect(history).toBeWonBy(status);
      expect(await database.tablesOf(id)).toEqual(status === 'confirmed' ? ['T1'] : []);
      await expect(database).toHoldTogether();
    },
  );
});

test.describe('in the middle of the visit', () => {
  test.use({
    needs: ['travel'],
    now: '2027-06-07T18:30',
    plan: {
      zones: { 'Main Dining': 'T1:2 T2:2' },
      adjacent: 'T1+T2',
      bookings: [
        {
          guest: 'Sam Staying',
          at: '2027-06-07T18:00',
          party: 2,
          tables: 'T1',
          status: 'checked_in',
        },
        { guest: 'Ned Next', at: '2027-06-07T20:30', party: 2 },
      ],
    },
  });

  test(
    'guests are checked out while their table is assigned to the next: both are done, it is free at once',
    { tag: '@O5' },
    async ({ database, race, staffApi, tenant }) => {
      const [sam, ned] = [tenant.booking('Sam Staying'), tenant.booking('Ned Next')];

      const history = await race({ tables: ['T1'] }, [
        asking('check-out', () => staffApi.step(sam.id, 'check-out')),
        asking('assign', () => staffApi.assign(ned.id, ['T1'])),
      ]);

      expect(history).toHaveMet();
      expect(history.map(({ outcome }) => outcome)).toEqual(['ok', 'ok']);
      expect(await database.statuses()).toEqual({ T1: 'available', T2: 'available' });
      expect(await database.tablesOf(sam.id)).toEqual([]);
      expect(await database.tablesOf(ned.id)).toEqual(['T1']);
      await expect(database).toHoldTogether();
    },
  );

  test(
    'guests are checked out while they are given another table: none stays taken, whoever came first',
    { tag: '@O5' },
    async ({ database, race, staffApi, tenant }) => {
      const { id } = tenant.booking('Sam Staying');

      const history = await race({ booking: id }, [
        asking('check-out', () => staffApi.step(id, 'check-out')),
        asking('assign', () => staffApi.assign(id, ['T2'])),
      ]);

      expect(history).toHaveMet();
      expect(history).toMatchObject([
        { outcome: 'ok' },
        { outcome: expect.stringMatching(/^(ok|refused)$/) },
      ]);
      expect(await database.booking(id)).toMatchObject({ status: 'completed' });
      expect(await database.tablesOf(id)).toEqual([]);
      expect(await database.statuses()).toEqual({ T1: 'available', T2: 'available' });
      await expect(database).toHoldTogether();
    },
  );
});
