import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../../fixtures/process/run.ts';
import { PROMISES } from '../../../fixtures/promises.ts';

const specs = join(ROOT, 'e2e');

test('every promise is guarded by a spec that bears its tag, and no tag names a promise that isn’t one', () => {
  const texts = readdirSync(specs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts') && !name.startsWith('harness'))
    .map((name) => readFileSync(join(specs, name), 'utf8'));
  const tags = texts.flatMap((text) => text.match(/'@[A-Z]\d+'/g) ?? []);

  const tagged = new Set(tags.map((tag) => tag.slice(2, -1)));

  expect([...tagged].sort()).toEqual(Object.keys(PROMISES).sort());
});
