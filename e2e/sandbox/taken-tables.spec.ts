import { expect, test } from '../../fixtures/test.ts';

/* What keeps a table from a booking, and what doesn't: others' holds and visits, asked of the function itself. */
test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2' },
    adjacent: 'T1+T2 T2+T3',
    tables: { T3: { mobility: 'fixed' } },
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2 },
      { guest: 'Ben', at: 'today 18:00', party: 2 },
      { guest: 'Cy', at: 'today 18:00', party: 2 },
    ],
  },
});
const expires = '2027-06-07T12:10';
const hour = { start: '2027-06-07T17:00:00Z', end: '2027-06-07T18:00:00Z' };
const partly = { start: '2027-06-07T17:30:00Z', end: '2027-06-07T18:30:00Z' };
const after = { start: '2027-06-07T18:00:00Z', end: '2027-06-07T19:00:00Z' };
const given = { code: 'ok' };
const refused = { code: 'P0001', message: expect.stringContaining('T1') };

test(
  'a hold keeps its own table from others in its time, until it expires to the instant',
  { tag: '@O4' },
  async ({ blocks, clock, tenant, waysIn }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    await blocks.hold('T1', ben, expires, partly);
    const want = (table: string, window = hour) =>
      waysIn.assignTables({ table, booking: ada, ...window });

    expect(await want('T1'), 'held for a part of the time').toMatchObject(refused);
    expect(await want('T2'), 'another table').toMatchObject(given);
    await clock.travelTo('2027-06-07T12:09:59.999');
    expect(await want('T1'), 'just before it expires').toMatchObject(refused);
    await blocks.hold('T3', ben, '2027-06-07T13:00', hour);
    await clock.travelTo(expires);
    expect(await want('T1'), 'as it expires, whatever else is held').toMatchObject(given);
  },
);

test(
  'a hold keeps nothing from its own booking, and nothing outside its time',
  { tag: '@O4' },
  async ({ blocks, rest, tenant, waysIn }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    await blocks.hold('T1', ben, expires, after);

    expect(await waysIn.assignTables({ table: 'T1', booking: ada, ...hour })).toMatchObject(given);
    expect(
      await waysIn.assignTables({ table: 'T1', booking: ben, ...after }),
      'its own',
    ).toMatchObject(given);
    await blocks.hold('T2', ben, expires, hour);
    await rest.update('table_holds', { booking_id: ben.id }, { status: 'cancelled' });
    const again = { table: 'T2', booking: ada, ...hour };
    expect(await waysIn.assignTables(again), 'held no more').toMatchObject(given);
    expect(await waysIn.assignTables(again), 'again, and by itself no conflict').toMatchObject(
      given,
    );
  },
);

test(
  'maintenance and visits are named by their table, a fixed table is given alone, and a table out of use stays a guest’s',
  { tag: '@O4' },
  async ({ blocks, rest, tenant, waysIn }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const fixed = { table: 'T3', booking: tenant.booking('Cy'), ...hour };
    expect(await waysIn.assignTables(fixed), 'fixed, alone').toMatchObject(given);
    await blocks.maintain('T1', partly);
    expect(await waysIn.assignTables({ table: 'T1', booking: ada, ...hour })).toMatchObject(
      refused,
    );

    expect(await waysIn.assignTables({ table: 'T2', booking: ben, ...hour })).toMatchObject(given);
    await rest.update('table_inventory', { id: tenant.tableId('T2') }, { active: false });
    await rest.remove('allocations', { resource_id: tenant.tableId('T1') });
    const both = await waysIn.assignTables({ table: 'T1', booking: ben, ...hour });
    expect(both, 'one more, beside one that went out of use').toMatchObject(given);
  },
);

test(
  'a booking that was cancelled, is over or never came takes no table',
  { tag: '@O4' },
  async ({ clock, rest, tenant, waysIn }) => {
    const booking = tenant.booking('Ada');
    const stamp = String(clock.now());
    const over = { checked_in_at: stamp, checked_out_at: stamp };
    for (const [status, stamps] of [
      ['cancelled', {}],
      ['no_show', {}],
      ['completed', over],
    ] as const) {
      const changed = await rest.update('bookings', { id: booking.id }, { status, ...stamps });
      expect(changed, status).toMatchObject({ code: 'ok' });

      const outcome = await waysIn.assignTables({ table: 'T1', booking, ...hour });

      expect(outcome, status).toMatchObject({ code: '23514' });
    }
  },
);
