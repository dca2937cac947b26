import { expect, test } from '@playwright/test';
import { label } from '../../../fixtures/reporters/allure.ts';
import { promisesPage, terminalTable } from '../../../fixtures/reporters/tables.ts';
import { type Outcome, tally } from '../../../fixtures/reporters/tally.ts';

const RUN = { at: '2027-06-07T09:00:00.000Z', ms: 1200, status: 'passed' };

const outcome = (tag: string, rest: Partial<Outcome> = {}): Outcome => ({
  spec: `e2e/ops/${tag}.spec.ts`,
  project: 'chromium',
  tags: [`@${tag}`],
  outcome: 'expected',
  ...rest,
});

test('each promise gets its counts, specs and browsers', () => {
  const summary = tally(
    [outcome('O3'), outcome('O3', { project: 'firefox', outcome: 'unexpected' }), outcome('G1')],
    RUN,
  );
  expect(summary).toMatchObject({ passed: 2, failed: 1, skipped: 0 });
  expect(summary.promises.map(({ id }) => id)).toEqual(['G1', 'O3']);
  expect(summary.promises[1]).toMatchObject({
    passed: 1,
    failed: 1,
    specs: ['e2e/ops/O3.spec.ts'],
    browsers: ['chromium', 'firefox'],
  });
});

test('a test that claims no promise is counted by its tag, and none is claimed for it', () => {
  const summary = tally(
    [outcome('diagnosis'), outcome('diagnosis', { outcome: 'unexpected' }), outcome('O3')],
    RUN,
  );
  expect(summary).toMatchObject({ passed: 2, failed: 1 });
  expect(summary.promises.map(({ id }) => id)).toEqual(['O3']);
  expect(terminalTable(summary)).toContain('no promise: diagnosis 1 passed, 1 failed.');
});

test('skips are counted by the capability that was missing', () => {
  const skipped = { outcome: 'skipped', reason: 'needs sql: no address' } as const;
  const summary = tally([outcome('D1', skipped), outcome('D2', skipped), outcome('G1')], RUN);
  expect(summary.capabilitySkips).toEqual({ sql: 2 });
  expect(terminalTable(summary)).toContain('lacks a capability: sql 2.');
  expect(promisesPage(summary)).toContain('skipped<br>1 × needs sql: no address');
});

test('a promise that a run did not touch keeps its earlier result, and is not shown as new', () => {
  const earlier = tally([outcome('O3')], { ...RUN, at: '2027-06-06T09:00:00.000Z' });
  const summary = tally([outcome('G1')], RUN, earlier.promises);
  expect(summary.promises.map(({ id, at }) => [id, at.slice(0, 10)])).toEqual([
    ['G1', '2027-06-07'],
    ['O3', '2027-06-06'],
  ]);
  expect(terminalTable(summary)).not.toContain('O3');
});

test('an Allure result bears promise, feature, browser and run', () => {
  const result = {
    labels: [
      { name: 'tag', value: 'O3' },
      { name: 'parentSuite', value: 'firefox' },
    ],
  };
  label(result, 'run-1');
  expect(result.labels).toEqual(
    expect.arrayContaining([
      { name: 'story', value: expect.stringMatching(/^O3 A table is blocked/) },
      { name: 'feature', value: 'Staff' },
      { name: 'browser', value: 'firefox' },
      { name: 'run', value: 'run-1' },
    ]),
  );
});
