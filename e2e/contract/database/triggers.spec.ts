import { checks, expect, fact, test, type Temporal } from '../../../fixtures/test.ts';

const range = (start: Temporal.Instant, end: Temporal.Instant) =>
  `["${start.toString()}","${end.toString()}")`;

test(
  'storing, moving and removing an allocation each refresh the table’s status',
  checks('C3.41'),
  async ({ clock, database, rest, tenant }) => {
    const now = clock.now();
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 2 });
    const around = range(now.subtract({ minutes: 30 }), now.add({ minutes: 30 }));
    const before = range(now.subtract({ hours: 3 }), now.subtract({ hours: 2 }));
    const allocation = { booking_id: id, resource_id: tenant.tableId('T1') };
    const kind = { restaurant_id: tenant.id, resource_type: 'table', window: around };

    await rest.insert('allocations', { ...allocation, ...kind });
    expect.soft(await database.statusOf('T1'), fact('C3.41', 'INSERT')).toBe('reserved');
    await rest.update('allocations', allocation, { window: before });
    expect.soft(await database.statusOf('T1'), fact('C3.41', 'UPDATE')).toBe('available');
    await rest.update('allocations', allocation, { window: around });
    expect.soft(await database.statusOf('T1'), fact('C3.41', 'UPDATE')).toBe('reserved');
    await rest.remove('allocations', allocation);
    expect.soft(await database.statusOf('T1'), fact('C3.41', 'DELETE')).toBe('available');
  },
);

test(
  'a booking’s status moves the status of each of its tables',
  checks('C3.42'),
  async ({ clock, database, rest, tenant }) => {
    const now = clock.now();
    const window = { start: now.subtract({ minutes: 30 }), end: now.add({ minutes: 30 }) };
    const plan = { guest: 'Ada', at: window.start, party: 4, tables: 'T1 T2', window };
    const { id } = await tenant.addBooking(plan);
    const statuses = async () => [await database.statusOf('T1'), await database.statusOf('T2')];
    const arrived = { status: 'checked_in', checked_in_at: clock.toString() };

    expect.soft(await statuses(), fact('C3.42', 'confirmed')).toEqual(['reserved', 'reserved']);
    const changed = await rest.update('bookings', { id }, arrived);

    expect.soft(changed, fact('C3.42')).toMatchObject({ code: 'ok' });
    expect.soft(await statuses(), fact('C3.42', 'checked_in')).toEqual(['occupied', 'occupied']);
  },
);

test.describe('under a moved clock', () => {
  test.use({ needs: ['travel'] });

  test(
    'a stored status stays as it is while time passes and nobody asks for a refresh',
    checks('C3.43'),
    async ({ clock, database, tenant }) => {
      const now = clock.now();
      const window = { start: now.subtract({ minutes: 30 }), end: now.add({ minutes: 30 }) };
      const plan = { guest: 'Ada', at: window.start, party: 2, tables: 'T1', window };
      await tenant.addBooking(plan);
      expect(await database.statusOf('T1'), fact('C3.43', 'in the window')).toBe('reserved');

      await clock.travelTo(window.end.add({ hours: 5 }));

      expect.soft(await database.statusOf('T1'), fact('C3.43', 'after it')).toBe('reserved');
    },
  );
});
