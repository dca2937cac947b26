import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { expectedSelectable, type FloorPlanRows } from '../../../fixtures/oracle/statuses.ts';
import { formatInstant, parseWindow } from '../../../fixtures/oracle/windows.ts';
import {
  allocationRow,
  assignmentRow,
  at,
  bookingRow,
  holdRow,
  offset,
  range,
  tableRow,
  windowOffsets,
} from './arbitraries.ts';

const table = tableRow();
const viewer = { bookingId: 'viewer', startAt: at(100), endAt: at(200) };
const quiet: FloorPlanRows = {
  allocations: [],
  bookings: [bookingRow(), bookingRow({ id: 'viewer' })],
  assignments: [],
  holds: [],
  holdMembers: [],
};
const judge = (rows: Partial<FloorPlanRows>, instant = at(0), row = table) =>
  expectedSelectable(row, { ...quiet, ...rows }, viewer, instant);

test('a table with nothing on it is selectable, an inactive one is not', () => {
  expect(judge({})).toEqual({
    selectable: true,
    status: 'available',
    reasons: [],
    conflictingBookings: [],
    blockingHolds: [],
  });
  expect(judge({}, at(0), tableRow({ active: false })).reasons).toEqual(['inactive']);
});

test('a table is blocked while its window contains now and selectable from its end on', () => {
  const rows = { allocations: [allocationRow()], assignments: [assignmentRow()] };
  expect([-1, 0, 4, 5].map((now) => judge(rows, at(now)).selectable)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('a window of another booking that overlaps the viewer’s by a microsecond is a conflict', () => {
  const around = [range(50, 100), range(50, 101), range(199, 300), range(200, 300)];
  const conflicting = [[], ['b1'], ['b1'], []];
  const byAllocation = around.map((window) => judge({ allocations: [allocationRow({ window })] }));
  const byAssignment = around.map((window) => {
    const { start, end } = parseWindow(window);
    const row = assignmentRow({ start_at: formatInstant(start), end_at: formatInstant(end) });
    return judge({ assignments: [row] });
  });
  expect(byAllocation.map((found) => found.conflictingBookings)).toEqual(conflicting);
  expect(byAssignment.map((found) => found.conflictingBookings)).toEqual(conflicting);
  expect(byAllocation.map((found) => found.selectable)).toEqual([true, false, false, true]);
});

test('own rows, other tables, shadows, maintenance and ended bookings are no conflict', () => {
  const window = range(100, 200);
  const calm = [
    allocationRow({ window, booking_id: 'viewer' }),
    allocationRow({ window, resource_id: 't2' }),
    allocationRow({ window, resource_type: 'hold' }),
    allocationRow({ window, shadow: true }),
    allocationRow({ window, booking_id: null }),
    allocationRow({ window, is_maintenance: true }),
  ];
  expect(judge({ allocations: calm }).reasons).toEqual([]);
  const ended = [bookingRow({ status: 'cancelled' })];
  expect(judge({ allocations: [allocationRow({ window })], bookings: ended }).reasons).toEqual([]);
});

test('a hold of another table, or of the viewer’s own booking, blocks nothing', () => {
  const times = { start_at: at(100), end_at: at(200), expires_at: at(1) };
  const held = (booking_id: string, table_id: string) =>
    judge({
      holds: [holdRow({ ...times, booking_id })],
      holdMembers: [{ hold_id: 'h1', table_id }],
    });
  expect(held('b1', 't1').reasons).toEqual(['held']);
  expect(held('b1', 't2').reasons).toEqual([]);
  expect(held('viewer', 't1').reasons).toEqual([]);
});

test('assignments of other tables, or without times, are no conflict', () => {
  const times = { start_at: at(100), end_at: at(200) };
  const assignments = [
    assignmentRow({ ...times, table_id: 't2' }),
    assignmentRow({ ...times, start_at: null }),
    assignmentRow({ ...times, end_at: null }),
  ];
  expect(judge({ assignments }).reasons).toEqual([]);
});

test('several conflicts and holds come sorted, each once', () => {
  const window = range(150, 250);
  const times = { start_at: at(100), end_at: at(200) };
  const found = judge({
    bookings: ['b9', 'b5'].map((id) => bookingRow({ id })),
    allocations: ['b9', 'b5'].map((booking_id) => allocationRow({ booking_id, window })),
    assignments: [assignmentRow({ ...times, booking_id: 'b9' })],
    holds: ['h9', 'h5'].map((id) => holdRow({ ...times, id })),
    holdMembers: ['h9', 'h5'].map((hold_id) => ({ hold_id, table_id: 't1' })),
  });
  expect(found.conflictingBookings).toEqual(['b5', 'b9']);
  expect(found.blockingHolds).toEqual(['h5', 'h9']);
});

test('a hold blocks while it is active, unexpired, of another booking and in the viewer’s window', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('b1', 'viewer', null),
      fc.constantFrom(
        'active' as const,
        'expired' as const,
        'cancelled' as const,
        'confirmed' as const,
      ),
      fc.constantFrom('t1', 't2'),
      windowOffsets,
      offset,
      offset,
      (booking_id, status, table_id, { start, end }, expiry, now) => {
        const held = { start_at: at(100 + start), end_at: at(100 + end) };
        const holds = [holdRow({ booking_id, status, ...held, expires_at: at(expiry) })];
        const blocked =
          booking_id !== 'viewer' &&
          status === 'active' &&
          table_id === 't1' &&
          end > 0 &&
          start < end &&
          expiry > now;
        const found = judge({ holds, holdMembers: [{ hold_id: 'h1', table_id }] }, at(now));
        assert.deepEqual(found.blockingHolds, blocked ? ['h1'] : []);
        assert.deepEqual(found.reasons, blocked ? ['held'] : []);
      },
    ),
    { numRuns: 2000 },
  );
});

test('every reason that applies is named, in a fixed order', () => {
  const found = judge(
    {
      allocations: [allocationRow(), allocationRow({ id: 'a2', window: range(150, 250) })],
      holds: [holdRow({ start_at: at(100), end_at: at(200), expires_at: at(1) })],
      holdMembers: [{ hold_id: 'h1', table_id: 't1' }],
    },
    at(0),
    tableRow({ active: false }),
  );
  expect(found.reasons).toEqual(['inactive', 'status', 'conflict', 'held']);
});
