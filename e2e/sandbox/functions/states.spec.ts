import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2, tables: 'T1' },
      { guest: 'Ben', at: 'today 18:00', party: 2, tables: 'T2' },
    ],
  },
});
const stamp = '2027-06-07T11:00:00+00:00';
const out = '2027-06-07T11:30:00+00:00';

test(
  'a booking goes to another state with all that was said of it, and no other booking does',
  { tag: '@O5' },
  async ({ database, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const before = await database.booking(ben.id);
    const by = crypto.randomUUID();

    const { rows } = await functions.transition(ada, 'completed', {
      p_checked_in_at: stamp,
      p_checked_out_at: out,
      p_updated_at: '2027-06-07T10:00:00+00:00',
      p_history_from: 'confirmed',
      p_history_to: 'checked_in',
      p_history_changed_by: by,
      p_history_changed_at: '2027-06-07T10:30:00+00:00',
      p_history_reason: 'told',
      p_history_metadata: { at: 'door' },
    });

    const updated_at = '2027-06-07T10:00:00+00:00';
    const state = { status: 'completed', checked_in_at: stamp, checked_out_at: out, updated_at };
    expect(rows).toEqual([state]);
    expect(await database.booking(ada.id)).toMatchObject(state);
    expect(await rest.rows('booking_state_history', { booking_id: ada.id })).toMatchObject([
      {
        from_status: 'confirmed',
        to_status: 'checked_in',
        changed_by: by,
        changed_at: '2027-06-07T10:30:00+00:00',
        reason: 'told',
        metadata: { at: 'door' },
      },
    ]);
    expect(await database.booking(ben.id)).toEqual(before);
  },
);

test(
  'what isn’t said is empty, and the time is now',
  { tag: '@O5' },
  async ({ functions, rest, tenant }) => {
    const ada = tenant.booking('Ada');

    const { rows } = await functions.transition(ada, 'no_show', { p_history_metadata: null });

    expect(rows).toMatchObject([{ status: 'no_show', checked_in_at: null, checked_out_at: null }]);
    expect(String(rows[0]?.['updated_at'])).toMatch(/^2027-06-07T11:0/);
    const [entry] = await rest.rows('booking_state_history', { booking_id: ada.id });
    expect(entry).toMatchObject({ to_status: 'no_show', changed_by: null, reason: null });
    expect(entry).toMatchObject({ metadata: {} });
    expect(String(entry?.['changed_at'])).toMatch(/^2027-06-07T11:0/);
  },
);

test(
  'who expected another state is told so, and changes nothing; an unknown booking is refused',
  { tag: '@O5' },
  async ({ database, functions, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    const before = await database.booking(ada.id);

    const late = await functions.transition(ada, 'cancelled', { p_history_from: 'pending' });

    expect(late).toMatchObject({ code: 'P0004', detail: 'Expected pending, found confirmed.' });
    expect(await database.booking(ada.id)).toEqual(before);
    expect(await rest.rows('booking_state_history', { booking_id: ada.id })).toEqual([]);
    const unknown = await functions.transition({ id: crypto.randomUUID() }, 'cancelled');
    expect(unknown).toMatchObject({ code: 'P0002', message: 'Booking not found' });
  },
);

test(
  'of eight who move a booking on at once one does, and seven are told',
  { tag: '@O5' },
  async ({ functions, rest, tenant }) => {
    const ada = tenant.booking('Ada');
    const cancel = () => functions.transition(ada, 'cancelled', { p_history_from: 'confirmed' });

    const answers = await Promise.all(Array.from({ length: 8 }, cancel));

    const codes = answers.map(({ code }) => code).sort();
    expect(codes).toEqual([...Array.from({ length: 7 }, () => 'P0004'), 'ok']);
    expect(await rest.rows('booking_state_history', { booking_id: ada.id })).toHaveLength(1);
  },
);

const stamps = [
  {},
  { p_checked_in_at: stamp },
  { p_checked_out_at: out },
  { p_checked_in_at: stamp, p_checked_out_at: out },
] as const;
for (const [status, fitting] of [
  ['pending', [true, false, false, false]],
  ['pending_allocation', [true, false, false, false]],
  ['confirmed', [true, false, false, false]],
  ['no_show', [true, false, false, false]],
  ['checked_in', [false, true, false, false]],
  ['completed', [false, false, false, true]],
  ['cancelled', [true, true, true, true]],
  ['PRIORITY_WAITLIST', [true, true, true, true]],
] as const) {
  test(
    `a booking that is ${status} has the stamps of its comings and goings, and no others`,
    { tag: '@O5' },
    async ({ functions, tenant }) => {
      const ada = tenant.booking('Ada');

      const stored: boolean[] = [];
      for (const some of stamps) {
        const { code } = await functions.transition(ada, status, some);
        expect(['ok', '23514']).toContain(code);
        stored.push(code === 'ok');
      }

      expect(stored).toEqual(fitting);
    },
  );
}
