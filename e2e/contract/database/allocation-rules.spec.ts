import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test(
  'two allocations of a table can’t overlap, unless one is a shadow or of another type',
  checks('C3.33', 'C3.34', 'C3.35'),
  async ({ clock, rest, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const ada = await tenant.addBooking({ guest: 'Ada', at, party: 2, tables: 'T1' });
    const ben = await tenant.addBooking({ guest: 'Ben', at, party: 2 });
    const row = {
      booking_id: ben.id,
      restaurant_id: tenant.id,
      resource_type: 'table',
      resource_id: tenant.tableId('T1'),
      window: `["${ada.window.start}","${ada.window.end}")`,
      shadow: false,
      is_maintenance: false,
    };
    const store = (changes: object) => rest.insert('allocations', { ...row, ...changes });

    const overlapping = await store({});
    expect.soft(overlapping, fact('C3.34')).toMatchObject({
      code: '23P01',
      message: expect.stringContaining('allocations_no_overlap'),
    });
    expect.soft(await store({ shadow: true }), fact('C3.35')).toMatchObject({ code: 'ok' });
    for (const resource_type of ['hold', 'merge_group']) {
      const other = await store({ resource_type });
      expect.soft(other, fact('C3.33', resource_type)).toMatchObject({ code: 'ok' });
    }
    const chair = await store({ resource_type: 'chair', resource_id: tenant.tableId('T2') });
    expect.soft(chair.code, fact('C3.33', 'chair')).toMatch(/^(22P02|23514)$/);
  },
);

test(
  'a booking has a table once, and two assignments of a table can touch but not overlap',
  checks('C3.37', 'C3.38'),
  async ({ clock, rest, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const ada = await tenant.addBooking({ guest: 'Ada', at, party: 2, tables: 'T1' });
    const ben = await tenant.addBooking({ guest: 'Ben', at, party: 2 });
    const later = String(clock.at(ada.window.end).add({ hours: 1 }));
    const lastMoment = String(clock.at(ada.window.end).subtract({ microseconds: 1 }));
    const assign = (booking_id: string, start_at: string, end_at: string) =>
      rest.insert('booking_table_assignments', {
        booking_id,
        table_id: tenant.tableId('T1'),
        start_at,
        end_at,
      });

    const twice = await assign(ada.id, ada.window.end, later);
    expect.soft(twice, fact('C3.37')).toMatchObject({ code: '23505' });
    const overlapping = await assign(ben.id, lastMoment, later);
    expect.soft(overlapping, fact('C3.38')).toMatchObject({ code: '23P01' });
    const touching = await assign(ben.id, ada.window.end, later);
    expect.soft(touching, fact('C3.38')).toMatchObject({ code: 'ok' });
  },
);
