import { expect, test } from '@playwright/test';
import type { Violation } from '../../../fixtures/oracle/violations.ts';
import { stressTestReport } from '../../../fixtures/stress/data/stress-test.ts';

const violation = (n: number): Violation =>
  ({
    kind: 'assignment-without-allocation',
    message: `booking ${n} is confirmed and has no table`,
    rows: [
      {
        relation: 'bookings',
        row: { id: `id-${n}`, reference: `REF${n}`, status: 'confirmed', notes: null, details: {} },
      },
    ],
    finding: false,
  }) as unknown as Violation;

test('a violation is told with what tells its rows, and a kind by ten examples', () => {
  const report = stressTestReport({
    looked: { bookings: 12 },
    violations: Array.from({ length: 12 }, (_, n) => violation(n)),
    findings: [],
    refreshed: true,
  });

  expect(report).toContain(
    '- booking 3 is confirmed and has no table\n    bookings: id id-3, reference REF3, status confirmed\n',
  );
  expect(report).toContain(
    '- … and 2 more of assignment-without-allocation: --json lists them all.',
  );
  expect(report).not.toMatch(/booking 1[01] |[{}]/);
});
