import type { JudgedTest } from '../../../fixtures/verdict/causes.ts';

/** One test's verdict, as the reporters get it. */
export function judgedTest(
  verdict: JudgedTest['verdict'],
  rest: Partial<JudgedTest> = {},
): JudgedTest {
  return {
    ...{ title: 'some test', place: 'e2e/ops/some.spec.ts:12', project: 'chromium' },
    ...{ promises: [], tags: [], verdict, red: verdict === 'broken', began: true },
    command: 'pnpm playwright test e2e/ops/some.spec.ts:12',
    ...rest,
  };
}
