import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { tellAnnotations } from '../../../fixtures/reporters/allure.ts';
import { labelTarget } from '../../../fixtures/reporters/labels.ts';
import { categoryOf, verdictOf } from '../../../fixtures/reporters/html/categories.ts';
import { generateReport, type Made } from '../../../fixtures/reporters/html/generate.ts';
import { jobSummary } from '../../../fixtures/reporters/html/job-summary.ts';
import { leaveFacts, type PaperTest, writeResults } from './results.ts';

const tagged = (tag: string) => [{ name: 'tag', value: tag }];

test.describe('a test that was not kept has one category', () => {
  const failures = [
    ['double-booking', 'O4', 'Error: T1: overlapping-allocation: two windows stand at once'],
    ['lingering-status', 'G1', 'Error: T1 is still reserved: lingering-status'],
    ['lingering-status', 'O3', 'Error: expected selectable'],
    ['access', 'O1', 'Error: expected 404, got 200'],
    ['access', 'O1', 'Error: the floor plan is refused: expected 403, got 200'],
    ['time', 'G1', 'Error: clock-skew: the browser is 3 s ahead'],
    ['refused-wrongly', 'G1', 'Error: the system refuses it (CAPACITY)'],
    ['shown-wrongly', 'G2', 'Error: expected the name beside the field'],
    ['contract', 'contract', 'Error: [C1.28] “The text box takes 500 characters.” it differs'],
    ['harness', 'G1', "TypeError: Cannot read properties of undefined (reading 'x')"],
    ['infrastructure', 'G1', 'Error: connect ECONNREFUSED 127.0.0.1:1'],
  ] as const;
  for (const [category, tag, message] of failures) {
    test(`${category}: ${message}`, () => {
      expect(categoryOf({ status: 'failed', labels: tagged(tag), message })).toBe(category);
    });
  }

  test('what was left out is not judged, and what was kept has none', () => {
    const labels = tagged('D1');
    expect(categoryOf({ status: 'skipped', labels, message: 'needs sql' })).toBe('not-judged');
    expect(categoryOf({ status: 'passed', labels })).toBeUndefined();
  });

  test('the run’s own verdict goes before the status', () => {
    const labels = [{ name: 'verdict', value: 'not judged' }];
    expect(verdictOf({ status: 'failed', labels })).toBe('not judged');
  });
});

let made = 0;

async function madeOf(
  tests: readonly PaperTest[],
  facts: object = {},
  secrets = true,
): Promise<Made> {
  made += 1;
  const results = test.info().outputPath(`results-${made}`);
  writeResults(results, tests);
  if (!('killed' in facts)) leaveFacts(results, facts, secrets);
  const history = test.info().outputPath('history.jsonl');
  const output = test.info().outputPath('report');
  return generateReport({ folders: [results], output, name: `Run ${made}`, history });
}

const brokenRules = ({ gate }: Made) =>
  gate.flatMap(({ rule, success }) => (success ? [] : [rule]));
const kept = { name: 'a guest books', tags: ['G1'] } as const;

test('the gate holds for a run that is right, and each rule finds what it asks', async () => {
  expect(brokenRules(await madeOf([kept], {}))).toEqual([]);
  const failed = await madeOf([{ ...kept, status: 'failed', message: 'No.' }], {});
  expect(brokenRules(failed)).toEqual(['no broken promise']);
  expect(failed.gate[0]?.message).toContain('Found: G1 (1 test).');
  const otherwise = [{ ...kept, tags: ['contract'], status: 'failed', message: 'No.' } as const];
  expect(brokenRules(await madeOf(otherwise, {}))).toEqual(['as in the contract']);
  // On the sandbox, where all can be judged, what couldn't be is an error.
  const barred = await madeOf([
    kept,
    { name: 'out of time', status: 'failed', verdict: 'not judged', message: 'Test timeout' },
  ]);
  expect(brokenRules(barred)).toEqual(['nothing else failed']);
  const skipped = await madeOf([kept, { name: 'a probe', tags: ['D1'], status: 'skipped' }], {});
  expect(brokenRules(skipped), 'never judged before').toEqual([]);
  const newly = await madeOf([
    { ...kept, status: 'skipped' },
    { name: 'other', tags: ['O3'] },
  ]);
  expect(brokenRules(newly)).toEqual(['nothing newly left out']);
  // Out of time is out of time, and wasn't judged before either.
  const again = await madeOf([
    { name: 'out of time', status: 'failed', verdict: 'not judged', message: 'Test timeout' },
    { name: 'other', tags: ['O3'] },
  ]);
  const still = await madeOf([
    { name: 'out of time', status: 'failed', verdict: 'not judged', message: 'Test timeout' },
    { name: 'other', tags: ['O3'] },
  ]);
  expect([again, still].map(brokenRules)).toEqual([
    ['nothing else failed'],
    ['nothing else failed'],
  ]);
  const leaking = await madeOf([kept], { errors: ['Run 1 left rows behind:'] });
  expect(brokenRules(leaking)).toEqual(['nothing left behind']);
  const unscanned = await madeOf([kept], {}, false);
  expect(brokenRules(unscanned)).toEqual(['no secret']);
  const cut = await madeOf([kept], { status: 'interrupted' });
  expect(brokenRules(cut)).toEqual(['ran to its end']);
  const killed = await madeOf([kept], { killed: true });
  expect(brokenRules(killed)).toEqual(['ran to its end']);
  const page = test.info().outputPath('report', 'awesome', 'widgets', 'quality-gate.json');
  expect(readFileSync(page, 'utf8')).toContain('ran to its end');
});

