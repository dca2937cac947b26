import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'sql', 'travel'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2' },
    adjacent: 'T1+T2 T2+T3 T3+T4',
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2 },
      { guest: 'Ben', at: 'today 18:00', party: 2 },
    ],
  },
});
const expires = { p_expires_at: '2027-06-07T11:10:00+00:00' };

test(
  'the same key answers again, without a hold that lives, and changes nothing more; another key doesn’t',
  { tag: '@G6' },
  async ({ clock, database, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const [p_hold_id] = (await functions.hold(ada, 'T1', expires)).rows;
    const [dropped] = (await functions.hold(ada, 'T1', expires)).rows;
    await functions.release(dropped);
    await functions.assign(ben, 'T4', { p_idempotency_key: 'two' });
    const wish = { p_hold_id, p_idempotency_key: 'one' };
    const first = await functions.confirm(ada, wish);
    await clock.travelTo('2027-06-07T12:01');
    const before = await database.rows();
    const history = await rest.rows('booking_state_history', { booking_id: ada.id });

    const again = await functions.confirm(ada, wish);

    expect(again).toEqual(first);
    expect(await database.rows()).toEqual(before);
    expect(await rest.rows('booking_state_history', { booking_id: ada.id })).toEqual(history);
    const late = await functions.confirm(ada, { ...wish, p_hold_id: dropped });
    expect(late, 'a hold that was let go').toMatchObject({ code: 'P0002', detail: 'cancelled' });
    for (const p_idempotency_key of ['two', null]) {
      const other = await functions.confirm(ada, { p_hold_id, p_idempotency_key });
      expect(other).toMatchObject({ code: 'P0002', detail: 'confirmed' });
    }
  },
);

test(
  'four who confirm with one key at once get one answer, and the booking is confirmed once',
  { tag: '@G6' },
  async ({ functions, holdRows, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    const wish = { p_table_ids: [tenant.tableId('T1')], p_idempotency_key: 'one' };
    const lock = await holdRows('table_inventory', wish.p_table_ids);

    const asked = Promise.all(Array.from({ length: 4 }, () => functions.confirm(ada, wish)));
    await lock.untilWaiting(4);
    await lock.letGo();

    const [first, ...others] = await asked;
    expect(first).toMatchObject({ code: 'ok' });
    expect(others).toEqual([first, first, first]);
    expect(await rest.rows('booking_state_history', { booking_id: ada.id })).toHaveLength(1);
  },
);
