import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test(
  'tables that have no id of their own are keyed by what they join',
  checks('C3.11', 'C3.15', 'C3.17', 'C3.20'),
  async ({ schema }) => {
    const keyOf = (table: string) => [...schema.primaryKey(table)].sort();

    const memberships = ['restaurant_id', 'user_id'];
    expect.soft(keyOf('restaurant_memberships'), fact('C3.11')).toEqual(memberships);
    expect.soft(keyOf('booking_occasions'), fact('C3.15')).toEqual(['key']);
    const capacities = ['capacity', 'restaurant_id'];
    expect.soft(keyOf('allowed_capacities'), fact('C3.17')).toEqual(capacities);
    expect.soft(keyOf('table_adjacencies'), fact('C3.20')).toEqual(['table_a', 'table_b']);
  },
);

test(
  'columns that name something else refer to it',
  checks('C3.14', 'C3.30'),
  async ({ schema }) => {
    const occasions = schema.referred('restaurant_service_periods', 'booking_option');
    expect.soft(occasions, fact('C3.14')).toContain('booking_occasions');
    const types = schema.referred('bookings', 'booking_type');
    expect.soft(types, fact('C3.30')).toContain('booking_occasions');
  },
);

test.describe('by the catalogue', () => {
  test.use({ needs: ['sql'] });

  test('a profile belongs to a user who can sign in', checks('C3.12'), async ({ schema }) => {
    expect.soft(schema.referred('profiles', 'id'), fact('C3.12', 'profiles')).toContain('users');
    const other = schema.referred('user_profiles', 'id');
    expect.soft(other, fact('C3.12', 'user_profiles')).toContain('users');
  });

  test('a table’s capacity refers to those allowed', checks('C3.17'), async ({ schema }) => {
    const capacities = schema.referred('table_inventory', 'capacity');
    expect.soft(capacities, fact('C3.17')).toContain('allowed_capacities');
  });

  test(
    'allocations exclude each other by restaurant, type, resource and window, shadows apart',
    checks('C3.34', 'C3.35'),
    async ({ schema }) => {
      const exclusion = schema.constraint('allocations', 'allocations_no_overlap');

      for (const part of ['EXCLUDE', 'restaurant_id', 'resource_type', 'resource_id', 'window']) {
        expect.soft(exclusion, fact('C3.34', part)).toContain(part);
      }
      expect.soft(exclusion, fact('C3.35')).toMatch(/WHERE .*shadow/i);
    },
  );

  test(
    'allocations and the status of bookings are watched by triggers',
    checks('C3.41', 'C3.42'),
    async ({ schema }) => {
      const watched = schema.triggerEvents('allocations').join(' ');
      for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
        expect.soft(watched, fact('C3.41', event)).toContain(event);
      }
      const status = schema.triggerEvents('bookings').join('; ');
      expect.soft(status, fact('C3.42')).toMatch(/UPDATE OF [^;]*\bstatus\b/);
    },
  );
});
