import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const sunday = 0;
const keys = (value: unknown) => Object.keys(value as object);

test.use({ plan: { closedOn: [sunday] } });

test(
  'the calendar mask says on which days the restaurant is closed',
  checks('C1.63'),
  async ({ clock, guestApi, rest, tenant }) => {
    const [from, to] = [clock.today(), clock.today().add({ days: 30 })].map(String);
    const holiday = clock.today().add({ days: 3 }).toString();
    const closed = { restaurant_id: tenant.id, effective_date: holiday, is_closed: true };
    await rest.insert('restaurant_operating_hours', closed);

    const { body, status } = await guestApi.calendarMask(from ?? '', to ?? '');

    expect.soft(status, fact('C1.63')).toBe(200);
    expect.soft(body, fact('C1.63')).toMatchObject({
      timezone: tenant.timezone,
      from,
      to,
      closedDaysOfWeek: [sunday],
      closedDates: expect.arrayContaining([holiday]),
    });
  },
);

test(
  'the schedule of an open day has its window, its options and its slots',
  checks('C1.64', 'C1.65'),
  async ({ clock, guestApi, tenant }) => {
    const daysToMonday = 8 - clock.today().dayOfWeek;
    const monday = clock.today().add({ days: daysToMonday }).toString();

    const { body, status } = await guestApi.schedule(monday);

    expect.soft(status, fact('C1.64')).toBe(200);
    expect.soft(body, fact('C1.64')).toMatchObject({
      restaurantId: tenant.id,
      date: monday,
      timezone: tenant.timezone,
      intervalMinutes: 15,
      defaultDurationMinutes: 90,
      lastSeatingBufferMinutes: 120,
      window: { opensAt: expect.any(String), closesAt: expect.any(String) },
      isClosed: false,
      availableBookingOptions: expect.any(Array),
      slots: expect.any(Array),
      occasionCatalog: expect.anything(),
    });
    const slots = body['slots'] as Record<string, unknown>[];
    const wanted = ['value', 'display', 'periodId', 'periodName', 'bookingOption'];
    const more = ['defaultBookingOption', 'availability', 'disabled'];
    expect.soft(slots, fact('C1.65')).not.toHaveLength(0);
    for (const slot of slots) {
      const shown = fact('C1.65', String(slot['value']));
      expect.soft(keys(slot), shown).toEqual(expect.arrayContaining([...wanted, ...more]));
    }
  },
);

test(
  'the schedule of a closed day says that it is closed',
  checks('C1.64'),
  async ({ clock, guestApi }) => {
    const daysToSunday = 14 - clock.today().dayOfWeek;
    const nextSunday = clock.today().add({ days: daysToSunday });

    const { body } = await guestApi.schedule(nextSunday);

    expect.soft(body, fact('C1.64')).toMatchObject({ isClosed: true });
  },
);
