import { expect, test } from '@playwright/test';
import { causesOf, type JudgedTest } from '../../../fixtures/verdict/causes.ts';
import { keyOf, type Reason } from '../../../fixtures/verdict/reason.ts';
import { judgedTest } from './judged-tests.ts';

const because = (key: string, rest: Partial<Reason> = {}): Reason => ({
  ...{ verdict: 'not judged', fault: 'way', sentence: `It is ${key}.`, key },
  ...{ remedy: 'Mend it.', evidence: [`proof of ${key}`], ...rest },
});
const broken = { verdict: 'broken', fault: 'system' } as const;
const failing = (reason: Reason, ...promises: string[]): JudgedTest =>
  judgedTest(reason.verdict, { reason, promises });

test('tests that share a cause are put together, told once with its proofs and one command', () => {
  const [cause, ...others] = causesOf([
    failing(because('a', { evidence: ['first'] }), 'G1'),
    judgedTest('kept'),
    { ...failing(because('a', { evidence: ['second'] }), 'O3', 'G1'), place: 'e2e/b.spec.ts:2' },
  ]);

  expect(others).toEqual([]);
  expect(cause).toMatchObject({
    ...{ sentence: 'It is a.', promises: ['G1', 'O3'], evidence: ['first', 'second'] },
    specs: [{ place: 'e2e/ops/some.spec.ts:12' }, { place: 'e2e/b.spec.ts:2' }],
    ...{ remedy: 'Mend it.', command: 'pnpm playwright test e2e/ops/some.spec.ts:12' },
  });
});

test('broken comes before not judged, then the number of promises counts, then of specs', () => {
  const causes = causesOf([
    failing(because('two specs'), 'G1'),
    { ...failing(because('two specs'), 'G1'), place: 'e2e/b.spec.ts:2' },
    failing(because('one spec'), 'G1'),
    failing(because('two promises'), 'G1', 'G2'),
    failing(because('ended', { fault: 'run' }), 'G1', 'G2', 'G3'),
    failing(because('suite', { fault: 'suite' }), 'G1'),
    failing(because('contradicted', broken), 'G1'),
  ]);

  expect(causes.map(({ sentence }) => sentence)).toEqual([
    ...['It is contradicted.', 'It is suite.', 'It is two promises.', 'It is two specs.'],
    ...['It is one spec.', 'It is ended.'],
  ]);
});

test('a broken promise and what bars another are two causes, even in the same words', () => {
  expect(causesOf([failing(because('a')), failing(because('a', broken))])).toHaveLength(2);
});

test('three proofs are enough, and the trace stands beside them', () => {
  const reason = because('a', { evidence: ['1', '2', '3', '4'] });
  const [cause] = causesOf([failing(reason), { ...failing(reason), trace: 'show it' }]);

  expect(cause).toMatchObject({ evidence: ['1', '2', '3'], trace: 'show it' });
});

test('a failure of the suite’s beside a broken promise, and of the run itself, have causes of their own', () => {
  const besides = because('left over', { fault: 'suite' });
  const test = { ...failing(because('a', broken), 'G1'), besides };
  const causes = causesOf([test], [because('leak', { fault: 'suite' })]);

  expect(causes.map(({ fault, sentence }) => [fault, sentence])).toEqual([
    ...[
      ['system', 'It is a.'],
      ['suite', 'It is left over.'],
      ['suite', 'It is leak.'],
    ],
  ]);
  expect(causes[2]).toMatchObject({ specs: [], command: '', red: true });
});

test('a test that was repeated is one spec of its cause', () => {
  const test = failing(because('a'), 'G1');
  expect(causesOf([test, test, test])[0]?.specs).toHaveLength(1);
});

test('sentences that differ in ids, stamps, times, numbers, hosts or guests are the same cause', () => {
  const sentence = (
    id: string,
    stamp: string,
    at: string,
    n: number,
    guest: string,
    mail: string,
  ) =>
    `Booking ${id} of ${stamp} at ${at}: guest ${guest} <${mail}> has ${n} tables on http://h${n}.example:80.`;

  expect(
    keyOf(
      sentence(
        '0b7f5a6e-0000-4000-8000-00000000000a',
        'e2e-20270607t090000z-ab12cd34-7',
        '2027-06-07T17:00:00Z',
        2,
        'Ada Ash',
        'guest1.e2e-1@example.com',
      ),
    ),
  ).toBe(
    keyOf(
      sentence(
        '9c7f5a6e-1111-4000-8000-00000000000b',
        'e2e-20280101t000000z-99aa88bb-12',
        '2028-01-01',
        31,
        'Ben Oak-Fir',
        'x@example.com',
      ),
    ),
  );
  expect(keyOf('It has no button “Seat Guest”.')).not.toBe(keyOf('It has no button “Next Month”.'));
  expect(keyOf('It has no tab (looked for x; it shows y).')).toBe(
    keyOf('It has no tab (looked for x; it shows z).'),
  );
});
