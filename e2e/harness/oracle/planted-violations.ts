import fc from 'fast-check';
import type { ViolationKind } from '../../../fixtures/oracle/violations.ts';
import { later, minutesRange, uuid, type Rows } from './right-restaurant.ts';

/**
 * One way to spoil the rows of `rightRestaurant(2)`. On its first table, slot 0 is over, slot 1 sits
 * there now (−30…60 minutes), slot 2 follows (60…150), slot 3 didn't come; rows of slot n carry the
 * index n.
 */
export interface Planted {
  what: string;
  /** Every kind that must be reported, in the order of the alphabet, and no other. */
  kinds: ViolationKind[];
  spoil: (rows: Rows) => void;
}

/** A row that another spoiling took away already can't be spoilt: fast-check passes over such draws. */
const row = <T extends { id: string }>(rows: T[], id: string): T => {
  const found = rows.find((candidate) => candidate.id === id);
  fc.pre(found !== undefined);
  return found;
};
const allocation = (rows: Rows, slot: number) => row(rows.allocations, uuid('3', slot));
const assignment = (rows: Rows, slot: number) => row(rows.assignments, uuid('4', slot));
const booking = (rows: Rows, slot: number) => row(rows.bookings, uuid('2', slot));
const table = (rows: Rows, index: number) => row(rows.tables, uuid('1', index));
const drop = (list: { id: string }[], id: string) => {
  list.splice(list.indexOf(row(list, id)), 1);
};

