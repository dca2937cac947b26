import { expect, test } from '@playwright/test';
import { inTurn, taken } from '../../../fixtures/pages/allowance.ts';
import { NotJudged } from '../../../fixtures/verdict/errors.ts';

/* A system that limits requests by address, which several runs share. */

/** A server that answers with these, and the last for good. */
function answering(...answers: { status: number; retryAfter?: number }[]) {
  let asked = 0;
  const ask = () => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? { status: 500 };
    asked += 1;
    return Promise.resolve(answer);
  };
  return { ask, asked: () => asked };
}

test('whoever is told to wait waits and asks again, and the test has that much longer', async () => {
  const { ask, asked } = answering(
    { status: 429, retryAfter: 0.2 },
    { status: 429, retryAfter: 0.1 },
    { status: 201 },
  );
  const [began, before] = [performance.now(), test.info().timeout];

  const answer = await inTurn(ask);

  expect(answer.status).toBe(201);
  expect(asked()).toBe(3);
  expect(performance.now() - began).toBeGreaterThanOrEqual(299);
  expect(test.info().timeout).toBe(before + 300);
});

test('other refusals are answers like any', async () => {
  const { ask, asked } = answering({ status: 422 });

  expect(await inTurn(ask)).toEqual({ status: 422 });
  expect(asked()).toBe(1);
});

test('who is refused for good, or not told for how long, can’t judge', async () => {
  const always = answering({ status: 429, retryAfter: 0.001 });
  await expect(inTurn(always.ask)).rejects.toThrow(NotJudged);
  expect(always.asked()).toBe(10);

  for (const retryAfter of [undefined, 3600, NaN]) {
    const { ask, asked } = answering({
      status: 429,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
    await expect(inTurn(ask), String(retryAfter)).rejects.toThrow(/from this address/);
    expect(asked(), String(retryAfter)).toBe(1);
  }
  expect(() => taken({ status: 429 })).toThrow(NotJudged);
});
