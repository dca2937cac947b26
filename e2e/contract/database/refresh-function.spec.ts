import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const name = 'refresh_table_status';

test('refresh_table_status takes a table’s id', checks('C3.44'), async ({ schema }) => {
  expect.soft(schema.lackingParameters(name, 'p_table_id'), fact('C3.44')).toEqual([]);
});

test.describe('by the catalogue', () => {
  test.use({ needs: ['sql'] });

  test('refresh_table_status returns nothing', checks('C3.44'), async ({ schema }) => {
    expect.soft(schema.returns(name), fact('C3.44')).toEqual(['void']);
  });
});

test(
  'refresh_table_status puts right whatever was stored, by what contains now',
  checks('C3.45', 'C3.46', 'C3.47', 'C3.48'),
  async ({ clock, database, rest, tenant }) => {
    const now = clock.now();
    const around = { start: now.subtract({ minutes: 30 }), end: now.add({ minutes: 30 }) };
    const past = { start: now.subtract({ hours: 3 }), end: now.subtract({ hours: 2 }) };
    const ahead = { start: now.add({ hours: 2 }), end: now.add({ hours: 3 }) };
    const visit = { at: now, party: 2 };
    await tenant.addBookings([
      { ...visit, guest: 'Ada', tables: 'T1', window: around, status: 'checked_in' },
      { ...visit, guest: 'Ben', tables: 'T2', window: around },
      { ...visit, guest: 'Cleo', tables: 'T3', window: past },
      { ...visit, guest: 'Dev', tables: 'T4', window: ahead },
    ]);
    const refreshed = async (number: string, wrong: string) => {
      const p_table_id = tenant.tableId(number);
      await rest.update('table_inventory', { id: p_table_id }, { status: wrong });
      const answer = await rest.call(name, { p_table_id });
      expect(answer, fact('C3.47', number)).toMatchObject({ code: 'ok' });
      return database.statusOf(number);
    };

    expect.soft(await refreshed('T1', 'available'), fact('C3.46')).toBe('occupied');
    expect.soft(await refreshed('T2', 'available'), fact('C3.47')).toBe('reserved');
    expect.soft(await refreshed('T3', 'occupied'), fact('C3.47', 'past')).toBe('available');
    // Active-window frees it until it begins, legacy keeps it: either version may be there.
    expect
      .soft(['available', 'reserved'], fact('C3.48'))
      .toContain(await refreshed('T4', 'occupied'));

    await rest.update(
      'allocations',
      { restaurant_id: tenant.id, resource_id: tenant.tableId('T2') },
      { is_maintenance: true },
    );
    expect.soft(await refreshed('T2', 'available'), fact('C3.45')).toBe('out_of_service');
  },
);
