import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2', Garden: 'G1:2' },
    adjacent: 'T1+T2',
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2 },
      { guest: 'Ben', at: 'today 18:00', party: 2 },
    ],
  },
});
const start_at = '2027-06-07T17:00:00+00:00';
const end_at = '2027-06-07T18:05:00+00:00';

test(
  'a hold keeps its tables for the booking’s window for three minutes, and stands as a shadow in the allocations',
  { tag: '@O4' },
  async ({ functions, rest, tenant }) => {
    const ada = tenant.booking('Ada');

    const { rows } = await functions.hold(ada, 'T2 T1', { p_metadata: null });

    const [id] = rows;
    const [hold] = await rest.rows('table_holds', { booking_id: ada.id });
    expect(hold).toMatchObject({ id, start_at, end_at, status: 'active', session_id: null });
    expect(hold).toMatchObject({ zone_id: tenant.zoneOf('T1'), metadata: {} });
    expect(String(hold?.['expires_at'])).toMatch(/^2027-06-07T11:03:/);
    const members = await rest.rows('table_hold_members', { hold_id: id });
    const tables = members.map(({ table_id }) => tenant.tableNumber(String(table_id)));
    expect(tables.sort()).toEqual(['T1', 'T2']);
    expect(await rest.rows('allocations', { booking_id: ada.id })).toMatchObject([
      { resource_type: 'hold', resource_id: id, shadow: true, restaurant_id: tenant.id },
    ]);
  },
);

test(
  'a hold is as it was asked for, and half a window is completed by the booking’s own',
  { tag: '@O4' },
  async ({ functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const asked = {
      p_start_at: '2027-06-07T17:15:00+00:00',
      p_expires_at: '2027-06-07T11:09:00+00:00',
      p_session_id: 'desk',
      p_metadata: { by: 'hand' },
    };
    const early = '2027-06-07T17:50:00+00:00';

    await functions.hold(ada, 'G1', asked);
    const apart = await functions.hold(ben, 'T1 T3', { p_end_at: early });
    expect(apart, 'tables needn’t touch').toMatchObject({ code: 'ok' });

    expect(await rest.rows('table_holds', { booking_id: ada.id })).toMatchObject([
      {
        start_at: asked.p_start_at,
        end_at,
        expires_at: asked.p_expires_at,
        session_id: 'desk',
        metadata: { by: 'hand' },
        zone_id: tenant.zoneOf('G1'),
      },
    ]);
    const [own] = await rest.rows('allocations', { booking_id: ada.id });
    expect(String(own?.['window'])).toContain('17:15:00');
    const ofBen = await rest.rows('table_holds', { booking_id: ben.id });
    expect(ofBen).toMatchObject([{ start_at, end_at: early }]);
  },
);

test(
  'a hold is refused without a table, a booking or a window, and where the table is another’s',
  { tag: '@O4' },
  async ({ database, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    await functions.assign(ada, 'T1');
    const backwards = { p_start_at: end_at, p_end_at: start_at };

    for (const [what, code, answer] of [
      ['no table', '22023', await functions.hold(ben, '')],
      ['no booking', 'P0002', await functions.hold({ id: crypto.randomUUID() }, 'T2')],
      ['empty', '22000', await functions.hold(ben, 'T2', { p_end_at: start_at })],
      ['backwards', '22000', await functions.hold(ben, 'T2', backwards)],
      ['two zones', '23514', await functions.hold(ben, 'T2 G1')],
      ['taken', 'P0001', await functions.hold(ben, 'T1')],
    ] as const) {
      expect(answer.code, what).toBe(code);
    }
    expect((await database.rows()).holds).toEqual([]);
    expect(await functions.hold(ada, 'T1'), 'by itself').toMatchObject({ code: 'ok' });
    for (const status of ['cancelled', 'no_show', 'completed'] as const) {
      const over = { p_checked_in_at: start_at, p_checked_out_at: end_at };
      await functions.transition(ben, status, status === 'completed' ? over : {});
      const answer = await functions.hold(ben, 'T2');
      expect(answer, status).toMatchObject({ code: '23514', detail: 'booking_state' });
    }
    expect(await rest.rows('table_holds', { booking_id: ben.id })).toEqual([]);
  },
);

test(
  'a hold is let go once, and no other hold with it',
  { tag: '@O4' },
  async ({ database, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const first = await functions.hold(ada, 'T1');
    const second = await functions.hold(ada, 'T2');
    await functions.hold(ben, 'G1');
    const kept = async () => {
      const { holds } = await database.rows();
      return holds.filter(({ status }) => status === 'active').length;
    };
    const told = async () =>
      (await rest.rows('allocations', { restaurant_id: tenant.id })).map(
        (row) => row['resource_id'],
      );

    expect(await functions.release(first.rows[0])).toMatchObject({ rows: [true] });

    expect(await kept()).toBe(2);
    expect(await told()).toContain(second.rows[0]);
    expect(await told()).toHaveLength(2);
    expect(await functions.release(first.rows[0]), 'again').toMatchObject({ rows: [false] });
    expect(await functions.release(crypto.randomUUID())).toMatchObject({ rows: [false] });
    expect(await functions.hold(ben, 'T1'), 'free again').toMatchObject({ code: 'ok' });
  },
);
