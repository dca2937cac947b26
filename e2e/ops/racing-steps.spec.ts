import { asking, expect, oneTable, test } from '../../fixtures/test.ts';

/*
 * What staff do at the same moment to one booking, or to one table, from outside the browser: all are
 * let go together and proven to have met, in the database where the test can look.
 */
const kept: Record<string, string[]> = { cancelled: [], confirmed: ['T1'] };
/** What the booking is in the end, by who was told yes: a booking that was confirmed can be cancelled. */
const endsAs: Record<string, string> = {
  cancelled: 'cancelled',
  confirmed: 'confirmed',
  'cancelled, confirmed': 'cancelled',
};
const eight = ['Ada', 'Ben', 'Cleo', 'Dev', 'Elif', 'Finn', 'Gwen', 'Hugo'];

test.use({
  needs: ['provision'],
  plan: {
    ...oneTable,
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
      bookings.map(({ guest, id }) =>
        asking(guest.email, () => staffApi.assign(id, ['T1']), `Staff for ${guest.name}`),
      ),
    );

    await expect(history).toBeSeatedOnce(database);
    const codes = history.map(({ code, outcome }) => code ?? outcome).sort();
    expect(codes).toEqual([...Array<string>(7).fill('CONFLICTS'), 'ok']);
    await expect(database).toHoldTogether();
  },
);

for (const first of ['cancelled', 'confirmed'] as const) {
  test(
    `a booking is cancelled while its quote is confirmed, ${first} first: it becomes what both are told`,
    { tag: '@O5' },
    async ({ database, race, staffApi, tenant }) => {
      const { id } = tenant.booking('Ada');
      const hold = await staffApi.hold(id);
      const cancel = asking('cancelled', () => staffApi.cancel(id));
      const confirm = asking('confirmed', () => staffApi.confirm(id, hold));
      const order = { cancelled: [cancel, confirm], confirmed: [confirm, cancel] }[first];

      const history = await race({ booking: id, inTurn: true }, order);

      expect(history).toHaveMet();
      const granted = history.flatMap(({ actor, outcome }) => (outcome === 'ok' ? actor : []));
      const { status } = await database.booking(id);
      expect(status, `granted: ${granted.join(' and ')}`).toBe(endsAs[granted.sort().join(', ')]);
      expect(await database.tablesOf(id)).toEqual(kept[status]);
      await expect(database).toHoldTogether();
    },
  );
}

test.describe('on the evening itself', () => {
  test.use({
    now: '2027-06-07T18:10',
    plan: { ...oneTable, bookings: [{ guest: 'Ada', at: 'today 18:00', party: 2, tables: 'T1' }] },
  });

  for (const first of ['checked_in', 'no_show'] as const) {
    test(
      `guests are seated while a colleague marks them as no show, ${first} first: one is done, the other refused`,
      { tag: '@O5' },
      async ({ database, race, staffApi, tenant }) => {
        const { id } = tenant.booking('Ada');
        const seat = asking('checked_in', () => staffApi.step(id, 'check-in'));
        const mark = asking('no_show', () => staffApi.step(id, 'no-show'));
        const order = { checked_in: [seat, mark], no_show: [mark, seat] }[first];

        const history = await race({ booking: id, inTurn: true }, order);

        expect(history).toHaveMet();
        const granted = history.flatMap(({ actor, outcome }) => (outcome === 'ok' ? actor : []));
        const { status } = await database.booking(id);
        expect(granted, 'the one step that is granted').toEqual([status]);
        expect(await database.tablesOf(id)).toEqual(status === 'no_show' ? [] : ['T1']);
        await expect(database).toHoldTogether();
      },
    );
  }
});
