import { expect, test } from '../../fixtures/test.ts';

/* Whoever writes it, and by whichever way: no booking becomes confirmed without a table of its own. */
test.use({
  needs: ['provision'],
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [
      { guest: 'Ada', at: '2027-06-07T18:00', party: 2, tables: 'T1' },
      { guest: 'Ben', at: '2027-06-07T18:00', party: 2 },
    ],
  },
});
const refused = { code: 'P0001', message: 'Booking cannot be confirmed without a table' };

test(
  'a booking without a table can’t become confirmed, whatever tables others have',
  { tag: '@D4' },
  async ({ rest, tenant }) => {
    const { id } = tenant.booking('Ben');
    const become = (status: string) => rest.update('bookings', { id }, { status });

    expect(await become('confirmed')).toMatchObject({
      ...refused,
      detail: `Booking ${id} has no table assigned.`,
    });

    for (const status of ['pending_allocation', 'PRIORITY_WAITLIST', 'no_show', 'cancelled']) {
      expect(await become(status), status).toMatchObject({ code: 'ok' });
    }
    expect(await become('confirmed')).toMatchObject(refused);
  },
);

test(
  'a booking can’t be stored as confirmed, for nobody has given it a table; as pending it can',
  { tag: '@D4' },
  async ({ rest, tenant }) => {
    const [seeded = {}] = await rest.rows('bookings', { id: tenant.booking('Ben').id });
    const anew = { ...seeded, id: crypto.randomUUID(), reference: '', idempotency_key: null };

    const confirmed = await rest.insert('bookings', { ...anew, status: 'confirmed' });
    const pending = await rest.insert('bookings', { ...anew, status: 'pending' });

    expect(confirmed).toMatchObject(refused);
    expect(pending).toMatchObject({ code: 'ok' });
  },
);

test(
  'with its table a booking becomes confirmed, and what was confirmed is asked no more',
  { tag: '@D4' },
  async ({ rest, tenant }) => {
    const { id } = tenant.booking('Ada');
    const become = (status: string) => rest.update('bookings', { id }, { status });

    expect(await become('pending')).toMatchObject({ code: 'ok' });
    expect(await become('confirmed')).toMatchObject({ code: 'ok' });

    await rest.remove('booking_table_assignments', { booking_id: id });
    expect(await become('confirmed'), 'as it was').toMatchObject({ code: 'ok' });
    expect(await become('pending')).toMatchObject({ code: 'ok' });
    expect(await become('confirmed')).toMatchObject(refused);
  },
);
