import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const check = '23514';
const unique = '23505';

test(
  'instants and reference of a booking are made by the database',
  checks('C3.26', 'C3.27', 'C3.28'),
  async ({ clock, database, rest, tenant }) => {
    const evening = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const first = await tenant.addBooking({ guest: 'Ada', at: evening, party: 2 });
    const second = await tenant.addBooking({ guest: 'Ben', at: evening, party: 2 });

    const { end_at, end_time, reference, start_at } = await rest
      .rows('bookings', { id: first.id })
      .then(([row]) => row as Record<string, string>);
    expect.soft(String(clock.at(start_at ?? '')), fact('C3.26')).toBe(String(clock.at(evening)));
    const ends = clock.at(evening.withPlainTime(end_time));
    expect.soft(String(clock.at(end_at ?? '')), fact('C3.26')).toBe(String(ends));
    expect.soft(reference, fact('C3.27')).toMatch(/^[A-Z0-9]{10}$/);
    expect.soft((await database.booking(second.id)).reference, fact('C3.28')).not.toBe(reference);
    const same = await rest.update('bookings', { id: second.id }, { reference });
    expect.soft(same, fact('C3.28')).toMatchObject({ code: unique });
  },
);

test.describe('in New York', () => {
  test.use({ timezone: 'America/New_York' });

  test(
    'a booking’s instants are those of the restaurant’s own wall',
    checks('C3.26'),
    async ({ clock, database, tenant }) => {
      const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
      const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 2 });

      const { start_at } = await database.booking(id);

      expect.soft(String(clock.at(start_at ?? '')), fact('C3.26')).toBe(String(clock.at(at)));
    },
  );
});

test(
  'a booking has a guest at least, and an occasion that is known',
  checks('C3.29', 'C3.30'),
  async ({ clock, rest, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 2 });
    const change = (changes: object) => rest.update('bookings', { id }, { ...changes });

    expect.soft(await change({ party_size: 0 }), fact('C3.29')).toMatchObject({ code: check });
    const siesta = await change({ booking_type: 'siesta' });
    expect.soft(siesta, fact('C3.30')).toMatchObject({ code: '23503' });
  },
);

test(
  'a booking is confirmed with a table only, and stamped as its status says',
  checks('C3.31', 'C3.32'),
  async ({ clock, rest, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const seated = await tenant.addBooking({ guest: 'Ada', at, party: 2, tables: 'T1' });
    const waiting = await tenant.addBooking({ guest: 'Ben', at, party: 2 });
    const now = clock.toString();
    const [none, arrived, left] = [
      { checked_in_at: null, checked_out_at: null },
      { checked_in_at: now, checked_out_at: null },
      { checked_in_at: now, checked_out_at: now },
    ];
    const change = (id: string, status: string, stamps: object) =>
      rest.update('bookings', { id }, { status, ...stamps });

    const early = await change(waiting.id, 'confirmed', none);
    expect.soft(early, fact('C3.32')).toMatchObject({ code: 'P0001' });
    for (const status of ['pending', 'pending_allocation', 'no_show']) {
      const stamped = await change(waiting.id, status, arrived);
      expect.soft(stamped, fact('C3.31', status)).toMatchObject({ code: check });
    }
    for (const [status, stamps] of [
      ['confirmed', arrived],
      ['checked_in', none],
      ['completed', none],
      ['completed', arrived],
    ] as const) {
      const refused = await change(seated.id, status, stamps);
      expect.soft(refused, fact('C3.31', `${status}, ${JSON.stringify(stamps)}`)).toMatchObject({
        code: check,
      });
    }
    const arrival = await change(seated.id, 'checked_in', arrived);
    expect.soft(arrival, fact('C3.31', 'checked_in')).toMatchObject({ code: 'ok' });
    const leaving = await change(seated.id, 'completed', left);
    expect.soft(leaving, fact('C3.31', 'completed')).toMatchObject({ code: 'ok' });
  },
);
