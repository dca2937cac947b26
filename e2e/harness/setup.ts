import { provideBrowser } from '../../fixtures/browsers/provide.ts';
import { whenStartersAreGone } from '../../fixtures/process/starters.ts';

/** Global setup: the tests of the stress runs drive a browser. */
export default function setUp(): Promise<void> {
  whenStartersAreGone(() => process.kill(process.pid, 'SIGINT'));
  return provideBrowser('chromium');
}
