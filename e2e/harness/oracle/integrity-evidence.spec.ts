import { expect, test } from '@playwright/test';
import { findViolations } from '../../../fixtures/oracle/integrity.ts';
import { allocation, assignment, booking, drop, row } from './corruption.ts';
import { later, now, rightRestaurant, uuid, type Rows } from './right-restaurant.ts';

/* A violation names every row that takes part, and no other: whoever mends it looks at these. */

const cases: [what: string, corrupt: (rows: Rows) => void, told: string[]][] = [
  [
    'an allocation says another restaurant than booking and table',
    (rows) => (allocation(rows, 2).restaurant_id = uuid('9', 3)),
    ['foreign-restaurant: allocations 2, bookings 2, table_inventory 0'],
  ],
  [
    'maintenance says another restaurant than its table',
    (rows) => (row(rows.allocations, uuid('5', 0)).restaurant_id = uuid('9', 3)),
    ['foreign-restaurant: allocations 0, table_inventory 2'],
  ],
  [
    'the trace of a hold says another restaurant than its booking',
    (rows) => {
      const hold = { resource_type: 'hold', restaurant_id: uuid('9', 3) } as const;
      rows.allocations.push({ ...allocation(rows, 2), id: uuid('6', 0), ...hold });
    },
    ['foreign-restaurant: allocations 0, bookings 2'],
  ],
  [
    'a booking is gone that has a table',
    (rows) => drop(rows.bookings, uuid('2', 2)),
    ['orphaned-allocation: allocations 2', 'orphaned-assignment: booking_table_assignments 2'],
  ],
  [
    'an allocation excludes its start, as its assignment agrees',
    (rows) => {
      allocation(rows, 2).window = allocation(rows, 2).window.replace('[', '(');
      assignment(rows, 2).start_at = '2027-06-07T13:00:00.000001+00:00';
    },
    ['malformed-window: allocations 2'],
  ],
  [
    'an assignment ends before its allocation',
    (rows) => (assignment(rows, 2).end_at = later(100)),
    ['window-mismatch: allocations 2, booking_table_assignments 2'],
  ],
  [
    'an assignment names another booking’s allocation',
    (rows) => (assignment(rows, 2).allocation_id = uuid('3', 1)),
    ['allocation-link-wrong: allocations 1, booking_table_assignments 2'],
  ],
  [
    'an allocation is lost',
    (rows) => drop(rows.allocations, uuid('3', 2)),
    [
      'assignment-without-allocation: booking_table_assignments 2',
      'allocation-link-wrong: booking_table_assignments 2',
    ],
  ],
  [
    'an assignment is lost',
    (rows) => drop(rows.assignments, uuid('4', 2)),
    ['allocation-without-assignment: allocations 2', 'seated-without-table: bookings 2'],
  ],
  [
    'a pending booking has a table',
    (rows) => (booking(rows, 2).status = 'pending'),
    ['pending-with-table: booking_table_assignments 2, bookings 2'],
  ],
  [
    'a guest has left who never came',
    (rows) => (booking(rows, 2).checked_out_at = later(0)),
    ['stamps-disagree: bookings 2'],
  ],
];

for (const [what, corrupt, told] of cases) {
  test(`where ${what}, the rows that take part are named`, () => {
    const rows = rightRestaurant(2);
    corrupt(rows);

    const found = findViolations(rows, now);

    const named = found.map(({ kind, rows: own }) => {
      const each = own.map(({ relation, row: { id } }) => `${relation} ${Number(id.slice(-12))}`);
      return `${kind}: ${each.join(', ')}`;
    });
    expect(named).toEqual(told);
  });
}
