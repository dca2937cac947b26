import { expect, test } from '@playwright/test';
import { findViolations } from '../../../fixtures/oracle/integrity.ts';
import type { TableRow } from '../../../fixtures/oracle/rows.ts';
import { brokenBy } from '../../../fixtures/stress/data/violations.ts';
import { settleAttempts } from '../../../fixtures/stress/load/settle.ts';
import { holdAgainstStored } from '../../../fixtures/stress/load/told.ts';
import { stagedLine } from './load-guests.ts';

/* What a load is judged by: what guests were told, what is stored, and how a booking ended. */

const row = (n: number, status = 'confirmed', id = `booking-${n}`) => {
  return { id, status, customer_email: `guest${n}@stress.example.com` };
};
const invited = new Set([1, 2, 3, 4, 5].map((n) => `guest${n}@stress.example.com`));
const refused = { bookingId: null, httpStatus: 409, failureReason: 'HTTP 409 FULL' } as const;
const unanswered = { bookingId: null, httpStatus: null, outcome: 'api_timeout' } as const;

test('guests who were told what is stored give no breach, those without an answer neither', () => {
  const lines = [
    stagedLine(1),
    stagedLine(2, { status: 'pending' }),
    stagedLine(3, { status: null, attempt: refused }),
    stagedLine(4, { status: null, attempt: unanswered }),
    stagedLine(5, { status: null, attempt: unanswered }),
  ];

  const held = holdAgainstStored(lines, [row(1), row(2, 'confirmed'), row(4, 'pending')], invited);

  expect(held).toEqual({ told: 2, unanswered: 2, stored: 3, breaches: [] });
});

for (const [what, lines, rows, sentence] of [
  [
    'told, not stored',
    [stagedLine(1)],
    [],
    'Guest 1 (guest1@stress.example.com) was told of booking booking-1, and it isn’t stored.',
  ],
  [
    'told of another booking',
    [stagedLine(1)],
    [row(1, 'confirmed', 'other')],
    'Guest 1 (guest1@stress.example.com) was told of booking booking-1, and other is stored instead.',
  ],
  [
    'stored twice',
    [stagedLine(1)],
    [row(1), row(1, 'pending', 'second')],
    'Guest 1 (guest1@stress.example.com) has 2 bookings stored: booking-1, second.',
  ],
  [
    'refused, and stored',
    [stagedLine(1, { status: null, attempt: refused })],
    [row(1)],
    'Guest 1 (guest1@stress.example.com) was refused (HTTP 409 FULL), and booking booking-1 is stored.',
  ],
  [
    'told confirmed, stored as pending',
    [stagedLine(1)],
    [row(1, 'pending')],
    'Guest 1 (guest1@stress.example.com) was told that booking booking-1 is confirmed, and it is stored as pending.',
  ],
  [
    'asked for by nobody',
    [],
    [row(9)],
    'Booking booking-9 of guest9@stress.example.com is stored, and no guest of the load asked for it.',
  ],
] as const) {
  test(`a booking that is ${what} is named`, () => {
    expect(holdAgainstStored(lines, rows, invited).breaches).toEqual([sentence]);
  });
}

test('two guests who were told of one booking are named', () => {
  const lines = [stagedLine(1), stagedLine(2, { attempt: { bookingId: 'booking-1' } })];

  expect(holdAgainstStored(lines, [row(1), row(2)], invited).breaches).toContain(
    'Booking booking-1 was told to 2 guests: guest1@stress.example.com, guest2@stress.example.com.',
  );
});

test('two bookings at one table at the same time are named with their table', () => {
  const table: TableRow = {
    ...{ id: 't1', restaurant_id: 'r', zone_id: 'z', table_number: 'MD-01', capacity: 2 },
    ...{ status: 'available', mobility: 'movable', active: true },
  };
  const windows = [
    ['2026-11-30 18:00:00+00', '2026-11-30 19:30:00+00'],
    ['2026-11-30 19:00:00+00', '2026-11-30 20:30:00+00'],
  ] as const;
  const state = {
    tables: [table],
    bookings: windows.map(([start_at, end_at], n) => ({
      ...{ id: `b${n}`, restaurant_id: 'r', status: 'confirmed' as const, party_size: 2 },
      ...{ start_at, end_at, checked_in_at: null, checked_out_at: null },
    })),
    allocations: windows.map(([start, end], n) => ({
      ...{ id: `a${n}`, restaurant_id: 'r', booking_id: `b${n}`, resource_type: 'table' as const },
      ...{ resource_id: 't1', window: `["${start}","${end}")`, shadow: false },
      is_maintenance: false,
    })),
    assignments: windows.map(([start_at, end_at], n) => ({
      ...{ id: `s${n}`, booking_id: `b${n}`, table_id: 't1', start_at, end_at },
      ...{ allocation_id: `a${n}`, merge_group_id: null },
    })),
  };

  const broken = brokenBy([], findViolations(state, '2026-11-28T12:00:00Z'));

  expect(broken.map(({ kind }) => kind).sort()).toEqual([
    'overlapping-allocations',
    'overlapping-assignments',
  ]);
  expect(broken[0]?.message).toContain('t1');
});

const state = (status: string, feasible: boolean, source: 'inline' | 'background' = 'inline') => {
  return { status, feasible, search: { source, reason: null }, backgroundMs: 40 };
};

test('a booking that an answer left pending has the end that the database tells', async () => {
  const pending = (n: number) =>
    stagedLine(n, { status: 'pending', attempt: { outcome: 'failed_unknown' } });
  const states = new Map([
    ['booking-2', state('confirmed', true, 'background')],
    ['booking-3', state('pending', false)],
    ['booking-4', state('pending', true)],
  ]);
  let looked = 0;
  const rows = {
    states: () => {
      looked += 1;
      return Promise.resolve(states);
    },
    seatings: () => Promise.resolve(new Map([['booking-2', { numbers: ['MD-03'], seats: 4 }]])),
  };

  const ends = await settleAttempts(
    [stagedLine(1), pending(2), pending(3), pending(4)],
    rows,
    new AbortController().signal,
    { everyMs: 1, forMs: 20 },
  );

  expect(ends.map(({ outcome }) => outcome)).toEqual([
    'confirmed_inline_api',
    'confirmed_background',
    'slot_exhausted',
    'failed_inline_timeout',
  ]);
  expect(ends[1]).toMatchObject({ tableNumbers: ['MD-03'], seatWaste: 2, backgroundInvoked: true });
  expect(looked, 'the fourth is waited for').toBeGreaterThan(1);
});
