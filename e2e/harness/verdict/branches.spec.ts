import { expect, test } from '@playwright/test';
import { type AllureStep, ChildRun } from './child-run.ts';

/* The report tells a race as one branch for each who takes part, though all act at once. */

test.describe.configure({ timeout: 120_000 });

const told = (steps: readonly AllureStep[]): unknown[] =>
  steps.map(({ name, steps: own }) => (own.length === 0 ? name : [name, ...told(own)]));

test('each contender has a branch of their own, from the press to what they were told', async () => {
  const run = await new ChildRun('run').run(['races', '--grep', '@two']);

  expect(run.code, run.output).toBe(0);
  const between = ['Press', 'The request stands ready', 'The request is let go and answered'];
  expect(run.allure().map(({ steps }) => told(steps))).toEqual([
    [
      [
        '2 contend for T1',
        ['Ada', ...between, 'Told: yes'],
        ['Ben', ...between, 'Told: no (CONFLICTS)'],
      ],
    ],
  ]);
});

test('where one never comes the others are called off, and the race proves nothing', async () => {
  const run = await new ChildRun('run').run(['races', '--grep', '@one']);

  expect(run.output).toContain('Inconclusive: 0 of 1 requests were sent.');
  const [race] = run.allure().flatMap(({ steps }) => told(steps));
  expect(race).toEqual([
    '2 contend for T1',
    ['Ada', 'Press', 'The request stands ready'],
    ['Ben', 'Press', 'The request stands ready'],
  ]);
});
