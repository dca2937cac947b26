import { asking, expect, outcomeOf, test } from '../../fixtures/test.ts';

/*
 * Guests leave at the very moment at which a colleague assigns a table: the same one to those who come
 * next, or another one to those who leave. Both meet in the database, where the test can look.
 */
test.use({
  needs: ['provision'],
  now: '2027-06-07T18:30',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    bookings: [
      {
        guest: 'Sam Staying',
        at: 'today 18:00',
        party: 2,
        tables: 'T1',
        status: 'checked_in',
      },
      { guest: 'Ned Next', at: 'today 20:30', party: 2 },
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

for (const first of ['check-out', 'assign'] as const) {
  test(
    `guests are checked out while they are given another table, ${first} first: none stays taken`,
    { tag: '@O5' },
    async ({ database, race, staffApi, tenant }) => {
      const { id } = tenant.booking('Sam Staying');
      const checkOut = asking('check-out', () => staffApi.step(id, 'check-out'));
      const assign = asking('assign', () => staffApi.assign(id, ['T2']));
      const order = { 'check-out': [checkOut, assign], assign: [assign, checkOut] }[first];

      const history = await race({ booking: id, inTurn: true }, order);

      expect(history).toHaveMet();
      expect(outcomeOf(history, 'check-out')).toBe('ok');
      expect(['ok', 'refused']).toContain(outcomeOf(history, 'assign'));
      expect(await database.booking(id)).toMatchObject({ status: 'completed' });
      expect(await database.tablesOf(id)).toEqual([]);
      expect(await database.statuses()).toEqual({ T1: 'available', T2: 'available' });
      await expect(database).toHoldTogether();
    },
  );
}