export const plantedViolations: Planted[] = [
  {
    what: 'an allocation is lost',
    kinds: ['allocation-link-wrong', 'assignment-without-allocation'],
    spoil: (rows) => drop(rows.allocations, uuid('3', 2)),
  },
  {
    what: 'an allocation is lost whose assignment never named it',
    kinds: ['assignment-without-allocation'],
    spoil: (rows) => {
      drop(rows.allocations, uuid('3', 2));
      assignment(rows, 2).allocation_id = null;
    },
  },
  {
    what: 'an assignment of a confirmed booking is lost',
    kinds: ['allocation-without-assignment', 'seated-without-table'],
    spoil: (rows) => drop(rows.assignments, uuid('4', 2)),
  },
  {
    what: 'an assignment names another booking’s allocation',
    kinds: ['allocation-link-wrong'],
    spoil: (rows) => (assignment(rows, 2).allocation_id = uuid('3', 1)),
  },
  {
    what: 'an assignment ends a microsecond after its allocation',
    kinds: ['window-mismatch'],
    spoil: (rows) => (assignment(rows, 2).end_at = '2027-06-07T14:30:00.000001+00:00'),
  },
  {
    what: 'an allocation starts a microsecond late',
    kinds: ['window-mismatch'],
    spoil: (rows) =>
      (allocation(rows, 2).window = '["2027-06-07 13:00:00.000001+00","2027-06-07 14:30:00+00")'),
  },
  {
    what: 'a second allocation of the same booking and table lies later',
    kinds: ['window-mismatch'],
    spoil: (rows) =>
      rows.allocations.push({
        ...allocation(rows, 2),
        id: uuid('6', 0),
        window: minutesRange(200, 300),
      }),
  },
  {
    what: 'an allocation includes its end, as the next one begins',
    kinds: ['malformed-window', 'overlapping-allocations', 'window-mismatch'],
    spoil: (rows) => (allocation(rows, 1).window = allocation(rows, 1).window.replace(')', ']')),
  },
  {
    what: 'an allocation is empty',
    kinds: ['malformed-window', 'window-mismatch'],
    spoil: (rows) => (allocation(rows, 2).window = 'empty'),
  },
  {
    what: 'an assignment has no end',
    kinds: ['malformed-window', 'window-mismatch'],
    spoil: (rows) => (assignment(rows, 2).end_at = null),
  },
  {
    what: 'an assignment has no start',
    kinds: ['malformed-window', 'window-mismatch'],
    spoil: (rows) => (assignment(rows, 2).start_at = null),
  },
  {
    what: 'an assignment takes no time',
    kinds: ['malformed-window', 'window-mismatch'],
    spoil: (rows) => (assignment(rows, 2).end_at = assignment(rows, 2).start_at),
  },
  {
    what: 'a cancelled booking keeps an assignment that takes no time',
    kinds: ['malformed-window'],
    spoil: (rows) => {
      booking(rows, 2).status = 'cancelled';
      drop(rows.allocations, uuid('3', 2));
      assignment(rows, 2).end_at = assignment(rows, 2).start_at;
    },
  },
  {
    what: 'two stays overlap by a microsecond, in allocations and assignments alike',
    kinds: ['overlapping-allocations', 'overlapping-assignments'],
    spoil: (rows) => {
      allocation(rows, 1).window = '["2027-06-07 11:30:00+00","2027-06-07 13:00:00.000001+00")';
      assignment(rows, 1).end_at = '2027-06-07T13:00:00.000001+00:00';
    },
  },
  {
    what: 'a table stays occupied under a booking that never ends',
    kinds: ['overlapping-allocations', 'window-mismatch'],
    spoil: (rows) => (allocation(rows, 1).window = '["2027-06-07 11:30:00+00",)'),
  },
  {
    what: 'maintenance overlaps a stay',
    kinds: ['overlapping-allocations'],
    spoil: (rows) => {
      const maintenance = row(rows.allocations, uuid('5', 0));
      rows.allocations.push({
        ...maintenance,
        id: uuid('6', 0),
        resource_id: uuid('1', 0),
        window: minutesRange(149, 200),
      });
    },
  },
  {
    what: 'a status lingers after its window',
    kinds: ['lingering-status'],
    spoil: (rows) => {
      drop(rows.allocations, uuid('5', 0));
    },
  },
  {
    what: 'a status lags behind its window',
    kinds: ['lagging-status'],
    spoil: (rows) => (table(rows, 0).status = 'available'),
  },
  {
    what: 'a status gives another reason than its window',
    kinds: ['wrong-status'],
    spoil: (rows) => (table(rows, 0).status = 'reserved'),
  },
  {
    what: 'a pending booking has a table',
    kinds: ['pending-with-table'],
    spoil: (rows) => (booking(rows, 2).status = 'pending'),
  },
  {
    what: 'a waitlisted booking has a table',
    kinds: ['pending-with-table'],
    spoil: (rows) => (booking(rows, 2).status = 'PRIORITY_WAITLIST'),
  },
  {
    what: 'a cancelled booking keeps its coming table',
    kinds: ['ended-booking-holds-table'],
    spoil: (rows) => (booking(rows, 2).status = 'cancelled'),
  },
  {
    what: 'a guest who left keeps the table that is blocked for it',
    kinds: ['ended-booking-holds-table', 'lingering-status'],
    spoil: (rows) => {
      Object.assign(booking(rows, 1), { status: 'completed', checked_out_at: later(-1) });
    },
  },
  {
    what: 'a no-show keeps the allocation alone',
    kinds: ['ended-booking-holds-table'],
    spoil: (rows) => {
      booking(rows, 2).status = 'no_show';
      drop(rows.assignments, uuid('4', 2));
    },
  },
  {
    what: 'a no-show keeps the assignment alone',
    kinds: ['ended-booking-holds-table'],
    spoil: (rows) => {
      booking(rows, 2).status = 'no_show';
      drop(rows.allocations, uuid('3', 2));
    },
  },
  {
    what: 'one table of a merged group is not let go',
    kinds: ['ended-booking-holds-table'],
    spoil: (rows) => {
      const stay = { window: minutesRange(-120, 30), resource_id: uuid('1', 9) };
      rows.tables.push({ ...table(rows, 0), id: uuid('1', 9), status: 'available' });
      rows.allocations.push({ ...allocation(rows, 0), ...stay, id: uuid('6', 0) });
    },
  },
  {
    what: 'a no-show keeps the merge group',
    kinds: ['ended-booking-holds-table'],
    spoil: (rows) =>
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
    spoil: (rows) => (booking(rows, 1).checked_in_at = null),
  },
  {
    what: 'a checked-in booking has left',
    kinds: ['stamps-disagree'],
    spoil: (rows) => (booking(rows, 1).checked_out_at = later(0)),
  },
  {
    what: 'a completed booking never left',
    kinds: ['stamps-disagree'],
    spoil: (rows) => (booking(rows, 0).checked_out_at = null),
  },
  {
    what: 'a completed booking never came',
    kinds: ['stamps-disagree'],
    spoil: (rows) => (booking(rows, 0).checked_in_at = null),
  },
  {
    what: 'a confirmed booking bears a stamp',
    kinds: ['stamps-disagree'],
    spoil: (rows) => (booking(rows, 2).checked_in_at = later(0)),
  },
  {
    what: 'a booking is gone that holds a table later',
    kinds: ['orphaned-allocation', 'orphaned-assignment'],
    spoil: (rows) => drop(rows.bookings, uuid('2', 2)),
  },
  {
    what: 'a booking is gone that holds a table now',
    kinds: ['lingering-status', 'orphaned-allocation', 'orphaned-assignment'],
    spoil: (rows) => drop(rows.bookings, uuid('2', 1)),
  },
  {
    what: 'maintenance names a table that doesn’t exist',
    kinds: ['lingering-status', 'orphaned-allocation'],
    spoil: (rows) => (row(rows.allocations, uuid('5', 0)).resource_id = uuid('7', 7)),
  },
  {
    what: 'an allocation says another restaurant',
    kinds: ['foreign-restaurant'],
    spoil: (rows) => (allocation(rows, 2).restaurant_id = uuid('9', 3)),
  },
  {
    what: 'a booking of another restaurant sits here',
    kinds: ['foreign-restaurant'],
    spoil: (rows) => (booking(rows, 1).restaurant_id = uuid('9', 3)),
  },
];
