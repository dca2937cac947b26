import { expect, test } from '@playwright/test';
import { type Id, ids, type Look, looks } from './looks/looks.ts';
import { System } from './system.ts';

/*
 * Each manner of the sandbox, seen from outside: what is so with it, and isn't without. Manners that
 * don't meet share one start.
 */

/** What would disturb another check stands apart, or comes last. */
const apart = {
  'a sandbox with a host for staff': ['staff-host', 'no-inline-assignment', 'no-travel'],
  'a sandbox without holds': ['holds-off', 'rate-limit'],
} satisfies Record<string, Id[]>;
const others: Id[] = Object.values(apart).flat();
const starts: Record<string, Id[]> = {
  'a sandbox with manners that do not meet': ids.filter((id) => !others.includes(id)),
  ...apart,
};
const whole: Id[] = [...ids.filter((id) => id !== 'rate-limit'), 'rate-limit'];

test.describe('the sandbox by default', () => {
  lookAt(whole, '', 'without');
});

for (const [name, group] of Object.entries(starts)) {
  test.describe(name, () => {
    lookAt(group, `--manner ${group.join()}`, 'withIt');
  });
}

/** A test for each, one after the other on a start of their own. */
function lookAt(group: readonly Id[], options: string, expected: 'withIt' | 'without'): void {
  test.describe.configure({ mode: 'default' });
  let system: System;
  test.beforeAll(async () => {
    system = await System.start(options);
  });
  test.afterAll(() => system.stop());

  for (const id of group) {
    const look: Look = looks[id];
    test(id, async () => {
      expect(await look.see(system)).toEqual(look[expected]);
    });
  }
}
