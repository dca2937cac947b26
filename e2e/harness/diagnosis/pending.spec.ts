import { expect, test } from '@playwright/test';
import {
  explainPending,
  pendingCauses,
  type PendingFacts,
} from '../../../fixtures/diagnosis/pending/causes.ts';
import { judge } from '../../../fixtures/verdict/judge.ts';

/* Each cause of a pending booking from facts made by hand, and what a verdict makes of it. */
const facts: PendingFacts = {
  reference: 'ABCDEFGHJK',
  party: 2,
  start: '2027-06-07T17:00:00Z',
  free: ['T1'],
  neighbours: true,
  recorded: { reason: null },
  history: [],
  tried: { refusal: null },
};

const cases: [id: string, changes: Partial<PendingFacts>][] = [
  ['pending-nothing-free', { free: [], recorded: null }],
  ['pending-not-looked-for', { recorded: null }],
  ['pending-out-of-time', { recorded: { reason: 'INLINE_TIMEOUT' } }],
  ['pending-refused-by-database', { tried: { refusal: 'no (23514)' } }],
  ['pending-without-neighbour', { neighbours: false, recorded: { reason: 'No tables' } }],
  ['pending-with-a-reason', { recorded: { reason: 'No suitable tables' } }],
  ['pending-unexplained', {}],
];

for (const [id, changes] of cases) {
  test(`${id} is told by its own facts`, () => {
    const { causes, verdict } = explainPending({ ...facts, ...changes });

    expect(causes.map((cause) => cause.id)).toEqual([id]);
    expect(verdict).toBe(id === 'pending-nothing-free' ? 'rightly-pending' : 'faulty');
  });
}

test('every cause has a case', () => {
  expect(pendingCauses.map(({ id }) => id)).toEqual(cases.map(([id]) => id));
});

test('a red over a pending guest is told by why the guest waits', () => {
  const message = 'expect(locator).toHaveText(expected) failed\nExpected: "Booking confirmed"';
  const failure = { message, stack: '', place: 'e2e/a.spec.ts:1', inTest: true };

  const told = judge([failure], [explainPending({ ...facts, recorded: null })]);
  const rightly = judge([failure], [explainPending({ ...facts, free: [] })]);

  expect(told).toMatchObject({ verdict: 'broken', key: 'diagnosis pending-not-looked-for' });
  expect(rightly.key).not.toContain('pending');
});
