import type { AllocationRow } from '../../../fixtures/oracle/rows.ts';
import { allocationRow, assignmentRow, bookingRow } from './arbitraries.ts';
import { later, minutesRange, uuid, type Rows } from './right-restaurant.ts';

/** A change of `rightRestaurant(2)` that violates nothing; slots as in `plantedViolations`. */
export interface Harmless {
  what: string;
  change: (rows: Rows) => void;
}

const live = uuid('2', 2);
const ended = uuid('2', 3);

/** An allocation on the second table, free then, of a booking that isn't assigned it. */
const add = (rows: Rows, allocation: Partial<AllocationRow>) =>
  rows.allocations.push(
    allocationRow({
      id: uuid('6', rows.allocations.length),
      restaurant_id: uuid('9', 1),
      resource_id: uuid('1', 1),
      window: minutesRange(300, 400),
      ...allocation,
    }),
  );

export const harmlessChanges: Harmless[] = [
  {
    what: 'a live booking has a shadow on a table',
    change: (rows) => add(rows, { booking_id: live, shadow: true }),
  },
  {
    what: 'shadows lie over a stay, and over one another',
    change: (rows) => {
      add(rows, { booking_id: live, shadow: true, window: minutesRange(-500, 500) });
      add(rows, { booking_id: live, shadow: true, window: minutesRange(-400, 400) });
    },
  },
  {
    what: 'a booking that has ended left a shadow',
    change: (rows) => add(rows, { booking_id: ended, shadow: true }),
  },
  {
    what: 'a booking that has ended left the trace of a hold',
    change: (rows) => add(rows, { booking_id: ended, resource_type: 'hold' }),
  },
  {
    what: 'a hold and a merge group have the id of a table',
    change: (rows) => {
      add(rows, { booking_id: live, resource_type: 'hold', window: minutesRange(-500, 500) });
      add(rows, { booking_id: live, resource_type: 'merge_group', window: minutesRange(0, 500) });
    },
  },
  {
    what: 'maintenance follows a live booking or one that has ended',
    change: (rows) => {
      add(rows, { booking_id: live, is_maintenance: true });
      add(rows, { booking_id: ended, is_maintenance: true, window: minutesRange(400, 500) });
    },
  },
  {
    what: 'a table is blocked for nobody, later',
    change: (rows) => add(rows, { booking_id: null }),
  },
  {
    what: 'a table is blocked for nobody, now, and says so',
    change: (rows) => {
      Object.assign(rows.allocations.at(-1) ?? {}, { is_maintenance: false });
      Object.assign(rows.tables.at(-1) ?? {}, { status: 'reserved' });
    },
  },
  {
    what: 'a guest’s shadow lies over maintenance',
    change: (rows) =>
      add(rows, {
        booking_id: live,
        shadow: true,
        resource_id: uuid('1', 2),
        window: minutesRange(-10, 10),
      }),
  },
  {
    what: 'maintenance had no beginning',
    change: (rows) => {
      Object.assign(rows.allocations.at(-1) ?? {}, { window: '(,"2027-06-07 13:00:00+00")' });
    },
  },
  {
    what: 'shadow and maintenance are unset rather than false',
    change: (rows) => {
      for (const row of rows.allocations) {
        Object.assign(row, { shadow: null, is_maintenance: row.is_maintenance === true || null });
      }
    },
  },
  {
    what: 'a booking has a table twice, in windows that agree',
    change: (rows) => {
      add(rows, { booking_id: live, resource_id: uuid('1', 0) });
      const times = { start_at: later(300), end_at: later(400), allocation_id: null };
      const names = { id: uuid('7', 0), booking_id: live, table_id: uuid('1', 0) };
      rows.assignments.push(assignmentRow({ ...names, ...times }));
    },
  },
  {
    what: 'a guest who is over kept rows that have passed and no longer agree',
    change: (rows) => {
      const past = rows.assignments.find(({ booking_id }) => booking_id === uuid('2', 0));
      Object.assign(past ?? {}, { end_at: later(-40), allocation_id: uuid('3', 1) });
    },
  },
  {
    what: 'a waitlisted and a cancelled booking bear stamps',
    change: (rows) => {
      for (const [index, status] of (['PRIORITY_WAITLIST', 'cancelled'] as const).entries()) {
        const stamps = { checked_in_at: later(0), checked_out_at: later(1) };
        rows.bookings.push(
          bookingRow({ id: uuid('2', 90 + index), restaurant_id: uuid('9', 1), status, ...stamps }),
        );
      }
    },
  },
  {
    what: 'maintenance has no end',
    change: (rows) => add(rows, { booking_id: null, is_maintenance: true, window: openEnd }),
  },
];

const openEnd = '["2027-06-07 20:00:00+00",)';
