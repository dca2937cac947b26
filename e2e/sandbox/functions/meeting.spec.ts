import { expect, test } from '../../../fixtures/test.ts';

/* Who asks while another has written and not yet committed: what is answered fits what was committed. */
test.use({
  needs: ['provision', 'travel', 'sql'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2' },
    adjacent: '',
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2 },
      { guest: 'Ben', at: 'today 18:00', party: 2 },
    ],
  },
});
/** Two tables in the order of their ids. */
const byId = (tenant: { tableId: (number: string) => string }) =>
  ['T1', 'T2'].sort((one, other) => (tenant.tableId(one) < tenant.tableId(other) ? -1 : 1));

test(
  'no table is held for a booking that is being cancelled',
  { tag: '@D4' },
  async ({ functions, openTransaction, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    const other = await openTransaction();
    await other.cancel(ada);

    const asked = functions.hold(ada, 'T1');
    await Promise.race([asked, other.untilSomeoneWaits()]);
    await other.commit();

    expect(await asked).toMatchObject({ code: '23514', detail: 'booking_state' });
    expect(await rest.rows('table_holds', { booking_id: ada.id })).toEqual([]);
  },
);

test(
  'of two who hold one table at the same moment one does, and the other is refused',
  { tag: '@O5' },
  async ({ functions, holdRows, rest, tenant }) => {
    const lock = await holdRows('table_inventory', [tenant.tableId('T1')]);
    const asked = ['Ada', 'Ben'].map((guest) => functions.hold(tenant.booking(guest), 'T1'));
    await lock.untilWaiting(2);
    await lock.letGo();

    const codes = (await Promise.all(asked)).map(({ code }) => code);

    expect(codes.sort()).toEqual(['P0001', 'ok']);
    const holds = await rest.rows('table_holds', { restaurant_id: tenant.id });
    expect(holds).toMatchObject([{ status: 'active' }]);
  },
);

test(
  'a hold that is being let go confirms nothing',
  { tag: '@D4' },
  async ({ database, functions, openTransaction, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    const [p_hold_id] = (await functions.hold(ada, 'T1')).rows;
    const other = await openTransaction();
    await other.release(ada);

    const asked = functions.confirm(ada, { p_hold_id });
    await Promise.race([asked, other.untilSomeoneWaits()]);
    await other.commit();

    expect(await asked).toMatchObject({ code: 'P0002', detail: 'cancelled' });
    expect(await database.booking(ada.id)).toMatchObject({ status: 'pending' });
    const holds = await rest.rows('table_holds', { booking_id: ada.id });
    expect(holds).toMatchObject([{ status: 'cancelled' }]);
  },
);

test(
  'who takes a table back waits for whoever has it before anything is taken, and not in a circle',
  { tag: '@D4' },
  async ({ database, functions, openTransaction, tenant }) => {
    const ada = tenant.booking('Ada');
    await functions.assign(ada, 'T1');
    const other = await openTransaction();
    await other.retire('T1');

    const asked = functions.unassign(ada);
    await other.untilSomeoneWaits();
    await other.takeAway(ada);
    await other.commit();

    expect(await asked).toMatchObject({ code: 'ok', rows: [{ table_id: tenant.tableId('T1') }] });
    expect(await database.assignmentsOf(ada.id)).toEqual([]);
  },
);

test(
  'who takes tables back waits for those alone, in the order of their ids',
  { tag: '@D4' },
  async ({ functions, holdRows, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const [first = '', last = ''] = byId(tenant);
    await functions.assign(ada, 'T1 T2');
    const another = await holdRows('table_inventory', [tenant.tableId('T3')]);
    expect(await functions.unassign(ada), 'of a third alone').toMatchObject({ code: 'ok' });
    await another.letGo();
    await functions.assign(ada, 'T1 T2');
    // Written last, it is the last that is found where nobody asks for an order.
    await rest.update('table_inventory', { id: tenant.tableId(first) }, { notes: 'moved' });
    const lock = await holdRows('table_inventory', [tenant.tableId(first)]);

    const asked = functions.unassign(ada);
    await lock.untilWaiting(1);
    const meanwhile = await functions.assign(ben, last);
    await lock.letGo();

    expect(meanwhile, 'waits for nobody, and is refused').toMatchObject({ code: 'P0001' });
    expect((await asked).rows).toHaveLength(2);
  },
);
