import { expect, test } from '@playwright/test';
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
