import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { run } from '../../../fixtures/process/run.ts';
import { bornAt } from '../../../fixtures/process/liveness.ts';
import { markRun, otherRunIn } from '../../../fixtures/process/run-lock.ts';

const folder = () => test.info().outputPath('reports');
const mark = async (pid: number, born: string) => {
  await mkdir(folder(), { recursive: true });
  await writeFile(`${folder()}/.running`, `${pid} ${born}`);
};

test('a run beside another in the same folder is refused in one sentence, and removes nothing', async () => {
  await mark(process.ppid, (await bornAt(process.ppid)) ?? '');
  await writeFile(`${folder()}/results.json`, 'of the other run');

  const { code, output } = await run('playwright', ['test', '--project=chromium', 'enums'], {
    env: { E2E_REPORTS: folder(), TEST_WORKER_INDEX: '' },
  });

  expect(code).toBe(1);
  expect(output).toMatch(
    new RegExp(
      `^Another run \\(process ${process.ppid}\\) writes into .*reports: wait .* E2E_REPORTS\\.\n$`,
    ),
  );
});

test('the mark of a run that died, of this one, or of nobody stands in nobody’s way', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);

  expect(await otherRunIn(folder())).toBeUndefined();
  await mark(pid, '1');
  expect(await otherRunIn(folder())).toBeUndefined();
  await mark(process.ppid, 'another time: the id was given anew');
  expect(await otherRunIn(folder())).toBeUndefined();
  const unmark = await markRun(folder());
  expect(await otherRunIn(folder())).toBeUndefined();
  await unmark();
  expect(existsSync(`${folder()}/.running`)).toBe(false);
});
