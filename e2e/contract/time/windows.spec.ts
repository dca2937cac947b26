import { checks, expect, fact, test, withOffset } from '../../../fixtures/test.ts';

/* Sentence, start, guests, and the minutes for which their table is held. */
const windows = [
  ['C4.2', '12:00', [1, 2], 60],
  ['C4.2', '12:00', [3, 4], 75],
  ['C4.2', '12:00', [5, 6, 7], 85],
  ['C4.3', '17:00', [1, 2], 60],
  ['C4.3', '17:00', [7], 90],
  ['C4.3', '18:00', [3, 4], 75],
  ['C4.3', '18:00', [5, 6], 85],
  ['C4.3', '18:00', [7, 12], 90],
  ['C4.4', '14:30', [2], 60],
  ['C4.4', '14:45', [5], 85],
  ['C4.6', '15:00', [2], 60],
  ['C4.6', '16:45', [5, 7], 85],
  ['C4.6', '16:59', [7], 85],
] as const;
const buffer = 5;

test.describe('in London', () => {
  test.use({ timezone: 'Europe/London' });

  test(
    'how long a table is held follows from service and party',
    checks('C4.1', 'C4.2', 'C4.3', 'C4.4', 'C4.6'),
    async ({ clock, staffApi, tenant }) => {
      const day = clock.today().add({ days: 1 });
      const cases = windows.flatMap(([id, time, parties, minutes]) =>
        parties.map((party) => ({ id, time, party, minutes })),
      );
      const bookings = await tenant.addBookings(
        cases.map(({ party, time }, n) => ({
          guest: `Guest ${n}`,
          at: day.toPlainDateTime(time),
          party,
        })),
      );

      const replies = await Promise.all(bookings.map(({ id }) => staffApi.context(id)));

      for (const [n, { id, minutes, party, time }] of cases.entries()) {
        const { startAt, endAt } = replies[n]?.body['window'] as { startAt: string; endAt: string };
        const [start, end] = [clock.at(withOffset(startAt)), clock.at(withOffset(endAt))];
        const wanted = clock.at(day.toPlainDateTime(time));
        expect.soft(start.toString(), fact('C4.1', time)).toBe(wanted.toString());
        const length = end.since(start).total('minutes');
        expect.soft(length, fact(id, `${party} at ${time}`)).toBe(minutes + buffer);
      }
    },
  );

  test(
    'dinner ends at ten, however late it begins',
    checks('C4.5'),
    async ({ clock, staffApi, tenant }) => {
      const day = clock.today().add({ days: 1 });
      const closing = clock.at(day.toPlainDateTime('22:00')).toString();
      const late = [
        ['20:55', 2, closing],
        ['21:00', 2, closing],
        ['20:45', 8, closing],
        ['21:45', 4, closing],
        ['20:50', 2, clock.at(day.toPlainDateTime('21:55')).toString()],
      ] as const;
      for (const [time, party, end] of late) {
        const at = day.toPlainDateTime(time);
        const { id } = await tenant.addBooking({ guest: `At ${time}`, at, party });
        const { window } = (await staffApi.context(id)).body as { window: { endAt: string } };
        expect
          .soft(String(clock.at(withOffset(window.endAt))), fact('C4.5', `${party} at ${time}`))
          .toBe(end);
      }
    },
  );
});

test(
  'the server stores the window that it computed, which isn’t the booking’s own end',
  checks('C4.7', 'C4.8'),
  async ({ clock, database, guestApi }) => {
    const date = clock.today().add({ days: 1 });
    const { body } = await guestApi.book({ date, time: '18:00', party: 2 });
    const { id } = body['booking'] as { id: string };

    const window = await database.windowOf(id);
    const { end_at } = await database.booking(id);

    const start = clock.at(date.toPlainDateTime('18:00'));
    const end = start.add({ minutes: 65 });
    expect.soft(window, fact('C4.7')).toEqual({ start: String(start), end: String(end) });
    expect.soft(String(clock.at(end_at ?? '')), fact('C4.8')).not.toBe(String(end));
  },
);

test.describe('in New York', () => {
  test.use({ timezone: 'America/New_York' });

  test(
    'a window, and the service that decides its length, go by the restaurant’s zone',
    checks('C4.1', 'C4.3'),
    async ({ clock, staffApi, tenant }) => {
      const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
      const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 7 });

      const { window } = (await staffApi.context(id)).body as {
        window: { startAt: string; endAt: string };
      };

      const start = clock.at(at);
      const end = start.add({ minutes: 95 });
      expect.soft(String(clock.at(withOffset(window.startAt))), fact('C4.1')).toBe(String(start));
      expect.soft(String(clock.at(withOffset(window.endAt))), fact('C4.3')).toBe(String(end));
    },
  );
});
