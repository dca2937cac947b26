import { expect, test } from '@playwright/test';
import { decide } from '../../../fixtures/diagnosis/causes.ts';
import type { ClockReading, Facts } from '../../../fixtures/diagnosis/facts.ts';
import { facts, feed, held, now, page, refreshTo, stays, stored, viewer } from './facts.ts';
import { decidesEach, type Case } from './decides.ts';

const blockedFeed = feed({ table: { status: 'reserved', active: true } });
/** A table that is reserved because its window contains now. */
const reserved = {
  viewer,
  ...stored('reserved'),
  ...stays({}),
  refresh: refreshTo('reserved'),
};
const earlier = { receivedAt: '2027-06-07T17:04:00Z', serverNow: '2027-06-07T17:04:00Z' };
const past = { from: '2027-06-07T16:00:00Z', to: '2027-06-07T17:05:00Z' };
const free = page('T1, 2 seats', true);
const unavailable = page('T1, 2 seats, unavailable', false);
const conflict = { bookingId: 'booking-1', source: 'assignment', startAt: now, endAt: now };
const after = (status: string): Pick<Facts, 'tableAfterFeed'> => ({
  tableAfterFeed: stored(status).table,
});
const clocks = (
  offsets: Partial<Record<ClockReading['clock'], number>>,
): Pick<Facts, 'clocks'> => ({
  clocks: (['browser', 'app', 'database'] as const).map((clock) => ({
    ...{ clock, reads: now, offsetMs: offsets[clock] ?? 0, uncertaintyMs: 1 },
  })),
});

