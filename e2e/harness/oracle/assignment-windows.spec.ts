import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  assignmentWindow,
  bookingStart,
  serviceAt,
} from '../../../fixtures/oracle/assignment-windows.ts';
import { formatInstant, parseInstant } from '../../../fixtures/oracle/windows.ts';

const london = 'Europe/London';

/** Window length in minutes on a summer Monday in London, or the word `none`. */
function minutes(time: string, party: number): number | 'none' {
  const found = assignmentWindow(bookingStart('2027-06-07', time, london), party, london);
  return found ? (found.window.end - found.window.start) / 60_000_000 : 'none';
}

test('lunch takes 60, 75 or 85 minutes and five more, by the party', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 12].map((party) => minutes('12:00', party))).toEqual([
    65, 65, 80, 80, 90, 90, 90, 90,
  ]);
});

test('dinner takes 60, 75, 85 or 90 minutes and five more, by the party', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 12].map((party) => minutes('17:00', party))).toEqual([
    65, 65, 80, 80, 90, 90, 95, 95,
  ]);
});

test('lunch rules hold between the services and may overrun, dinner is cut at ten', () => {
  expect([minutes('14:45', 8), minutes('16:59', 8)]).toEqual([90, 90]);
  expect([minutes('20:25', 8), minutes('20:26', 8), minutes('21:59', 2)]).toEqual([95, 94, 1]);
  expect(assignmentWindow('2027-06-07T19:25:00Z', 8, london)?.cut).toBe(false);
  expect(assignmentWindow('2027-06-07T19:26:00Z', 8, london)?.cut).toBe(true);
});

test('no service seats a booking before noon or from ten at night', () => {
  expect(['11:59', '22:00', '00:00'].map((time) => minutes(time, 2))).toEqual([
    'none',
    'none',
    'none',
  ]);
  expect(['12:00', '16:59', '17:00', '21:59'].map((time) => minutes(time, 2))).not.toContain(
    'none',
  );
});

test('the restaurant’s wall decides the service, in winter, in summer and elsewhere', () => {
  expect(serviceAt('2027-06-07T16:00:00Z', london)).toBe('dinner');
  expect(serviceAt('2027-12-06T16:00:00Z', london)).toBe('lunch');
  expect(serviceAt('2027-06-07T16:00:00Z', 'America/New_York')).toBe('lunch');
  expect(serviceAt('2027-06-07T16:00:00Z', 'Asia/Kolkata')).toBe('dinner');
  expect(serviceAt('2027-06-07T16:29:59.999999Z', 'Asia/Kolkata')).toBe('dinner');
  expect(serviceAt('2027-06-07T16:30:00Z', 'Asia/Kolkata')).toBeUndefined();
  expect(serviceAt('2027-06-07T10:59:59.999999Z', london)).toBeUndefined();
});

test('dinner on both days that the clocks change is cut at ten on the wall', () => {
  const end = (date: string) => {
    const found = assignmentWindow(bookingStart(date, '21:00', london), 2, london);
    return formatInstant(found?.window.end ?? Infinity);
  };
  expect(end('2027-03-27')).toBe('2027-03-27T22:00:00.000000Z');
  expect(end('2027-03-28')).toBe('2027-03-28T21:00:00.000000Z');
  expect(end('2027-10-30')).toBe('2027-10-30T21:00:00.000000Z');
  expect(end('2027-10-31')).toBe('2027-10-31T22:00:00.000000Z');
});

test('where the clocks change over dinner, as on Easter Island, the length is elapsed time', () => {
  const easter = 'Pacific/Easter';
  const autumn = assignmentWindow('2025-04-05T21:00:00-05:00', 2, easter);
  expect(formatInstant(autumn?.window.end ?? Infinity)).toBe('2025-04-06T03:05:00.000000Z');
  expect(autumn?.cut).toBe(false);
  const spring = assignmentWindow('2025-09-06T21:30:00-06:00', 2, easter);
  expect(formatInstant(spring?.window.end ?? Infinity)).toBe('2025-09-07T04:00:00.000000Z');
  expect(spring?.cut).toBe(true);
});

test('a time that the spring change skips moves on, one that comes twice is the second', () => {
  expect(bookingStart('2027-03-28', '00:59', london)).toBe('2027-03-28T00:59:00.000Z');
  expect(bookingStart('2027-03-28', '01:30', london)).toBe('2027-03-28T01:30:00.000Z');
  expect(bookingStart('2027-03-28', '02:00', london)).toBe('2027-03-28T01:00:00.000Z');
  expect(bookingStart('2027-10-31', '01:30:00', london)).toBe('2027-10-31T01:30:00.000Z');
  expect(bookingStart('2027-10-31', '00:30', london)).toBe('2027-10-30T23:30:00.000Z');
});

test('a window starts with the booking, lasts at most 95 minutes and never ends after ten', () => {
  const start = fc.integer({ min: 0, max: 24 * 60 - 1 });
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 20 }), (minute, party) => {
      const iso = formatInstant(parseInstant('2027-06-07T00:00:00+01:00') + minute * 60_000_000);
      const found = assignmentWindow(iso, party, london);
      assert.equal(found !== undefined, minute >= 720 && minute < 1320);
      const length = found ? (found.window.end - found.window.start) / 60_000_000 : 1;
      assert.equal(found?.window.start ?? parseInstant(iso), parseInstant(iso));
      assert(length >= 1 && length <= 95);
      assert(minute < 1020 || minute + length <= 1320 || !found);
    }),
  );
});

test('what makes no sense is refused', () => {
  expect(() => assignmentWindow('2027-06-07T17:00:00Z', 0, london)).toThrow(
    new RangeError('a party of 0 takes no table'),
  );
  expect(() => assignmentWindow('2027-06-07T17:00:00Z', 2, 'Europe/Atlantis')).toThrow(RangeError);
  expect(() => assignmentWindow('2027-06-07T17:00:00', 2, london)).toThrow(RangeError);
  expect(() => bookingStart('2027-02-30', '12:00', london)).toThrow(RangeError);
});
