import { mkdir } from 'node:fs/promises';
import { test } from '@playwright/test';
import { launchBrowser } from '../../../fixtures/commands/browser.ts';
import { quietHands } from '../../../fixtures/stress/data/hands.ts';
import { Journal } from '../../../fixtures/stress/slots/journal.ts';
import type { SlotOptions } from '../../../fixtures/stress/slots/options.ts';
import { reportOf, type SlotReport } from '../../../fixtures/stress/slots/report.ts';
import { fillSlots } from '../../../fixtures/stress/slots/run.ts';
import { startSandbox } from '../../../fixtures/target/sandbox.ts';
import { sandboxTarget } from '../../../fixtures/target/settle.ts';

/** Fills slots of a sandbox that these options of its command line make slow; what the run says. */
export async function fillOn(
  variant: string,
  options: Pick<SlotOptions, 'concurrency' | 'attempts'>,
): Promise<SlotReport> {
  const sandbox = await startSandbox({ ...process.env, SANDBOX_ARGS: `--no-attach ${variant}` });
  try {
    const target = await sandboxTarget(sandbox);
    const folder = test.info().outputPath('slots');
    await mkdir(folder, { recursive: true });
    const journal = new Journal(folder);
    const hands = await quietHands(target);
    const browser = await launchBrowser();
    try {
      await fillSlots({
        target,
        browser,
        client: hands.client,
        hands,
        options: { start: '12:00', end: '12:15', ...options },
        journal,
        signal: new AbortController().signal,
        progress: () => undefined,
        say: () => undefined,
      });
    } finally {
      await browser.close();
    }
    const report = reportOf(journal);
    if (!report) throw new Error('Nothing was measured.');
    return report;
  } finally {
    await sandbox.stop();
  }
}
