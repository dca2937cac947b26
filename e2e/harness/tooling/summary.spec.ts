import { expect, test } from '@playwright/test';
import { label } from '../../../fixtures/reporters/allure.ts';
import { promisesPage, terminalTable } from '../../../fixtures/reporters/tables.ts';
import { tally } from '../../../fixtures/reporters/tally.ts';
import type { JudgedTest } from '../../../fixtures/verdict/causes.ts';
import { leftOut } from '../../../fixtures/verdict/read-error.ts';
import { judgedTest } from '../verdict/judged-tests.ts';

const RUN = { at: '2027-06-07T09:00:00.000Z', ms: 1200, status: 'passed' };

const of = (tag: string, rest: Partial<JudgedTest> = {}): JudgedTest =>
  judgedTest(rest.verdict ?? 'kept', {
    place: `e2e/ops/${tag}.spec.ts:12`,
    promises: /^[A-Z]\d$/.test(tag) ? [tag] : [],
    tags: [`@${tag}`],
    ...rest,
  });

test('each promise gets its counts, specs and browsers', () => {
  const summary = tally(
    [of('O3'), of('O3', { project: 'firefox', verdict: 'broken' }), of('G1')],
    RUN,
  );
  expect(summary).toMatchObject({ kept: 2, broken: 1, notJudged: 0 });
  expect(summary.promises.map(({ id }) => id)).toEqual(['G1', 'O3']);
  expect(summary.promises[1]).toMatchObject({
    kept: 1,
    broken: 1,
    specs: ['e2e/ops/O3.spec.ts'],
    browsers: ['chromium', 'firefox'],
  });
  expect(promisesPage(summary.promises)).toMatch(/\| O3 \|.*\| 1 of 2 broken \|/);
  expect(terminalTable(summary)).toContain('O3  1 of 2 broken ');
});

test('a test that claims no promise is counted by its tag, and none is claimed for it', () => {
  const summary = tally([of('diagnosis'), of('diagnosis', { verdict: 'broken' }), of('O3')], RUN);
  expect(summary).toMatchObject({ kept: 2, broken: 1 });
  expect(summary.promises.map(({ id }) => id)).toEqual(['O3']);
  expect(terminalTable(summary)).toContain('no promise: diagnosis 1 kept, 1 broken.');
});

test('what could not be judged is counted by the capability that was missing', () => {
  const lacking = { verdict: 'not judged', reason: leftOut('needs the capability sql') } as const;
  const summary = tally([of('D1', lacking), of('D2', lacking), of('D2')], RUN);
  expect(summary.capabilitySkips).toEqual({ sql: 2 });
  expect(terminalTable(summary)).toContain('lacks a capability: sql 2.');
  expect(promisesPage(summary.promises)).toContain('not judged<br>1 × needs the capability sql');
  expect(promisesPage(summary.promises)).toContain('kept, 1 of 2 not judged<br>');
});

test('a promise that a run did not touch keeps its earlier result, and is not shown as new', () => {
  const earlier = tally([of('O3')], { ...RUN, at: '2027-06-06T09:00:00.000Z' });
  const summary = tally([of('G1')], RUN, earlier.promises);
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
