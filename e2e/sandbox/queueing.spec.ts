import { expect, test } from '../../fixtures/test.ts';

/*
 * Two who write one table's window wait for a third. PostgreSQL would let each of them wait for the
 * other, and break one off (40P01); so they queue at the table, and the later is refused by what is stored.
 */
test.use({
  needs: ['provision', 'sql'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2' },
    adjacent: '',
    bookings: ['Ada', 'Ben', 'Cy'].map((guest) => ({ guest, at: '2027-06-07T18:00', party: 2 })),
  },
});
const evening = { start: '2027-06-07T17:00:00Z', end: '2027-06-07T18:00:00Z' };
const window = `["${evening.start}","${evening.end}")`;
const noon = '["2027-06-07T10:00Z","2027-06-07T11:00Z")';
const afternoon = '["2027-06-07T13:00Z","2027-06-07T14:00Z")';

for (const way of ['allocation', 'assignment'] as const) {
  test(
    `of two who store a window of a table by ${way} at once, one is refused`,
    { tag: '@D3' },
    async ({ openTransaction, tenant, waysIn }) => {
      const stay = (guest: string) => ({ booking: tenant.booking(guest), table: 'T1', ...evening });
      const third = await openTransaction();
      expect(await third.store(way, stay('Cy'))).toMatchObject({ code: 'ok' });

      const both = Promise.all([waysIn[way](stay('Ada')), waysIn[way](stay('Ben'))]);
      await third.untilWaiting(2);
      await third.rollBack();

      expect((await both).filter(({ code }) => code === 'ok')).toHaveLength(1);
      expect(await both).toContainEqual(expect.objectContaining({ code: '23P01' }));
    },
  );
}

type IdOf = (table: string) => string;
for (const { what, before, after } of [
  {
    what: 'allocations that are moved to one time',
    before: () => [{ window: noon }, { window: afternoon }],
    after: () => ({ window }),
  },
  {
    what: 'allocations that are moved to one table',
    before: (idOf: IdOf) => [{ resource_id: idOf('T2') }, { resource_id: idOf('T3') }],
    after: (idOf: IdOf) => ({ resource_id: idOf('T1') }),
  },
  {
    what: 'shadows that become a table’s window',
    before: () => [{ shadow: true }, { shadow: true }],
    after: () => ({ shadow: false }),
  },
]) {
  test(
    `of two ${what} at once, one is refused`,
    { tag: '@D3' },
    async ({ openTransaction, rest, tenant }) => {
      const idOf = (table: string) => tenant.tableId(table);
      const [ada, ben] = [tenant.booking('Ada').id, tenant.booking('Ben').id];
      const table = { restaurant_id: tenant.id, resource_type: 'table', resource_id: idOf('T1') };
      const [hers, his] = before(idOf).map((row) => ({ ...table, window, shadow: false, ...row }));
      await rest.insert('allocations', { ...hers, booking_id: ada });
      await rest.insert('allocations', { ...his, booking_id: ben });
      const third = await openTransaction();
      const stay = { booking: tenant.booking('Cy'), table: 'T1', ...evening };
      expect(await third.store('allocation', stay)).toMatchObject({ code: 'ok' });
      const write = (booking_id: string) => rest.update('allocations', { booking_id }, after(idOf));

      const both = Promise.all([write(ada), write(ben)]);
      await third.untilWaiting(2);
      await third.rollBack();

      const answers = await both;
      expect(answers.map(({ code }) => code).sort()).toEqual(['23P01', 'ok']);
      expect(answers.flatMap(({ rows }) => rows)).toHaveLength(1);
    },
  );
}

test(
  'of two assignments that are moved to one table at once, one is refused',
  { tag: '@D3' },
  async ({ openTransaction, rest, tenant, waysIn }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    await waysIn.assignment({ booking: ada, table: 'T2', ...evening });
    await waysIn.assignment({ booking: ben, table: 'T3', ...evening });
    const third = await openTransaction();
    const stay = { booking: tenant.booking('Cy'), table: 'T1', ...evening };
    expect(await third.store('assignment', stay)).toMatchObject({ code: 'ok' });
    const move = ({ id }: { id: string }) =>
      rest.update(
        'booking_table_assignments',
        { booking_id: id },
        { table_id: tenant.tableId('T1') },
      );

    const both = Promise.all([move(ada), move(ben)]);
    await third.untilWaiting(2);
    await third.rollBack();

    const answers = await both;
    expect(answers.map(({ code }) => code).sort()).toEqual(['23P01', 'ok']);
    expect(answers.flatMap(({ rows }) => rows)).toHaveLength(1);
  },
);

test(
  'who writes the window of a table waits for no other table',
  { tag: '@D3' },
  async ({ holdRows, tenant, waysIn }) => {
    const others = [tenant.tableId('T2'), tenant.tableId('T3')];
    const lock = await holdRows('table_inventory', others);
    const stay = { booking: tenant.booking('Ada'), table: 'T1', ...evening };

    expect(await waysIn.allocation(stay)).toMatchObject({ code: 'ok' });
    expect(await waysIn.assignment(stay)).toMatchObject({ code: 'ok' });
    await lock.letGo();
  },
);
