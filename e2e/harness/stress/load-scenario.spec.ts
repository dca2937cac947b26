import { expect, test } from '@playwright/test';
import { disagreement } from '../../../fixtures/stress/load/engine.ts';
import { answerOf, requestOf } from '../../../fixtures/stress/load/by-http.ts';
import { floorOf } from '../../../fixtures/stress/load/house.ts';
import { numbersOf, planFrom, variablesOf } from '../../../fixtures/stress/load/plan.ts';
import { Turns } from '../../../fixtures/stress/load/turns.ts';
import { visitorsOf } from '../../../fixtures/stress/load/visitor.ts';
import { measureLevel } from '../../../fixtures/stress/metrics/level-metrics.ts';
import { metricsTable } from '../../../fixtures/stress/metrics/tables.ts';
import { byWay } from '../../../fixtures/stress/metrics/ways.ts';
import { narrate } from '../../../fixtures/stress/narrative/narrative.ts';
import { stagedPlan } from './load-guests.ts';
import { stagedAttempt, stagedLevel, stagedRun, stagedStages } from './staged-levels.ts';

/* What the engine's scenarios are told, send and leave behind. */

test('the same plan makes the same guests, another seed or runner others', () => {
  const [first, again] = [visitorsOf(stagedPlan), visitorsOf(stagedPlan)];
  const others = [
    visitorsOf({ ...stagedPlan, seed: 8 }),
    visitorsOf({ ...stagedPlan, runner: 'b' }),
  ];
  const told = [first, ...others].flat();

  expect(again).toEqual(first);
  expect(first.map(({ planned }) => planned.slot)).toEqual([
    ...Array<string>(5).fill('18:00'),
    ...Array<string>(5).fill('18:15'),
  ]);
  expect(new Set(told.map(({ key }) => key)).size).toBe(30);
  expect(new Set(told.map(({ details }) => details.email)).size).toBe(30);
  expect(new Set(first.map(({ details }) => details.phone)).size).toBe(10);
});

test('each guest comes once, those in browsers spread among the others', () => {
  expect(numbersOf('browser', stagedPlan)).toEqual([2, 7]);
  expect(numbersOf('http', stagedPlan)).toEqual([0, 1, 3, 4, 5, 6, 8, 9]);
  expect(numbersOf('browser', { ...stagedPlan, browsers: 0 })).toEqual([]);
  expect(numbersOf('browser', { ...stagedPlan, browsers: 10 })).toHaveLength(10);
});

test('a plan goes through the variables as it is; what is missing is named in one sentence', () => {
  const variables = variablesOf({ ...stagedPlan, atOnce: 8, log: '/log' });

  expect(planFrom(variables)).toEqual({ ...stagedPlan, atOnce: 8, log: '/log', runner: undefined });
  expect(variables['LOAD_BY_HTTP']).toBe('8');
  expect(() => planFrom({ ...variables, LOAD_SLUG: '', LOAD_SEED: 'x' })).toThrow(
    'The scenario lacks LOAD_SLUG, LOAD_SEED: docs/many-machines.md lists them.',
  );
});

test('a guest by HTTP sends the wizard’s request, and is timed without the connection', () => {
  const [visitor] = visitorsOf(stagedPlan);
  if (!visitor) throw new Error('The plan has no guests.');
  const { headers, json } = requestOf(stagedPlan, visitor);
  const pressed = answerOf({
    statusCode: 201,
    headers: { 'server-timing': 'total;dur=30, create;dur=20' },
    body: '{"booking":{"id":"b1","status":"pending"}}',
    timings: { start: 1000, socket: 1005, connect: 1010, end: 1045 },
  });

  expect(headers).toEqual({ 'idempotency-key': visitor.key });
  expect(json).toMatchObject({ restaurantSlug: 'e2e-load', time: '18:00', party: 2 });
  expect(pressed).toMatchObject({
    kind: 'answered',
    answer: { status: 201, body: { booking: { id: 'b1' } } },
    timing: { submit: 35, browser: 5, stages: { total: 30, create: 20 } },
  });
});

test('a wave begins when the one before has its answers, also those that never came', async () => {
  const turns = new Turns(5, 2);
  const begun: number[] = [];
  const come = (place: number) => turns.begin(place).then(() => begun.push(place));
  const all = [0, 1, 2, 3, 4].map(come);

  await Promise.all(all.slice(0, 2));
  expect(begun).toEqual([0, 1]);
  turns.end(0);
  turns.end(1);
  await Promise.all(all.slice(2, 4));
  expect(begun).toEqual([0, 1, 2, 3]);
  turns.end(2);
  turns.end(3);
  await all[4];
});

test('the floor is that of the pub, or its first tables with what stands side by side', () => {
  const seats = (count: number) =>
    Object.values(floorOf(count).zones ?? {})
      .join(' ')
      .split(' ');

  expect(seats(40)).toHaveLength(40);
  expect(floorOf(40).adjacent?.split(' ')).toHaveLength(79);
  expect(floorOf(2)).toMatchObject({
    zones: { 'Main Dining': 'MD-01:2 MD-02:2' },
    adjacent: 'MD-01+MD-02',
  });
});

test('an engine that counted other guests than left a line is told with its errors', () => {
  expect(disagreement({ 'vusers.created': 4 }, 4)).toBeUndefined();
  expect(disagreement({ 'vusers.created': 4, 'errors.ECONNREFUSED': 1 }, 3)).toBe(
    'The engine sent 4 guests, and 3 left a line in its log: ECONNREFUSED 1 ×.',
  );
});

test('guests in browsers and by HTTP stand side by side in table and narrative', () => {
  const stages = stagedStages({ allocate: 60 });
  const attempts = Array.from({ length: 12 }, (_, n) =>
    stagedAttempt(n, {
      by: n < 3 ? 'browser' : 'http',
      submitDurationMs: n < 3 ? 200 : 120,
      stages,
    }),
  );
  const database = {
    ...{ executedMs: 120, statements: [], waits: [], samples: 1, mostActive: 1, mostOpen: 1 },
  };
  const levels = byWay(stagedLevel(attempts, 12, database));
  const metrics = levels.map(measureLevel);
  const load = { guests: 12, browsers: 3, within: 5, tables: 40, seed: 1 };
  const run = { ...stagedRun, load: { ...load, start: '18:00', end: '19:00' } };
  const { markdown, sentences } = narrate(levels, run, 'load.jsonl');

  expect(metricsTable(metrics)[0]).toEqual(['metric', '3 in browsers', '9 by HTTP']);
  expect(metrics.map(({ durations }) => durations.submitDurationMs?.p50)).toEqual([200, 120]);
  expect(metrics[0]?.parts.statement?.p50, 'each way has its share').toBeCloseTo(10);
  expect(metrics[1]?.parts.statement?.p50).toBeCloseTo(10);
  expect(sentences[1]).toMatch(/^9 by HTTP: the slowest stage is the allocator/);
  expect(markdown).toContain('12 guests within 5 s, 3 of them in real browsers, for 40 tables');
  expect(byWay(stagedLevel([stagedAttempt(1)]))).toHaveLength(1);
});
