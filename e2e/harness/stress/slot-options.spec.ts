import { expect, test } from '@playwright/test';
import {
  defaultSlotOptions,
  readSlotOptions,
  type RawSlotOptions,
} from '../../../fixtures/stress/slots/options.ts';
import { planLevel } from '../../../fixtures/stress/slots/plan.ts';

test('the defaults are four hours, ten guests a slot, at 1, 4 and 8', () => {
  expect(readSlotOptions({ ...defaultSlotOptions })).toEqual({
    concurrency: [1, 4, 8],
    start: '12:00',
    end: '16:00',
    attempts: 10,
    date: undefined,
  });
});

const wrong: [Partial<RawSlotOptions>, string][] = [
  [{ concurrency: '1,x' }, '--concurrency takes whole numbers from 1 to 64, as 1,4,8, not “x”.'],
  [{ concurrency: '0' }, '--concurrency takes whole numbers from 1 to 64, as 1,4,8, not “0”.'],
  [{ concurrency: '4,4' }, '--concurrency names a level twice: 4,4.'],
  [{ start: '25:00' }, '--start takes a time as 12:00, not “25:00”.'],
  [{ start: '16:00', end: '12:00' }, '--start 16:00 must lie before --end 12:00.'],
  [{ attempts: '-1' }, '--attempts takes a whole number from 1 to 1000, not “-1”.'],
  [{ date: '2027-02-30' }, '--date takes a day as 2027-06-07, not “2027-02-30”.'],
  [{ date: 'tomorrow' }, '--date takes a day as 2027-06-07, not “tomorrow”.'],
];
for (const [given, sentence] of wrong) {
  test(`${JSON.stringify(given)} is refused in one sentence`, () => {
    expect(() => readSlotOptions({ ...defaultSlotOptions, ...given })).toThrow(sentence);
  });
}

test('every level asks for the same parties at the same slots', () => {
  const slots = ['12:00', '12:15'];
  const [one, eight] = [planLevel(1, slots, 10), planLevel(8, slots, 10)];

  expect(one).toHaveLength(20);
  expect(one.map(({ slot, party }) => [slot, party])).toEqual(
    eight.map(({ slot, party }) => [slot, party]),
  );
  expect(one.filter(({ slot }) => slot === '12:15')).toHaveLength(10);
});
