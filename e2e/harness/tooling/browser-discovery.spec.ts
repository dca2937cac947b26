import { expect, test } from '@playwright/test';
import { findBrowser } from '../../../fixtures/browsers/discovery.ts';
import { machineWith } from './machines.ts';

const OWN_SHELL = '/cache/chromium_headless_shell-1255/INSTALLATION_COMPLETE';
const OWN_FULL = '/cache/chromium-1255/chrome-linux64/chrome';
const OWN_FIREFOX = '/cache/firefox-1572/firefox/firefox';

test('Playwright’s own shell comes before whatever the machine has', () => {
  const machine = machineWith([OWN_SHELL, '/usr/bin/google-chrome']);
  expect(findBrowser('chromium', machine)).toEqual({ kind: 'own' });
});

test('Playwright’s full Chromium without its shell is asked for as a channel', () => {
  const machine = machineWith([OWN_FULL, '/usr/bin/google-chrome']);
  expect(findBrowser('chromium', machine)).toEqual({ kind: 'channel', channel: 'chromium' });
});

test('a window asks for a browser that can show one', () => {
  const files = [OWN_SHELL, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
  expect(findBrowser('chromium', machineWith(files, { headed: true }))).toEqual({
    kind: 'machine',
    executable: '/usr/bin/chromium',
  });
});

test('Debian’s headless shell comes before a full browser', () => {
  const machine = machineWith(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']);
  expect(findBrowser('chromium', machine)).toEqual({
    kind: 'machine',
    executable: '/usr/bin/chromium-headless-shell',
  });
});

test('Chrome is found where macOS keeps applications', () => {
  const executable = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const machine = machineWith([executable], { platform: 'darwin' });
  expect(findBrowser('chromium', machine)).toEqual({ kind: 'machine', executable });
});

test('Edge is found where Windows keeps programs', () => {
  const machine = machineWith(['C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe'], {
    platform: 'win32',
    env: { ProgramFiles: 'C:\\Programs' },
  });
  expect(findBrowser('chromium', machine)).toEqual({
    kind: 'machine',
    executable: 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
  });
});

test('Firefox is Playwright’s patched build, else a stock one', () => {
  const stock = '/usr/bin/firefox-esr';
  expect(findBrowser('firefox', machineWith([OWN_FIREFOX, stock]))).toEqual({ kind: 'own' });
  expect(findBrowser('firefox', machineWith([stock]))).toEqual({
    kind: 'machine',
    executable: stock,
  });
});

test('nothing installed is nothing found', () => {
  for (const engine of ['chromium', 'firefox', 'webkit'] as const) {
    expect(findBrowser(engine, machineWith([]))).toBeUndefined();
  }
});
