import { expect, test } from '../../fixtures/test.ts';

test.use({
  needs: ['provision'],
});

test(
  'staff seat guests and check them out: both times are kept, with who did it',
  { tag: '@O6' },
  async ({ clock, database, rest, staffApi, staffSession, tenant }) => {
    const at = clock.today().toPlainDateTime('12:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 2, tables: 'T1' });

    expect(await staffApi.step(id, 'check-in')).toMatchObject({ status: 200 });
    const { checked_in_at: seated } = await database.booking(id);
    expect(await staffApi.step(id, 'check-out')).toMatchObject({ status: 200 });

    const { checked_in_at, checked_out_at } = await database.booking(id);
    const seatedAt = clock.fromStored(clock.at(String(seated)));
    const late = clock.now().since(seatedAt).total('seconds');
    expect(Math.abs(late), 'how far from now they were seated, in seconds').toBeLessThan(60);
    expect(checked_in_at, 'when they were seated, once they have left').toBe(seated);
    expect(checked_out_at, 'when they left').not.toBeNull();
    const steps = await rest.rows('booking_state_history', { booking_id: id });
    const told = steps.map(({ to_status, changed_by }) => [to_status, changed_by]);
    for (const state of ['checked_in', 'completed']) {
      expect(told, `who made it ${state}`).toContainEqual([state, staffSession.userId]);
    }
  },
);

test(
  'tables that staff assign, and those that they confirm from a quote, say who did it',
  { tag: '@O4' },
  async ({ clock, rest, staffApi, staffSession, tenant }) => {
    const at = clock.tomorrow().toPlainDateTime('12:00');
    const [ada, ben] = await tenant.addBookings([
      { guest: 'Ada', at, party: 2 },
      { guest: 'Ben', at, party: 2 },
    ]);
    const [chosen, quoted] = [ada?.id ?? '', ben?.id ?? ''];

    expect(await staffApi.assign(chosen, ['T1'])).toMatchObject({ status: 200 });
    const holdId = await staffApi.hold(quoted);
    expect(await staffApi.confirm(quoted, holdId)).toMatchObject({ status: 200 });

    for (const booking_id of [chosen, quoted]) {
      const [assigned] = await rest.rows('booking_table_assignments', { booking_id });
      expect(assigned, 'who assigned').toMatchObject({ assigned_by: staffSession.userId });
    }
  },
);
