import { expect, test } from '@playwright/test';
import { allMutants, chosenMutants } from '../../../fixtures/mutants/catalogue.ts';
import { equivalents, requireEach } from '../../../fixtures/mutants/equivalent.ts';
import { guardsOf } from '../../../fixtures/mutants/guards.ts';
import { refusedMutants } from '../../../fixtures/mutants/refused.ts';
import { run, runScript } from '../../../fixtures/process/run.ts';
import { sandboxCli } from '../tooling/sandbox-cli.ts';

test('mutants have ids of their own, the same each time, and somebody guards each', async () => {
  const [{ mutants, operators }, again] = [await allMutants(), await allMutants()];

  expect(again.mutants).toEqual(mutants);
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  const unguarded = mutants.filter((one) => guardsOf(one.object, one.operator).length === 0);
  expect(unguarded).toEqual([]);
  const used = new Set(mutants.map(({ operator }) => operator));
  expect([...used].sort()).toEqual(Object.keys(operators).sort());
});

test('each mutant is one that PostgreSQL accepts, but for a few that it must refuse', async () => {
  test.slow();
  const { mutants } = await allMutants();

  const refused = await refusedMutants(mutants);

  expect([...refused.keys()].sort()).toEqual([
    'tables_are_connected/union-dropped-1',
    'tables_are_connected/union-dropped-3',
    'zones_restaurant_id_id/dropped-1',
  ]);
});

test('each verdict of the repository is about a mutant that there is', async () => {
  const { mutants } = await allMutants();

  expect(() => requireEach(equivalents, mutants)).not.toThrow();
});

test('a verdict about a mutant that there isn’t, or a second one, is refused', () => {
  const mutants = [{ id: 'f/flipped-1' }];

  expect(() => requireEach([{ why: '…', ids: ['f/flipped-2'] }], mutants)).toThrow(
    'Said to be equivalent, and no mutant any more: f/flipped-2.',
  );
  expect(() => requireEach([{ why: '…', ids: ['f/flipped-1', 'f/flipped-1'] }], mutants)).toThrow(
    'Said twice to be equivalent: f/flipped-1.',
  );
});

test('mutants are chosen by id, object, operator and number, and what isn’t known is named', () => {
  const mutants = ['f/flipped-1', 'f/dropped-1', 'g/flipped-1', 'g/flipped-2'].map((id) => {
    const [object = '', operator = ''] = id.split(/\/|-\d$/);
    return { id, object, operator, says: '', sql: '' };
  });
  const all = { mutants, operators: { flipped: '', dropped: '' } };
  const none = { only: [], operator: [], day: 0 };
  const ids = (choice: Partial<Parameters<typeof chosenMutants>[1]>) =>
    chosenMutants(all, { ...none, ...choice }).map(({ id }) => id);

  expect(ids({ only: ['f', 'g/flipped-2'] })).toEqual([
    'f/flipped-1',
    'f/dropped-1',
    'g/flipped-2',
  ]);
  expect(ids({ operator: ['dropped'] })).toEqual(['f/dropped-1']);
  expect(ids({ sample: 2 })).toEqual(['f/flipped-1', 'g/flipped-1']);
  expect(ids({ sample: 2, day: 1 }), 'the next day').toEqual(['f/dropped-1', 'g/flipped-2']);
  expect(ids({ sample: 2, day: 2 })).toEqual(ids({ sample: 2 }));
  expect(ids({ sample: 3, day: 1 })).toEqual(['f/dropped-1', 'g/flipped-1', 'g/flipped-2']);
  expect(ids({ sample: 9 })).toHaveLength(4);
  expect(() => ids({ only: ['nope'], operator: ['turned'] })).toThrow(
    'Not known: nope, turned. `pnpm mutants --list` names each mutant.',
  );
});

for (const [what, args, said] of [
  ['no mutant', ['--only', 'nope'], 'Not known: nope. `pnpm mutants --list` names each mutant.'],
  ['no number', ['--sample', 'few'], 'It must be a whole number from 1 to 9999.'],
  [
    'no run to go on with',
    ['--only', 'table_window', '--resume'],
    'There is no mutants run to resume.',
  ],
] as const) {
  test(`${what}: the command says so in one sentence`, async ({}, testInfo) => {
    const { code, output } = await runScript('fixtures/commands/mutants.ts', [...args], {
      env: { E2E_REPORTS: testInfo.outputPath('reports') },
    });

    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([expect.stringContaining(said)]);
  });
}

test('a mutant that isn’t one, and a fault beside one, are told by the sandbox in one sentence', async () => {
  const told = async (...args: string[]) => run('node', [...sandboxCli, ...args]);

  const [unknown, both] = [
    await told('--mutant', 'nope'),
    await told('--mutant', 'nope', '--fault', 'answer-lost'),
  ];

  expect([unknown.code, both.code]).toEqual([1, 1]);
  expect(unknown.output).toContain('There is no mutant “nope”; `pnpm mutants --list` names each.');
  expect(both.output).toContain('--fault and --mutant break it in two ways at once');
});
