import { expect, test } from '@playwright/test';
import { allFaults, chosenFaults } from '../../../fixtures/faults/catalogue.ts';
import { run } from '../../../fixtures/process/run.ts';
import { PROMISES } from '../../../fixtures/promises.ts';
import { sandboxCli } from '../tooling/sandbox-cli.ts';

test('every promise has at least two faults that break it, and each fault fits the sandbox’s sources', async () => {
  const faults = await allFaults();

  const scarce = Object.keys(PROMISES).filter(
    (id) => faults.filter(({ promise }) => promise === id).length < 2,
  );
  expect(scarce).toEqual([]);
  expect(faults.length).toBeGreaterThanOrEqual(60);
});

test('faults are chosen by id and by promise, and what isn’t known is named', async () => {
  const faults = await allFaults();
  const chosen = (only: string[], promise: string[]) =>
    chosenFaults(faults, { only, promise }).map(({ id }) => id);

  expect(chosen(['told-not-stored'], [])).toEqual(['told-not-stored']);
  expect(chosen([], ['R1'])).toEqual(['staff-assignment-not-stored', 'taken-long-after']);
  expect(chosen(['told-not-stored'], ['R1'])).toEqual([]);
  expect(() => chosen(['nope'], ['X9'])).toThrow(
    'Not known: nope, X9. `pnpm faults --list` names each fault.',
  );
});

test('a fault that isn’t one is told by the sandbox in one sentence', async () => {
  const { code, output } = await run('node', [...sandboxCli, '--fault', 'nope']);

  expect(code).toBe(1);
  expect(output).toContain('There is no fault “nope”; `pnpm faults --list` names each.');
});
