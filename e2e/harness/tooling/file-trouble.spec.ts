import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT, run } from '../../../fixtures/process/run.ts';
import { fileTrouble, troubleIn } from '../../../fixtures/process/file-trouble.ts';

const folder = () => test.info().outputPath('reports');

test('a folder of reports that can be written is no trouble, and nothing stays in it', async () => {
  expect(await troubleIn(join(folder(), 'new'))).toBeUndefined();
  expect(await readdir(join(folder(), 'new'))).toEqual([]);
});

test('what another user left in the folder of reports is named, and keeps its age', async () => {
  test.skip(process.platform === 'win32', 'rights are kept otherwise there');
  // Root may write everywhere: so this is asked as an account that owns nothing, where it may look.
  const reports = await mkdtemp(join(tmpdir(), 'reports-'));
  const left = join(reports, 'test-results');
  await mkdir(left);
  await utimes(left, new Date(0), new Date(0));
  await chmod(reports, 0o777);
  await chmod(left, 0o555);
  const program = `
    import { troubleIn } from '${ROOT}/fixtures/process/file-trouble.ts';
    if (process.getuid() === 0) process.setuid(65534);
    console.log(await troubleIn(${JSON.stringify(reports)}));`;

  const { output } = await run('tsx', ['--input-type=module', '-e', program]);

  expect(output).toMatch(
    /^This user may not write .*\/test-results: give it the right to, or remove .* E2E_REPORTS /,
  );
  expect((await stat(left)).mtimeMs).toBe(0);
  await rm(reports, { recursive: true });
});

test('a run whose reports can’t be written says so in one sentence, and starts nothing', async () => {
  await writeFile(folder(), 'a file');

  const { code, output } = await run('playwright', ['test', '--project=chromium', 'enums'], {
    env: { E2E_REPORTS: join(folder(), 'below'), TEST_WORKER_INDEX: '' },
  });

  expect(code).toBe(1);
  expect(output).toMatch(/^.*reports\/below leads through a file .*E2E_REPORTS .*\n$/);
});

test('a full disk and a read-only one are told in a sentence, other errors by nobody here', async () => {
  test.skip(!existsSync('/dev/full'), 'no device that is full');

  const full = await writeFile('/dev/full', 'x').catch(fileTrouble);
  const readOnly = Object.assign(new Error('EROFS'), { code: 'EROFS', path: '/srv/reports' });

  expect(full).toMatch(/^The disk is full \(.*\): make room and run again\.$/);
  expect(fileTrouble(readOnly)).toMatch(/^\/srv\/reports lies on a read-only file system: /);
  expect(fileTrouble(new Error('other'))).toBeUndefined();
});

test('a write that fails where nobody waits for it interrupts the run, which takes back what it made', async () => {
  test.skip(!existsSync('/dev/full'), 'no device that is full');
  const program = `
    import { writeFile } from 'node:fs/promises';
    import { interruptOnFileTrouble } from './fixtures/process/on-file-trouble.ts';
    interruptOnFileTrouble();
    process.once('SIGINT', () => { console.log('took back'); process.exit(130); });
    setInterval(() => undefined, 1000);
    for (const text of ['x', 'y']) void writeFile('/dev/full', text);`;

  const { code, output } = await run('tsx', ['--input-type=module', '-e', program]);

  expect(code, output).toBe(130);
  expect(output).toMatch(/^\nThe disk is full .* are not whole\.\ntook back\n$/);
});
