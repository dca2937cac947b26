import { expect, picture, test } from '../fixtures/test.ts';

const pairTables = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'];
const spare = ['S1', 'S2'];

test.use({
  needs: ['seating'],
  plan: {
    zones: {
      'Main Dining': pairTables.map((number) => `${number}:2`).join(' '),
      Salon: spare.map((number) => `${number}:8`).join(' '),
    },
    adjacent: 'T1+T2 T3+T4 T5+T6 T7+T8 S1+S2',
  },
});

test(
  'eight guests book side by side; their tables are blocked in the window, free after, and staff assign one anew',
  { tag: '@R1' },
  async ({ clock, database, floorPlan, guests, tenant }) => {
    test.slow();
    const day = clock.today().add({ days: 7 });
    const visit = { date: day, time: '18:00', party: 2 };
    const at = day.toPlainDateTime('20:30');
    const next = await tenant.addBooking({ guest: 'Ned Next', at, party: 2 });
    const eight = await guests.invite(8);

    const answers = await guests.sideBySide(eight, async ({ reservePage, details }) => {
      const answer = await reservePage.book(tenant.slug, { ...visit, guest: details });
      // Seen at once: the page leaves by itself after 15 seconds.
      await expect(reservePage.outcome, details.name).toHaveText('Booking confirmed');
      return answer;
    });

    const bookings = answers.map(({ body }) => body.booking?.id ?? 'none');
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    const tables = (await Promise.all(bookings.map((id) => database.tablesOf(id)))).flat().sort();
    expect(tables, 'each guest has a table that nobody else has').toEqual(pairTables);
    const windows = await Promise.all(bookings.map((id) => database.windowOf(id)));
    const [window = { start: '', end: '' }] = windows;
    expect(windows, 'all hold their tables for the same window').toEqual(Array(8).fill(window));

    await floorPlan.open(next);
    for (const table of tables) await expect(floorPlan.table(table)).toBeSelectable();
    await picture('before the window: every table is free', floorPlan.region);

    await clock.inside(window);
    await floorPlan.reopen();
    for (const table of tables) await expect(floorPlan.table(table)).not.toBeSelectable();
    for (const table of spare) await expect(floorPlan.table(table)).toBeSelectable();
    await expect(floorPlan).toAgreeWithDatabase(database, next);
    await picture('inside it: the eight tables are blocked', floorPlan.region);

    await clock.atEnd(window);
    await floorPlan.reopen();
    for (const table of tables) await expect(floorPlan.table(table)).toBeSelectable();
    await expect(floorPlan).toAgreeWithDatabase(database, next);
    await picture('at its end: they are let go', floorPlan.region);

    await floorPlan.choose('T5');
    const answer = await floorPlan.assign();

    expect(answer).toBeGranted();
    expect(await database.tablesOf(next.id), 'the table that staff assigned').toEqual(['T5']);
    expect(await database.booking(next.id)).toMatchObject({ status: 'confirmed' });
    expect(await database.windowOf(next.id)).toEqual(next.window);
  },
);
