import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test(
  'guests are seated, leave, stay away, and turn up after all',
  checks('C2.69'),
  async ({ clock, database, staffApi, tenant }) => {
    const at = clock.today().toPlainDateTime('12:00');
    const [came, away] = await tenant.addBookings([
      { guest: 'Ada', at, party: 2, tables: 'T1' },
      { guest: 'Ben', at, party: 2, tables: 'T2' },
    ]);
    const [ada, ben] = [came?.id ?? '', away?.id ?? ''];

    for (const [id, step, status] of [
      [ada, 'check-in', 'checked_in'],
      [ada, 'check-out', 'completed'],
      [ben, 'no-show', 'no_show'],
    ] as const) {
      const reply = await staffApi.step(id, step);
      expect.soft(reply, fact('C2.69', step)).toMatchObject({ status: 200 });
      expect.soft(await database.booking(id), fact('C2.69', step)).toMatchObject({ status });
    }
    const back = await staffApi.step(ben, 'undo-no-show');
    expect.soft(back, fact('C2.69', 'undo-no-show')).toMatchObject({ status: 200 });
    const { status } = await database.booking(ben);
    expect.soft(status, fact('C2.69', 'undo-no-show')).toMatch(/^(confirmed|pending)$/);
  },
);

test(
  'a booking of any day is cancelled on request',
  checks('C2.72'),
  async ({ clock, database, staffApi, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('12:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 2, tables: 'T1' });

    const reply = await staffApi.cancel(id);

    const cancelled = { id, status: 'cancelled' };
    expect.soft(reply, fact('C2.72')).toMatchObject({ status: 200, body: cancelled });
    expect.soft(await database.booking(id), fact('C2.72')).toMatchObject({ status: 'cancelled' });
  },
);

test(
  'a booking of another day keeps its state',
  checks('C2.70', 'C4.12'),
  async ({ clock, database, staffApi, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('12:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 2, tables: 'T1' });

    for (const step of ['check-in', 'no-show'] as const) {
      const reply = await staffApi.step(id, step);
      expect.soft(reply, fact('C2.70', step)).toMatchObject({ status: 409 });
    }
    expect.soft(await database.booking(id), fact('C4.12')).toMatchObject({ status: 'confirmed' });
  },
);

test.describe('under a moved clock', () => {
  test.use({ needs: ['travel'], timezone: 'America/New_York' });

  test(
    'the day of a booking is that of the restaurant, by the server’s clock',
    checks('C2.70', 'C4.12'),
    async ({ clock, staffApi, tenant }) => {
      const at = clock.today().add({ days: 1 }).toPlainDateTime('12:00');
      const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 2, tables: 'T1' });

      // In London it is the day of the booking already, in New York not yet.
      await clock.travelTo(clock.today().toPlainDateTime('23:59:59.999'));
      const early = await staffApi.step(id, 'check-in');
      await clock.travelTo(clock.today().add({ days: 1 }).toPlainDateTime('00:00'));
      const onTheDay = await staffApi.step(id, 'check-in');

      expect.soft(early, fact('C2.70')).toMatchObject({ status: 409 });
      expect.soft(onTheDay, fact('C4.12')).toMatchObject({ status: 200 });
    },
  );
});
