import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { tryEach } from '../../../fixtures/faults/campaign.ts';
import { inTempFolder } from '../../../fixtures/process/temp-folder.ts';

const schema = z.object({ id: z.string(), took: z.number(), fate: z.string() });
const items = [{ id: 'one' }, { id: 'two' }];

test('a campaign that goes on tries only what was left open, and tells the last of each', async () => {
  const tried: string[] = [];
  const go = (root: string, resume: boolean, fateOf: (id: string) => string) =>
    tryEach(
      items,
      {
        name: 'mutants',
        schema,
        prepare: () => Promise.resolve(),
        attempt: ({ id }) => {
          tried.push(id);
          return Promise.resolve({ id, took: 0, fate: fateOf(id) });
        },
        again: ({ fate }) => fate === 'open',
        line: ({ id }) => id,
      },
      { jobs: 1, resume },
      { root, say: () => undefined, tell: () => undefined },
    );

  const { outcomes } = await inTempFolder('campaign-', async (root) => {
    await go(root, false, (id) => (id === 'one' ? 'killed' : 'open'));
    return go(root, true, () => 'survived');
  });

  expect(tried).toEqual(['one', 'two', 'two']);
  expect(outcomes.map(({ fate }) => fate)).toEqual(['killed', 'survived']);
});
