import { expect, test } from '../../fixtures/test.ts';

/* A visit at each quarter of an hour, and five minutes before each hour: services end at full hours. */
const minutes = ['00', '15', '30', '45', '55'];
const times = Array.from({ length: 23 }, (_, hour) => String(hour).padStart(2, '0'))
  .flatMap((hour) => minutes.map((minute) => `${hour}:${minute}`))
  .filter((time) => time <= '22:30');

test.use({
  needs: ['provision'],
  // A system that takes all restaurants to lie in one zone takes London’s.
  timezone: 'Europe/London',
  plan: {
    bookings: times.map((time) => ({
      guest: `Guest of ${time}`,
      at: `tomorrow ${time}`,
      party: 2,
    })),
  },
});

test(
  'staff are given the floor plan of a booking at whatever time of day it begins',
  { tag: '@O4' },
  async ({ staffApi, tenant }) => {
    const answers: { time: string; status: number }[] = [];

    for (const time of times) {
      const { status } = await staffApi.context(tenant.booking(`Guest of ${time}`).id);
      answers.push({ time, status });
    }

    const failing = answers.filter(({ status }) => status !== 200);
    expect(failing, 'bookings whose floor plan isn’t given').toEqual([]);
  },
);
