import type { IntegrityRows } from '../../../fixtures/oracle/integrity-rows.ts';
import type { BookingRow, BookingStatus } from '../../../fixtures/oracle/rows.ts';
import { formatInstant, formatWindow, parseInstant } from '../../../fixtures/oracle/windows.ts';
import { allocationRow, assignmentRow, bookingRow, tableRow } from './arbitraries.ts';

/** The rows of {@link IntegrityRows}, free to be changed. */
export type Rows = { [K in keyof IntegrityRows]: IntegrityRows[K][number][] };

/** The instant at which {@link rightRestaurant} is right. */
export const now = '2027-06-07T12:00:00Z';

const minute = 60_000_000;
const restaurant_id = '99999999-0000-4000-8000-000000000001';
const here = { restaurant_id, zone_id: '99999999-0000-4000-8000-000000000002' };
const slotStates: readonly BookingStatus[] = ['completed', 'checked_in', 'confirmed', 'no_show'];

/** ISO text some minutes after {@link now}. */
export const later = (minutes: number): string =>
  formatInstant(parseInstant(now) + minutes * minute);

/** Range text between minutes after {@link now}. */
export const minutesRange = (start: number, end: number): string =>
  formatWindow({
    start: parseInstant(now) + start * minute,
    end: parseInstant(now) + end * minute,
  });

/**
 * A restaurant in which everything agrees: on each table a booking that is over, one that sits there
 * now, one that follows without a gap and one that didn't come; a pending one without a table; and one
 * table under maintenance. Ids are uuids, so that a database takes them too.
 */
export function rightRestaurant(tableCount: number): Rows {
  const rows: Rows = { tables: [], bookings: [], allocations: [], assignments: [] };
  for (let index = 0; index < tableCount; index++) {
    const table_number = `T-${index}`;
    rows.tables.push(tableRow({ ...here, id: uuid('1', index), table_number, status: 'occupied' }));
    slotStates.forEach((status, slot) => {
      const number = index * slotStates.length + slot;
      const [start, end] = [slot * 90 - 120, slot * 90 - 30];
      rows.bookings.push(booking(number, status, start, end));
      if (status === 'no_show') return;
      const stay = {
        restaurant_id,
        booking_id: uuid('2', number),
        window: minutesRange(start, end),
      };
      rows.allocations.push(
        allocationRow({ ...stay, id: uuid('3', number), resource_id: uuid('1', index) }),
      );
      rows.assignments.push(
        assignmentRow({
          id: uuid('4', number),
          booking_id: uuid('2', number),
          table_id: uuid('1', index),
          start_at: later(start),
          end_at: later(end),
          allocation_id: uuid('3', number),
        }),
      );
    });
  }
  const closed = uuid('1', tableCount);
  rows.tables.push(
    tableRow({ ...here, id: closed, table_number: 'T-closed', status: 'out_of_service' }),
  );
  rows.allocations.push(
    allocationRow({
      id: uuid('5', 0),
      restaurant_id,
      booking_id: null,
      resource_id: closed,
      window: minutesRange(-60, 60),
      is_maintenance: true,
    }),
  );
  rows.bookings.push(booking(tableCount * slotStates.length, 'pending', 300, 360));
  return rows;
}

export const uuid = (kind: string, index: number): string =>
  `${kind.repeat(8)}-0000-4000-8000-${String(index).padStart(12, '0')}`;

function booking(index: number, status: BookingStatus, start: number, end: number): BookingRow {
  return bookingRow({
    restaurant_id,
    id: uuid('2', index),
    status,
    start_at: later(start),
    end_at: later(end),
    checked_in_at: status === 'checked_in' || status === 'completed' ? later(start) : null,
    checked_out_at: status === 'completed' ? later(end) : null,
  });
}
