import { spread, type Blueprint } from '../../../fixtures/stress/data/blueprints.ts';
import type { BookingRows } from '../../../fixtures/stress/data/booking-rows.ts';
import type { Floor } from '../../../fixtures/stress/data/floor.ts';
import { markedId } from '../../../fixtures/stress/data/marks.ts';
import type { IntegrityRows } from '../../../fixtures/oracle/integrity-rows.ts';
import type { ResourceType } from '../../../fixtures/oracle/rows.ts';

/** A blueprint's restaurant as the database would have it, without a database. */
export function paperFloor(blueprint: Blueprint): Floor {
  const { slug, name, timezone } = blueprint;
  const { tables, adjacent } = spread(blueprint);
  const id = markedId(slug, 'restaurant');
  const tableId = (number: string) => markedId(slug, 'table', number);
  return {
    id,
    slug,
    name,
    timezone,
    ours: true,
    tables: tables.map(({ number, seats, zone }) => ({
      id: tableId(number),
      restaurant_id: id,
      zone_id: zone,
      table_number: number,
      capacity: seats,
      status: 'available',
      mobility: 'movable',
      active: true,
    })),
    adjacencies: adjacent.map(([a, b]) => ({ table_a: tableId(a), table_b: tableId(b) })),
  };
}

/** Seeded rows as oracles read them, once each booking has become what it shall be. */
export function rowsOf({ tables }: Floor, rows: readonly BookingRows[]): IntegrityRows {
  return {
    tables,
    bookings: rows.map(({ booking, placed }) => ({
      ...booking,
      status: placed.status,
      checked_in_at: placed.status === 'checked_in' ? placed.window.start : booking.checked_in_at,
      start_at: placed.window.start,
      end_at: placed.window.end,
    })),
    allocations: rows.flatMap(({ allocations }) =>
      allocations.map((row) => ({ ...row, resource_type: row.resource_type as ResourceType })),
    ),
    assignments: rows.flatMap(({ assignments }) => assignments),
  };
}
