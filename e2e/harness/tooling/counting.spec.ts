import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { closingLine, countRun, failures } from '../../../fixtures/commands/count.ts';

interface Stats {
  expected?: number;
  unexpected?: number;
  flaky?: number;
  skipped?: number;
}

function report(stats: Stats, errors: { message: string }[] = []): string {
  const file = test.info().outputPath('results.json');
  const all = { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats };
  writeFileSync(file, JSON.stringify({ suites: [], stats: all, errors }));
  return file;
}

test('passes, failures and skips are counted, a flake as a failure', () => {
  const file = report({ expected: 5, unexpected: 1, flaky: 1, skipped: 2 });
  expect(countRun(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a run that executed nothing is a failure', () => {
  expect(countRun(report({}), 0)).toMatchObject({ failed: 1, problem: 'no test was executed' });
  expect(countRun(report({ skipped: 7 }), 0)).toMatchObject({ failed: 1, skipped: 7 });
});

test('a run that left no results is a failure', () => {
  const counted = countRun(test.info().outputPath('missing.json'), 0);
  expect(counted).toMatchObject({ failed: 1, problem: 'it left no results' });
});

test('a run whose results were cut off is a failure', () => {
  const file = test.info().outputPath('results.json');
  writeFileSync(file, '{"stats":{"expected":358');
  const counted = countRun(file, 0);
  expect(counted).toMatchObject({ passed: 0, failed: 1 });
  expect(counted.problem).toContain('cut off');
});

test('a run that fails outside its tests is a failure with the reason', () => {
  const file = report({ expected: 3 }, [{ message: 'Error: teardown left rows\n  at …' }]);
  expect(countRun(file, 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
    problem: 'Error: teardown left rows',
  });
});

test('what failed is named once more at the end: the test, or why its step has none', () => {
  const file = test.info().outputPath('results.json');
  const named = (title: string, status: string) => ({
    title,
    file: 'ops/seat.spec.ts',
    line: 7,
    tests: [{ projectName: 'chromium', status, annotations: [] }],
  });
  const inner = { specs: [named('a guest waits', 'flaky'), named('a guest sits', 'expected')] };
  writeFileSync(
    file,
    JSON.stringify({
      suites: [{ specs: [named('staff seat a guest', 'unexpected')], suites: [inner] }],
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [],
    }),
  );

  const steps = [
    { name: 'types', passed: 1, failed: 0, skipped: 0 },
    { name: 'lint', passed: 0, failed: 1, skipped: 0 },
    { name: 'the promises', ...countRun(file, 1) },
    { name: 'the rest', ...countRun(test.info().outputPath('missing.json'), 1) },
  ];

  expect(failures(steps)).toEqual([
    '✗ lint',
    '✗ the promises: [chromium] › ops/seat.spec.ts:7 › staff seat a guest',
    '✗ the promises: [chromium] › ops/seat.spec.ts:7 › a guest waits',
    '✗ the rest: it left no results',
  ]);
});

test('the closing line names skips only where there are some', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
