import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const sunday = 0;

test.use({ plan: { closedOn: [sunday] } });

test(
  'a body that is wrong is refused with what is wrong in it',
  checks('C1.75', 'C1.76'),
  async ({ clock, guestApi }) => {
    const date = clock.today().add({ days: 1 });

    const nameless = await guestApi.book({ date, time: '18:00', name: undefined });
    const broken = await guestApi.post('{');

    expect.soft(nameless, fact('C1.75')).toMatchObject({
      status: 400,
      body: {
        error: 'Invalid payload',
        details: { formErrors: expect.any(Array), fieldErrors: { name: expect.any(Array) } },
      },
    });
    const notJson = { status: 400, body: { error: 'Invalid JSON payload' } };
    expect.soft(broken, fact('C1.76')).toMatchObject(notJson);
  },
);

test(
  'closed days and times that are no slot are refused with the reason',
  checks('C1.77', 'C1.78', 'C1.79'),
  async ({ clock, guestApi }) => {
    const nextSunday = clock.today().add({ days: 14 - clock.today().dayOfWeek });
    const nextMonday = nextSunday.add({ days: 1 });
    const refused = (reason: string) => ({
      status: 400,
      body: { code: 'OPERATING_HOURS_CLOSED', details: { reason } },
    });

    const closed = await guestApi.book({ date: nextSunday, time: '18:00' });
    expect.soft(closed, fact('C1.77')).toMatchObject(refused('CLOSED'));
    for (const time of ['09:00', '11:45', '23:00']) {
      const outside = await guestApi.book({ date: nextMonday, time });
      expect.soft(outside, fact('C1.78', time)).toMatchObject(refused('OUTSIDE_WINDOW'));
    }
    const between = await guestApi.book({ date: nextMonday, time: '18:07' });
    expect.soft(between, fact('C1.79')).toMatchObject(refused('OUTSIDE_WINDOW'));
  },
);

test(
  'a restaurant that isn’t there, and a day that is over, can’t be booked',
  checks('C1.80', 'C1.81', 'C4.11'),
  async ({ clock, guestApi }) => {
    const nextMonday = clock.today().add({ days: 8 - clock.today().dayOfWeek });
    const lastMonday = nextMonday.subtract({ days: 14 });
    const nowhere = { restaurantSlug: `no-${crypto.randomUUID()}`, restaurantId: undefined };

    const unknown = await guestApi.book({ date: nextMonday, time: '18:00', ...nowhere });
    const past = await guestApi.book({ date: lastMonday, time: '18:00' });

    const missing = { status: 404, body: { code: 'RESTAURANT_NOT_FOUND' } };
    expect.soft(unknown, fact('C1.80')).toMatchObject(missing);
    const over = { status: 422, body: { code: 'BOOKING_IN_PAST' } };
    expect.soft(past, fact('C1.81')).toMatchObject(over);
    expect.soft(past.status, fact('C4.11')).toBe(422);
  },
);

test.describe('under a moved clock', () => {
  test.use({ needs: ['travel'] });

  test(
    'a start is past when it lies more than five minutes back, by the server’s clock',
    checks('C1.82', 'C4.11'),
    async ({ clock, guestApi }) => {
      const visit = { date: clock.today(), time: '12:30' };
      const start = clock.today().toPlainDateTime('12:30');

      await clock.travelTo(start.add({ minutes: 4 }));
      const late = await guestApi.book(visit);
      await clock.travelTo(start.add({ minutes: 6 }));
      const tooLate = await guestApi.book(visit);

      expect.soft(late, fact('C1.82')).toMatchObject({ status: 201 });
      expect.soft(tooLate, fact('C1.82')).toMatchObject({ status: 422 });
      expect.soft(tooLate.body, fact('C4.11')).toMatchObject({ code: 'BOOKING_IN_PAST' });
    },
  );
});
