import { everyStatePlan, expect, noticeable, test } from '../../fixtures/test.ts';

/** What WCAG asks of words; of disabled buttons it asks nothing, but staff must read those too. */
const readable = 4.5;
const states = ['Free', 'Also', 'Res', 'Occ', 'Out', 'One', 'His', 'Hers', 'Off'];

// Tall enough for the whole plan: a picture shows what lies in front of a table, too.
test.use({
  needs: ['provision'],
  plan: everyStatePlan,
  viewport: { width: 1280, height: 1600 },
});

test.beforeEach(async ({ floorPlan, stageEveryState }) => {
  await floorPlan.open(await stageEveryState());
});

test(
  'tables of different states look different, words aside, and those of one state alike',
  { tag: '@O2' },
  async ({ floorPlan }) => {
    for (const same of [
      ['Free', 'Also'],
      ['One', 'Two'],
    ]) {
      const [alike] = await floorPlan.looks(...same);
      expect.soft(alike?.difference, same.join(' and ')).toBeLessThan(noticeable);
    }

    await floorPlan.choose('Free');

    for (const { pair, difference } of await floorPlan.looks(...states)) {
      expect.soft(difference, `how different ${pair} look`).toBeGreaterThan(noticeable);
    }
  },
);

test(
  'the words on each table can be read, whatever its state',
  { tag: '@O2' },
  async ({ floorPlan }, testInfo) => {
    await floorPlan.choose('Free');

    const contrasts = await floorPlan.contrasts(...states, 'Two');

    const body = JSON.stringify(contrasts, null, 2);
    await testInfo.attach('contrasts.json', { body, contentType: 'application/json' });
    for (const [table, contrast] of Object.entries(contrasts)) {
      expect.soft(contrast, `the contrast of ${table}`).toBeGreaterThanOrEqual(readable);
    }
  },
);

test(
  '“Show only available tables” leaves those that can be chosen, and brings all back',
  { tag: '@O2' },
  async ({ floorPlan }) => {
    await floorPlan.onlyAvailable.click();

    await expect(floorPlan.tables).toHaveCount(3);
    expect(Object.keys(await floorPlan.states())).toEqual(['Also', 'Free', 'Hers']);

    await floorPlan.onlyAvailable.click();

    await expect(floorPlan.tables).toHaveCount(10);
  },
);
