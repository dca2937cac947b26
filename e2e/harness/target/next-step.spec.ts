import { expect, test } from '@playwright/test';
import { nextStep } from '../../../fixtures/commands/target/next-step.ts';
import type { Capability, CapabilityName, Target } from '../../../fixtures/target/target.ts';
import { paperTarget } from '../verdict/paper-target.ts';

/* What `pnpm target` tells a stranger to do next, for what lacks. */
const there: Capability = { present: true, how: 'for the test' };

function deployed(changes: Partial<Target>, ...has: CapabilityName[]): Target {
  const target = paperTarget('deployed');
  const given = Object.fromEntries(has.map((name) => [name, there]));
  return { ...target, ...changes, capabilities: { ...target.capabilities, ...given } };
}
const granted = { grant: { writable: true, missing: [] } };

test('without the grant the line to copy names every host, the database’s too', () => {
  const target = deployed({ databaseUrl: 'postgresql://u:p@db.example:6543/x' }, 'staff', 'sql');

  const { next } = nextStep(target);

  expect(next).toContain('\nALLOW_WRITES_TO=paper.example,db.example:6543');
});

test('staff who can’t sign in are told by their variables', () => {
  const { missing, next } = nextStep(deployed(granted, 'provision', 'staffAdmin', 'sql'));

  expect(missing).toEqual(['No member of staff signs in: it is of paper.']);
  expect(next).toContain('OPS_EMAIL and OPS_PASSWORD');
});

test('a database that can’t be reached is told apart from one that isn’t named', () => {
  const without = nextStep(deployed(granted, 'provision', 'staff', 'staffAdmin'));
  const wrong = nextStep(
    deployed(
      { ...granted, databaseUrl: 'postgresql://u:p@db.example/x' },
      ...(['provision', 'staff', 'staffAdmin'] as const),
    ),
  );

  expect(without.missing).toEqual([expect.stringContaining('SUPABASE_DB_URL is not set')]);
  expect(wrong.next).toContain('correct SUPABASE_DB_URL');
});

test('where nothing lacks the next step is to look and to judge', () => {
  const all = ['provision', 'staff', 'staffAdmin', 'sql'] as const;

  expect(nextStep(deployed(granted, ...all))).toEqual({
    missing: [],
    next: expect.stringContaining('pnpm target --explain'),
  });
});

test('without any variable the sandbox is named, and how to name another system', () => {
  const { missing } = nextStep(paperTarget('sandbox'));

  expect(missing.join()).toMatch(/suite's own sandbox.*\.env\.local.*BASE_URL/);
});
