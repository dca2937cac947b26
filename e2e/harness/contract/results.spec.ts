import { expect, test } from '@playwright/test';
import { annotationTypes } from '../../../fixtures/contract/facts.ts';
import type { SentenceId } from '../../../fixtures/contract/sentences.ts';
import { contractPage } from '../../../fixtures/reporters/contract-page.ts';
import { type Checked, tallySentences } from '../../../fixtures/reporters/contract-tally.ts';

const run = { at: '2026-11-21T05:00:00.000Z', target: 'sandbox' };
const { declared, reached } = annotationTypes;

function checked(outcome: Checked['outcome'], ids: SentenceId[], more: Partial<Checked> = {}) {
  const annotations = [
    ...ids.map((id) => ({ type: declared, description: `${id} what it says` })),
    ...(more.annotations ?? []),
  ];
  const test = { spec: 'e2e/contract/x.spec.ts', title: 'a title', errors: [] };
  return { ...test, ...more, outcome, annotations };
}
const looked = (id: string) => ({ type: reached, description: id });
const results = (tests: Checked[]) =>
  Object.fromEntries(tallySentences(tests, run).map(({ id, result }) => [id, result]));

test('of a failed test the sentence in the message differs, one it reached holds, the rest is unclear', () => {
  const annotations = [looked('C3.1'), looked('C3.10')];
  const errors = ['Error: [C3.10] “A slug is one restaurant’s alone.” the sandbox has drifted'];

  expect(
    results([checked('unexpected', ['C3.1', 'C3.10', 'C3.2'], { annotations, errors })]),
  ).toEqual({ 'C3.1': 'holds', 'C3.10': 'differs', 'C3.2': 'unclear' });
});

test('the worst result of a sentence’s tests counts, and all of them are named', () => {
  const skip = { annotations: [{ type: 'skip', description: 'needs the capability sql' }] };
  const holds = checked('expected', ['C3.1'], { annotations: [looked('C3.1')], title: 'second' });

  const [one] = tallySentences([checked('skipped', ['C3.1'], skip), holds], run);

  expect(one).toMatchObject({
    result: 'holds',
    tests: [{ title: 'a title' }, { title: 'second' }],
  });
  expect(one).not.toHaveProperty('why');
});

test('the page shows results, reasons of skips, and what no test can check', () => {
  const skip = { annotations: [{ type: 'skip', description: 'needs the capability travel' }] };

  const page = contractPage(tallySentences([checked('skipped', ['C1.52'], skip)], run));

  expect(page).toContain('skipped: needs the capability travel | sandbox, 2026-11-21 05:00 UTC |');
  expect(page).toMatch(/\| C1\.1 \|.*\| not run \|/);
  const [, unchecked = ''] = page.split('## What no test checks, and why');
  expect(unchecked).toContain('| C1.54 |');
  expect(unchecked).not.toContain('| C1.1 |');
});
