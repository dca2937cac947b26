import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2 T5:2' },
    adjacent: 'T1+T2 T2+T3 T3+T4 T4+T5',
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2 },
      { guest: 'Ben', at: 'today 20:30', party: 2 },
    ],
  },
});

test(
  'a key answers for its booking’s tables again, whatever their order, and for no others',
  { tag: '@G6' },
  async ({ functions, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const key = { p_idempotency_key: 'one' };
    const ids = ['T1', 'T2'].map((number) => tenant.tableId(number)).sort();

    const first = await functions.assign(ada, 'T2 T1', key);

    expect(first.rows.map(({ table_id }) => table_id)).toEqual(ids);
    expect(await functions.assign(ben, 'T1 T4', key), 'another’s').toMatchObject({ code: 'ok' });
    expect(await functions.assign(ada, 'T1 T2 T1', key), 'again').toEqual(first);
    const other = await functions.assign(ada, 'T3', key);
    expect(other).toMatchObject({ code: 'P0003', detail: 'This key was used for other tables.' });
    const next = await functions.assign(ada, 'T3', { p_idempotency_key: 'two' });
    expect(
      next.rows.map(({ table_id }) => table_id),
      'those asked for',
    ).toEqual([tenant.tableId('T3')]);
    expect(await functions.assign(ada, 'T1 T2', key), 'beside a third').toEqual(first);
    const held = await functions.assign(ada, 'T1', { p_idempotency_key: 'two' });
    expect(held, 'a table of its own, and not the key’s').toMatchObject({ code: 'P0003' });
    await functions.unassign(ada, 'T2');
    const gone = await functions.assign(ada, 'T1 T2', key);
    expect(gone).toMatchObject({ code: 'P0003', detail: expect.stringContaining('taken back') });
  },
);

test(
  'a key that comes eight times at once gets one answer eight times',
  { tag: '@G6' },
  async ({ functions, tenant }) => {
    const ada = tenant.booking('Ada');
    const ask = () => functions.assign(ada, 'T1 T2', { p_idempotency_key: 'one' });

    const answers = await Promise.all(Array.from({ length: 8 }, ask));

    expect(answers).toEqual(Array.from({ length: 8 }, () => answers[0]));
    expect(answers[0]).toMatchObject({ code: 'ok' });
  },
);

test(
  'without a key the same tables are given again, and nothing is remembered',
  { tag: '@G6' },
  async ({ clock, database, functions, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    await functions.assign(ada, 'T1 T2');
    await clock.travelTo('2027-06-07T12:01');
    const before = await database.allocations();

    const again = await functions.assign(ada, 'T1 T2');

    expect(again).toMatchObject({ code: 'ok' });
    expect(await database.allocations(), 'not even rewritten').toEqual(before);
    expect(await rest.rows('booking_assignment_idempotency', { booking_id: ada.id })).toEqual([]);
  },
);
