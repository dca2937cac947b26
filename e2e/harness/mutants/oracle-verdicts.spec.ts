import { expect, test } from '@playwright/test';
import { mutantsIn, type OracleMutant } from '../../../fixtures/mutants/oracles/mutants.ts';
import { fileRows, oraclesPage } from '../../../fixtures/mutants/oracles/page.ts';
import { withVerdicts } from '../../../fixtures/mutants/oracles/verdicts.ts';

const source = 'const a = b < c;\nif (a) {\n  go();\n}\nconst d = a && a;\n';
const place = (text: string, from = 0) => {
  const at = (offset: number) => {
    const before = source.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  const start = source.indexOf(text, from);
  return { start: at(start), end: at(start + text.length) };
};
const report = {
  files: {
    'fixtures/oracle/a.ts': {
      source,
      mutants: [
        {
          mutatorName: 'And',
          replacement: 'true',
          location: place('a', source.length - 4),
          status: 'Survived',
        },
        {
          mutatorName: 'Block',
          replacement: '{}',
          location: place('{\n  go();\n}'),
          status: 'Timeout',
        },
        {
          mutatorName: 'Less',
          replacement: 'b <= c',
          location: place('b < c'),
          status: 'Killed',
          statusReason: 'red',
        },
        {
          mutatorName: 'And',
          replacement: 'true',
          location: place('a', source.indexOf('= a')),
          status: 'NoCoverage',
        },
        {
          mutatorName: 'Call',
          replacement: '',
          location: place('go();'),
          status: 'Survived',
          testsCompleted: 0,
        },
      ],
    },
  },
};

test('a mutant is named by its line and by what becomes of what; what met no test isn’t passed by any', () => {
  const mutants = mutantsIn(report, 'a.ts');

  expect(mutants.map(({ fate, id, line }) => [line, fate, id])).toEqual([
    [1, 'killed', 'a.ts | Less | const a = b < c; | b < c → b <= c'],
    [2, 'timed out', 'a.ts | Block | if (a) { | { go(); } → {}'],
    [3, 'invalid', 'a.ts | Call | go(); | go(); → '],
    [5, 'survived', 'a.ts | And | const d = a && a; | a → true'],
    [5, 'survived', 'a.ts | And | const d = a && a; | a → true | 2'],
  ]);
});

const mutant = (id: string, fate: OracleMutant['fate']): OracleMutant => ({
  id,
  fate,
  file: id.split(' | ')[0] ?? '',
  line: 1,
  said: undefined,
});
const some = [
  mutant('a.ts | 1', 'killed'),
  mutant('a.ts | 2', 'survived'),
  mutant('b.ts | 1', 'survived'),
];

test('a survivor with a reason is equivalent, and the others stay what they are', () => {
  const judged = withVerdicts(
    some,
    ['a.ts', 'b.ts'],
    [{ why: 'no one sees it', ids: ['a.ts | 2'] }],
  );

  expect(judged.map(({ fate }) => fate)).toEqual(['killed', 'equivalent', 'survived']);
  expect(judged[1]?.said).toBe('no one sees it');
});

test('a reason that belongs to no mutant, is given twice, or that a spec refutes is an error', () => {
  const judged = (...ids: string[]) => withVerdicts(some, ['a.ts'], [{ why: 'so', ids }]);

  expect(() => judged('a.ts | 3')).toThrow('and no mutant any more: a.ts | 3.');
  expect(() => judged('a.ts | 2', 'a.ts | 2')).toThrow('Said twice to be equivalent: a.ts | 2.');
  expect(() => judged('a.ts | 1')).toThrow('Said to be equivalent, and yet: a.ts | 1 (killed).');
  expect(judged('b.ts | 9'), 'of b.ts only some lines were tried').toEqual(some);
});

test('the page counts each file and all, and names what survived', () => {
  const mutants = [...some, mutant('b.ts | 2', 'equivalent'), mutant('b.ts | 3', 'timed out')];

  expect(fileRows(mutants)).toEqual([
    ['file', 'mutants', 'killed', 'timed out', 'survived', 'equivalent', 'invalid', 'score'],
    ['a.ts', 2, 1, 0, 1, 0, 0, '50 %'],
    ['b.ts', 3, 0, 1, 1, 1, 0, '50 %'],
    ['all', 5, 1, 1, 2, 1, 0, '50 %'],
  ]);
  expect(oraclesPage(mutants)).toMatch(
    /## Survived\n\n- fixtures\/oracle\/a\.ts:1\n[^]*a\.ts \| 2\n/,
  );
});
