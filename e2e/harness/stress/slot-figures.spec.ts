import { expect, test } from '@playwright/test';
import { breakDown } from '../../../fixtures/stress/metrics/breakdown.ts';
import {
  attemptChart,
  stagesChart,
  throughputChart,
} from '../../../fixtures/stress/metrics/charts.ts';
import { measureLevel } from '../../../fixtures/stress/metrics/level-metrics.ts';
import { metricsTable } from '../../../fixtures/stress/metrics/tables.ts';
import { stagedAttempt, stagedLevel, stagedStages } from './staged-levels.ts';

test('a POST’s parts don’t overlap and add up to it', () => {
  const parts = breakDown(stagedStages({ allocate: 150, connection: 40 }), 320);

  expect(parts).toMatchObject({
    allocate: 150,
    validate: 5,
    connection: 40,
    statement: 20,
    way: 30,
  });
  const sum = Object.values(parts).reduce((total, part) => total + part, 0);
  expect(sum).toBeCloseTo(320);
});

test('what the database accounts for moves the rest of the statement’s time to the way', () => {
  expect(breakDown(stagedStages(), 100, 0.25)).toMatchObject({ statement: 5, way: 45 });
});

test('parts that a system doesn’t tell are absent', () => {
  expect(breakDown({}, 100)).toEqual({});
  expect(breakDown({ total: 80, allocate: 60 }, 100)).toEqual({
    allocate: 60,
    other: 20,
    network: 20,
  });
});

test('a full slot is no failure, and reasons are counted', () => {
  const metrics = measureLevel(
    stagedLevel([
      stagedAttempt(0),
      stagedAttempt(1, { outcome: 'slot_exhausted', failureReason: 'capacity', seatWaste: 0 }),
      stagedAttempt(2, { outcome: 'api_timeout', bookingId: null, submitDurationMs: null }),
    ]),
  );

  expect(metrics).toMatchObject({ attempts: 3, confirmed: 1, exhausted: 1, failed: 1, pending: 1 });
  expect(metrics.reasons).toEqual({
    'slot_exhausted: capacity': 1,
    'api_timeout: no reason given': 1,
  });
  expect(metrics.durations.submitDurationMs).toMatchObject({ count: 2, p50: 100 });
  expect(metrics.durations.inlineDurationMs).toBeUndefined();
  expect(metrics.seatWaste).toEqual({ total: 2, mean: 2 });
  expect(metrics.harnessShare).toBeCloseTo(0.05);
});

test('gaps that an interruption leaves don’t slow bookings a minute', () => {
  const at = (time: string) => `2026-11-21T${time}.000Z`;
  const attempts = ['08:00:00', '08:00:01', '09:00:00'].map((time, n) =>
    stagedAttempt(n, { at: at(time) }),
  );

  const { seconds, bookingsPerMinute } = measureLevel(stagedLevel(attempts));
  expect(seconds).toBe(3);
  expect(bookingsPerMinute).toBe(60);
});

test('tables have a column for each level, and charts stand alone', () => {
  const levels = [1, 4].map((level) =>
    measureLevel(stagedLevel([stagedAttempt(0, { stages: stagedStages() })], level)),
  );

  const table = metricsTable(levels);
  expect(table[0]).toEqual(['metric', '1 at once', '4 at once']);
  expect(table).toContainEqual(['POST: way p50', 30, 30]);
  expect(table.every((row) => row.length === 3)).toBe(true);
  for (const chart of [stagesChart(levels), attemptChart(levels), throughputChart(levels)]) {
    expect(chart).toMatch(/^<svg xmlns=.* role="img" aria-label="/);
    expect(chart).not.toMatch(/NaN|undefined|Infinity/);
  }
});
