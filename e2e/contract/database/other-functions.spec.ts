import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const transition = 'apply_booking_state_transition';
const creation = 'create_booking_with_capacity_check';

test(
  'the functions around assigning take their parameters',
  checks('C3.57', 'C3.58', 'C3.59'),
  async ({ schema }) => {
    const confirming = `p_booking_id p_table_ids p_idempotency_key p_require_adjacency p_assigned_by
      p_start_at p_end_at p_target_status`;
    const confirm = schema.lackingParameters('confirm_hold_assignment_with_transition', confirming);
    expect.soft(confirm, fact('C3.57')).toEqual([]);
    const unassign = schema.lackingParameters('unassign_tables_atomic', 'p_booking_id p_table_ids');
    expect.soft(unassign, fact('C3.58')).toEqual([]);
    const stepping = `p_booking_id p_status p_checked_in_at p_checked_out_at p_updated_at
      p_history_from p_history_to`;
    expect.soft(schema.lackingParameters(transition, stepping), fact('C3.59')).toEqual([]);
  },
);

test(
  'unassign_tables_atomic takes the tables named back, and only them',
  checks('C3.58'),
  async ({ clock, database, rest, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 4, tables: 'T1 T2' });

    const answer = await rest.call('unassign_tables_atomic', {
      p_booking_id: id,
      p_table_ids: [tenant.tableId('T1')],
    });

    expect.soft(answer, fact('C3.58')).toMatchObject({ code: 'ok' });
    expect.soft(await database.tablesOf(id), fact('C3.58')).toEqual(['T2']);
  },
);

test(
  'a step from a status that the booking has left is refused',
  checks('C3.59', 'C3.60'),
  async ({ clock, database, rest, schema, tenant }) => {
    const at = clock.today().toPlainDateTime('18:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 2, tables: 'T1' });
    const now = clock.toString();
    const wish = {
      p_booking_id: id,
      p_status: 'checked_in',
      p_checked_in_at: now,
      p_checked_out_at: null,
      p_updated_at: now,
      p_history_from: 'confirmed',
      p_history_to: 'checked_in',
    };

    const first = await rest.call(transition, schema.argumentsFor(transition, wish));
    const second = await rest.call(transition, schema.argumentsFor(transition, wish));

    expect.soft(first, fact('C3.59')).toMatchObject({ code: 'ok' });
    const { checked_in_at, status } = await database.booking(id);
    expect.soft(status, fact('C3.59')).toBe('checked_in');
    expect(checked_in_at, fact('C3.59')).toEqual(expect.any(String));
    expect.soft(String(clock.at(checked_in_at ?? '')), fact('C3.59')).toBe(String(clock.at(now)));
    expect.soft(second, fact('C3.60')).toMatchObject({ code: 'P0004' });
  },
);

test.describe('by the catalogue', () => {
  test.use({ needs: ['sql'] });

  test(
    'creating a booking with a check of capacity answers by a JSON object',
    checks('C3.61'),
    async ({ schema }) => {
      expect.soft(schema.returns(creation).join(), fact('C3.61')).toMatch(/^jsonb?$/);
    },
  );
});
