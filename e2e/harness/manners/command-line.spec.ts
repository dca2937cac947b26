import { expect, test } from '@playwright/test';
import { run } from '../../../fixtures/process/run.ts';
import { sandboxCli } from '../tooling/sandbox-cli.ts';
import { ids } from './looks/looks.ts';

test('each manner that the command line lists is looked at', async () => {
  const { code, output } = await run('node', [...sandboxCli, '--help']);
  const listed = output.slice(output.indexOf('Manners of')).matchAll(/^ {2}([a-z-]+) {2}/gm);
  expect(code).toBe(0);
  expect([...listed].map(([, id]) => id).sort()).toEqual([...ids].sort());
});

test('an unknown manner is told in a sentence that names the known ones', async () => {
  const { code, output } = await run('node', [...sandboxCli, '--manner', 'hold-zone,good']);
  expect(code).toBe(1);
  expect(output).toMatch(/There is no manner “good”; there are all, order-of-times, .*\.\n$/);
});
