import { readFileSync } from 'node:fs';
import {
  type BrowserContext,
  expect as base,
  mergeExpects,
  type Page,
  test as plain,
} from '@playwright/test';
import { launchBrowser } from '../../../fixtures/commands/browser.ts';
import { accessibilityMatchers } from '../../../fixtures/pages/matchers/accessibility.ts';
import { generateReport } from '../../../fixtures/reporters/html/generate.ts';
import { leaveFacts, writeResults } from './results.ts';
import { serve } from './served.ts';

// Allure's page builds itself from many files: on a machine that has much else to do this takes long.
const expect = mergeExpects(base, accessibilityMatchers).configure({ timeout: 20_000 });
const FAILURE = 'a table whose window has ended can be chosen';

interface Walk {
  page: Page;
  /** Requests to any other host, and answers that were errors. */
  strange: string[];
  open: (path: string) => Promise<void>;
}

const test = plain.extend<{ walk: Walk }>({
  walk: async ({}, use, testInfo) => {
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const report = await reportOn(context, testInfo.outputPath());
    const { base, stop } = await serve(report);
    const strange: string[] = [];
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== base) strange.push(request.url());
    });
    const page = await context.newPage();
    await use({
      page,
      strange,
      open: async (path) => {
        await page.goto(`${base}/${path}`);
      },
    });
    await browser.close();
    stop();
  },
});

/** A report of two browsers, a failure with a real trace, a test left out, and figures under load. */
async function reportOn(context: BrowserContext, folder: string): Promise<string> {
  await context.tracing.start({ snapshots: true });
  const page = await context.newPage();
  await page.setContent('<title>Floor plan</title><button>Table T1</button>');
  await page.getByRole('button').click();
  await page.close();
  await context.tracing.stop({ path: `${folder}/trace.zip` });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';
  const level = {
    ...{ level: 4, bookingsPerMinute: 48, seatWaste: { mean: 0.2 } },
    durations: { submitDurationMs: { p50: 300, p95: 400 } },
  };
  const metrics = JSON.stringify({ levels: [level] });
  const results = `${folder}/results`;
  const trace = readFileSync(`${folder}/trace.zip`);
  const message = 'Error: T1 is still reserved: lingering-status\n    at one.spec.ts:3';
  writeResults(results, [
    { name: 'a guest books', tags: ['G1'] },
    { name: 'a guest books', tags: ['G1'], project: 'mobile-safari' },
    { name: FAILURE, status: 'failed', tags: ['O3'], message, trace },
    { name: 'left out', status: 'skipped', tags: ['D1'], message: 'needs the capability sql' },
    {
      name: 'chart',
      tags: ['S3'],
      attached: { name: 'stages.svg', type: 'image/svg+xml', body: svg },
    },
    {
      name: 'slots',
      tags: ['S3'],
      attached: { name: 'metrics.json', type: 'application/json', body: metrics },
    },
  ]);
  leaveFacts(results);
  await generateReport({ folders: [results], output: `${folder}/report`, name: 'Run of the walk' });
  return `${folder}/report`;
}

test('the first screen answers, and leads to the failure by keyboard alone', async ({ walk }) => {
  const { open, page, strange } = walk;
  await open('');
  await expect(page.getByText('No: 1 of 4 promises are broken (O3).')).toBeVisible();
  await expect(page.getByText('Lingering status')).toBeVisible();
  await expect(page.getByText('WebKit phone: 1 kept')).toBeVisible();
  await expect(page.getByRole('img', { name: 'stage by stage' })).toBeVisible();
  await expect(page).toBeAccessible();
  const promise = page.getByText('O3', { exact: true });
  await promise.locator('xpath=ancestor::summary').focus();
  await page.keyboard.press('Enter');
  const link = page
    .getByRole('group')
    .filter({ hasText: 'O3' })
    .getByRole('link', { name: FAILURE });
  await expect(link).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: FAILURE })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Error', exact: true })).toBeVisible();
  expect(strange).toEqual([]);
});

test('on a phone and in the dark the first screen fits and stays readable', async ({ walk }) => {
  const { open, page } = walk;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await open('');
  await expect(page).toFitTheScreen();
  await expect(page).toBeAccessible();
});

test('a failure’s trace opens from the report, offline', async ({ walk }) => {
  const { open, page, strange } = walk;
  await open('');
  await page.getByRole('main').locator('ol.causes').getByRole('link', { name: FAILURE }).click();
  await expect(page.getByRole('button', { name: 'Error', exact: true })).toBeVisible();
  const trace = page.getByText('application/vnd.allure.playwright-trace');
  const opened = page.context().waitForEvent('page');
  // Allure names this button by a tooltip alone.
  await trace.locator('xpath=following::button[1]').click();
  const viewer = await opened;
  await expect(viewer).toHaveURL(/\/trace\/\?trace=blob/);
  await expect(viewer.getByRole('treeitem', { name: /^Click/ })).toBeVisible();
  expect(strange).toEqual([]);
});

test('each of Allure’s parts has what belongs to it', async ({ walk }) => {
  const { open, page, strange } = walk;
  await open('awesome/index.html');
  await expect(page.getByText('Environment: "WebKit phone"')).toBeVisible();
  await page.getByText('Quality Gates').click();
  await expect(page.getByText('Found: ')).toBeVisible();
  await page.getByText('Categories').click();
  await expect(page.getByText('Lingering status')).toBeVisible();
  await open('awesome/index.html#charts');
  await expect(page.getByText('Problems by browser and device')).toBeVisible();
  await open('awesome/index.html#metrics');
  await expect(page.getByText('Slots filled, 4 at once')).toBeVisible();
  expect(strange).toEqual([]);
});
