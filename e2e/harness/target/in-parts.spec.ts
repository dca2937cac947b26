import { expect, test } from '@playwright/test';
import { inParts } from '../../../fixtures/target/rest.ts';

test('rows for many ids are asked for by a hundred at once, and come back in order', async () => {
  const ids = Array.from({ length: 1234 }, (_, n) => String(n));
  const sizes: number[] = [];

  const rows = await inParts(ids, (some) => {
    sizes.push(some.length);
    return Promise.resolve(some.map(Number));
  });

  expect(rows).toEqual(ids.map(Number));
  expect(sizes).toEqual([...Array<number>(12).fill(100), 34]);
  expect(await inParts([], () => Promise.reject(new Error('asked')))).toEqual([]);
});
