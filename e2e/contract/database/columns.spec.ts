import { checks, expect, fact, test } from '../../../fixtures/test.ts';

/* `!` is not null, `=` a default. A system may have more columns than these. */
const restaurants = [
  [
    'C3.8',
    'restaurants',
    `id name! slug! timezone!=Europe/London capacity reservation_interval_minutes!=15
     reservation_default_duration_minutes!=90 reservation_last_seating_buffer_minutes!=120
     is_active!=true contact_email contact_phone address`,
  ],
  ['C3.11', 'restaurant_memberships', 'user_id! restaurant_id! role'],
  ['C3.12', 'profiles', 'id! email'],
  ['C3.12', 'user_profiles', 'id! email'],
  [
    'C3.13',
    'restaurant_operating_hours',
    'restaurant_id! day_of_week effective_date opens_at closes_at is_closed',
  ],
  [
    'C3.14',
    'restaurant_service_periods',
    'name! day_of_week start_time end_time booking_option! restaurant_id',
  ],
  ['C3.15', 'booking_occasions', 'key! default_duration_minutes'],
] as const;
const floor = [
  ['C3.16', 'zones', 'restaurant_id! name! sort_order'],
  ['C3.17', 'allowed_capacities', 'restaurant_id! capacity!'],
  [
    'C3.18',
    'table_inventory',
    `restaurant_id! table_number! capacity! min_party_size!=1 max_party_size section
     status!=available position zone_id! category! seating_type! mobility! active!=true`,
  ],
  ['C3.20', 'table_adjacencies', 'table_a! table_b!'],
  ['C3.21', 'merge_rules', 'from_a from_b to_capacity require_same_zone require_adjacency'],
] as const;
const visits = [
  ['C3.22', 'customers', 'restaurant_id full_name email phone!'],
  [
    'C3.25',
    'bookings',
    `restaurant_id customer_id! booking_date! start_time! end_time! start_at end_at party_size
     seating_preference status! customer_name! customer_email! customer_phone! reference! source
     booking_type! idempotency_key details notes checked_in_at checked_out_at
     auto_assign_last_result`,
  ],
  [
    'C3.33',
    'allocations',
    `booking_id resource_type resource_id! restaurant_id! window! shadow is_maintenance`,
  ],
  [
    'C3.36',
    'booking_table_assignments',
    `booking_id table_id! assigned_at idempotency_key merge_group_id start_at end_at allocation_id`,
  ],
  [
    'C3.39',
    'table_holds',
    `restaurant_id zone_id booking_id start_at end_at expires_at status session_id metadata`,
  ],
  ['C3.40', 'table_hold_members', 'hold_id table_id'],
] as const;

test(
  'restaurants, their people and their hours have their columns',
  checks('C3.8', 'C3.11', 'C3.12', 'C3.13', 'C3.14', 'C3.15'),
  async ({ schema }) => {
    for (const [id, table, columns] of restaurants) {
      expect.soft(schema.lacking(table, columns), fact(id, table)).toEqual([]);
    }
  },
);

test(
  'the floor has its columns',
  checks('C3.16', 'C3.17', 'C3.18', 'C3.20', 'C3.21'),
  async ({ schema }) => {
    for (const [id, table, columns] of floor) {
      expect.soft(schema.lacking(table, columns), fact(id, table)).toEqual([]);
    }
  },
);

test(
  'guests, bookings and what they hold have their columns',
  checks('C3.22', 'C3.25', 'C3.33', 'C3.36', 'C3.39', 'C3.40'),
  async ({ schema }) => {
    for (const [id, table, columns] of visits) {
      expect.soft(schema.lacking(table, columns), fact(id, table)).toEqual([]);
    }
  },
);
