import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT, runScript } from '../../../fixtures/process/run.ts';
import { PROMISES, type PromiseId } from '../../../fixtures/promises.ts';
import type { SentenceResult } from '../../../fixtures/reporters/contract-tally.ts';
import type { PromiseTally } from '../../../fixtures/reporters/tally.ts';
import { writeResults } from './results.ts';

/* A CI's report job gets from each shard the folder of its results alone. */

const REPORT = join(ROOT, 'fixtures', 'commands', 'report.ts');

function tally(id: PromiseId, told: Partial<PromiseTally>): PromiseTally {
  return {
    ...{ id, sentence: PROMISES[id], at: '2026-11-28T02:00:00.000Z' },
    ...{ kept: 0, broken: 0, notJudged: 0, specs: [], browsers: [], notJudgedBecause: {} },
    ...told,
  };
}

const looked = (id: SentenceResult['id'], result: SentenceResult['result'], title: string) => ({
  ...{ id, result, target: 'sandbox', at: '2026-11-28T02:00:00.000Z' },
  tests: [{ spec: 'e2e/contract/guest/walk.spec.ts', title }],
});

function leave(shard: string, files: Record<string, unknown>): string {
  const folder = join(test.info().outputPath('reports'), 'allure-results', shard);
  writeResults(folder, [{ name: `a test of ${shard}`, tags: ['G1'], project: shard }]);
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('findings, promises and contract of all shards stand in the one report, each once', async () => {
  const folders = [
    leave('chromium-1', {
      'run-findings.md': '# Findings\n\nOne table [lingers](findings/a.json).\n',
      'findings/a.json': '{}',
      'run-promises.json': [tally('G1', { kept: 2, specs: ['e2e/reserve/booking.spec.ts'] })],
      'run-contract.json': [looked('C1.1', 'holds', 'the wizard opens')],
    }),
    leave('firefox', {
      'run-findings.md': '# Findings\n\nNothing is wrong.\n',
      'run-promises.json': [tally('G1', { broken: 1 }), tally('O3', { kept: 1 })],
      'run-contract.json': [looked('C1.1', 'differs', 'it opens in Firefox')],
    }),
  ];
  const reports = test.info().outputPath('reports');

  const { code, output } = await runScript(REPORT, ['--no-open', ...folders], {
    env: { CI: 'true', E2E_REPORTS: reports },
  });

  expect(code, output).toBe(0);
  const page = (name: string) =>
    readFileSync(join(reports, 'allure-report', 'pages', `${name}.html`), 'utf8');
  expect(page('findings')).toMatch(/Findings of chromium-1.*lingers.*Findings of firefox/s);
  expect(existsSync(join(reports, 'allure-report', 'pages', 'findings', 'a.json'))).toBe(true);
  expect(page('promises')).toContain('1 of 3 broken');
  expect(page('promises')).toMatch(/O3.*kept/s);
  expect(page('contract')).toMatch(/the wizard opens.*it opens in Firefox.*differs/s);
});
