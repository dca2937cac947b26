import fc from 'fast-check';
import type {
  AllocationRow,
  AssignmentRow,
  BookingRow,
  BookingStatus,
  HoldRow,
  TableRow,
} from '../../../fixtures/oracle/rows.ts';
import {
  formatInstant,
  formatWindow,
  parseInstant,
  type Window,
} from '../../../fixtures/oracle/windows.ts';

/** The instant round which small examples are built; a whole second, as bookings have. */
export const noon = parseInstant('2027-06-07T12:00:00Z');

/** ISO text for an instant some microseconds after {@link noon}. */
export const at = (micros: number): string => formatInstant(noon + micros);

/** Range text for a window given in microseconds after {@link noon}. */
export const range = (start: number, end: number): string =>
  formatWindow({ start: noon + start, end: noon + end });

/** Few instants, close together: boundaries meet often. */
export const offset = fc.integer({ min: -6, max: 6 });

export const windowOffsets = fc
  .tuple(offset, offset)
  .map(([a, b]): Window => ({ start: Math.min(a, b), end: Math.max(a, b) }));

export const bookingStatus = fc.constantFrom<BookingStatus[]>(
  'confirmed',
  'pending',
  'cancelled',
  'completed',
  'no_show',
  'pending_allocation',
  'checked_in',
  'PRIORITY_WAITLIST',
);

export function tableRow(row: Partial<TableRow> = {}): TableRow {
  return {
    id: 't1',
    restaurant_id: 'r1',
    zone_id: 'z1',
    table_number: 'T-01',
    capacity: 4,
    status: 'available',
    mobility: 'movable',
    active: true,
    ...row,
  };
}

export function bookingRow(row: Partial<BookingRow> = {}): BookingRow {
  return {
    id: 'b1',
    restaurant_id: 'r1',
    status: 'confirmed',
    party_size: 2,
    start_at: at(0),
    end_at: at(5),
    checked_in_at: null,
    checked_out_at: null,
    ...row,
  };
}

export function allocationRow(row: Partial<AllocationRow> = {}): AllocationRow {
  return {
    id: 'a1',
    restaurant_id: 'r1',
    booking_id: 'b1',
    resource_type: 'table',
    resource_id: 't1',
    window: range(0, 5),
    shadow: false,
    is_maintenance: false,
    ...row,
  };
}

export function assignmentRow(row: Partial<AssignmentRow> = {}): AssignmentRow {
  return {
    id: 's1',
    booking_id: 'b1',
    table_id: 't1',
    start_at: at(0),
    end_at: at(5),
    allocation_id: 'a1',
    merge_group_id: null,
    ...row,
  };
}

export function holdRow(row: Partial<HoldRow> = {}): HoldRow {
  return {
    id: 'h1',
    restaurant_id: 'r1',
    booking_id: 'b1',
    start_at: at(0),
    end_at: at(5),
    expires_at: at(3),
    status: 'active',
    ...row,
  };
}
