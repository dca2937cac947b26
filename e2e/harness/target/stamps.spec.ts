import { expect, test } from '@playwright/test';
import { stampedAt, stampOf, stampPattern } from '../../../fixtures/target/run.ts';

const run = { id: '0a1b2c3d', startedAt: '2026-11-21T04:01:38.250Z' };

test('a stamp is a slug that tells run and age', () => {
  const stamp = stampOf(run, 7);

  expect(stamp).toBe('e2e-20261121t040138z-0a1b2c3d-7');
  expect(stamp).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(stampedAt(`guest1.${stamp}@example.com`)?.toISOString()).toBe('2026-11-21T04:01:38.000Z');
});

test('what bears no stamp has no age', () => {
  expect(stampedAt('white-horse-pub-waterbeach')).toBeUndefined();
  expect(stampedAt('e2e-20261121t040138z-mine-1')).toBeUndefined();
});

test('the pattern of a run finds its own stamps alone', () => {
  const pattern = stampPattern(run).replaceAll('%', '');
  expect(stampOf(run, 12)).toContain(pattern);
  expect(stampOf({ ...run, id: '0a1b2c3e' }, 12)).not.toContain(pattern);
});
