import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { AllocationRow, BookingRow } from '../../../fixtures/oracle/rows.ts';
import {
  expectedStatus,
  legacyStatus,
  refreshedStatus,
} from '../../../fixtures/oracle/statuses.ts';
import {
  allocationRow,
  at,
  bookingRow,
  bookingStatus,
  offset,
  range,
  tableRow,
} from './arbitraries.ts';

const table = tableRow();

for (const [micros, status] of [
  [-1, 'available'],
  [0, 'reserved'],
  [4, 'reserved'],
  [5, 'available'],
] as const) {
  test(`a table is ${status} ${micros} µs after its window of 5 µs has begun`, () => {
    expect(expectedStatus(table, [allocationRow()], [bookingRow()], at(micros))).toBe(status);
  });
}

test('maintenance beats a checked-in booking, which beats a reservation', () => {
  const reserved = allocationRow({ id: 'a1' });
  const occupied = allocationRow({ id: 'a2', booking_id: 'b2' });
  const maintained = allocationRow({ id: 'a3', booking_id: null, is_maintenance: true });
  const bookings = [bookingRow(), bookingRow({ id: 'b2', status: 'checked_in' })];
  fc.assert(
    fc.property(fc.shuffledSubarray([reserved, occupied, maintained]), (rows) => {
      const status = expectedStatus(table, rows, bookings, at(0));
      if (rows.includes(maintained)) assert.equal(status, 'out_of_service');
      else if (rows.includes(occupied)) assert.equal(status, 'occupied');
      else assert.equal(status, rows.includes(reserved) ? 'reserved' : 'available');
    }),
  );
});

for (const status of ['cancelled', 'completed', 'no_show'] as const) {
  test(`an allocation left behind by a ${status} booking holds no table`, () => {
    const bookings = [bookingRow({ status })];
    expect(expectedStatus(table, [allocationRow()], bookings, at(0))).toBe('available');
    expect(refreshedStatus(table, [allocationRow()], bookings, at(0))).toBe('reserved');
  });
}

test('an allocation whose booking is gone holds no table, one without a booking does', () => {
  expect(expectedStatus(table, [allocationRow()], [], at(0))).toBe('available');
  expect(expectedStatus(table, [allocationRow({ booking_id: null })], [], at(0))).toBe('reserved');
});

test('the legacy function reserves before the window, never after it', () => {
  const statusAt = (micros: number) =>
    legacyStatus(table, [allocationRow()], [bookingRow()], at(micros));
  expect([-1, 0, 4, 5].map(statusAt)).toEqual(['reserved', 'reserved', 'reserved', 'available']);
});

test('inside a window the legacy function gives the same as the active-window one', () => {
  const rows = [allocationRow(), allocationRow({ id: 'a2', window: range(8, 9) })];
  const seated = [bookingRow({ status: 'checked_in' })];
  const closed = [allocationRow({ booking_id: null, is_maintenance: true })];
  expect(legacyStatus(table, rows, seated, at(0))).toBe('occupied');
  expect(legacyStatus(table, rows, seated, at(6))).toBe('reserved');
  expect(legacyStatus(table, closed, seated, at(0))).toBe('out_of_service');
  expect(legacyStatus(table, closed, seated, at(-1))).toBe('reserved');
});

const allocation = fc
  .record({
    booking_id: fc.constantFrom('b1', 'b2', null),
    resource_type: fc.constantFrom<AllocationRow['resource_type'][]>(
      'table',
      'table',
      'hold',
      'merge_group',
    ),
    resource_id: fc.constantFrom('t1', 't1', 't2'),
    is_maintenance: fc.constantFrom(true, false, null),
    start: offset,
    length: fc.nat(4),
  })
  .map(({ start, length, ...row }) => ({
    row: allocationRow({ ...row, window: range(start, start + length) }),
    start,
    end: start + length,
  }));
const bookings = fc
  .tuple(bookingStatus, bookingStatus)
  .map(([a, b]): BookingRow[] => [bookingRow({ status: a }), bookingRow({ id: 'b2', status: b })]);

test('the status is that of the contract, read off one rule at a time', () => {
  fc.assert(
    fc.property(
      fc.array(allocation, { maxLength: 5 }),
      bookings,
      offset,
      (drawn, rows, instant) => {
        const stateOf = (id: string | null) => rows.find((row) => row.id === id)?.status ?? '';
        const live = drawn.filter(
          ({ row, start, end }) =>
            row.resource_type === 'table' &&
            row.resource_id === 't1' &&
            start <= instant &&
            instant < end,
        );
        const guests = live.filter(
          ({ row }) => !['cancelled', 'completed', 'no_show'].includes(stateOf(row.booking_id)),
        );
        const expected = live.some(({ row }) => row.is_maintenance)
          ? 'out_of_service'
          : guests.some(({ row }) => stateOf(row.booking_id) === 'checked_in')
            ? 'occupied'
            : guests.length > 0
              ? 'reserved'
              : 'available';
        const allocations = drawn.map(({ row }) => row);
        expect(expectedStatus(table, allocations, rows, at(instant))).toBe(expected);
      },
    ),
    { numRuns: 2000 },
  );
});
