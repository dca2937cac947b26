import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { findViolations } from '../../../fixtures/oracle/integrity.ts';
import { newViolations, violationKey } from '../../../fixtures/oracle/violations.ts';
import { allocationRow, range, tableRow, windowOffsets } from './arbitraries.ts';
import { harmlessChanges } from './harmless-changes.ts';
import { plantedViolations } from './planted-violations.ts';
import { later, minutesRange, now, rightRestaurant, uuid } from './right-restaurant.ts';

test('a restaurant in which everything agrees has no violation', () => {
  expect(findViolations(rightRestaurant(3), now)).toEqual([]);
  expect(
    findViolations({ tables: [], bookings: [], allocations: [], assignments: [] }, now),
  ).toEqual([]);
});

for (const { what, kinds, corrupt } of plantedViolations) {
  test(`it is found that ${what}`, () => {
    const rows = rightRestaurant(2);
    corrupt(rows);
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

test('a wrong status comes with the windows that contain now, and no others', () => {
  const evidence = (instant: string, status: 'available' | 'reserved') => {
    const rows = rightRestaurant(1);
    Object.assign(rows.tables[0] ?? {}, { status });
    const found = findViolations(rows, instant).filter(({ finding }) => finding);
    return found.map(({ kind, rows: named }) => [kind, ...named.map(({ row }) => row.id)]);
  };
  const [table, closed] = [uuid('1', 0), uuid('1', 1)];
  expect(evidence(now, 'available')).toEqual([['lagging-status', uuid('3', 1), table]]);
  expect(evidence(now, 'reserved')).toEqual([['wrong-status', uuid('3', 1), table]]);
  expect(evidence(later(-30), 'available')).toEqual([['lagging-status', uuid('3', 1), table]]);
  expect(evidence('2027-06-07T12:59:59.999999Z', 'available')).toEqual([
    ['lagging-status', uuid('3', 1), table],
  ]);
  expect(evidence(later(60), 'available')).toEqual([
    ['lagging-status', uuid('3', 2), table],
    ['lingering-status', closed],
  ]);
  expect(evidence(later(-31), 'reserved')).toEqual([['lingering-status', table]]);
});

test('maintenance and a block for nobody are evidence too', () => {
  const rows = rightRestaurant(0);
  const evidence = (status: 'available' | 'reserved') => {
    Object.assign(rows.tables[0] ?? {}, { status });
    return findViolations(rows, now).map(({ kind, rows: named }) => [kind, named.length]);
  };
  expect(evidence('available')).toEqual([['lagging-status', 2]]);
  Object.assign(rows.allocations[0] ?? {}, { is_maintenance: false });
  expect(evidence('available')).toEqual([['lagging-status', 2]]);
  expect(evidence('reserved')).toEqual([]);
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

for (const { what, change } of harmlessChanges) {
  test(`nothing is wrong where ${what}`, () => {
    const rows = rightRestaurant(2);
    change(rows);
    expect(findViolations(rows, now)).toEqual([]);
  });
}

test('an overlap names the earliest of the windows that reach furthest', () => {
  const rows = { tables: [tableRow()], bookings: [], assignments: [] };
  const stays = [
    ['a3', 4, 6],
    ['a2', 0, 5],
    ['a1', 0, 5],
    ['a0', -2, 1],
  ] as const;
  const allocations = stays.map(([id, start, end]) =>
    allocationRow({ id, booking_id: null, window: range(start, end) }),
  );
  for (const inOrder of [allocations, allocations.toReversed()]) {
    const found = findViolations({ ...rows, allocations: inOrder }, later(-100));
    expect(found.map((one) => one.rows.map(({ row }) => row.id).join())).toEqual([
      'a0,a1',
      'a1,a2',
      'a1,a3',
    ]);
  }
});

test('ten times the bookings take about ten times as long', { tag: '@cost' }, () => {
  const spent = (tables: number) => {
    const rows = rightRestaurant(tables);
    const started = process.cpuUsage();
    expect(findViolations(rows, now)).toEqual([]);
    return process.cpuUsage(started).user;
  };
  spent(500);
  expect(spent(5000)).toBeLessThan(30 * spent(500));
});
