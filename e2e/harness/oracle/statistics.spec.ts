import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  bootstrap,
  compare,
  meanOf,
  medianOf,
  percentile,
  spread,
  summarise,
} from '../../../fixtures/oracle/statistics.ts';

const samples = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test('percentiles are interpolated between neighbours', () => {
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(percentile([10, 20], 0.25)).toBe(12.5);
  expect(percentile(upTo(101), 0.95)).toBe(96);
  expect(percentile([7], 0.95)).toBe(7);
});

test('a percentile grows with its share, from the least to the greatest, whatever the order', () => {
  fc.assert(
    fc.property(samples, share, share, (drawn, a, b) => {
      assert(percentile(drawn, Math.min(a, b)) <= percentile(drawn, Math.max(a, b)));
      assert.equal(percentile(drawn, 0), Math.min(...drawn));
      assert.equal(percentile(drawn, 1), Math.max(...drawn));
      assert.equal(percentile(drawn, a), percentile(drawn.toReversed(), a));
      const notAbove = drawn.filter((sample) => sample <= percentile(drawn, a)).length;
      assert(notAbove >= Math.floor(a * (drawn.length - 1)) + 1);
    }),
  );
});

test('a summary names count, mean, extremes, median and p95', () => {
  expect(summarise([5, 1, 3, 2, 4])).toEqual({
    count: 5,
    mean: 3,
    min: 1,
    p50: 3,
    p95: 4.8,
    max: 5,
  });
});

test('the spread ignores an outlier', () => {
  const calm = { interquartileRange: 2, medianAbsoluteDeviation: 1, relative: 2 / 3 };
  expect(spread([1, 2, 3, 4, 5])).toEqual(calm);
  expect(spread([1, 2, 3, 4, 5000])).toEqual(calm);
  expect(spread([6, 6, 6])).toEqual({
    interquartileRange: 0,
    medianAbsoluteDeviation: 0,
    relative: 0,
  });
  expect(spread([0, 0, 0, 4, 4]).relative).toBeNaN();
  expect(spread([1, 1, 1, 4, 4]).relative).toBe(3);
});

test('an interval holds its estimate, repeats for its seed and grows with confidence', () => {
  const drawn = upTo(30);
  const wide = bootstrap(drawn, medianOf, { confidence: 0.99 });
  const usual = bootstrap(drawn, medianOf);
  const narrow = bootstrap(drawn, medianOf, { confidence: 0.5 });
  expect(usual.estimate).toBe(15.5);
  const told = { confidence: 0.95, resamples: 2000, seed: 1 };
  expect(bootstrap(drawn, medianOf, told)).toEqual(usual);
  expect(bootstrap(drawn, meanOf, told)).toEqual(bootstrap(drawn, meanOf));
  expect(bootstrap(drawn, meanOf, { seed: 2 })).not.toEqual(bootstrap(drawn, meanOf, { seed: 3 }));
  expect(wide.high - wide.low).toBeGreaterThan(usual.high - usual.low);
  expect(usual.high - usual.low).toBeGreaterThan(narrow.high - narrow.low);
  expect(narrow.low).toBeLessThanOrEqual(15.5);
  expect(narrow.high).toBeGreaterThanOrEqual(15.5);
});

test('the same seed draws the same samples in every version', () => {
  const draw = (seed: number) => bootstrap(upTo(10), meanOf, { resamples: 1, seed }).low;
  expect([1, 2, 3, 4].map(draw)).toEqual([6.7, 5.6, 4.4, 5.2]);
});

test('the interval of a mean is about as wide as theory says', () => {
  // Standard error of the mean of 1…100: 28.866 ÷ 10; 1.96 of them on either side.
  const { low, high } = bootstrap(upTo(100), meanOf);
  expect((high - low) / (2 * 1.96 * 2.8866)).toBeGreaterThan(0.93);
  expect((high - low) / (2 * 1.96 * 2.8866)).toBeLessThan(1.07);
  expect(Math.abs((high + low) / 2 - 50.5)).toBeLessThan(0.5);
});

test('a doubling is conclusive either way, noise and few samples are not', () => {
  const slow = upTo(20).map((sample) => 200 + sample);
  const fast = upTo(20).map((sample) => 100 + sample);
  expect(compare(fast, slow).verdict).toBe('higher');
  expect(compare(slow, fast).verdict).toBe('lower');
  expect(compare(fast, slow).estimate).toBeCloseTo(210.5 / 110.5);
  expect(compare(fast, fast).verdict).toBe('not conclusive');
  const same = [5, 5, 5, 5, 5];
  expect(compare(same, same)).toEqual({ estimate: 1, low: 1, high: 1, verdict: 'not conclusive' });
  expect(compare(fast.slice(0, 4), slow).verdict).toBe('not conclusive');
  expect(compare(fast, slow.slice(0, 4)).verdict).toBe('not conclusive');
  expect(compare(fast.slice(0, 5), slow.slice(0, 5)).verdict).toBe('higher');
});

test('what gives no figure is refused, and said', () => {
  const refused: [figure: () => unknown, why: string][] = [
    [() => percentile([], 0.5), 'there are no samples'],
    [() => bootstrap([], medianOf), 'there are no samples'],
    [() => summarise([1, NaN]), 'NaN is no sample'],
    [() => spread([1, Infinity]), 'Infinity is no sample'],
    [() => percentile([1], 1.01), '1.01 is no share between 0 and 1'],
    [() => percentile([1], -0.01), '-0.01 is no share between 0 and 1'],
    [() => percentile([1], NaN), 'NaN is no share between 0 and 1'],
    [() => bootstrap([1], medianOf, { confidence: 1 }), 'a confidence of 1 is not between 0 and 1'],
    [() => bootstrap([1], medianOf, { confidence: 0 }), 'a confidence of 0 is not between 0 and 1'],
    [() => compare([1], [1], medianOf, { resamples: 0 }), '0 resamples give no interval'],
  ];
  for (const [figure, why] of refused) expect(figure).toThrow(new RangeError(why));
  expect(bootstrap([1], medianOf, { resamples: 1 })).toEqual({ estimate: 1, low: 1, high: 1 });
});
