import { later, minutesRange, uuid } from './right-restaurant.ts';
import { allocation, assignment, booking, drop, row, table, type Planted } from './corruption.ts';

/** Rows that are lost, or whose windows, and the statuses after them, disagree. */
export const plantedWindows: Planted[] = [
  {
    what: 'an allocation is lost',
    kinds: ['allocation-link-wrong', 'assignment-without-allocation'],
    corrupt: (rows) => drop(rows.allocations, uuid('3', 2)),
  },
  {
    what: 'an allocation is lost whose assignment never named it',
    kinds: ['assignment-without-allocation'],
    corrupt: (rows) => {
      drop(rows.allocations, uuid('3', 2));
      assignment(rows, 2).allocation_id = null;
    },
  },
  {
    what: 'an assignment of a confirmed booking is lost',
    kinds: ['allocation-without-assignment', 'seated-without-table'],
    corrupt: (rows) => drop(rows.assignments, uuid('4', 2)),
  },
  {
    what: 'an assignment names another booking’s allocation',
    kinds: ['allocation-link-wrong'],
    corrupt: (rows) => (assignment(rows, 2).allocation_id = uuid('3', 1)),
  },
  {
    what: 'an assignment names its booking’s shadow on another table',
    kinds: ['allocation-link-wrong'],
    corrupt: (rows) => {
      const shadow = { id: uuid('6', 0), resource_id: uuid('1', 1), shadow: true };
      rows.allocations.push({ ...allocation(rows, 2), ...shadow });
      assignment(rows, 2).allocation_id = uuid('6', 0);
    },
  },
  {
    what: 'an assignment names the hold that its booking had',
    kinds: ['allocation-link-wrong'],
    corrupt: (rows) => {
      rows.allocations.push({ ...allocation(rows, 2), id: uuid('6', 0), resource_type: 'hold' });
      assignment(rows, 2).allocation_id = uuid('6', 0);
    },
  },
  {
    what: 'an assignment ends a microsecond after its allocation',
    kinds: ['window-mismatch'],
    corrupt: (rows) => (assignment(rows, 2).end_at = '2027-06-07T14:30:00.000001+00:00'),
  },
  {
    what: 'an allocation starts a microsecond late',
    kinds: ['window-mismatch'],
    corrupt: (rows) =>
      (allocation(rows, 2).window = '["2027-06-07 13:00:00.000001+00","2027-06-07 14:30:00+00")'),
  },
  {
    what: 'a second allocation of the same booking and table lies later',
    kinds: ['window-mismatch'],
    corrupt: (rows) =>
      rows.allocations.push({
        ...allocation(rows, 2),
        id: uuid('6', 0),
        window: minutesRange(200, 300),
      }),
  },
  {
    what: 'a second assignment of the same booking and table lies later',
    kinds: ['window-mismatch'],
    corrupt: (rows) => {
      const stay = { id: uuid('7', 0), start_at: later(200), end_at: later(300) };
      rows.assignments.push({ ...assignment(rows, 2), ...stay });
    },
  },
  {
    what: 'an allocation includes its end, as the next one begins',
    kinds: ['malformed-window', 'overlapping-allocations', 'window-mismatch'],
    corrupt: (rows) => (allocation(rows, 1).window = allocation(rows, 1).window.replace(')', ']')),
  },
  {
    what: 'an allocation is empty',
    kinds: ['malformed-window', 'window-mismatch'],
    corrupt: (rows) => (allocation(rows, 2).window = 'empty'),
  },
  {
    what: 'an allocation excludes its start, as its assignment agrees',
    kinds: ['malformed-window'],
    corrupt: (rows) => {
      allocation(rows, 2).window = allocation(rows, 2).window.replace('[', '(');
      assignment(rows, 2).start_at = '2027-06-07T13:00:00.000001+00:00';
    },
  },
  {
    what: 'an allocation includes its end, as its assignment agrees',
    kinds: ['malformed-window'],
    corrupt: (rows) => {
      allocation(rows, 2).window = allocation(rows, 2).window.replace(')', ']');
      assignment(rows, 2).end_at = '2027-06-07T14:30:00.000001+00:00';
    },
  },
  {
    what: 'an assignment has no end',
    kinds: ['malformed-window', 'window-mismatch'],
    corrupt: (rows) => (assignment(rows, 2).end_at = null),
  },
  {
    what: 'an assignment has no start',
    kinds: ['malformed-window', 'window-mismatch'],
    corrupt: (rows) => (assignment(rows, 2).start_at = null),
  },
  {
    what: 'an assignment takes no time',
    kinds: ['malformed-window', 'window-mismatch'],
    corrupt: (rows) => (assignment(rows, 2).end_at = assignment(rows, 2).start_at),
  },
  {
    what: 'a cancelled booking keeps an assignment that takes no time',
    kinds: ['malformed-window'],
    corrupt: (rows) => {
      booking(rows, 2).status = 'cancelled';
      drop(rows.allocations, uuid('3', 2));
      assignment(rows, 2).end_at = assignment(rows, 2).start_at;
    },
  },
  {
    what: 'two stays overlap by a microsecond, in allocations and assignments alike',
    kinds: ['overlapping-allocations', 'overlapping-assignments'],
    corrupt: (rows) => {
      allocation(rows, 1).window = '["2027-06-07 11:30:00+00","2027-06-07 13:00:00.000001+00")';
      assignment(rows, 1).end_at = '2027-06-07T13:00:00.000001+00:00';
    },
  },
  {
    what: 'a table stays occupied under a booking that never ends',
    kinds: ['overlapping-allocations', 'window-mismatch'],
    corrupt: (rows) => (allocation(rows, 1).window = '["2027-06-07 11:30:00+00",)'),
  },
  {
    what: 'maintenance overlaps a stay',
    kinds: ['overlapping-allocations'],
    corrupt: (rows) => {
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
    what: 'three blocks of one table start and end together',
    kinds: ['overlapping-allocations'],
    corrupt: (rows) => {
      const block = { ...row(rows.allocations, uuid('5', 0)), is_maintenance: false };
      const window = minutesRange(400, 500);
      for (const index of [2, 1, 0])
        rows.allocations.push({ ...block, id: uuid('6', index), window });
    },
  },
  {
    what: 'a status lingers after its window',
    kinds: ['lingering-status'],
    corrupt: (rows) => {
      drop(rows.allocations, uuid('5', 0));
    },
  },
  {
    what: 'a status lags behind its window',
    kinds: ['lagging-status'],
    corrupt: (rows) => (table(rows, 0).status = 'available'),
  },
  {
    what: 'a status gives another reason than its window',
    kinds: ['wrong-status'],
    corrupt: (rows) => (table(rows, 0).status = 'reserved'),
  },
  {
    what: 'a status lags behind a block for nobody',
    kinds: ['lagging-status'],
    corrupt: (rows) => {
      row(rows.allocations, uuid('5', 0)).is_maintenance = false;
      table(rows, 2).status = 'available';
    },
  },
  {
    what: 'a guest sits at no table',
    kinds: ['lingering-status', 'seated-without-table'],
    corrupt: (rows) => {
      drop(rows.allocations, uuid('3', 1));
      drop(rows.assignments, uuid('4', 1));
    },
  },
];
