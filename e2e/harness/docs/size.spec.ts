import { expect, test } from '@playwright/test';
import { ROOT } from '../../../fixtures/process/run.ts';
import { budgetFor, measure, overBudget, readBudget } from '../../../fixtures/docs/size.ts';

test('no folder is larger than its budget', () => {
  const over = overBudget(measure(ROOT), readBudget(ROOT));
  expect(over, 'growth is a decision: pnpm size --update, and commit the budget').toEqual([]);
});

test('a folder with more files, more lines or no budget is named', () => {
  const budget = { 'e2e/a': { files: 1, lines: 50 } };
  expect(overBudget({ 'e2e/a': { files: 1, lines: 50 } }, budget)).toEqual([]);
  for (const size of [
    { files: 2, lines: 50 },
    { files: 1, lines: 51 },
  ]) {
    expect(overBudget({ 'e2e/a': size }, budget)).toEqual([
      `e2e/a has ${size.files} files and ${size.lines} lines; its budget is 1 files and 50 lines.`,
    ]);
  }
  expect(overBudget({ 'e2e/b': { files: 1, lines: 1 } }, budget)).toEqual(['e2e/b has no budget.']);
});

test('a new budget fits what it was made for', () => {
  const sizes = { 'e2e/a': { files: 3, lines: 100 } };
  expect(overBudget(sizes, budgetFor(sizes))).toEqual([]);
});
