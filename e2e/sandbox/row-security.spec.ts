import { expect, test } from '../../fixtures/test.ts';

/* A table that the sandbox gains is tried by e2e/database/row-security only if that spec fills it. */
test.use({
  needs: ['provision', 'staffAdmin', 'sql'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    bookings: [
      { guest: 'Ada', at: '18:00', party: 2 },
      { guest: 'Ben', at: '18:00', party: 2 },
    ],
  },
});

test.beforeEach(async ({ blocks, staffApi, tenant }) => {
  const ben = tenant.booking('Ben');
  await staffApi.assign(tenant.booking('Ada').id, ['T1']);
  await blocks.hold('T2', ben, ben.window.end);
  await blocks.maintain('T1', { start: ben.window.end });
});

test(
  'every table of the sandbox that belongs to a restaurant has a row to be tried',
  { tag: '@O1' },
  async ({ unauthorisedClient }) => {
    const { protectedRows } = await unauthorisedClient(undefined);

    expect(protectedRows.empty).toEqual([]);
  },
);

/** What the sandbox grants beyond the contract: a console could be built on these tables alone. */
const ofTheRestaurant = [
  ...['restaurants', 'restaurant_operating_hours', 'restaurant_service_periods', 'zones'],
  ...['allowed_capacities', 'table_inventory', 'table_adjacencies', 'customers', 'bookings'],
  ...['booking_state_history', 'booking_table_assignments', 'allocations', 'table_holds'],
  'table_hold_members',
];
const shared = ['booking_occasions', 'merge_rules'];
/** Only the system reads it. */
const ofNobody = 'booking_assignment_idempotency';
const ofThemselves = ['restaurant_memberships', 'profiles', 'user_profiles'];

test(
  'staff read the rows of their own restaurant with their own session, and of themselves alone',
  { tag: '@O1' },
  async ({ newStaff, newTenant, plan, rest, staffSession, unauthorisedClient }) => {
    await newStaff();
    // Who has rows of their own must not see others’ by them.
    const other = await newTenant(plan);
    const { id, window } = other.booking('Ada');
    const hold = { restaurant_id: other.id, booking_id: id, expires_at: window.end };
    const period = { start_at: window.start, end_at: window.end };
    expect(await rest.insert('table_holds', { ...hold, ...period })).toMatchObject({ code: 'ok' });
    const staff = await unauthorisedClient(staffSession.accessToken);
    const elsewhere = await newStaff(other);
    const stranger = await unauthorisedClient(elsewhere.accessToken);

    for (const table of [...ofTheRestaurant, ...shared]) {
      expect.soft(await staff.reads(table), `${table}, by its staff`).toBeGreaterThan(0);
    }
    for (const table of ofThemselves) {
      expect.soft(await staff.reads(table), `${table}, by whose it is`).toBe(1);
    }
    expect(await staff.reads(ofNobody), `${ofNobody}, by staff`).toBe('42501');
    for (const table of [...ofTheRestaurant, ...ofThemselves]) {
      expect.soft(await stranger.reads(table), `${table}, by others’ staff`).toBe(0);
    }
  },
);

test(
  'a visitor reads what a page shows of a restaurant that is open for business, and nothing of another',
  { tag: '@O1' },
  async ({ rest, tenant, unauthorisedClient }) => {
    const visitor = await unauthorisedClient(undefined);

    const shown = 'name, slug, timezone, address';
    expect(await visitor.reads('restaurants', shown), 'open for business').toBe(1);
    for (const table of [...ofTheRestaurant, ...shared, ...ofThemselves, ofNobody]) {
      expect.soft(await visitor.reads(table), `${table}, by a visitor`).toBe('42501');
    }
    expect(await visitor.callable(), 'functions that a visitor may call').toEqual([]);

    await rest.update('restaurants', { id: tenant.id }, { is_active: false });
    expect(await visitor.reads('restaurants', 'name'), 'closed for good').toBe(0);
  },
);
