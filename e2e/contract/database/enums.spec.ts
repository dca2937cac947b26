import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const enums = [
  [
    'C3.1',
    'booking_status',
    'PRIORITY_WAITLIST cancelled checked_in completed confirmed no_show pending pending_allocation',
  ],
  ['C3.2', 'table_status', 'available occupied out_of_service reserved'],
  ['C3.3', 'table_hold_status', 'active cancelled confirmed expired'],
  ['C3.4', 'table_category', 'bar dining lounge patio private'],
  ['C3.5', 'table_seating_type', 'booth high_top sofa standard'],
  ['C3.6', 'table_mobility', 'fixed movable'],
  ['C3.7', 'seating_preference_type', 'any bar booth indoor outdoor quiet window'],
] as const;

test(
  'the enums have their values, no more and no less',
  checks('C3.1', 'C3.2', 'C3.3', 'C3.4', 'C3.5', 'C3.6', 'C3.7'),
  async ({ schema }) => {
    for (const [id, name, labels] of enums) {
      expect.soft(schema.labels(name), fact(id, name)).toEqual(labels.split(' '));
    }
  },
);
