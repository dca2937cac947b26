import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bench } from '../../../fixtures/bench/command.ts';
import { breach, figuresOf } from '../../../fixtures/bench/figures.ts';
import { readHistory } from '../../../fixtures/bench/history.ts';
import type { Line } from '../../../fixtures/bench/line.ts';
import { lines } from '../../../fixtures/bench/lines.ts';

/** A line on paper: both sides give their figures one after the other, and `order` hears which was asked. */
function paperLine(
  ours: readonly number[],
  floor: readonly number[],
  budget: Line['budget'] = { ratio: 2 },
  hear: (side: string) => void = () => undefined,
): Line {
  const giver = (name: string, figures: readonly number[]) => {
    let given = 0;
    return async () => {
      hear(name);
      return figures[given++ % figures.length] ?? NaN;
    };
  };
  return {
    ...{ name: 'paper', what: 'a line on paper', floor: 'Less paper.', unit: 'ms' as const },
    ...{ budget, runs: ours.length, warmUps: 0 },
    prepare: async () => ({
      ours: giver('ours', ours),
      floor: giver('floor', floor),
      close: async () => hear('close'),
    }),
  };
}

const launch = () => Promise.reject(new Error('No browser is needed.'));

/** Runs the command on paper lines; what it printed and kept. */
async function ran(paper: readonly Line[], options: Partial<Parameters<typeof bench>[0]> = {}) {
  const root = test.info().outputPath('bench');
  const said: string[] = [];
  const told: string[] = [];
  const code = await bench(
    { json: false, ...options },
    {
      ...{ lines: paper, launch, root },
      say: (line) => said.push(line),
      tell: (line) => told.push(line),
    },
  );
  const page = join(root, 'bench.md');
  return {
    ...{ code, said: said.join('\n'), told: told.join('\n'), root },
    page: existsSync(page) ? readFileSync(page, 'utf8') : undefined,
    history: readHistory(root),
  };
}

test('the figures are medians, the distance of the quartiles, and the ratio of the medians', () => {
  const line = paperLine([], []);

  const figures = figuresOf(line, { ours: [30, 10, 20, 1000, 15], floor: [10, 12, 8, 11, 9] });

  expect(figures).toMatchObject({
    ours: { median: 20, spread: 15 },
    floor: { median: 10, spread: 2 },
    ...{ runs: 5, ratio: 2, kept: true },
  });
  expect(figures?.low).toBeLessThanOrEqual(2);
  expect(figures?.high).toBeGreaterThanOrEqual(2);
  expect(figuresOf(line, { ours: [], floor: [] })).toBeUndefined();
});

test('a budget is broken by the ratio, or by the median itself', () => {
  const samples = { ours: [30, 30, 30], floor: [10, 10, 10] };
  const judged = (budget: Line['budget']) => figuresOf(paperLine([], [], budget), samples);

  expect(judged({ ratio: 3, most: 30 })).toMatchObject({ kept: true });
  const dear = judged({ ratio: 2.9 });
  expect(dear && breach(dear)).toBe(
    'paper is over its budget: 3.00 × the floor and 30.0 ms, where ≤ 2.9 × is allowed.',
  );
  const slow = judged({ ratio: 3, most: 29 });
  expect(slow && breach(slow)).toContain('where ≤ 3 ×, ≤ 29.0 ms is allowed');
});

test('both sides are measured in turn, the first of each unmeasured, and what was prepared is taken back', async () => {
  const asked: string[] = [];
  const line = paperLine([50, 20, 20], [40, 10, 10], undefined, (side) => asked.push(side));

  const { code, history } = await ran([{ ...line, runs: 2, warmUps: 1 }]);

  expect(asked).toEqual(['floor', 'ours', 'floor', 'ours', 'floor', 'ours', 'close']);
  expect(code).toBe(0);
  expect(history[0]?.lines).toMatchObject([{ name: 'paper', runs: 2, ratio: 2, kept: true }]);
});

test('a breach is printed, stands on the page and in the chart, and exits 1', async () => {
  const { code, page, root, said, told } = await ran([paperLine([30, 30], [10, 10])]);

  expect(code).toBe(1);
  expect(told).toContain('paper is over its budget: 3.00 × the floor');
  expect(said).toMatch(/paper +2 +30\.0 ms ± 0\.00 ms .* over/);
  expect(page).toContain('**paper is over its budget');
  expect(readFileSync(join(root, 'bench.svg'), 'utf8')).toContain('3.00 × of 2 ×');
});

test('the history grows by each run, and the page shows the last ones', async () => {
  await ran([paperLine([15], [10])]);
  const { history, page } = await ran([paperLine([30], [10])]);

  expect(history).toHaveLength(2);
  expect(page).toContain('| paper | 1.50 · **3.00** |');
});

test('Ctrl+C keeps the pairs that are whole, and exits 1', async () => {
  let floors = 0;
  const line = paperLine([20], [10], undefined, (side) => {
    // In the third pair’s first half.
    if (side === 'floor' && (floors += 1) === 3) process.emit('SIGINT');
  });

  const { code, history, said, told } = await ran([{ ...line, runs: 9 }, line], { json: true });

  expect(code).toBe(1);
  expect(history[0]?.lines).toMatchObject([{ runs: 2, ratio: 2 }]);
  expect(JSON.parse(said)).toMatchObject({ interrupted: true, lines: [{ runs: 2 }] });
  expect(told).toContain('Interrupted: whole pairs are kept.');
});

test('what fails when Ctrl+C cuts it off is no error', async () => {
  const line = paperLine([20], [10], undefined, (side) => {
    if (side !== 'ours') return;
    process.emit('SIGINT');
    throw new Error('cut off');
  });

  const { code, history } = await ran([line]);

  expect(code).toBe(1);
  expect(history).toEqual([]);
});

test('a side that fails ends the run with its sentence, and what was measured before is kept', async () => {
  const failing = paperLine([20], [10], undefined, () => {
    throw new Error('There is no paper left.');
  });

  await expect(ran([paperLine([15], [10]), failing])).rejects.toThrow('There is no paper left.');
  expect(readHistory(test.info().outputPath('bench'))).toHaveLength(1);
});

test('--only takes names of lines, and --runs how often', async () => {
  const paper = [paperLine([15], [10]), { ...paperLine([15], [10]), name: 'other' }];

  const { history } = await ran(paper, { only: ['other'], runs: 4 });

  expect(history[0]?.lines).toMatchObject([{ name: 'other', runs: 4 }]);
  await expect(ran(paper, { only: ['papier'] })).rejects.toThrow(
    '--only takes paper, other, not “papier”.',
  );
});

test('each line has a name of its own, a sentence for its floor, and a budget above the floor', () => {
  expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
  for (const { budget, floor, name } of lines) {
    expect(floor, name).toMatch(/^[A-Z].*\.$/);
    expect(budget.ratio, name).toBeGreaterThan(1);
  }
});
