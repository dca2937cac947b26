import { expect, test } from '../../fixtures/test.ts';

/*
 * Row-level security, table by table and verb by verb: a row of this restaurant in each table that the
 * schema has (found out at run time, so that a new table is tried as well), requested by those
 * who have no right to it, through the database's REST API with the key that every page carries.
 */
test.use({
  needs: ['provision', 'staffAdmin'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    bookings: [
      { guest: 'Ada', at: '18:00', party: 2 },
      { guest: 'Ben', at: '18:00', party: 2 },
    ],
  },
});

/** Rows in every table: those that only the system writes come from what it is asked to do. */
test.beforeEach(async ({ blocks, rest, staffApi, tenant }) => {
  const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
  const step = { booking_id: ada.id, from_status: 'pending', to_status: 'confirmed' };
  expect(await rest.insert('booking_state_history', step)).toMatchObject({ code: 'ok' });
  expect(await staffApi.assign(ada.id, ['T1'])).toBeGranted();
  await blocks.hold('T2', ben, ben.window.end);
  await blocks.maintain('T1', { start: ben.window.end });
});

/** What the plan and the acts above fill; a system may have more tables, tried where they hold a row. */
const filled = [
  ...['restaurants', 'restaurant_memberships', 'restaurant_operating_hours', 'user_profiles'],
  ...['restaurant_service_periods', 'zones', 'allowed_capacities', 'table_inventory', 'profiles'],
  ...['table_adjacencies', 'customers', 'bookings', 'booking_table_assignments'],
  ...['table_holds', 'table_hold_members', 'booking_state_history'],
];
const acts = [
  { verb: 'select', does: 'reads no row of this restaurant' },
  { verb: 'insert', does: 'adds no row to this restaurant’s' },
  { verb: 'update', does: 'rewrites no row of this restaurant' },
  { verb: 'delete', does: 'removes no row of this restaurant' },
  { verb: 'call', does: 'calls no function for this restaurant' },
] as const;

const outsiders = [
  { who: 'anyone with the anonymous key', token: 'none' },
  { who: 'a member of another restaurant', token: 'elsewhere' },
  { who: 'a guest who is signed in', token: 'guest' },
] as const;

/** A test each: of what is open already, nothing hides what is opened beside it. */
const tries = outsiders.flatMap((outsider) => acts.map((act) => ({ ...outsider, ...act })));

for (const { does, token, verb, who } of tries) {
  test(
    `${who} ${does}, whatever the table`,
    { tag: '@O1' },
    async ({ database, unauthorisedClient, newStaff, newTenant, plan }) => {
      const tokens = {
        none: () => Promise.resolve(undefined),
        elsewhere: async () => (await newStaff(await newTenant(plan))).accessToken,
        guest: async () => (await newStaff(null)).accessToken,
      };
      const outsider = await unauthorisedClient(await tokens[token]());
      const before = await database.rows();

      const got = await outsider[verb]();

      expect.soft(got).toBeNoAccess();
      expect(await database.rows(), 'what the restaurant has').toEqual(before);
      const tried = outsider.protectedRows.rows.map(({ table }) => table);
      expect(tried, 'the tables that were tried').toEqual(expect.arrayContaining(filled));
    },
  );
}
