import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT, run } from '../../../fixtures/commands/run.ts';
import { nameTraces, runName } from '../../../fixtures/reporters/allure.ts';
import { makeOffline } from '../../../fixtures/reporters/html/offline.ts';
import { machines } from './ci-machines.ts';
import { History, historyName, runFolders } from '../../../fixtures/reporters/html/runs.ts';

const TRACE = {
  name: 'trace',
  type: 'application/vnd.allure.playwright-trace',
  source: '00000000-0000-4000-8000-000000000001-attachment.zip',
};

/** A generated report of one test with a trace, and the description its result was given. */
async function generated(
  env: Record<string, string> = {},
): Promise<{ report: string; description: string }> {
  const results = test.info().outputPath('results');
  const report = test.info().outputPath('report');
  mkdirSync(results);
  const result = {
    uuid: '00000000-0000-4000-8000-000000000002',
    name: 'a guest books',
    status: 'failed',
    stage: 'finished',
    start: 1,
    stop: 2,
    labels: [],
    attachments: [],
    steps: [{ name: 'trace', status: 'passed', steps: [], attachments: [TRACE] }],
    description: undefined as string | undefined,
  };
  nameTraces(result as unknown as Parameters<typeof nameTraces>[0]);
  writeFileSync(join(results, `${result.uuid}-result.json`), JSON.stringify(result));
  writeFileSync(join(results, TRACE.source), 'PK');
  const config = join(ROOT, 'fixtures', 'reporters', 'html', 'allurerc.mjs');
  const cwd = test.info().outputPath();
  const at = ['--config', config, '--cwd', cwd, '--output', report];
  const { code, output } = await run('allure', ['generate', ...at, results], { cwd, env });
  expect(code, output).toBe(0);
  return { report, description: result.description ?? '' };
}

test('the report speaks to no other host and brings the trace viewer along', async () => {
  const { report, description } = await generated();
  makeOffline(report);
  const code = readdirSync(report)
    .filter((name) => /\.(html|js)$/.test(name))
    .map((name) => readFileSync(join(report, name), 'utf8'))
    .join('\n');
  expect(code).not.toMatch(/googletagmanager|gtag|trace\.playwright\.dev/);
  expect(existsSync(join(report, 'trace', 'index.html'))).toBe(true);
  const named = /show-trace reports\/allure-report\/(\S+\.zip)/.exec(description)?.[1] ?? '';
  expect(existsSync(join(report, named)), 'the trace lies where its command says').toBe(true);
});

test('a report whose code has changed is refused, not left half changed in silence', async () => {
  const { report } = await generated();
  const other = test.info().outputPath('other');
  cpSync(report, other, { recursive: true });
  makeOffline(report);
  expect(() => makeOffline(report)).toThrow(/Allure's report has changed .* 0 times, not once/);
  const page = join(other, 'index.html');
  const calling = '<script src="https://metrics.example/x.js"></script></body>';
  writeFileSync(page, readFileSync(page, 'utf8').replace('</body>', calling));
  expect(() => makeOffline(other)).toThrow('index.html names the host metrics.example');
});

for (const [ci, { env, link }] of Object.entries(machines)) {
  test(`on ${ci} the report links to its job, and loads nothing from there`, async () => {
    const { report } = await generated(env);
    makeOffline(report);
    const page = readFileSync(join(report, 'index.html'), 'utf8');
    expect(page).toContain(link);
    expect(page).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
  });
}

test('a report made anew counts its run once in the history', () => {
  const reports = test.info().outputPath();
  const names = ['Run a', 'Run b', 'Run a'];
  const lines = names.map((name) => `${JSON.stringify({ name })}\n`).join('');
  writeFileSync(join(reports, 'allure-history.jsonl'), lines);
  const history = new History(reports);
  history.forget('Run a');
  expect([history.has('Run a'), history.has('Run b')]).toEqual([false, true]);
});

test('a history that a killed report left half a line in goes on without that line', () => {
  const reports = test.info().outputPath();
  const file = join(reports, 'allure-history.jsonl');
  const whole = `${JSON.stringify({ name: 'Run a' })}\n`;
  writeFileSync(file, `${whole}{"name":"Run b","timest`);

  const history = new History(reports);

  expect(readFileSync(file, 'utf8')).toBe(whole);
  expect([history.has('Run a'), history.has('Run b')]).toEqual([true, false]);
});

test('runs are folders in the order of their time, named by shard in CI', () => {
  const reports = test.info().outputPath();
  const times = ['2027-06-07T17:00:00Z', '2027-06-07T09:00:00Z'];
  for (const time of times) {
    mkdirSync(join(reports, 'allure-results', runName({}, new Date(time))), { recursive: true });
  }
  const [first = '', second = ''] = runFolders(reports).map(historyName);
  expect(first).toMatch(/^Run 20270607T090000Z-\w{4}$/);
  expect(second).toMatch(/^Run 20270607T170000Z-\w{4}$/);
  expect(runName({ E2E_RUN: '42-firefox-1' })).toBe('42-firefox-1');
});
