import { provideBrowser } from '../../fixtures/browsers/provide.ts';

/** Global setup: the tests of the stress runs drive a browser. */
export default (): Promise<void> => provideBrowser('chromium');
