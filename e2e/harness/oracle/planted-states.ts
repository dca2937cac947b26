import { later, minutesRange, uuid } from './right-restaurant.ts';
import { allocation, assignment, booking, drop, row, table, type Planted } from './corruption.ts';

/** Booking states, stamps and owners that contradict the rows. */
export const plantedStates: Planted[] = [
  {
    what: 'a pending booking has a table',
    kinds: ['pending-with-table'],
    corrupt: (rows) => (booking(rows, 2).status = 'pending'),
  },
  {
    what: 'a waitlisted booking has a table',
    kinds: ['pending-with-table'],
    corrupt: (rows) => (booking(rows, 2).status = 'PRIORITY_WAITLIST'),
  },
  {
    what: 'a cancelled booking keeps its coming table',
    kinds: ['ended-booking-holds-table'],
    corrupt: (rows) => (booking(rows, 2).status = 'cancelled'),
  },
  {
    what: 'a guest who left keeps the table that is blocked for it',
    kinds: ['ended-booking-holds-table', 'lingering-status'],
    corrupt: (rows) => {
      Object.assign(booking(rows, 1), { status: 'completed', checked_out_at: later(-1) });
    },
  },
  {
    what: 'a no-show keeps the allocation alone',
    kinds: ['ended-booking-holds-table'],
    corrupt: (rows) => {
      booking(rows, 2).status = 'no_show';
      drop(rows.assignments, uuid('4', 2));
    },
  },
  {
    what: 'a no-show keeps the assignment alone',
    kinds: ['ended-booking-holds-table'],
    corrupt: (rows) => {
      booking(rows, 2).status = 'no_show';
      drop(rows.allocations, uuid('3', 2));
    },
  },
  {
    what: 'one table of a merged group is not let go',
    kinds: ['ended-booking-holds-table'],
    corrupt: (rows) => {
      const stay = { window: minutesRange(-120, 30), resource_id: uuid('1', 9) };
      rows.tables.push({ ...table(rows, 0), id: uuid('1', 9), status: 'available' });
      rows.allocations.push({ ...allocation(rows, 0), ...stay, id: uuid('6', 0) });
    },
  },
  {
    what: 'a no-show keeps the merge group',
    kinds: ['ended-booking-holds-table'],
    corrupt: (rows) =>
      rows.allocations.push({
        ...allocation(rows, 0),
        id: uuid('6', 0),
        booking_id: uuid('2', 3),
        resource_type: 'merge_group',
        resource_id: uuid('8', 0),
        window: minutesRange(150, 240),
      }),
  },
  {
    what: 'a checked-in booking has lost its stamp',
    kinds: ['stamps-disagree'],
    corrupt: (rows) => (booking(rows, 1).checked_in_at = null),
  },
  {
    what: 'a checked-in booking has left',
    kinds: ['stamps-disagree'],
    corrupt: (rows) => (booking(rows, 1).checked_out_at = later(0)),
  },
  {
    what: 'a completed booking never left',
    kinds: ['stamps-disagree'],
    corrupt: (rows) => (booking(rows, 0).checked_out_at = null),
  },
  {
    what: 'a completed booking never came',
    kinds: ['stamps-disagree'],
    corrupt: (rows) => (booking(rows, 0).checked_in_at = null),
  },
  {
    what: 'a confirmed booking bears a stamp',
    kinds: ['stamps-disagree'],
    corrupt: (rows) => (booking(rows, 2).checked_in_at = later(0)),
  },
  {
    what: 'a booking is gone that holds a table later',
    kinds: ['orphaned-allocation', 'orphaned-assignment'],
    corrupt: (rows) => drop(rows.bookings, uuid('2', 2)),
  },
  {
    what: 'a booking is gone that holds a table now',
    kinds: ['lingering-status', 'orphaned-allocation', 'orphaned-assignment'],
    corrupt: (rows) => drop(rows.bookings, uuid('2', 1)),
  },
  {
    what: 'maintenance names a table that doesn’t exist',
    kinds: ['lingering-status', 'orphaned-allocation'],
    corrupt: (rows) => (row(rows.allocations, uuid('5', 0)).resource_id = uuid('7', 7)),
  },
  {
    what: 'an assignment names neither a booking nor a table that exists',
    kinds: ['orphaned-assignment'],
    corrupt: (rows) =>
      rows.assignments.push({
        ...assignment(rows, 2),
        id: uuid('7', 0),
        booking_id: uuid('7', 1),
        table_id: uuid('7', 2),
      }),
  },
  {
    what: 'an allocation says another restaurant',
    kinds: ['foreign-restaurant'],
    corrupt: (rows) => (allocation(rows, 2).restaurant_id = uuid('9', 3)),
  },
  {
    what: 'maintenance says another restaurant than its table',
    kinds: ['foreign-restaurant'],
    corrupt: (rows) => (row(rows.allocations, uuid('5', 0)).restaurant_id = uuid('9', 3)),
  },
  {
    what: 'a hold’s trace says another restaurant than its booking',
    kinds: ['foreign-restaurant'],
    corrupt: (rows) =>
      rows.allocations.push({
        ...allocation(rows, 2),
        id: uuid('6', 0),
        resource_type: 'hold',
        restaurant_id: uuid('9', 3),
      }),
  },
  {
    what: 'a booking of another restaurant sits here',
    kinds: ['foreign-restaurant'],
    corrupt: (rows) => (booking(rows, 1).restaurant_id = uuid('9', 3)),
  },
];
