import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { readEarlier, writeWhole } from '../../../fixtures/reporters/files.ts';

const schema = z.object({ promises: z.array(z.string()) });

for (const [what, text] of [
  ['cut off', '{"promises":["O3"'],
  ['of another shape', '{"promises":3}'],
] as const) {
  test(`what an earlier run left, ${what}, is told in a sentence and not counted`, ({}, testInfo) => {
    const file = testInfo.outputPath('summary.json');
    writeFileSync(file, text);
    const said: string[] = [];

    const left = readEarlier(file, schema, (sentence) => said.push(sentence));

    expect(left).toBeUndefined();
    expect(said).toEqual([
      expect.stringMatching(/summary\.json can’t be read: .*not counted\.\n$/),
    ]);
  });
}

test('a first run finds nothing and says nothing, the next one finds what it wrote', ({}, testInfo) => {
  const file = testInfo.outputPath('reports', 'summary.json');
  const said: string[] = [];
  const read = () => readEarlier(file, schema, (sentence) => said.push(sentence));

  const first = read();
  writeWhole(file, '{"promises":["O3"]}');

  expect(first).toBeUndefined();
  expect(read()).toEqual({ promises: ['O3'] });
  expect(said).toEqual([]);
});

test('a text that can’t be written whole leaves the one before as it is', ({}, testInfo) => {
  const file = testInfo.outputPath('summary.json');
  writeWhole(file, 'before');
  // In the place where the new text would be written first.
  mkdirSync(`${file}.partial`);

  expect(() => writeWhole(file, 'after')).toThrow(/EISDIR/);
  expect(readFileSync(file, 'utf8')).toBe('before');
  expect(readdirSync(testInfo.outputPath())).toHaveLength(2);
});
