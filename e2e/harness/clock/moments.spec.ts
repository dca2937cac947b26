import { expect, test } from '@playwright/test';
import { momentsAround } from '../../../fixtures/clock/around.ts';
import { toInstant, toIso } from '../../../fixtures/clock/moments.ts';

const london = (moment: string) => toInstant(moment, 'Europe/London').toString();

test('a wall time is read in the restaurant’s zone, summer and winter', () => {
  expect(london('2027-06-07T18:00')).toBe('2027-06-07T17:00:00Z');
  expect(london('2027-12-07T18:00')).toBe('2027-12-07T18:00:00Z');
});

test('an instant stays what it is', () => {
  expect(london('2027-06-07T18:00:00.001Z')).toBe('2027-06-07T18:00:00.001Z');
  expect(london('2027-06-07T18:00+02:00')).toBe('2027-06-07T16:00:00Z');
});

test('a skipped hour moves on, a repeated one is the second', () => {
  expect(london('2027-03-28T01:30')).toBe('2027-03-28T01:30:00Z');
  expect(london('2027-10-31T01:30')).toBe('2027-10-31T01:30:00Z');
});

test('targets echo instants with milliseconds', () => {
  expect(toIso(toInstant('2027-06-07T17:00:00Z', 'UTC'))).toBe('2027-06-07T17:00:00.000Z');
});

test('a day without a time is midnight, nonsense is refused', () => {
  expect(london('2027-06-07')).toBe('2027-06-06T23:00:00Z');
  expect(() => london('next Tuesday')).toThrow(RangeError);
});

for (const { moment, zone = 'Europe/London' } of [
  { moment: '' },
  { moment: '18:00' },
  { moment: '2027-02-29T18:00' },
  { moment: '2027-13-01T00:00:00Z' },
  { moment: '2027-06-07T24:30' },
  { moment: '2027-06-07T18:00+25:00' },
  { moment: '2027-06-07T18:00', zone: 'Mars/Olympus' },
  { moment: '2027-06-07T18:00', zone: '' },
]) {
  test(`“${moment}” in “${zone}” is no moment`, () => {
    expect(() => toInstant(moment, zone)).toThrow(RangeError);
  });
}

test('a leap day is a day like another, where there is one', () => {
  expect(london('2028-02-29T18:00')).toBe('2028-02-29T18:00:00Z');
  expect(london('2028-02-28T23:59:59.999')).toBe('2028-02-28T23:59:59.999Z');
});

test('the moments around a window are its boundaries, in order, however clocks change in it', () => {
  const window = { start: '2027-03-28T00:30:00Z', end: '2027-03-28T01:30:00Z' };

  const moments = momentsAround(window);

  expect(moments.map(({ at, within }) => `${toIso(at)} ${within ? 'in' : 'out'}`)).toEqual([
    '2027-03-27T23:30:00.000Z out',
    '2027-03-28T00:29:59.999Z out',
    '2027-03-28T00:30:00.000Z in',
    '2027-03-28T01:00:00.000Z in',
    '2027-03-28T01:29:59.999Z in',
    '2027-03-28T01:30:00.000Z out',
    '2027-03-28T01:30:00.001Z out',
    '2027-03-28T02:30:00.000Z out',
  ]);
});

for (const { name, start, end } of [
  { name: 'ends before it begins', start: '2027-06-07T18:00:00Z', end: '2027-06-07T17:00:00Z' },
  { name: 'is empty', start: '2027-06-07T18:00:00Z', end: '2027-06-07T18:00:00Z' },
  { name: 'has no end', start: '2027-06-07T18:00:00Z', end: 'infinity' },
]) {
  test(`a window that ${name} has no moments`, () => {
    expect(() => momentsAround({ start, end })).toThrow(RangeError);
  });
}