const cases: Case[] = [
  ['a free table that is shown so', { viewer, feed: feed(), ...free }, []],
  [
    'a reserved table that is shown so',
    { ...reserved, feed: blockedFeed, ...page('T1, 2 seats, unavailable', false, blockedFeed) },
    ['active-window'],
  ],

  // The page is behind.
  [
    'a page that never asked again',
    {
      viewer,
      ...stays(past),
      feed: feed(),
      ...page('T1, 2 seats, unavailable', false, { ...blockedFeed, ...earlier }),
    },
    ['stale-page'],
  ],
  [
    'a page that never asked again, whose request would have corrected the row',
    {
      viewer,
      ...stored('reserved'),
      ...stays(past),
      ...after('available'),
      feed: feed(),
      ...page('T1, 2 seats, unavailable', false, { ...blockedFeed, ...earlier }),
    },
    ['stale-page'],
  ],
  [
    'a page that shows a table free that has been taken',
    { ...reserved, feed: blockedFeed, ...page('T1, 2 seats', true, feed(earlier)) },
    ['active-window', 'stale-page'],
  ],
  [
    'a page that a cache answered',
    {
      viewer,
      ...stays(past),
      feed: feed(),
      ...page('T1, 2 seats, unavailable', false, { ...blockedFeed, serverNow: earlier.serverNow }),
    },
    ['stale-feed'],
  ],
  [
    'a cache that answers every request',
    {
      viewer,
      ...stays(past),
      ...after('available'),
      feed: { ...blockedFeed, serverNow: earlier.serverNow },
      ...page('T1, 2 seats, unavailable', false, { ...blockedFeed, serverNow: earlier.serverNow }),
    },
    ['stale-feed'],
  ],

  // The row is behind, and the feed doesn't correct it.
  [
    'a status that lingers past the feed',
    {
      viewer,
      ...stored('reserved'),
      ...stays(past),
      ...after('reserved'),
      feed: blockedFeed,
      ...page('T1, 2 seats, unavailable', false, blockedFeed),
    },
    ['lingering-status'],
  ],
  [
    'a status that lags past the feed',
    {
      viewer,
      ...stays({}),
      refresh: refreshTo('reserved'),
      ...after('available'),
      feed: feed(),
      ...free,
    },
    ['lagging-status'],
  ],

  // The page or the feed is wrong.
  [
    'a page that makes a free table unavailable',
    { viewer, feed: feed(), ...unavailable },
    ['page-contradicts-feed'],
  ],
  [
    'a page that disables a table in silence',
    { viewer, feed: feed(), ...page('T1, 2 seats', false) },
    ['page-contradicts-feed'],
  ],
  [
    'a server that fails on the feed, and a page that shows what it was given before',
    { ...reserved, feedFails: 500, ...free },
    ['active-window', 'failing-feed'],
  ],
  [
    'a page that leaves the table out',
    { viewer, feed: feed(), page: { button: null, feed: feed() } },
    ['page-contradicts-feed'],
  ],
  [
    'a feed that leaves the table out',
    { viewer, feed: feed({ table: null }), page: { button: null, feed: feed({ table: null }) } },
    ['feed-contradicts-rows'],
  ],
  [
    'a feed that makes up a status',
    {
      viewer,
      ...after('available'),
      feed: blockedFeed,
      ...page('T1, 2 seats, unavailable', false, blockedFeed),
    },
    ['feed-contradicts-rows'],
  ],
  [
    'a feed that makes up a conflict',
    {
      viewer,
      ...stays(past),
      feed: feed({ conflicts: [conflict] }),
      ...page('T1, 2 seats, conflict', false, feed({ conflicts: [conflict] })),
    },
    ['feed-contradicts-rows'],
  ],
  [
    'a feed that takes the viewer’s own window for a conflict makes none',
    {
      viewer,
      ...stays({ id: 'viewer', from: viewer.startAt, to: viewer.endAt }),
      feed: feed({ conflicts: [{ ...conflict, bookingId: 'viewer' }] }),
      ...free,
    },
    [],
  ],
  [
    'a feed that hands out an expired hold',
    {
      viewer,
      ...held({ expires_at: '2027-06-07T17:29:00Z' }),
      bookings: stays({ status: 'pending' }).bookings,
      feed: feed({ holds: [{ id: 'hold-1', bookingId: 'booking-1', expiresAt: null }] }),
      ...page(
        'T1, 2 seats, held',
        false,
        feed({ holds: [{ id: 'hold-1', bookingId: 'booking-1', expiresAt: null }] }),
      ),
    },
    ['expired-hold'],
  ],
  [
    'a feed that hands out another restaurant’s hold',
    {
      viewer,
      ...held({ restaurant_id: 'restaurant-2' }),
      bookings: stays({ status: 'pending' }).bookings,
      feed: feed({ holds: [{ id: 'hold-1', bookingId: 'booking-1', expiresAt: null }] }),
      ...page(
        'T1, 2 seats, held',
        false,
        feed({ holds: [{ id: 'hold-1', bookingId: 'booking-1', expiresAt: null }] }),
      ),
    },
    ['foreign-restaurant-hold'],
  ],

  // Clocks.
  [
    'a database whose clock has passed the end',
    { ...stays(past), ...clocks({ browser: -1_800_000, app: -1_800_000 }), ...stored('available') },
    [],
  ],
  [
    'a database whose clock is behind the end of the window',
    {
      ...stored('reserved'),
      ...stays({}),
      refresh: refreshTo('reserved'),
      ...clocks({ browser: 7_200_000, app: 7_200_000 }),
    },
    ['active-window', 'clock-skew'],
  ],
  [
    'clocks that disagree where it makes no difference',
    {
      ...stored('reserved'),
      ...stays({}),
      refresh: refreshTo('reserved'),
      ...clocks({ browser: 60_000 }),
    },
    ['active-window'],
  ],

  // Nothing proves anything.
  [
    'an unavailable button, and no feed observed',
    {
      viewer,
      page: {
        button: { name: 'T1, 2 seats, unavailable', enabled: false, title: null, pressed: false },
      },
    },
    ['unknown'],
  ],
  [
    'a silent disabled button, and no feed observed',
    {
      viewer,
      feed: feed(),
      page: { button: { name: 'T1, 2 seats', enabled: false, title: null, pressed: false } },
    },
    ['unknown'],
  ],
  ['a missing button, and no feed observed', { viewer, page: { button: null } }, ['unknown']],
  [
    'one cause that is known, and one symptom that isn’t',
    {
      viewer,
      ...stored('available', false),
      refresh: refreshTo('available'),
      page: {
        button: {
          name: 'T1, 2 seats, held, inactive',
          enabled: false,
          title: null,
          pressed: false,
        },
      },
    },
    ['inactive-table', 'unknown'],
  ],
];

decidesEach(cases);

test('unknown comes with everything that was gathered', () => {
  const button = { name: 'T1, 2 seats, unavailable', enabled: false, title: null, pressed: false };
  const { causes, verdict } = decide(
    facts({ viewer, page: { button }, gaps: ['No feed was heard.'] }),
  );

  expect(verdict).toBe('unknown');
  const evidence = causes.flatMap((cause) => cause.evidence).join('\n');
  expect(evidence).toContain('Table T1 of trattoria is stored as available');
  expect(evidence).toContain('T1, 2 seats, unavailable');
  expect(evidence).toContain('No feed was heard.');
});
