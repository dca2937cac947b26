import { expect } from '@playwright/test';
import { test } from '../../../../fixtures/reporters/sample-fixture.ts';

test.skip('none', () => undefined);

for (const name of ['first', 'second', 'third']) {
  test(`${name} passes`, () => {
    expect(name).toMatch(/\w+/);
  });
}
