import { expect, test } from '@playwright/test';
import { brief } from '../../../fixtures/findings/brief.ts';
import { causesInPage } from '../../../fixtures/findings/causes.ts';
import { causesInTerminal } from '../../../fixtures/findings/terminal.ts';
import { KEPT_BY } from '../../../fixtures/promises.ts';
import { causesOf, type JudgedTest } from '../../../fixtures/verdict/causes.ts';
import { standardRemedy, type Reason } from '../../../fixtures/verdict/reason.ts';
import { judgedTest } from '../verdict/judged-tests.ts';

const because = (rest: Partial<Reason>): Reason => ({
  ...{ verdict: 'broken', fault: 'system', key: rest.sentence ?? '' },
  ...{ sentence: '', remedy: standardRemedy, evidence: [], ...rest },
});
const broken = (reason: Partial<Reason>, rest: Partial<JudgedTest>) =>
  judgedTest('broken', { reason: because(reason), ...rest });

const twice = broken(
  {
    ...{ sentence: 'bookings: expected 1, saw 2.', wordless: true },
    ...{ expected: '1', seen: '2', evidence: ['e2e/a.spec.ts:9: Error: bookings expect(…)'] },
  },
  { title: 'a guest who clicks twice makes one booking', promises: ['G4'] },
);
const lingering = broken(
  { sentence: 'T1 is still reserved.', remedy: 'Refresh it.', evidence: ['long '.repeat(40)] },
  { promises: ['O3', 'O7'], trace: 'pnpm playwright show-trace reports/trace.zip' },
);
const barred = judgedTest('not judged', {
  promises: ['O2'],
  reason: because({ verdict: 'not judged', fault: 'way', sentence: 'It needs travel.' }),
});
const tests = [twice, lingering, barred, judgedTest('kept', { promises: ['G1', 'O3'] })];
const causes = causesOf(tests);

test('whoever reads three sentences knows how it stands, what weighs most and what to do first', () => {
  expect(brief(causes, tests, 'deployed')).toEqual([
    '**5 promises asked of the deployed system: 1 kept, 3 broken, 1 not judged (tests: 1 kept, 2 broken, 1 not judged).**',
    '**What weighs most:** T1 is still reserved; Not so: “a guest who clicks twice makes one booking”.',
    '**What to do first:** Refresh it.',
  ]);
  expect(brief([], [judgedTest('kept', { promises: ['G1'] })], 'sandbox')).toEqual([
    expect.stringContaining(
      '1 promise asked of the sandbox system: 1 kept, 0 broken, 0 not judged',
    ),
    'Nothing was found that contradicts a promise.',
  ]);
});

test('a comparison of two values is told by the title of its test, and by how a system keeps the promise', () => {
  const page = causesInPage(causes).join('\n');

  expect(page).toContain(
    '| 2 | Broken | Not so: “a guest who clicks twice makes one booking” | G4 | 1 |',
  );
  expect(page).toContain('### 2. Not so: “a guest who clicks twice makes one booking”');
  expect(page).toContain(`**What to do:** ${KEPT_BY.G4}`);
  expect(page).toContain('| expected | `1` |\n| seen | `2` |\n| evidence | `e2e/a.spec.ts:9` |');
});

test('no line of a cell is longer than 80 characters, and the trace stands below the command', () => {
  const page = causesInPage(causes);

  const proof = page.find((line) => line.startsWith('| evidence | `long')) ?? '';
  const lines = proof.split(/\| |<br>/).map((line) => line.replaceAll('`', '').trim());
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect(lines.filter((line) => line.startsWith('long'))).toHaveLength(3);
  expect(page.join('\n')).toContain(
    '```sh\npnpm playwright test e2e/ops/some.spec.ts:12\npnpm playwright show-trace reports/trace.zip\n```',
  );
});

test('the terminal tells of six causes at most, each with what to do and one command', () => {
  const many = Array.from({ length: 8 }, (_, index) =>
    broken({ sentence: `It is wrong in way ${'abcdefgh'.charAt(index)}.` }, { promises: ['G1'] }),
  );

  expect(causesInTerminal(causes, 'page.md').slice(0, 4)).toEqual([
    '  1. Broken, 1 test of O3 O7: T1 is still reserved.',
    `     evidence: ${'long '.repeat(40)}`,
    '     what to do: Refresh it.',
    '     alone: pnpm playwright test e2e/ops/some.spec.ts:12',
  ]);
  const told = causesInTerminal(causesOf(many), 'page.md');
  expect(told.filter((line) => /^ {2}\d\. /.test(line))).toHaveLength(6);
  expect(told.at(-1)).toBe('  2 causes more in page.md.');
});

test('where the contract differs, either the system or the contract is to be corrected', () => {
  const differs = broken({ sentence: '[C1.2] “…” differs' }, { tags: ['@contract'] });

  expect(causesOf([differs])[0]?.remedy).toContain('fixtures/contract/sentences');
});
