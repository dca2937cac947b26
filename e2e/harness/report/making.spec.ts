import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT, run } from '../../../fixtures/process/run.ts';
import { runName } from '../../../fixtures/reporters/allure.ts';
import { FilesOfReport } from '../../../fixtures/reporters/html/files-of-report.ts';
import { generateReport } from '../../../fixtures/reporters/html/generate.ts';
import { makeOffline } from '../../../fixtures/reporters/html/offline.ts';
import { prune } from '../../../fixtures/reporters/html/prune.ts';
import { History, historyName, runFolders } from '../../../fixtures/reporters/html/runs.ts';
import { machines } from '../../../fixtures/ci/machines.ts';
import { leaveFacts, writeResults } from './results.ts';

const REPORT = join(ROOT, 'fixtures', 'commands', 'report.ts');

/** A report of one test with a trace, and the description that its result was given. */
async function generated(): Promise<{ report: string; description: string }> {
  const results = test.info().outputPath('results [of a run]');
  const [description = ''] = writeResults(results, [
    { name: 'a guest books', status: 'failed', message: 'No.', trace: Buffer.from('PK') },
  ]);
  const report = test.info().outputPath('report');
  await generateReport({ folders: [results], output: report, name: 'Run a' });
  return { report, description };
}

test('the report speaks to no other host and brings the trace viewer along', async () => {
  const { report, description } = await generated();
  const app = join(report, 'awesome');
  const code = readdirSync(app)
    .filter((name) => /\.(html|js)$/.test(name))
    .map((name) => readFileSync(join(app, name), 'utf8'))
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
  expect(() => makeOffline(report)).toThrow(/Allure's report has changed .* 0 times, not once/);
  const page = join(other, 'awesome', 'index.html');
  const analytics =
    '<script async src="https://www.googletagmanager.com/x"></script><script>gtag(\'config\')</script>';
  const calling = `${analytics}<script src="https://metrics.example/x.js"></script></body>`;
  writeFileSync(page, readFileSync(page, 'utf8').replace('</body>', calling));
  const [app = ''] = readdirSync(join(other, 'awesome')).filter((name) => /^app-.*js$/.test(name));
  const viewer = 'a="https://trace.playwright.dev",b=`${a}/`';
  writeFileSync(join(other, 'awesome', app), viewer);
  expect(() => makeOffline(other)).toThrow('index.html names the host metrics.example');
});

for (const [ci, { env, link }] of Object.entries(machines)) {
  test(`on ${ci} \`pnpm report\` links to the job, and loads nothing from there`, async () => {
    const reports = test.info().outputPath('reports');
    const results = join(reports, 'allure-results', 'run-1');
    writeResults(results, [{ name: 'a guest books', tags: ['G1'] }]);
    leaveFacts(results);
    const command = ['--import', 'tsx', REPORT, '--no-open', '--gate'];
    const { code, output } = await run('node', command, {
      env: { ...env, CI: 'true', E2E_REPORTS: reports },
    });
    expect(code, output).toBe(0);
    const page = readFileSync(join(reports, 'allure-report', 'awesome', 'index.html'), 'utf8');
    expect(page).toContain(link);
    expect(page).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
  });
}

test('a report that can’t be written leaves the one before, and says why in a sentence', async () => {
  const { report } = await generated();
  const before = readFileSync(join(report, 'index.html'), 'utf8');
  // A file where a folder must be: the kind of refusal that a read-only or full disk gives.
  const results = test.info().outputPath('results [of a run]');
  writeFileSync(`${report}.history`, '');
  const history = join(`${report}.history`, 'history.jsonl');
  const failing = generateReport({ folders: [results], output: report, name: 'Run b', history });
  await expect(failing).rejects.toThrow(/ENOTDIR/);
  expect(readFileSync(join(report, 'index.html'), 'utf8')).toBe(before);
  expect(existsSync(`${report}.partial`)).toBe(false);
});

test('a full disk is told once, and nothing is written after it', async () => {
  const taken = test.info().outputPath('taken');
  writeFileSync(taken, '');
  const files = new FilesOfReport(taken);
  await files.addFile('index.html', Buffer.from('x'));
  const { failure } = files;
  await files.addFile('other.html', Buffer.from('x'));
  expect(failure).toBeInstanceOf(Error);
  expect(files.failure).toBe(failure);
});

test('old runs are removed by number, age and size, but never the last red one', () => {
  const reports = test.info().outputPath('reports');
  const write = (run: string, status: 'passed' | 'failed') =>
    writeResults(join(reports, 'allure-results', run), [{ name: 'a guest books', status }]);
  write('1', 'failed');
  write('2', 'failed');
  for (const name of ['3', '4', '5']) write(name, 'passed');
  const limits = { newest: 2, days: 30, megabytes: 100 };
  prune(reports, { runs: limits });
  const left = () => runFolders(reports).map(historyName);
  expect(left()).toEqual(['Run 2', 'Run 4', 'Run 5']);
  prune(reports, { runs: limits, now: Date.now() + 31 * 86_400_000 });
  expect(left(), 'the newest stays as well').toEqual(['Run 2', 'Run 5']);
  write('6', 'passed');
  prune(reports, { runs: { newest: 5, days: 30, megabytes: 0 } });
  expect(left()).toEqual(['Run 2', 'Run 6']);
  leaveFacts(join(reports, 'allure-results', '6'), { status: 'failed' });
  write('7', 'passed');
  prune(reports, { runs: { newest: 1, days: 30, megabytes: 100 } });
  expect(left(), 'red by what failed outside its tests').toEqual(['Run 6', 'Run 7']);
});

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
