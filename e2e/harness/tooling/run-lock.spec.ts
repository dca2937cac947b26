import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { run } from '../../../fixtures/commands/run.ts';
import { markRun, otherRunIn } from '../../../fixtures/process/run-lock.ts';

const folder = () => test.info().outputPath('reports');
const mark = async (pid: number) => {
  markRun(folder());
  await writeFile(`${folder()}/.running`, String(pid));
};

test('a run beside another in the same folder is refused in one sentence, and removes nothing', async () => {
  await mark(process.ppid);
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

  expect(otherRunIn(folder())).toBeUndefined();
  await mark(pid);
  expect(otherRunIn(folder())).toBeUndefined();
  const unmark = markRun(folder());
  expect(otherRunIn(folder())).toBeUndefined();
  unmark();
  expect(otherRunIn(folder())).toBeUndefined();
});
