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
test.beforeEach(async ({ blocks, staffApi, tenant }) => {
  const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
  expect(await staffApi.assign(ada.id, ['T1'])).toBeGranted();
  await blocks.hold('T2', ben, ben.window.end);
});

/** What the plan and the acts above fill; a system may have more tables, tried where they hold a row. */
const filled = [
  ...['restaurants', 'restaurant_memberships', 'restaurant_operating_hours', 'user_profiles'],
  ...['restaurant_service_periods', 'zones', 'allowed_capacities', 'table_inventory', 'profiles'],
  ...['table_adjacencies', 'customers', 'bookings', 'booking_table_assignments'],
  ...['table_holds', 'table_hold_members'],
];
const verbs = ['select', 'insert', 'update', 'delete', 'call'] as const;

const outsiders = [
  { who: 'anyone with the anonymous key', token: 'none' },
  { who: 'a member of another restaurant', token: 'elsewhere' },
  { who: 'a guest who is signed in', token: 'guest' },
] as const;

for (const { who, token } of outsiders) {
  test(
    `${who} sees and changes no row of this restaurant, whatever the table, whatever the verb`,
    { tag: '@O1' },
    async ({ database, unauthorisedClient, newStaff, newTenant, plan }) => {
      const tokens = {
        none: () => Promise.resolve(undefined),
        elsewhere: async () => (await newStaff(await newTenant(plan))).accessToken,
        guest: async () => (await newStaff(null)).accessToken,
      };
      const outsider = await unauthorisedClient(await tokens[token]());
      const before = await database.rows();

      for (const verb of verbs) {
        expect.soft(await outsider[verb](), `${who}: ${verb}`).toEqual([]);
      }

      expect(await database.rows(), 'what the restaurant has').toEqual(before);
      const tried = outsider.protectedRows.rows.map(({ table }) => table);
      expect(tried, 'the tables that were tried').toEqual(expect.arrayContaining(filled));
    },
  );
}
