import { expect, test } from '@playwright/test';
import { explain, lackingFor } from '../../../fixtures/commands/target/explain.ts';
import { explainedText, widest } from '../../../fixtures/commands/target/explained-text.ts';
import type { OutlinedTest } from '../../../fixtures/reporters/outline.ts';
import { paperTarget } from '../verdict/paper-target.ts';

/* What a run could judge on a target, from an outline of tests made by hand. */
function outlined(changes: Partial<OutlinedTest>): OutlinedTest {
  return {
    file: 'e2e/ops/some.spec.ts',
    promises: ['O3'],
    needs: [],
    looksOnly: false,
    asks: { all: ['floorPlan', 'staffPage'], moves: false, clockWay: 'auto', namesHour: false },
    ...changes,
  } as OutlinedTest;
}

const target = paperTarget('deployed');
const tests = [
  outlined({}),
  outlined({ needs: ['travel'] }),
  outlined({ promises: ['R1'], needs: ['sql', 'travel'] }),
  outlined({ promises: [], file: 'e2e/contract/guest/routes.spec.ts' }),
];

test('a test is skipped for the first capability that lacks, and counted once', () => {
  expect(tests.map((each) => lackingFor(each, target))).toEqual([
    undefined,
    'travel',
    'sql',
    undefined,
  ]);
  expect(explain(target, tests).all).toEqual({
    tests: 4,
    judged: 2,
    skipped: { travel: 1, sql: 1 },
  });
});

test('each promise is judged, judged in part or not, with the reason', () => {
  const { contract, promises } = explain(target, tests);
  const of = (id: string) => promises.find((promise) => promise.id === id);

  expect(of('O3')).toMatchObject({ verdict: 'judged in part', judged: 1, tests: 2 });
  expect(of('O3')?.why).toBe(
    'Skipped: 1 test that needs a clock that tests can move (travel: it is of paper).',
  );
  expect(of('R1')).toMatchObject({ verdict: 'not judged', judged: 0, tests: 1 });
  expect(of('G1')?.why).toBe('No test guards it.');
  expect(contract).toMatchObject({ verdict: 'judged', tests: 1 });
});

test('the table fits a terminal, and ends with how many of all would be judged', () => {
  const text = explainedText(explain(target, tests));

  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(widest);
  expect(text).toContain('A run would judge 2 of 4 tests');
});
