import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { findViolations } from '../../../fixtures/oracle/integrity.ts';
import { newViolations, violationKey } from '../../../fixtures/oracle/violations.ts';
import { allocationRow, range, tableRow, windowOffsets } from './arbitraries.ts';
import { plantedViolations } from './planted-violations.ts';
import { later, minutesRange, now, rightRestaurant, uuid } from './right-restaurant.ts';

test('a restaurant in which everything agrees has no violation', () => {
  expect(findViolations(rightRestaurant(3), now)).toEqual([]);
  expect(
    findViolations({ tables: [], bookings: [], allocations: [], assignments: [] }, now),
  ).toEqual([]);
});

for (const { what, kinds, spoil } of plantedViolations) {
  test(`it is found that ${what}`, () => {
    const rows = rightRestaurant(2);
    spoil(rows);
    const found = findViolations(rows, now);
    expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual(kinds);
    expect(found.every(({ rows: named }) => named.length > 0)).toBe(true);
  });
}

test('a violation names its rows in its sentence and its key', () => {
  const rows = rightRestaurant(1);
  Object.assign(rows.bookings[2] ?? {}, { status: 'cancelled' });
  const [found] = findViolations(rows, now);
  expect(found?.rows.map(({ relation, row }) => `${relation} ${row.id}`)).toEqual([
    `allocations ${uuid('3', 2)}`,
    `booking_table_assignments ${uuid('4', 2)}`,
    `bookings ${uuid('2', 2)}`,
  ]);
  expect(found?.message).toContain(`booking ${uuid('2', 2)} is cancelled`);
  expect(found?.message).toContain(minutesRange(60, 150));
  expect(found?.finding).toBe(false);
});

test('statuses are findings, and what was there before is not new', () => {
  const rows = rightRestaurant(1);
  const laterNow = later(61);
  const before = findViolations(rows, laterNow);
  expect(before.map(({ kind, finding }) => [kind, finding])).toEqual([
    ['wrong-status', true],
    ['lingering-status', true],
  ]);
  Object.assign(rows.bookings[2] ?? {}, { checked_in_at: later(60) });
  const after = findViolations(rows, laterNow);
  expect(newViolations(before, after).map(({ kind }) => kind)).toEqual(['stamps-disagree']);
  expect(new Set(after.map(violationKey)).size).toBe(after.length);
});

test('what an ended booking held counts until the microsecond in which it ends', () => {
  const rows = rightRestaurant(1);
  Object.assign(rows.bookings[2] ?? {}, { status: 'no_show' });
  const kindsAt = (instant: string) => findViolations(rows, instant).map(({ kind }) => kind);
  expect(kindsAt('2027-06-07T14:29:59.999999Z')).toContain('ended-booking-holds-table');
  expect(kindsAt('2027-06-07T14:30:00Z')).not.toContain('ended-booking-holds-table');
});

test('overlaps are those that comparing each window with each gives, one for every later window', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(windowOffsets, fc.boolean()), { maxLength: 8 }), (drawn) => {
      const allocations = drawn.map(([{ start, end }, shadow], index) =>
        allocationRow({ id: `a${index}`, booking_id: null, window: range(start, end), shadow }),
      );
      const rows = { tables: [tableRow()], bookings: [], allocations, assignments: [] };
      const found = findViolations(rows, now).filter(
        ({ kind }) => kind === 'overlapping-allocations',
      );
      const held = drawn.filter(([{ start, end }, shadow]) => !shadow && start < end);
      held.sort(([a], [b]) => a.start - b.start);
      const late = held.filter(([one], index) =>
        held.slice(0, index).some(([other]) => other.end > one.start),
      );
      assert.equal(found.length, late.length);
    }),
    { numRuns: 1000 },
  );
});

test('shadows, holds and a live booking’s merge group take no table', () => {
  const rows = rightRestaurant(1);
  const stay = rows.allocations.find(({ id }) => id === uuid('3', 2));
  const window = minutesRange(61, 500);
  rows.allocations.push(
    { ...allocationRow(), ...stay, id: uuid('6', 1), window, shadow: true },
    { ...allocationRow(), ...stay, id: uuid('6', 2), window, resource_type: 'hold' },
    { ...allocationRow(), ...stay, id: uuid('6', 3), window, resource_type: 'merge_group' },
  );
  expect(findViolations(rows, now)).toEqual([]);
});

test('ten times the bookings take about ten times as long', () => {
  const spent = (tables: number) => {
    const rows = rightRestaurant(tables);
    const started = process.cpuUsage();
    expect(findViolations(rows, now)).toEqual([]);
    return process.cpuUsage(started).user;
  };
  spent(500);
  expect(spent(5000)).toBeLessThan(30 * spent(500));
});
