import { expect, test } from '@playwright/test';
import { causeIds } from '../../../fixtures/diagnosis/causes/cause.ts';
import type { TestEvidence } from '../../../fixtures/findings/evidence.ts';
import { hypotheses, type Hypothesis } from '../../../fixtures/findings/hypotheses.ts';
import { findingsPage } from '../../../fixtures/findings/page.ts';
import { judgeCases, judgeHypotheses } from '../../../fixtures/findings/verdicts.ts';
import { diagnosed, ended, probed } from './samples.ts';

const run = { at: '2027-06-07T12:00:00.000Z', target: 'deployed' };
const pageOf = (tests: TestEvidence[]) => findingsPage({ causes: [], tests: [] }, tests, run);
const verdicts = (tests: TestEvidence[]) =>
  Object.fromEntries(
    [...judgeCases(tests), ...judgeHypotheses(tests)].map(({ id, verdict }) => [id, verdict]),
  );

test('what no test looked at is open, all of it', () => {
  expect(new Set(Object.values(verdicts([ended('kept')])))).toEqual(new Set(['open']));
  expect(pageOf([ended('kept')])).toContain('**Open: no test');
});

test('a test that passed refutes what it says that it looks at, and nothing else', () => {
  const found = verdicts([ended('kept', ['page-not-asking'])]);

  expect(found).toMatchObject({ 'page-not-asking': 'refuted', 'wrong-zone': 'open' });
});

test('a test that failed without naming the cause, or was skipped, leaves it open and says so', () => {
  const tests = [ended('broken', ['wrong-zone']), ended('not judged', ['wrong-zone'])];

  expect(verdicts(tests)).toMatchObject({ 'wrong-zone': 'open' });
  expect(pageOf(tests)).toContain(
    '1 that look at it were broken before they could tell; 1 that look at it could not judge.',
  );
});

test('a diagnosis confirms its cause against any number of tests that passed', () => {
  const diagnoses = [diagnosed('lingering-status', ['10:00', '11:00'])];
  const tests = [ended('kept', ['nothing-refreshes']), ended('broken', [], { diagnoses })];

  expect(verdicts(tests)).toMatchObject({
    'nothing-refreshes': 'confirmed',
    'blocked-after': 'confirmed',
    'blocked-before': 'open',
  });
  const page = pageOf(tests);
  expect(page).toContain('**Yes: a table stays blocked after its window (1 seen,');
  expect(page).toContain('[diagnosis of table T1.json](findings/a.json)');
  expect(page).toContain('The proof of it.');
  expect(page).toContain('create or replace function public.refresh_restaurant_table_status');
});

test('what blocks rightly is a cause where nothing else is at fault, not beside a fault', () => {
  const rightful = { rightful: true };
  const beside = diagnosed('maintenance', ['11:00', '13:00'], rightful);
  const alone = { ...beside, content: { ...beside.content, verdict: 'rightly-blocked' as const } };

  expect(verdicts([ended('broken', [], { diagnoses: [beside] })])).toMatchObject({
    maintenance: 'open',
  });
  expect(verdicts([ended('broken', [], { diagnoses: [alone] })])).toMatchObject({
    maintenance: 'confirmed',
  });
});

test('a window still to come makes it blocked before, one that contains now makes it neither', () => {
  const diagnoses = [diagnosed('legacy-function', ['13:00', '14:00'])];
  const rightly = [diagnosed('orphaned-allocation', ['11:00', '13:00'])];

  expect(verdicts([ended('broken', [], { diagnoses })])).toMatchObject({
    'blocked-before': 'confirmed',
    'blocked-after': 'open',
  });
  expect(verdicts([ended('broken', [], { diagnoses: rightly })])).toMatchObject({
    'orphaned-allocation': 'confirmed',
    'blocked-before': 'open',
    'blocked-after': 'open',
  });
});

test('a table that is free inside its window is that case, whatever the cause', () => {
  const free = diagnosed('lagging-status', ['11:00', '13:00'], { explains: ['status-free'] });

  expect(verdicts([ended('broken', [], { diagnoses: [free] })])).toMatchObject({
    'free-inside': 'confirmed',
    'blocked-after': 'open',
  });
});

test('the probe decides which function is deployed, and one that could not decide says nothing', () => {
  const by = (kind: Parameters<typeof probed>[0]) =>
    verdicts([ended('kept', [], { probes: [probed(kind)] })]);

  expect(by('active-window')).toMatchObject({
    'legacy-function': 'refuted',
    'deviant-function': 'refuted',
  });
  expect(by('legacy')).toMatchObject({
    'legacy-function': 'confirmed',
    'deviant-function': 'refuted',
  });
  expect(by('other')).toMatchObject({
    'legacy-function': 'refuted',
    'deviant-function': 'confirmed',
  });
  expect(by('undecided')).toMatchObject({ 'legacy-function': 'open', 'deviant-function': 'open' });
});

test('the function that was found stands on the page with its hash', () => {
  const page = pageOf([ended('kept', [], { probes: [probed('legacy')] })]);

  expect(page).toContain(`SHA-256 \`${'ab'.repeat(32)}\``);
  expect(page).toContain('a."window" @> now()');
});

test('each cause that can be at fault stands in exactly one hypothesis', () => {
  const listed = (Object.values(hypotheses) as Hypothesis[]).flatMap(({ causes }) => causes);
  const rightful = ['active-window', 'checked-in', 'window-conflict', 'active-hold'];

  expect([...listed, ...rightful].sort()).toEqual([...causeIds].sort());
});
