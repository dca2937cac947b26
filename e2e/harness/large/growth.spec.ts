import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { exponent, growthRows } from '../../../fixtures/large/growth.ts';
import { runScript } from '../../../fixtures/process/run.ts';

const proof = (...args: string[]) => runScript('fixtures/commands/large-system.ts', [...args]);

test('the exponent is the power of the size by which the time grows', () => {
  const power = fc.double({ min: -2, max: 3, noNaN: true });
  const factor = fc.double({ min: 0.5, max: 50, noNaN: true });
  fc.assert(
    fc.property(power, factor, (by, least) => {
      const points = [10, 100, 1000].map((size) => ({ size, ms: least * 100 * size ** by }));
      // A time below a microsecond counts as one.
      fc.pre(points.every(({ ms }) => ms > 0.001));

      expect(exponent(points)).toBeCloseTo(by, 6);
    }),
  );
});

test('one size says nothing of growth, and a question that failed has no figure', () => {
  const level = (size: number, times: { [what: string]: number }) => ({
    size,
    figures: new Map(Object.entries(times).map(([what, ms]) => [what, { ms }])),
  });

  const rows = growthRows('rows', [level(10, { leaks: 5, sweep: 7 }), level(100, { leaks: 50 })]);

  expect(rows).toEqual([
    ['question', '10 rows', '100 rows', 'exponent'],
    ['leaks', '5.0 ms', '50 ms', '1.00'],
    ['sweep', '7.0 ms', 'failed', '–'],
  ]);
});

test('the tables that were read whole are those at the largest size', () => {
  const at = (size: number, scanned: string) => ({
    size,
    figures: new Map([['leaks', { ms: 4, scanned }]]),
  });

  const [head, leaks] = growthRows('rows', [at(10, ''), at(100, 'bookings 5000')]);

  expect(head?.at(-1)).toBe('whole tables read');
  expect(leaks?.at(-1)).toBe('bookings 5000');
});

test('what a run’s verdicts cost is measured without a system', async () => {
  const { code, output } = await proof('--tests', '10,100');

  expect(code).toBe(0);
  expect(output).toMatch(/question +10 tests +100 tests +exponent/);
  expect(output).toMatch(/findings as a page +[\d.]+ ms/);
  expect(output).not.toContain('bookings');
});

for (const [what, args, said] of [
  ['sizes that shrink', ['--tests', '100,10'], 'with commas, the smallest first.'],
  ['no numbers', ['--restaurants', 'many'], 'It must be whole numbers from 7 to'],
  ['bookings alone', ['--bookings', '100'], 'Bookings need restaurants: add --restaurants 1000.'],
] as const) {
  test(`${what}: the command says so in one sentence`, async () => {
    const { code, output } = await proof(...args);

    expect(code).toBe(1);
    expect(output).toContain(said);
  });
}
