import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'sql', 'travel'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2 T5:2 T6:2' },
    adjacent: 'T1+T2 T2+T3 T3+T4 T4+T5 T5+T6',
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2 },
      { guest: 'Ben', at: 'today 20:30', party: 2 },
    ],
  },
});

test(
  'tables are taken back one by one: those that stay are a group until one is left alone',
  { tag: '@O6' },
  async ({ clock, database, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    await functions.assign(ben, 'T1 T2');
    await functions.assign(ada, 'T1 T2 T3');
    await functions.hold(ada, 'T6');
    const ofBen = async () => [
      await database.assignmentsOf(ben.id),
      await rest.rows('allocations', { booking_id: ben.id }),
    ];
    const before = await ofBen();
    const kinds = async () => {
      const rows = await rest.rows('allocations', { booking_id: ada.id });
      return rows.map(({ resource_type }) => resource_type).sort();
    };
    const groups = async () =>
      (await database.assignmentsOf(ada.id)).map(({ merge_group_id }) => merge_group_id);
    const [group] = await groups();

    const taken = await functions.unassign(ada, 'T2 T4');

    expect(taken.rows).toEqual([{ table_id: tenant.tableId('T2'), merge_group_id: group }]);
    expect(await database.tablesOf(ada.id)).toEqual(['T1', 'T3']);
    expect(await groups()).toEqual([group, group]);
    expect(await kinds()).toEqual(['hold', 'merge_group', 'table', 'table']);

    await functions.unassign(ada, 'T3');

    expect(await groups(), 'alone').toEqual([null]);
    expect(await kinds(), 'one table alone has no group').toEqual(['hold', 'table']);
    const alone = await database.assignmentsOf(ada.id);
    await clock.travelTo('2027-06-07T12:01');
    expect(await functions.unassign(ada, 'T5'), 'not its own').toMatchObject({ rows: [] });
    expect(await database.assignmentsOf(ada.id), 'not even rewritten').toEqual(alone);
    expect(await functions.unassign(ada)).toMatchObject({
      rows: [{ table_id: tenant.tableId('T1'), merge_group_id: null }],
    });
    expect(await kinds()).toEqual(['hold']);
    expect(await ofBen(), 'another booking').toEqual(before);
  },
);

test(
  'a confirmed booking waits again once its last table is taken back, and its history says why, once',
  { tag: '@O6' },
  async ({ database, functions, rest, tenant }) => {
    const { id, ...ada } = tenant.booking('Ada');
    const booking = { id, ...ada };
    const history = () => rest.rows('booking_state_history', { booking_id: id });
    await functions.confirm(booking, { p_table_ids: [tenant.tableId('T1'), tenant.tableId('T2')] });
    const before = await history();

    await functions.unassign(booking, 'T1');
    expect(await database.booking(id)).toMatchObject({ status: 'confirmed' });
    expect(await history()).toEqual(before);
    await functions.unassign(booking);

    expect(await database.booking(id)).toMatchObject({ status: 'pending' });
    const why = { from_status: 'confirmed', to_status: 'pending', reason: 'tables_unassigned' };
    const after = await history();
    expect(after).toHaveLength(before.length + 1);
    expect(after).toContainEqual(expect.objectContaining(why));
    expect(await functions.unassign(booking), 'nothing left').toMatchObject({
      code: 'ok',
      rows: [],
    });
    expect(await history()).toEqual(after);
  },
);

test(
  'guests who are seated stay seated when their table is taken back; an unknown booking is refused',
  { tag: '@O6' },
  async ({ clock, database, functions, tenant }) => {
    const ada = tenant.booking('Ada');
    await functions.confirm(ada, { p_table_ids: [tenant.tableId('T1')] });
    await functions.transition(ada, 'checked_in', { p_checked_in_at: String(clock.now()) });

    const taken = await functions.unassign(ada);

    expect(taken.rows).toHaveLength(1);
    expect(await database.booking(ada.id)).toMatchObject({ status: 'checked_in' });
    expect(await functions.unassign({ id: crypto.randomUUID() })).toMatchObject({
      code: 'P0002',
      message: 'Booking not found',
    });
  },
);

test(
  'tables that four take back at once are taken back once',
  { tag: '@O6' },
  async ({ functions, holdRows, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    const both = ['T1', 'T2'].map((number) => tenant.tableId(number));
    await functions.confirm(ada, { p_table_ids: both });
    const lock = await holdRows('table_inventory', both);

    const asked = Promise.all(Array.from({ length: 4 }, () => functions.unassign(ada)));
    await lock.untilWaiting(4);
    await lock.letGo();

    const answers = await asked;
    expect(answers.map(({ code }) => code)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(answers.map(({ rows }) => rows.length).sort()).toEqual([0, 0, 0, 2]);
    const history = await rest.rows('booking_state_history', { booking_id: ada.id });
    const back = history.filter(({ reason }) => reason === 'tables_unassigned');
    expect(back).toHaveLength(1);
  },
);
