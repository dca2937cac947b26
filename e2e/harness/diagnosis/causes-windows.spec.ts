import { expect, test } from '@playwright/test';
import { decide } from '../../../fixtures/diagnosis/causes.ts';
import type { Facts } from '../../../fixtures/diagnosis/facts.ts';
import { facts, held, refreshTo, stays, stored, viewer } from './facts.ts';
import { decidesEach, type Case } from './decides.ts';

/** Reserved, and a refresh says so too: some window holds the table. */
const reserved = { ...stored('reserved'), refresh: refreshTo('reserved') };
/** The viewer's window is 19:30Z–20:35Z. */
const meeting = { from: '2027-06-07T19:00:00Z', to: '2027-06-07T20:05:00Z' };
const touching = { from: '2027-06-07T18:25:00Z', to: '2027-06-07T19:30:00Z' };

const cases: Case[] = [
  // Windows that contain now and ought not to be there.
  [
    'a cancelled booking’s window',
    { ...reserved, ...stays({ status: 'cancelled', assignment: null }) },
    ['orphaned-allocation'],
  ],
  [
    'a window whose booking is gone',
    { ...reserved, ...stays({}), bookings: [] },
    ['orphaned-allocation'],
  ],
  [
    'a window of nobody',
    { ...reserved, ...stays({ allocation: { booking_id: null }, assignment: null }) },
    ['orphaned-allocation'],
  ],
  [
    'a window without an assignment',
    { ...reserved, ...stays({ assignment: null }) },
    ['orphaned-allocation'],
  ],
  [
    'another restaurant’s window',
    { ...reserved, ...stays({ allocation: { restaurant_id: 'restaurant-2' } }) },
    ['foreign-restaurant-allocation'],
  ],
  [
    'another restaurant’s window that the function leaves out',
    { ...stored('reserved'), ...stays({ allocation: { restaurant_id: 'restaurant-2' } }) },
    ['lingering-status'],
  ],
  [
    'another restaurant’s window of a cancelled booking',
    {
      ...reserved,
      ...stays({
        status: 'cancelled',
        allocation: { restaurant_id: 'restaurant-2' },
        assignment: null,
      }),
    },
    ['foreign-restaurant-allocation', 'orphaned-allocation'],
  ],
  [
    'two windows that overlap',
    { ...reserved, ...stays({}, { from: '2027-06-07T17:15:00Z', to: '2027-06-07T18:20:00Z' }) },
    ['overlapping-allocation'],
  ],
  [
    'a window that goes on where another has ended',
    {
      ...reserved,
      ...stays(
        { from: '2027-06-07T16:00:00Z', to: '2027-06-07T17:05:00Z' },
        { from: '2027-06-07T17:00:00Z' },
      ),
    },
    ['overlapping-allocation'],
  ],
  [
    'a shadow over another window',
    { ...reserved, ...stays({}, { allocation: { shadow: true } }) },
    ['active-window', 'active-window'],
  ],
  [
    'an allocation longer than its assignment',
    {
      ...reserved,
      ...stays({
        from: '2027-06-07T16:00:00Z',
        to: '2027-06-07T18:05:00Z',
        assignment: { end_at: '2027-06-07T17:05:00Z' },
      }),
    },
    ['window-mismatch'],
  ],
  [
    'a window without an end',
    { ...reserved, ...stays({ range: '["2027-06-07T17:00:00Z",)', assignment: { end_at: null } }) },
    ['endless-window'],
  ],
  [
    'a window that includes its end',
    {
      ...reserved,
      ...stays({
        from: '2027-06-07T16:25:00Z',
        range: '["2027-06-07T16:25:00Z","2027-06-07T17:30:00Z"]',
      }),
    },
    ['inclusive-window'],
  ],

  // Windows at the wrong time: 16:15 on the wall is 15:15Z until 16:20Z.
  [
    'a time read in UTC',
    {
      ...reserved,
      ...stays({ from: '2027-06-07T16:30:00Z', to: '2027-06-07T17:35:00Z', time: '16:30:00' }),
    },
    ['wrong-zone-window'],
  ],
  [
    'a time read with the winter’s offset',
    {
      ...reserved,
      restaurant: { ...facts().restaurant, timezone: 'America/New_York' },
      ...stays({ from: '2027-06-07T17:00:00Z', time: '12:00:00' }),
    },
    ['wrong-zone-window'],
  ],
  [
    'a time read in the browser’s zone',
    {
      ...reserved,
      otherZones: [{ whose: 'browser', zone: 'America/Sao_Paulo' }],
      ...stays({ from: '2027-06-07T17:00:00Z', time: '14:00:00' }),
    },
    ['wrong-zone-window'],
  ],
  [
    'a window twenty minutes late',
    {
      ...reserved,
      ...stays({ from: '2027-06-07T16:45:00Z', to: '2027-06-07T17:50:00Z', time: '17:25:00' }),
    },
    ['displaced-window'],
  ],
  [
    'a window a little late that would hold now all the same',
    { ...reserved, ...stays({ time: '17:55:00' }) },
    ['active-window'],
  ],

  // Windows that meet the viewer's.
  ['a window that overlaps the viewer’s', { viewer, ...stays(meeting) }, ['window-conflict']],
  ['a window that touches the viewer’s', { viewer, ...stays(touching) }, []],
  ['the viewer’s own window', { viewer, ...stays({ ...meeting, id: 'viewer' }) }, []],
  [
    'a window that contains now, and one that overlaps the viewer’s',
    { ...reserved, viewer, ...stays({}, meeting) },
    ['active-window', 'window-conflict'],
  ],

  // Holds.
  ['another booking’s hold', { viewer, ...held(), ...pendingBooking() }, ['active-hold']],
  [
    'a hold for a day',
    { viewer, ...held({ expires_at: '2027-06-08T17:30:00Z' }), ...pendingBooking() },
    ['endless-hold'],
  ],
  [
    'a hold for ever',
    { viewer, ...held({ expires_at: 'infinity' }), ...pendingBooking() },
    ['endless-hold'],
  ],
  [
    'a hold renewed again and again',
    { viewer, ...held({ created_at: '2027-06-07T12:00:00Z' }), ...pendingBooking() },
    ['endless-hold'],
  ],
  [
    'a hold of the longest that may be',
    { viewer, ...held({ expires_at: '2027-06-07T17:40:00Z' }), ...pendingBooking() },
    ['active-hold'],
  ],
  [
    'a cancelled booking’s hold',
    { viewer, ...held(), ...stays({ status: 'cancelled', assignment: null }), allocations: [] },
    ['orphaned-hold'],
  ],
  [
    'another restaurant’s hold',
    { viewer, ...held({ restaurant_id: 'restaurant-2' }), ...pendingBooking() },
    [],
  ],
  [
    'an expired hold',
    { viewer, ...held({ expires_at: '2027-06-07T17:30:00Z' }), ...pendingBooking() },
    [],
  ],
  ['the viewer’s own hold', { viewer, ...held({ booking_id: 'viewer' }) }, []],
  [
    'a hold elsewhere in the evening',
    {
      viewer,
      ...held({ start_at: '2027-06-07T17:00:00Z', end_at: '2027-06-07T19:30:00Z' }),
      ...pendingBooking(),
    },
    [],
  ],
];

function pendingBooking(): Pick<Facts, 'bookings'> {
  return { bookings: stays({ status: 'pending' }).bookings };
}

decidesEach(cases);

test('the evidence names booking, guest and window on the restaurant’s wall', () => {
  const { causes } = decide(facts({ ...reserved, ...stays({}) }));

  const evidence = causes.flatMap((cause) => cause.evidence).join('\n');
  expect(evidence).toContain('Guest 1’s booking REF0000001 (confirmed)');
  expect(evidence).toContain('2027-06-07 18:00 Europe/London (2027-06-07T17:00:00Z)');
});
