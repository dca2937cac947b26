import { expect, test } from '@playwright/test';
import type { Temporal } from 'temporal-polyfill';
import { Clock } from '../../../fixtures/clock/clock.ts';
import type { TimeMachine } from '../../../fixtures/clock/way.ts';

/** A machine that stands where it is told to. */
const standing = {
  way: 'travel',
  current: (moved: Temporal.Instant) => moved,
} as Partial<TimeMachine> as TimeMachine;

for (const [now, day] of [
  ['2027-06-07T00:00', '2027-06-07'],
  ['2027-06-07T17:00', '2027-06-07'],
  ['2027-06-07T17:00:00.001', '2027-06-08'],
  ['2027-06-07T23:30', '2027-06-08'],
] as const) {
  test(`at ${now} the first day with an hour left until 18:00 is ${day}`, () => {
    const clock = new Clock(standing, 'Europe/London', now);

    expect(clock.firstDayWith('18:00').toString()).toBe(day);
  });
}
