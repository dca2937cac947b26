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
const early = { p_start_at: '2027-06-07T16:45:00+00:00', p_end_at: '2027-06-07T17:45:00+00:00' };
const expires = { p_expires_at: '2027-06-07T11:10:00+00:00' };

test(
  'all that a hold keeps is given for the hold’s time, and the booking is confirmed, with who and why',
  { tag: '@O4' },
  async ({ database, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const by = { p_assigned_by: crypto.randomUUID() };
    const { rows } = await functions.hold(ada, 'T1 T2', { ...early, ...expires });
    const [p_hold_id] = rows;
    const [other] = (await functions.hold(ada, 'T3', expires)).rows;
    await functions.hold(ben, 'T4', expires);

    const given = await functions.confirm(ada, { p_hold_id, ...by });

    const [start_at, end_at] = [early.p_start_at, early.p_end_at];
    expect(given.rows).toMatchObject([
      { start_at, end_at },
      { start_at, end_at },
    ]);
    expect(await database.tablesOf(ada.id)).toEqual(['T1', 'T2']);
    expect(await database.assignmentsOf(ada.id)).toMatchObject([
      { assigned_by: by.p_assigned_by },
      { assigned_by: by.p_assigned_by },
    ]);
    const { holds } = await database.rows();
    const stillHeld = holds.filter(({ status }) => status === 'active');
    expect(stillHeld.map(({ booking_id }) => booking_id).sort()).toEqual([ada.id, ben.id].sort());
    const shadows = await rest.rows('allocations', { booking_id: ada.id, resource_type: 'hold' });
    expect(shadows.map(({ resource_id }) => resource_id)).toEqual([other]);
    expect(await database.booking(ada.id)).toMatchObject({ status: 'confirmed' });
    expect(await rest.rows('booking_state_history', { booking_id: ada.id })).toMatchObject([
      {
        from_status: 'pending',
        to_status: 'confirmed',
        changed_by: by.p_assigned_by,
        reason: 'tables_assigned',
      },
    ]);
  },
);

test(
  'a part of what is held is given, and at another time where one is told',
  { tag: '@O4' },
  async ({ functions, tenant }) => {
    const ada = tenant.booking('Ada');
    const [p_hold_id] = (await functions.hold(ada, 'T1 T2', expires)).rows;

    const given = await functions.confirm(ada, {
      p_hold_id,
      p_table_ids: [tenant.tableId('T2')],
      ...early,
    });

    const [start_at, end_at] = [early.p_start_at, early.p_end_at];
    expect(given.rows).toMatchObject([{ table_id: tenant.tableId('T2'), start_at, end_at }]);
  },
);

test(
  'only a hold that lives, is the booking’s own and covers the tables is confirmed',
  { tag: '@O4' },
  async ({ clock, database, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const [theirs] = (await functions.hold(ben, 'T3', expires)).rows;
    const [own] = (await functions.hold(ada, 'T1', expires)).rows;
    const [dropped] = (await functions.hold(ada, 'T2', expires)).rows;
    await functions.release(dropped);
    const foreign = await functions.confirm(ada, { p_hold_id: theirs });
    expect(foreign, 'another’s that lives').toMatchObject({ code: 'P0002', detail: 'active' });
    const [nobody] = (await functions.hold(ada, 'T4', expires)).rows;
    await rest.update('table_holds', { id: nobody }, { booking_id: null });
    const lost = await functions.confirm(ada, { p_hold_id: nobody });
    expect(lost, 'nobody’s').toMatchObject({ code: 'P0002', detail: 'active' });
    await functions.confirm(ben, { p_hold_id: theirs, p_idempotency_key: 'used' });
    const more = { p_table_ids: ['T1', 'T2'].map((number) => tenant.tableId(number)) };
    const used = { p_idempotency_key: 'used' };

    for (const [what, code, answer] of [
      ['unknown booking', 'P0002', await functions.confirm({ id: crypto.randomUUID() })],
      ['unknown', 'P0002', await functions.confirm(ada, { p_hold_id: crypto.randomUUID() })],
      ['another’s', 'P0002', await functions.confirm(ada, { p_hold_id: theirs, ...used })],
      ['cancelled', 'P0002', await functions.confirm(ada, { p_hold_id: dropped })],
      ['too much', '23514', await functions.confirm(ada, { p_hold_id: own, ...more })],
      ['no tables at all', '22023', await functions.confirm(ada)],
    ] as const) {
      expect(answer.code, what).toBe(code);
    }
    await clock.travelTo('2027-06-07T12:10');
    const late = await functions.confirm(ada, { p_hold_id: own });
    expect(late, 'to the instant').toMatchObject({ code: 'P0002', detail: 'active' });
    expect(await database.tablesOf(ada.id)).toEqual([]);
    expect(await rest.rows('booking_state_history', { booking_id: ada.id })).toEqual([]);
  },
);

test(
  'whoever waits is moved to the state that was asked for, and nobody else is moved',
  { tag: '@O5' },
  async ({ clock, database, functions, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    const wish = { p_table_ids: [tenant.tableId('T1')] };
    const steps = () => rest.rows('booking_state_history', { booking_id: ada.id });

    await functions.confirm(ada, { ...wish, p_target_status: 'pending' });
    expect(await steps(), 'nothing to move').toEqual([]);
    for (const waiting of ['pending_allocation', 'PRIORITY_WAITLIST'] as const) {
      await functions.transition(ada, waiting);
      const before = (await steps()).length;

      await functions.confirm(ada, { ...wish, p_history_reason: 'by hand' });

      const why = { from_status: waiting, to_status: 'confirmed', reason: 'by hand' };
      expect(await steps()).toContainEqual(expect.objectContaining(why));
      expect(await steps()).toHaveLength(before + 1);
      expect(await database.booking(ada.id)).toMatchObject({ status: 'confirmed' });
    }
    await functions.transition(ada, 'checked_in', { p_checked_in_at: String(clock.now()) });
    const before = await steps();
    expect(await functions.confirm(ada, wish), 'seated').toMatchObject({ code: 'ok' });
    expect(await steps()).toEqual(before);
    expect(await database.booking(ada.id)).toMatchObject({ status: 'checked_in' });
  },
);
