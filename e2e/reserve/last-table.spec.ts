import { expect, oneTable, test } from '../../fixtures/test.ts';

/*
 * What is contended for is the row of each table: whoever wants it must lock that row. The race holds
 * all requests until every guest has pressed “Confirm booking”, holds the rows, lets the requests go,
 * and gives the rows free only once the database shows every guest waiting behind them.
 * Green: as many as there is room for are seated, the others are told that they wait.
 * Red: two sit at one table, nobody does, a guest is told what isn't so – or the guests never met,
 * which a system that serves one booking after the other shows as “inconclusive”.
 */
// One race after the other: each keeps as many of the system's connections waiting as it has guests.
test.describe.configure({ mode: 'default' });

/** How long a guest waits for the answer, in ms: as long as the whole test may last. */
const patience = 180_000;
const pair = { zones: { Main: 'T1:2 T2:2' }, adjacent: 'T1+T2' };
const shapes = [
  { what: 'the last table', plan: oneTable, party: 2, room: 1 },
  { what: 'the last two tables', plan: pair, party: 2, room: 2 },
  { what: 'a merged pair', plan: pair, party: 3, room: 1, needs: ['merging'] as const },
];
const fields = shapes.flatMap((shape) => [2, 4, 8].map((count) => ({ ...shape, count })));
const contested = fields.filter(({ count, room }) => count > room);

for (const { what, plan, party, room, count, needs = ['seating'] as const } of contested) {
  test.describe(`${count} for ${what}`, () => {
    test.use({ needs: [...needs], plan });

    test(
      `${count} guests confirm at once for ${what}: ${room} seated, every other pending`,
      { tag: '@G8' },
      async ({ clock, database, guestRace, guests, tenant }) => {
        test.slow();
        const visit = { date: clock.firstDayWith('18:00'), time: '18:00', party };
        const rivals = await guests.invite(count);
        await guests.sideBySide(rivals, async ({ details, reservePage }) => {
          await reservePage.open(tenant.slug);
          await reservePage.prepare({ ...visit, guest: details });
        });

        // From now on: the page leaves by itself a quarter of a minute after its answer.
        const told = rivals.map(({ reservePage }) => reservePage.toldOutcome(patience));
        void Promise.allSettled(told);
        const history = await guestRace(
          rivals,
          tenant.tables.map(({ table_number }) => table_number),
        );

        await expect(history).toBeSeatedOnce(database, room);
        await expect(database).toHoldTogether();
        const seated = history.filter(({ outcome }) => outcome === 'ok').map(({ actor }) => actor);
        const due = rivals.map(({ details }) =>
          seated.includes(details.email) ? 'Booking confirmed' : 'Booking pending',
        );
        expect(await Promise.all(told)).toEqual(due);
      },
    );
  });
}
