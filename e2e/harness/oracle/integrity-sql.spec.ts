import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import fc from 'fast-check';
import { findViolations } from '../../../fixtures/oracle/integrity.ts';
import { violationKey, type Violation } from '../../../fixtures/oracle/violations.ts';
import { allocationRow, assignmentRow } from './arbitraries.ts';
import { harmlessChanges } from './harmless-changes.ts';
import { plantedViolations } from './planted-violations.ts';
import { later, minutesRange, now, rightRestaurant, uuid, type Rows } from './right-restaurant.ts';
import { test } from './scratch-database.ts';

// One sandbox, so one worker.
test.describe.configure({ mode: 'default' });

/** One microsecond before the guests who sit there now must leave. */
const lastMoment = '2027-06-07T12:59:59.999999Z';

const keys = (violations: readonly Violation[]) => violations.map(violationKey).sort();

test('the database finds what the oracle finds, whatever is planted', async ({ scratch }) => {
  for (const { corrupt } of plantedViolations) {
    const rows = rightRestaurant(2);
    corrupt(rows);
    await scratch.load(rows);
    for (const at of [now, lastMoment, later(60), later(150)]) {
      expect(keys(await scratch.violations({ at }))).toEqual(keys(findViolations(rows, at)));
    }
  }
});

test('the database finds nothing where nothing is wrong', async ({ scratch }) => {
  for (const { change } of harmlessChanges) {
    const rows = rightRestaurant(2);
    change(rows);
    await scratch.load(rows);
    expect(await scratch.violations({ at: now })).toEqual([]);
  }
});

test('the database and the oracle agree on several faults at once, at any instant', async ({
  scratch,
}) => {
  const several = fc.shuffledSubarray(plantedViolations, { maxLength: 6 });
  const nothing = fc.shuffledSubarray(harmlessChanges, { maxLength: 3 });
  const instant = fc.integer({ min: -13, max: 25 }).map((tens) => later(tens * 10));
  await fc.assert(
    fc.asyncProperty(nothing, several, instant, async (harmless, chosen, at) => {
      const rows = rightRestaurant(2);
      for (const { change } of harmless) change(rows);
      for (const { corrupt } of chosen) corrupt(rows);
      // Two faults may want the same id, which a primary key refuses.
      for (const list of [rows.tables, rows.bookings, rows.allocations, rows.assignments]) {
        fc.pre(new Set(list.map(({ id }) => id)).size === list.length);
      }
      await scratch.load(rows);
      assert.deepEqual(keys(await scratch.violations({ at })), keys(findViolations(rows, at)));
    }),
    { numRuns: 150 },
  );
});

test('a restaurant’s own violations are found, those of others are not', async ({ scratch }) => {
  const rows = rightRestaurant(2);
  Object.assign(rows.bookings[2] ?? {}, { status: 'cancelled' });
  await scratch.load(rows);
  const own = await scratch.violations({ restaurantId: uuid('9', 1), at: now });
  expect(keys(own)).toEqual(keys(findViolations(rows, now)));
  expect(await scratch.violations({ restaurantId: uuid('9', 4), at: now })).toEqual([]);
});

test('a row that touches a restaurant by its table or its booking alone is found', async ({
  scratch,
}) => {
  const stranger = { id: uuid('6', 0), restaurant_id: uuid('9', 3) };
  const free = minutesRange(300, 400);
  const orphanedAllocations = [
    { ...stranger, booking_id: null, resource_id: uuid('1', 0), window: free },
    { ...stranger, booking_id: uuid('2', 2), resource_id: uuid('8', 0), window: free },
  ];
  const times = { id: uuid('7', 0), start_at: later(300), end_at: later(400), allocation_id: null };
  const orphanedAssignments = [
    { ...times, booking_id: uuid('8', 0), table_id: uuid('1', 0) },
    { ...times, booking_id: uuid('2', 2), table_id: uuid('8', 0) },
  ];
  const found = async (rows: Rows) => {
    await scratch.load(rows);
    return (await scratch.violations({ restaurantId: uuid('9', 1), at: now })).length;
  };
  for (const orphan of orphanedAllocations) {
    const rows = rightRestaurant(2);
    rows.allocations.push(allocationRow(orphan));
    expect(await found(rows)).toBeGreaterThan(0);
  }
  for (const orphan of orphanedAssignments) {
    const rows = rightRestaurant(2);
    rows.assignments.push(assignmentRow(orphan));
    expect(await found(rows)).toBeGreaterThan(0);
  }
});

test('another restaurant’s booking on a restaurant’s table is found from either side', async ({
  scratch,
}) => {
  const rows = rightRestaurant(2);
  Object.assign(rows.bookings[1] ?? {}, { restaurant_id: uuid('9', 3) });
  await scratch.load(rows);
  const kinds = async (restaurantId: string) =>
    (await scratch.violations({ restaurantId, at: now })).map(({ kind }) => kind);
  expect(await kinds(uuid('9', 1))).toContain('foreign-restaurant');
  expect(await kinds(uuid('9', 3))).toContain('foreign-restaurant');
});

test(
  'ten times the bookings take the database about ten times as long, up to 100,000',
  { tag: '@cost' },
  async ({ scratch }) => {
    // Ratios, and the best of three: other work on the machine slows both sizes alike.
    const spent = async (copies: number) => {
      await scratch.load(rightRestaurant(25));
      await scratch.multiply(copies);
      const runs: number[] = [];
      for (let run = 0; run < 3; run++) {
        const started = performance.now();
        expect(await scratch.violations({ at: now })).toEqual([]);
        runs.push(performance.now() - started);
      }
      return Math.min(...runs);
    };

    const few = await spent(100);

    expect(await spent(1000)).toBeLessThan(30 * few);
  },
);
