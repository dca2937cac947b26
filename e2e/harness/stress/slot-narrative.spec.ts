import { expect, test } from '@playwright/test';
import { narrate } from '../../../fixtures/stress/narrative/narrative.ts';
import type { Attempt } from '../../../fixtures/stress/slots/model.ts';
import { stagedAttempt, stagedLevel, stagedRun, stagedStages } from './staged-levels.ts';

const file = 'slots.jsonl';
const many = (count: number, told: (n: number) => Partial<Attempt>) =>
  Array.from({ length: count }, (_, n) => stagedAttempt(n, told(n)));
/** Milliseconds around a middle, the same each time. */
const around = (middle: number, width: number, n: number) => middle + width * (((n * 7) % 10) / 9);

test('a stage that stands out is named, with its log lines', () => {
  const attempts = many(10, (n) => ({ stages: stagedStages({ allocate: around(150, 20, n) }) }));
  const { sentences, markdown } = narrate([stagedLevel(attempts)], stagedRun, file);

  expect(sentences[0]).toMatch(/^At 1 at once: the slowest stage is the allocator/);
  expect(markdown).toMatch(
    /slots\.jsonl:\d+ \(slot 12:00, party of 2: 1[56]\d(\.\d)? ms\): `"allocate":/,
  );
  expect(markdown).toContain('FEATURE_ALLOCATOR_V2_ENABLED=true');
  expect(markdown).toContain('DEBUG_CAPACITY_PROFILING=1');
});

test('two stages that the spread doesn’t tell apart are not conclusive', () => {
  const attempts = many(10, (n) => ({
    stages: stagedStages({ allocate: around(100, 80, n), validate: around(95, 80, n + 3) }),
  }));
  const { sentences } = narrate([stagedLevel(attempts)], stagedRun, file);

  expect(sentences[0]).toMatch(/not conclusive: .* can’t be told apart, the ratio lies between/);
});

test('a handful of attempts carries nothing', () => {
  const attempts = many(4, () => ({ stages: stagedStages({ allocate: 900 }) }));
  const { sentences, markdown } = narrate([stagedLevel(attempts)], stagedRun, file);

  expect(sentences[0]).toContain('not conclusive: 4 attempts carry no conclusion');
  expect(markdown).toContain('Nothing is named, so nothing is advised');
});

test('without Server-Timing the stages are called unseen, not guessed', () => {
  const run = { ...stagedRun, stageTimings: false };
  const { sentences } = narrate([stagedLevel(many(10, () => ({})))], run, file);

  expect(sentences[0]).toContain('the system sends no Server-Timing');
  expect(sentences[0]).toContain('The POST as a whole took 100 ms');
});

test('growth with concurrency is told with its bounds, and a pool at its limit is named', () => {
  const calm = stagedLevel(many(10, () => ({ stages: stagedStages(), submitDurationMs: 80 })));
  const crowd = many(16, (n) => ({
    stages: stagedStages({ connection: around(200, 30, n) }),
    submitDurationMs: 280,
  }));
  const { sentences, markdown } = narrate([calm, stagedLevel(crowd, 8)], stagedRun, file);

  expect(sentences[1]).toMatch(
    /^At 8 at once: the slowest stage is waiting for a database connection/,
  );
  expect(markdown).toContain('From 1 to 8 at once: the POST grew to 3.5 ×');
});

test('a pool at its limit is named beside whatever takes longer', () => {
  const crowd = many(16, (n) => ({
    stages: { ...stagedStages({ connection: around(20, 5, n) }), database: 400, total: 420 },
  }));
  const { sentences } = narrate([stagedLevel(crowd, 8)], stagedRun, file);

  expect(sentences[0]).toContain('the slowest stage is the way between application and database');
  expect(sentences[0]).toContain('REST’s pool of connections is at its limit too');
});

test('nothing is named where more can’t be attributed than the largest part that can', () => {
  const { sentences, slowest, markdown } = narrate(
    [stagedLevel(many(16, () => ({ stages: stagedStages() })))],
    stagedRun,
    file,
  );

  expect(sentences).toEqual([
    'At 1 at once: not conclusive: 30 ms pass between application and database and can’t be attributed, more than the largest part that can, the database’s own work (20 ms).',
  ]);
  expect(slowest[0]?.conclusive).toBe(false);
  expect(markdown).toContain('Nothing is named');
});
