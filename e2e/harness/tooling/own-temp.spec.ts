import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT, run } from '../../../fixtures/process/run.ts';
import { sweepAbandoned } from '../../../fixtures/process/owned-folder.ts';
import { openOwnTemp, useTemp } from '../../../fixtures/process/own-temp.ts';

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

  expect(await sweepAbandoned(parent(), 'e2e-run-')).toBe(2);

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
  temp.remove();
  expect(existsSync(folder)).toBe(false);
});

test('a command’s browser keeps its profile in a folder of the command’s own, which goes with it', async () => {
  const program = `
    import { readdirSync } from 'node:fs';
    import { launchBrowser } from '${ROOT}/fixtures/commands/browser.ts';
    const browser = await launchBrowser();
    const [name] = readdirSync('.').filter((one) => one.startsWith('e2e-run-'));
    console.log(JSON.stringify({ name, names: readdirSync(name) }));
    await browser.close();`;
  const temp = await mkdtemp(join(tmpdir(), 't-'));

  const { code, output } = await run('tsx', ['--input-type=module', '-e', program], {
    cwd: temp,
    env: { TMPDIR: temp },
  });

  expect(code, output).toBe(0);
  const { name, names } = JSON.parse(output) as { name: string; names: string[] };
  expect(names.filter((one) => one.includes('profile-'))).toHaveLength(1);
  expect(existsSync(join(temp, name))).toBe(false);
  await rm(temp, { recursive: true });
});
