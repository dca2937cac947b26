import { Command } from 'commander';
import { expect, test } from '@playwright/test';
import { requireOrder, withSlotOptions } from '../../../fixtures/stress/slots/options.ts';
import { planLevel } from '../../../fixtures/stress/slots/plan.ts';
import { optionsOf } from './options-of.ts';

const read = (...words: string[]) => optionsOf(withSlotOptions(new Command()), words);

test('the defaults are four hours, ten guests a slot, at 1, 4 and 8', () => {
  expect(read()).toEqual({ concurrency: [1, 4, 8], start: '12:00', end: '16:00', attempts: 10 });
});

for (const [option, value, sentence] of [
  ['--concurrency', '1,x', 'It must be a whole number from 1 to 64.'],
  ['--concurrency', '0', 'It must be a whole number from 1 to 64.'],
  ['--concurrency', '4,4', 'It names a level twice.'],
  ['--start', '25:00', 'It must be a time such as 12:00.'],
  ['--attempts', '-1', 'It must be a whole number from 1 to 1000.'],
  ['--date', '2027-02-30', 'It must be a day such as 2027-06-07.'],
  ['--date', 'tomorrow', 'It must be a day such as 2027-06-07.'],
] as const) {
  test(`${option} ${value} is refused in one sentence`, () => {
    expect(() => read(option, value)).toThrow(`argument '${value}' is invalid. ${sentence}`);
  });
}

test('slots that end before they begin are refused in one sentence', () => {
  expect(() => requireOrder({ start: '16:00', end: '12:00' })).toThrow(
    '--start 16:00 must lie before --end 12:00.',
  );
});

test('every level asks for the same parties at the same slots', () => {
  const slots = ['12:00', '12:15'];
  const [one, eight] = [planLevel(1, slots, 10), planLevel(8, slots, 10)];

  expect(one).toHaveLength(20);
  expect(one.map(({ slot, party }) => [slot, party])).toEqual(
    eight.map(({ slot, party }) => [slot, party]),
  );
  expect(one.filter(({ slot }) => slot === '12:15')).toHaveLength(10);
});
