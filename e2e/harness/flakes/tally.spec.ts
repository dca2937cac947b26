import { expect, test } from '@playwright/test';
import { flakesLine, flakesPage } from '../../../fixtures/flakes/page.ts';
import { executedIn, tallyOf, upperBound, type Round } from '../../../fixtures/flakes/tally.ts';
import { endedEarly } from '../../../fixtures/verdict/read-error.ts';
import { judgedTest } from '../verdict/judged-tests.ts';

const round = (seed: number, failed: boolean): Round => ({
  ...{ seed, took: 1 },
  executed: [
    { test: 'steady' },
    { test: 'shaky', ...(failed && { failure: 'It expected 1, saw 2.' }) },
  ],
});

test('without a failure the bound is the rule of three; with failures it lies above their share', () => {
  expect(upperBound(0, 300)).toBeCloseTo(3 / 300, 3);
  expect(upperBound(0, 30)).toBeCloseTo(3 / 30, 1);
  // Where the binomial sums, taken with exact coefficients, come to 5 %.
  expect(upperBound(1, 100)).toBeCloseTo(0.04656, 4);
  expect(upperBound(5, 50)).toBeCloseTo(0.19883, 4);
  expect(upperBound(4, 4)).toBe(1);
});

test('the most doubtful test comes first, with the orders in which it failed', () => {
  const rounds = [round(1, false), round(2, true), round(3, true)];

  const tallies = tallyOf(rounds);

  expect(tallies).toMatchObject([
    { test: 'shaky', runs: 3, failures: 2, said: [{ seed: 2 }, { seed: 3 }] },
    { test: 'steady', runs: 3, failures: 0 },
  ]);
  expect(flakesLine(rounds, tallies)).toBe('6 executions of 2 tests in 3 repetitions, 2 failures.');
  expect(flakesPage(rounds, tallies)).toContain('- with `--shuffle 2`: It expected 1, saw 2.');
});

test('what a run cut off or never began is no execution', () => {
  const reason = endedEarly('interrupted');
  const tests = [
    judgedTest('kept'),
    judgedTest('not judged', { reason }),
    judgedTest('kept', { began: false }),
  ];

  expect(executedIn(tests)).toHaveLength(1);
});
