import { expect, test } from '@playwright/test';
import { fillOn } from './own-run.ts';

// One after the other: two at once would measure each other.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const few = { concurrency: [2], attempts: 6 };
const many = { concurrency: [8], attempts: 16 };

for (const { what, variant, options, names } of [
  {
    what: 'an allocator that takes 400 ms more',
    variant: '--slow allocate=400',
    options: few,
    names: /^At 2 at once: the slowest stage is the allocator \(/,
  },
  {
    what: 'a validation that takes 400 ms more',
    variant: '--slow validate=400',
    options: few,
    names: /^At 2 at once: the slowest stage is validation \(/,
  },
  {
    what: 'one SQL statement that takes 400 ms more',
    variant: '--slow sql:create_table_hold=400',
    options: few,
    names:
      /^At 2 at once: the slowest stage is the database’s own work: .*, above all the statement `create_table_hold`/,
  },
  {
    what: 'a pool of one connection',
    variant: '--pool 1',
    options: many,
    // Where the processors are what everything waits for, nothing is the slowest, and the pool is named as a limit.
    names:
      /^At 8 at once: (the slowest stage is waiting for a database connection \(REST’s pool\): |.*REST’s pool of connections is at its limit)/,
  },
]) {
  test(`the narrative names ${what}`, async ({}, testInfo) => {
    const { narrative } = await fillOn(variant, options);
    await testInfo.attach('narrative.md', {
      body: narrative.markdown,
      contentType: 'text/markdown',
    });
    const [sentence = ''] = narrative.sentences;
    testInfo.annotations.push({ type: 'sentence', description: sentence });

    expect(sentence).toMatch(names);
    expect(narrative.markdown).toMatch(/slots\.jsonl:\d+ \(slot 12:00, party of \d+: [\d.]+ ms\)/);
  });
}
