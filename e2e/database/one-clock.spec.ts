import { expect, test } from '../../fixtures/test.ts';

test('target is up', async ({ target }) => {
  expect(target.baseUrl).toContain('http');
});
