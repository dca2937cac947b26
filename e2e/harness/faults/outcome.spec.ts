import { expect, test } from '@playwright/test';
import type { Fault } from '../../../fixtures/faults/catalogue.ts';
import { outcomeOf } from '../../../fixtures/faults/outcome.ts';
import { faultsPage, scoreLine } from '../../../fixtures/faults/page.ts';
import type { JudgedTest } from '../../../fixtures/verdict/causes.ts';
import { judgedTest } from '../verdict/judged-tests.ts';

const fault: Fault = {
  ...{ id: 'lost-booking', says: 'A booking is lost.', promise: 'G1' },
  names: /isn.t stored/i,
};
const red = (sentence: string, promises: string[], verdict: 'broken' | 'not judged' = 'broken') =>
  judgedTest(verdict, {
    ...{ promises, red: true },
    reason: {
      ...{ verdict, fault: 'system', sentence, key: sentence },
      ...{ remedy: 'Mend it.', evidence: ['the proof: it isn’t stored'] },
    },
  });
const green = (promise: string) => judgedTest('kept', { promises: [promise] });
const fateOf = (tests: JudgedTest[], whole = false) =>
  outcomeOf(fault, tests, { promises: 8, took: 1, whole }).fate;

for (const { fate, tests, what, whole } of [
  {
    what: 'a guarding spec names it',
    fate: 'caught',
    tests: [green('G1'), red('It isn’t stored.', ['G1'])],
  },
  {
    what: 'only the evidence names it',
    fate: 'unnamed',
    tests: [red('It expected 1, saw 0.', ['G1'])],
  },
  {
    what: 'the spec could not judge',
    fate: 'unnamed',
    tests: [red('It isn’t stored.', ['G1'], 'not judged')],
  },
  {
    what: 'another promise’s spec fails',
    fate: 'elsewhere',
    tests: [green('G1'), red('It isn’t stored.', ['O3'])],
  },
  { what: 'all pass', fate: 'survived', tests: [green('G1')] },
  { what: 'nothing began', fate: 'unplanted', tests: [] },
  {
    ...{ what: 'three of eight promises fail', fate: 'coarse', whole: true },
    tests: [red('It isn’t stored.', ['G1', 'G2', 'G3'])],
  },
] as const) {
  test(`when ${what} the fault is ${fate}`, () => {
    expect(fateOf([...tests], what.startsWith('three') && whole)).toBe(fate);
  });
}

test('the page begins with the score, and says of what isn’t caught how to look at it', () => {
  const told = outcomeOf(fault, [green('G1')], { promises: 8, took: 1, whole: false });

  const page = faultsPage([fault], [told]);

  expect(scoreLine([fault], [told])).toBe('0 of 1 faults caught with their cause; 1 survived.');
  expect(page).toContain('### lost-booking: survived');
  expect(page).toContain('- 1 tests ran, and each passed.');
  expect(page).toContain('`pnpm sandbox --fault lost-booking`');
});
