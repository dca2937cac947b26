import type {
  AllocationFact,
  BookingFact,
  Facts,
  HoldFact,
} from '../../../fixtures/diagnosis/facts.ts';
import type { Behaviour } from '../../../fixtures/diagnosis/probe/behaviour.ts';
import type { AssignmentRow } from '../../../fixtures/oracle/rows.ts';

/** Facts made by hand: a June evening in London, where 18:00 on the wall is 17:00Z. */

export const now = '2027-06-07T17:30:00Z';
const restaurantId = 'restaurant-1';
const tableId = 'table-1';

const rightBehaviour: Behaviour = {
  kind: 'active-window',
  deviations: [],
  triggers: { insert: 'refreshes', update: 'refreshes', delete: 'refreshes', status: 'refreshes' },
  sentence: 'refresh_table_status counts exactly the windows that contain now.',
};

/** An available table without bookings, its refresh tried and right, all clocks together. */
export function facts(changes: Partial<Facts> = {}): Facts {
  return {
    restaurant: { id: restaurantId, slug: 'trattoria', timezone: 'Europe/London' },
    table: {
      ...{ id: tableId, restaurant_id: restaurantId, zone_id: 'zone-1', table_number: 'T1' },
      ...{ capacity: 2, status: 'available', mobility: 'movable', active: true },
    },
    at: now,
    ...{ allocations: [], assignments: [], bookings: [], holds: [], holdMembers: [], gaps: [] },
    behaviour: rightBehaviour,
    refresh: refreshTo('available'),
    clocks: (['browser', 'app', 'database'] as const).map((clock) => ({
      ...{ clock, reads: now, offsetMs: 0, uncertaintyMs: 1 },
    })),
    otherZones: [],
    ...changes,
  };
}

/** A table with this stored status. */
export function stored(status: string, active = true): Pick<Facts, 'table'> {
  const { table } = facts();
  return { table: { ...table, status: status as typeof table.status, active } };
}

export function refreshTo(
  status: string,
  changes: Partial<Facts['refresh']> = {},
): Facts['refresh'] {
  const storedAs = { available: 'available', reserved: 'reserved' };
  return { status, alone: [], withNone: 'available', storedAs, ...changes };
}

export function behaves(kind: Behaviour['kind'], changes: Partial<Behaviour> = {}): Behaviour {
  return { ...rightBehaviour, kind, sentence: `It behaves as ${kind}.`, ...changes };
}

interface Stay {
  id?: string;
  /** `[start, end)` as range text, or its two ends. */
  from?: string;
  to?: string;
  range?: string;
  status?: BookingFact['status'];
  /** On the wall; 18:00 when left out, in keeping with the window. */
  time?: string;
  allocation?: Partial<AllocationFact>;
  assignment?: Partial<AssignmentRow> | null;
}

/** A booking on the table with allocation and assignment: 18:00–19:05 on the wall when left out. */
export function stays(...stays: Stay[]): Pick<Facts, 'allocations' | 'assignments' | 'bookings'> {
  const made = stays.map((stay, at) => {
    const {
      from = '2027-06-07T17:00:00Z',
      to = '2027-06-07T18:05:00Z',
      status = 'confirmed',
    } = stay;
    const id = stay.id ?? `booking-${at + 1}`;
    const booking: BookingFact = {
      ...{ id, restaurant_id: restaurantId, status, party_size: 2, start_at: from, end_at: to },
      ...{ checked_in_at: status === 'checked_in' ? from : null, checked_out_at: null },
      ...{ customer_name: `Guest ${at + 1}`, reference: `REF000000${at + 1}` },
      ...{ booking_date: '2027-06-07', start_time: stay.time ?? wallOf(from) },
    };
    const allocation: AllocationFact = {
      ...{ id: `allocation-${at + 1}`, restaurant_id: restaurantId, booking_id: id },
      ...{ resource_type: 'table', resource_id: tableId },
      ...{ window: stay.range ?? `["${from}","${to}")`, shadow: false, is_maintenance: false },
      ...stay.allocation,
    };
    const assignment: AssignmentRow = {
      ...{ id: `assignment-${at + 1}`, booking_id: id, table_id: tableId },
      ...{ start_at: from, end_at: to, allocation_id: allocation.id, merge_group_id: null },
      ...stay.assignment,
    };
    return { booking, allocation, assignments: stay.assignment === null ? [] : [assignment] };
  });
  return {
    allocations: made.map(({ allocation }) => allocation),
    assignments: made.flatMap(({ assignments }) => assignments),
    bookings: made.map(({ booking }) => booking),
  };
}

/** The same instant on London's wall in June. */
function wallOf(instant: string): string {
  return new Date(Date.parse(instant) + 3_600_000).toISOString().slice(11, 19);
}

/** A viewer whose own visit is 20:30–21:35 on the wall. */
export const viewer = {
  bookingId: 'viewer',
  startAt: '2027-06-07T19:30:00Z',
  endAt: '2027-06-07T20:35:00Z',
};

/** A hold on the table over the viewer's window. */
export function held(changes: Partial<HoldFact> = {}): Pick<Facts, 'holds' | 'holdMembers'> {
  const hold: HoldFact = {
    ...{ id: 'hold-1', restaurant_id: restaurantId, booking_id: 'booking-1' },
    ...{ start_at: '2027-06-07T19:30:00Z', end_at: '2027-06-07T20:30:00Z' },
    ...{ expires_at: '2027-06-07T17:33:00Z', created_at: '2027-06-07T17:30:00Z' },
    status: 'active',
    ...changes,
  };
  return { holds: [hold], holdMembers: [{ hold_id: hold.id, table_id: tableId }] };
}

/** What a feed says of a free table. */
export function feed(
  changes: Partial<NonNullable<Facts['feed']>> = {},
): NonNullable<Facts['feed']> {
  return {
    ...{ receivedAt: now, serverNow: now, window: null, conflicts: [], holds: [] },
    table: { status: 'available', active: true },
    ...changes,
  };
}

/** A page that shows the table's button by this name, after this feed. */
export function page(name: string, enabled: boolean, received = feed()): Pick<Facts, 'page'> {
  return { page: { button: { name, enabled, title: null, pressed: false }, feed: received } };
}
