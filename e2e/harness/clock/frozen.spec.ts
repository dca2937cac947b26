import { expect, test } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { asksForFrozenClock, freezeDate, realNow } from '../../../fixtures/clock/machine.ts';

const instant = Date.UTC(2026, 0, 31, 23, 59, 59, 999);

test('a frozen Date stands, and what is not now is as ever', async () => {
  const before = realNow();
  const thaw = freezeDate(instant);
  try {
    await sleep(5);
    expect(Date.now()).toBe(instant);
    expect(new Date().getTime()).toBe(instant);
    expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
    expect(Date.parse('2027-06-07T17:00:00Z')).toBe(Date.UTC(2027, 5, 7, 17));
    expect(new Date() instanceof Date).toBe(true);
    expect(realNow().since(before).total('milliseconds')).toBeGreaterThanOrEqual(4);
  } finally {
    thaw();
  }
  expect(Math.abs(Date.now() - realNow().epochMilliseconds)).toBeLessThan(1_000);
});

test('CLOCK is frozen or unset, anything else is an error that says so', () => {
  expect([undefined, '', 'frozen'].map((value) => asksForFrozenClock(value ?? ''))).toEqual([
    false,
    false,
    true,
  ]);
  expect(() => asksForFrozenClock('stopped')).toThrow(
    'CLOCK is “stopped”: it is frozen, or unset.',
  );
});
