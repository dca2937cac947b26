import { behaves, refreshTo, stays, stored } from './facts.ts';
import { decidesEach, type Case } from './decides.ts';

const past = { from: '2027-06-07T16:00:00Z', to: '2027-06-07T17:05:00Z' };
const toCome = { from: '2027-06-07T19:00:00Z', to: '2027-06-07T20:05:00Z' };
const maintenance = { booking_id: null, is_maintenance: true };
const missing = (...writes: string[]) =>
  behaves('active-window', {
    triggers: {
      ...behaves('active-window').triggers,
      ...Object.fromEntries(writes.map((write) => [write, 'does not refresh'])),
    },
  });
const untried = { refresh: undefined, behaviour: undefined };

const cases: Case[] = [
  ['a free table', {}, []],
  ['a table whose windows are past and to come', stays(past, toCome), []],

  // Rightly blocked.
  [
    'a window that contains now',
    { ...stored('reserved'), ...stays({}), refresh: refreshTo('reserved') },
    ['active-window'],
  ],
  [
    'guests who sit',
    { ...stored('occupied'), ...stays({ status: 'checked_in' }), refresh: refreshTo('occupied') },
    ['checked-in'],
  ],
  [
    'maintenance',
    {
      ...stored('out_of_service'),
      ...stays({ allocation: maintenance, assignment: null }),
      refresh: refreshTo('out_of_service'),
    },
    ['maintenance'],
  ],
  ['an inactive table', stored('available', false), ['inactive-table']],
  [
    'an inactive table in its window',
    { ...stored('reserved', false), ...stays({}), refresh: refreshTo('reserved') },
    ['active-window', 'inactive-table'],
  ],

  // Stale.
  ['a window that has ended', { ...stored('reserved'), ...stays(past) }, ['lingering-status']],
  [
    'guests who left',
    { ...stored('occupied'), ...stays({ ...past, status: 'checked_in' }) },
    ['lingering-occupied'],
  ],
  [
    'maintenance that has ended',
    {
      ...stored('out_of_service'),
      ...stays({ ...past, allocation: maintenance, assignment: null }),
    },
    ['lingering-status'],
  ],
  ['no allocation at all', stored('reserved'), ['lingering-status']],
  [
    'out of service by hand',
    { ...stored('out_of_service'), ...stays(past) },
    ['out-of-service-unscheduled'],
  ],
  ['a window that has begun', { ...stays({}), refresh: refreshTo('reserved') }, ['lagging-status']],
  [
    'a check-in that the status missed',
    { ...stored('reserved'), ...stays({ status: 'checked_in' }), refresh: refreshTo('occupied') },
    ['outdated-status'],
  ],
  [
    'a removal without its trigger',
    { ...stored('reserved'), behaviour: missing('delete') },
    ['lingering-status', 'missing-trigger'],
  ],
  [
    'a check-in without its trigger',
    {
      ...stored('reserved'),
      ...stays({ status: 'checked_in' }),
      refresh: refreshTo('occupied'),
      behaviour: missing('status'),
    },
    ['outdated-status', 'missing-trigger'],
  ],
  [
    'triggers that the catalogue lacks',
    { ...stored('reserved'), behaviour: undefined, triggers: [] },
    ['lingering-status', 'missing-trigger'],
  ],
  ['a missing trigger that did no harm', { behaviour: missing('delete') }, []],

  // The function.
  [
    'a legacy function before a window',
    {
      ...stored('reserved'),
      ...stays(toCome),
      behaviour: behaves('legacy'),
      refresh: refreshTo('reserved', {
        alone: [{ allocationId: 'allocation-1', status: 'reserved' }],
      }),
    },
    ['legacy-function'],
  ],
  [
    'a legacy function between two windows',
    {
      ...stored('reserved'),
      ...stays(past, toCome),
      behaviour: behaves('legacy'),
      refresh: refreshTo('reserved', {
        alone: [
          { allocationId: 'allocation-1', status: 'available' },
          { allocationId: 'allocation-2', status: 'reserved' },
        ],
      }),
    },
    ['legacy-function'],
  ],
  [
    'a legacy function inside a window',
    {
      ...stored('reserved'),
      ...stays({}, toCome),
      behaviour: behaves('legacy'),
      refresh: refreshTo('reserved'),
    },
    ['active-window'],
  ],
  [
    'a legacy function after the last window',
    { ...stored('reserved'), ...stays(past), behaviour: behaves('legacy') },
    ['lingering-status'],
  ],
  [
    'a function that counts what has ended',
    {
      ...stored('reserved'),
      ...stays(past),
      behaviour: behaves('other'),
      refresh: refreshTo('reserved', {
        alone: [{ allocationId: 'allocation-1', status: 'reserved' }],
      }),
    },
    ['deviant-function'],
  ],
  [
    'a function that misses what has begun',
    { ...stays({}), behaviour: behaves('other') },
    ['deviant-function'],
  ],
  [
    'a function that fails',
    {
      ...stored('reserved'),
      ...stays(past),
      refresh: undefined,
      refreshFailure: 'relation "x" does not exist.',
    },
    ['lingering-status', 'failing-function'],
  ],
  [
    'a trigger that overrides',
    {
      ...stored('reserved'),
      behaviour: behaves('other'),
      refresh: refreshTo('reserved', {
        withNone: 'reserved',
        storedAs: { available: 'reserved', reserved: 'reserved' },
      }),
    },
    ['status-overridden'],
  ],
  [
    'a trigger that overrides what the application writes, and nobody else',
    {
      ...stored('reserved'),
      ...stays(past),
      refresh: refreshTo('available', {
        asService: {
          status: 'reserved',
          storedAs: { available: 'reserved', reserved: 'reserved' },
        },
      }),
    },
    ['status-overridden'],
  ],
  [
    'a refresh that ends otherwise for the application, for no reason that shows',
    {
      ...stored('reserved'),
      ...stays(past),
      refresh: refreshTo('available', {
        asService: {
          status: 'reserved',
          storedAs: { available: 'available', reserved: 'reserved' },
        },
      }),
    },
    ['unknown'],
  ],
  [
    'a refresh that is right here, with a function that asks who is connected',
    { ...stored('reserved'), ...stays(past), readingConnection: ['keep_reserved'] },
    ['unknown'],
  ],

  // Untried: only what windows alone prove.
  [
    'untried, a window that has ended and none to come',
    { ...stored('reserved'), ...stays(past), ...untried },
    ['lingering-status'],
  ],
  [
    'untried, a window to come',
    { ...stored('reserved'), ...stays(past, toCome), ...untried },
    ['unknown'],
  ],
  [
    'untried, a window to come, and other tables that are free before theirs',
    { ...stored('reserved'), ...stays(past, toCome), ...untried, freeBeforeWindow: ['T2'] },
    ['lingering-status'],
  ],
  [
    'untried, a window that contains now',
    { ...stored('reserved'), ...stays({}), ...untried },
    ['active-window'],
  ],

  // Nothing proves anything.
  [
    'a right function that reserves this table alone',
    { ...stored('reserved'), refresh: refreshTo('reserved', { withNone: 'reserved' }) },
    ['unknown'],
  ],
  ['a right function that frees this table alone', { ...stays({}) }, ['unknown']],
  [
    'a status that the contract doesn’t know',
    { ...stored('blocked'), refresh: refreshTo('blocked', { withNone: 'blocked' }) },
    ['unknown'],
  ],
  [
    'a function of unknown behaviour that reserves without a window',
    { ...stored('reserved'), behaviour: behaves('undecided'), refresh: refreshTo('reserved') },
    ['unknown'],
  ],
];

decidesEach(cases);
