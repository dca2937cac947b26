import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findBrowser, thisMachine } from '../../../fixtures/browsers/discovery.ts';

const CLI = createRequire(import.meta.url).resolve('@playwright/test/cli');
const CONFIG = join(import.meta.dirname, 'bare', 'playwright.config.ts');

interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the probe on a machine whose PATH is `bin`, which has no build of Playwright's and can't download one. */
function runOn(bin: string, ...args: string[]): Promise<Run> {
  const folder = test.info().outputPath();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, 'test', '--config', CONFIG, ...args], {
      env: {
        PATH: bin,
        HOME: process.env['HOME'],
        PLAYWRIGHT_BROWSERS_PATH: join(folder, 'browsers'),
        PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
        PROBE_OUTPUT: join(folder, 'probe'),
      },
    });
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

function emptyBin(): string {
  const bin = test.info().outputPath('bin');
  mkdirSync(bin);
  return bin;
}

/** An `apt-get` whose `install` puts a starter of this machine's real browser beside it. */
function aptGet(bin: string, browser: string): void {
  const installed = JSON.stringify(join(bin, 'chromium-headless-shell'));
  const starter = JSON.stringify(`#!/bin/sh\nPATH=/usr/bin:/bin exec '${browser}' "$@"\n`);
  const script = `#!${process.execPath}
const { writeFileSync } = await import('node:fs');
if (process.argv[2] === 'install') writeFileSync(${installed}, ${starter}, { mode: 0o755 });
`;
  writeFileSync(join(bin, 'apt-get'), script);
  chmodSync(join(bin, 'apt-get'), 0o755);
}

test('without a browser and a way to one, a run ends with one sentence', async () => {
  const { code, output } = await runOn(emptyBin());
  expect(code).toBe(1);
  expect(output).toContain("No chromium on this machine: getting Playwright's");
  expect(output).toMatch(/Error: No chromium to run the tests in, and none could be got \(.*\)\.?/);
  expect(output, 'no stack behind the sentence').not.toContain('    at ');
});

test('a browser that the global setup installs is found by the workers', async () => {
  const browser = findBrowser('chromium');
  const { root } = thisMachine();
  test.skip(!root || browser?.kind !== 'machine', 'only root installs packages');
  const bin = emptyBin();
  aptGet(bin, browser?.kind === 'machine' ? browser.executable : '');
  const { code, output } = await runOn(bin);
  expect(output).toContain("getting Debian's chromium-headless-shell");
  expect(output).toContain('2 passed');
  expect(code).toBe(0);
});

test('listing tests neither installs nor says anything of browsers', async () => {
  const { code, output } = await runOn(emptyBin(), '--list');
  expect(code).toBe(0);
  expect(output).toContain('a page opens');
  expect(output).not.toMatch(/browser|Left out|No chromium/);
});