test('shards come to one report: each test once, browsers side by side, earlier runs beside it', async () => {
  const folders = ['chromium', 'mobile-safari'].map((project) => {
    const folder = test.info().outputPath(`shard [${project}]`);
    writeResults(folder, [{ ...kept, project, target: 'deployed' }]);
    return folder;
  });
  const history = test.info().outputPath('history.jsonl');
  const output = test.info().outputPath('report');
  const wanted = { folders, output, history };
  await generateReport({ ...wanted, name: 'Run a' });
  const { overview } = await generateReport({ ...wanted, name: 'Run b' });
  expect(overview.counts).toEqual({ kept: 2, broken: 0, notJudged: 0 });
  expect(overview.environments).toEqual(['Chromium desktop, deployed', 'WebKit phone, deployed']);
  expect(overview.promises[0]?.environments).toHaveLength(2);
  expect(overview.busyMs).toBe(2000);
  // In a CI Allure adds the job's name.
  const names = overview.trend.map(({ name }) => name.split(' – ')[0]);
  expect(names).toEqual(['Run a', 'this run']);
});

test('causes go by weight, and a job’s summary has promises, causes and the slowest', async () => {
  const because = (message: string, tag: string): PaperTest => {
    return { name: `${tag} ${message}`, status: 'failed', message, tags: [tag] };
  };
  const result = await madeOf([
    because('Error: expected 3 tables | got 2', 'G2'),
    because('Error: T1: overlapping-allocation', 'O4'),
    because('Error: T2: overlapping-allocation', 'O4'),
  ]);
  expect(result.overview.causes.map(({ category, tests }) => [category, tests.length])).toEqual([
    ['double-booking', 2],
    ['shown-wrongly', 1],
  ]);
  const summary = jobSummary('Run', result);
  expect(summary).toContain('| Double booking | T1: overlapping-allocation | 2 |');
  expect(summary).toContain('expected 3 tables \\| got 2');
  expect(summary).toContain('- **no broken promise**: ');
  expect(summary).not.toContain('### Stress');
});

test('a cause stands in the run’s own words, once, with the promises that it breaks', async () => {
  const cause = 'The rows disagree: a table’s status blocks (lingering-status).';
  const ended = (name: string, tag: string, message: string): PaperTest => {
    return { name, status: 'failed', tags: [tag], message, cause };
  };
  // What a message quotes from elsewhere, an overlap here, is no cause.
  const { overview } = await madeOf([
    ended('rows agree', 'D4', 'Error: before\n\n+ "overlap-protection": "none"'),
    ended('a table is let go', 'O3', 'Error: expected selectable'),
  ]);
  expect(overview.causes.map(({ tests, ...told }) => ({ ...told, tests: tests.length }))).toEqual([
    { category: 'lingering-status', sentence: cause, promises: ['D4', 'O3'], tests: 2 },
  ]);
});

test('the first screen shows the weightiest causes and folds the rest, and names a title once', async () => {
  const broken = Array.from({ length: 15 }, (_, n): PaperTest => {
    const name = `guest ${String.fromCharCode(97 + n)} gets a table`;
    return { name, status: 'failed', tags: ['G2'], cause: `Not so: “${name}”` };
  });
  await madeOf(broken);

  const page = readFileSync(test.info().outputPath('report', 'index.html'), 'utf8');

  const [open = '', folded = ''] = page.split('<summary>3 more</summary>');
  expect(open).toContain('guest l gets a table</a>');
  expect(open).not.toContain('guest m gets a table</a>');
  expect(folded).toContain('<ol class="causes" start="13">');
  expect(page).not.toContain('Not so: “');
  // All tests ran in the one browser, which stands above.
  expect(page).not.toContain('</a> (Chromium desktop');
});

test('a job’s summary has the figures of stress, the levels side by side', async () => {
  const levels = [1, 8].map((level) => ({
    level,
    durations: { submitDurationMs: { p50: 40 * level, p95: 90 * level } },
    bookingsPerMinute: 30,
    seatWaste: { mean: 0.25 },
  }));
  const body = JSON.stringify({ levels });
  const attached = { name: 'metrics.json', type: 'application/json', body };

  const summary = jobSummary('Run', await madeOf([{ name: 'S2', tags: ['S2'], attached }]));

  expect(summary).toContain('| figure | Slots filled, 1 at once | Slots filled, 8 at once |');
  expect(summary).toContain('| booking, median | 40 ms | 320 ms |');
  expect(summary).toContain('| seats left over a booking | 0.3 | 0.3 |');
});

test('what a test is about stands above its steps, not among them', () => {
  const step = (name: string, start?: number) => ({ name, start, steps: [] });
  const result = {
    steps: [
      step('examines: blocked-before'),
      step('examines: blocked-after'),
      step('Open the floor plan', 1),
      step('examines: a step of this name', 2),
    ],
  } as unknown as Parameters<typeof tellAnnotations>[0];

  tellAnnotations(result);

  expect(result.steps.map(({ name }) => name)).toEqual([
    'Open the floor plan',
    'examines: a step of this name',
  ]);
  expect(result.description).toBe(
    'The hypotheses that it examines:\n\n- blocked-before\n- blocked-after',
  );
});

test('a result is labelled by browser and device, not by the project’s name', () => {
  const result = { labels: [{ name: 'parentSuite', value: 'mobile-chrome' }] };
  labelTarget(result);
  labelTarget(result);
  expect(result.labels).toEqual([
    { name: 'parentSuite', value: 'mobile-chrome' },
    { name: 'browser', value: 'Chromium' },
    { name: 'device', value: 'phone' },
  ]);
});
