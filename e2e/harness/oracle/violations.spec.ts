import { expect, test } from '@playwright/test';
import {
  newViolations,
  violation,
  violationKey,
  violationKinds,
  type ViolationKind,
  type ViolationRow,
} from '../../../fixtures/oracle/violations.ts';
import { allocationRow, assignmentRow, bookingRow, range, tableRow } from './arbitraries.ts';

const allocation: ViolationRow = { relation: 'allocations', row: allocationRow() };
const assignment: ViolationRow = { relation: 'booking_table_assignments', row: assignmentRow() };
const booking: ViolationRow = { relation: 'bookings', row: bookingRow() };
const table: ViolationRow = { relation: 'table_inventory', row: tableRow() };

const sentence = (row: ViolationRow) => violation('malformed-window', [row]).message;

test('each kind of row is described by what matters in it', () => {
  expect(sentence(allocation)).toBe(
    'malformed-window: a window is empty or not half-open: ' +
      `allocation a1 of table t1 for booking b1 in ${range(0, 5)}.`,
  );
  const nobody = { relation: 'allocations', row: allocationRow({ booking_id: null }) } as const;
  expect(sentence(nobody)).toContain('allocation a1 of table t1 for no booking in');
  expect(sentence(assignment)).toContain(
    'assignment s1 of table t1 for booking b1 in ' +
      '[2027-06-07T12:00:00.000000Z, 2027-06-07T12:00:00.000005Z)',
  );
  const timeless = assignmentRow({ start_at: null, end_at: null });
  expect(sentence({ relation: 'booking_table_assignments', row: timeless })).toContain(
    '[nothing, nothing)',
  );
  expect(violation('pending-with-table', [table, booking]).message).toBe(
    'pending-with-table: a pending booking has a table: ' +
      'booking b1 is confirmed; table T-01 (t1) is available.',
  );
});

test('the order of rows changes neither sentence nor key, other rows or kinds do', () => {
  const rows = [table, assignment, booking, allocation];
  const one = violation('window-mismatch', rows);
  const other = violation('window-mismatch', rows.toReversed());
  expect(other).toEqual(one);
  expect(one.rows.map(({ relation }) => relation)).toEqual([
    'allocations',
    'booking_table_assignments',
    'bookings',
    'table_inventory',
  ]);
  expect(violationKey({ kind: one.kind, rows })).toBe(violationKey(one));
  expect(violationKey(violation('window-mismatch', [table]))).not.toBe(violationKey(one));
  expect(violationKey(violation('malformed-window', rows))).not.toBe(violationKey(one));
  const [a, b, both] = ['a', 'b', 'abookings b'].map((id): ViolationRow => {
    return { relation: 'bookings', row: bookingRow({ id }) };
  });
  const keyOf = (...named: (ViolationRow | undefined)[]) =>
    violationKey({ kind: one.kind, rows: named.flatMap((row) => row ?? []) });
  expect(keyOf(a, b)).not.toBe(keyOf(both));
});

test('each kind says something of its own, and statuses alone are findings', () => {
  const kinds = Object.keys(violationKinds) as ViolationKind[];
  const told = kinds.map((kind) => violation(kind, [table]));

  expect(new Set(Object.values(violationKinds)).size).toBe(kinds.length);
  for (const { kind, message } of told) {
    expect(message).toBe(`${kind}: ${violationKinds[kind]}: table T-01 (t1) is available.`);
    expect(violationKinds[kind]).toMatch(/\w/);
  }
  expect(told.filter(({ finding }) => finding).map(({ kind }) => kind)).toEqual([
    'lingering-status',
    'lagging-status',
    'wrong-status',
  ]);
});

test('what was there before is not new, whatever the order of its rows', () => {
  const [one, other] = [
    violation('window-mismatch', [table, booking]),
    violation('malformed-window', [assignment]),
  ];
  const before = [{ ...one, rows: one.rows.toReversed() }];

  expect(newViolations(before, [one, other])).toEqual([other]);
  expect(newViolations([], [one, other])).toEqual([one, other]);
  expect(newViolations([one, other], [])).toEqual([]);
});
