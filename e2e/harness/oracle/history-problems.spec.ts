import { expect, test } from '@playwright/test';
import {
  checkHistory,
  type HistoryFault,
  type HistoryRow,
  type Operation,
} from '../../../fixtures/oracle/histories.ts';
import { ask, holds, won } from './staged-histories.ts';

/* What a reader is told of a history that contradicts itself: the fault, who takes part, one sentence. */

type Told = [fault: HistoryFault, operations: string, message: string];
const tooManyRows = (who: string): Told => [
  'too-many-rows',
  who,
  'T1: 2 hold rows, there is room for 1.',
];
const apart: Told = ['unproven-overlap', 'a b', 'T1: no moment saw all of them in flight.'];

const cases: [what: string, operations: Operation[], rows: HistoryRow[], told: Told[]][] = [
  [
    'one stands in it twice',
    [won, ask('b'), ask('b')],
    [holds('a')],
    [['duplicate-operation', 'b', 'Operation b stands in the history twice.']],
  ],
  [
    'one was refused, and at no time',
    [won, ask('b', { returned: null })],
    [holds('a')],
    [
      [
        'malformed-operation',
        'b',
        'Operation b is said to be refused, called at 0, returned at no time.',
      ],
    ],
  ],
  [
    'one returned before it was called',
    [won, ask('b', { called: 9, returned: 8 })],
    [holds('a')],
    [
      [
        'malformed-operation',
        'b',
        'Operation b is said to be refused, called at 9, returned at 8.',
      ],
      apart,
    ],
  ],
  [
    'one was refused without a code',
    [won, ask('b', { code: '' })],
    [holds('a')],
    [['untyped-refusal', 'b', 'T1: b was refused without a code.']],
  ],
  [
    'nobody got it',
    [ask('b', { called: 1 }), ask('a')],
    [],
    [['no-winner', 'a b', 'T1: nobody got it.']],
  ],
  [
    'two got it',
    [won, ask('b', { outcome: 'ok' })],
    [holds('a'), holds('b')],
    [
      ['too-many-winners', 'a b', 'T1: 2 were answered ok, there is room for 1.'],
      tooManyRows('a b'),
    ],
  ],
  [
    'one got it and holds nothing',
    [won, ask('b')],
    [],
    [['ok-without-row', 'a', 'T1: a was answered ok and holds no row.']],
  ],
  [
    'one was refused and holds it, without a code',
    [won, ask('b', { code: undefined })],
    [holds('a'), holds('b')],
    [
      ['refused-with-row', 'b', 'T1: b was refused (no code) and holds a row.'],
      ['untyped-refusal', 'b', 'T1: b was refused without a code.'],
      tooManyRows('a b'),
    ],
  ],
  [
    'a stranger holds it',
    [won, ask('b')],
    [holds('a'), holds('z')],
    [
      ['row-without-operation', 'z', 'T1: a row is held by z, who never asked.'],
      tooManyRows('a z'),
    ],
  ],
  [
    'one holds it twice',
    [won, ask('b')],
    [holds('a'), holds('a')],
    [['duplicate-row', 'a', 'T1: one operation holds two rows.']],
  ],
  [
    'the only one that holds it was refused',
    [ask('a'), ask('b')],
    [holds('a')],
    [
      ['refused-with-row', 'a', 'T1: a was refused (CONFLICTS) and holds a row.'],
      ['no-winner', 'a b', 'T1: nobody got it.'],
    ],
  ],
  [
    'one was refused at the moment in which the winner asked',
    [ask('a', { returned: 5 }), ask('b', { ...won, id: 'b', called: 5 })],
    [holds('b')],
    [apart],
  ],
  [
    'one was refused before the winner had asked',
    [ask('a', { returned: 4 }), ask('b', { ...won, id: 'b', called: 5 })],
    [holds('b')],
    [['premature-refusal', 'a', 'T1: a was refused while there was still room.'], apart],
  ],
];

for (const [what, operations, rows, told] of cases) {
  test(`a history in which ${what} is told with who takes part`, () => {
    const { problems } = checkHistory(operations, rows);

    expect(problems).toEqual(
      told.map(([fault, ids, message]) => ({
        fault,
        key: 'T1',
        operations: ids.split(' '),
        message,
      })),
    );
  });
}

test('an empty history is told as such', () => {
  expect(checkHistory([], []).problems).toEqual([
    { fault: 'empty-history', operations: [], message: 'Nothing was recorded.' },
  ]);
});
