import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchBrowser } from '../../../fixtures/commands/browser.ts';
import { openOwnTemp, sweepTemps, useTemp } from '../../../fixtures/process/own-temp.ts';

const dead = () => spawnSync(process.execPath, ['-e', '']).pid;
const parent = () => test.info().outputPath('temp');

async function leave(name: string, owner?: object): Promise<string> {
  const folder = join(parent(), name);
  await mkdir(join(folder, 'playwright_chromiumdev_profile-1'), { recursive: true });
  if (owner) await writeFile(join(folder, 'owner.json'), JSON.stringify(owner));
  return folder;
}

test('what a killed run left goes, what a living one needs stays', async () => {
  const killed = await leave('e2e-run-killed', { pid: dead(), born: '1' });
  const living = await leave('e2e-run-living', { pid: process.pid, born: '' });
  const beginning = await leave('e2e-run-beginning');
  const neverSigned = await leave('e2e-run-never-signed');
  const notOurs = await leave('notes');
  await utimes(neverSigned, new Date(0), new Date(0));

  expect(await sweepTemps(parent())).toBe(2);

  expect([killed, neverSigned].filter(existsSync)).toEqual([]);
  expect([living, beginning, notOurs].filter((folder) => !existsSync(folder))).toEqual([]);
});

test('a process that uses its own folder finds its way back', async () => {
  const before = tmpdir();
  const temp = await openOwnTemp();
  const folder = String(temp.folder);

  const goBack = useTemp(folder);
  expect(tmpdir()).toBe(folder);
  goBack();

  expect(tmpdir()).toBe(before);
  expect(dirname(folder)).toBe(before);
  await temp.remove();
  expect(existsSync(folder)).toBe(false);
});

test('a command’s browser keeps its profile in a folder of the command’s own, which goes with it', async () => {
  const browser = await launchBrowser();
  const [own = '', ...others] = readdirSync(tmpdir())
    .filter((name) => name.startsWith('e2e-run-'))
    .map((name) => join(tmpdir(), name))
    .filter((folder) => ownerOf(folder) === process.pid);
  const inIt = readdirSync(own);
  await browser.close();

  expect(others).toEqual([]);
  expect(inIt.filter((name) => name.includes('profile-'))).toHaveLength(1);
  await expect.poll(() => existsSync(own)).toBe(false);
});

function ownerOf(folder: string): number | undefined {
  const file = join(folder, 'owner.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid;
}
