import {
  diagnosedPlan,
  expect,
  overridesFor,
  refreshAsCaller,
  refreshUnless,
  test,
} from '../../../fixtures/test.ts';

/*
 * What nobody foresaw must not get the name of something else. Each is made to happen for real in a
 * sandbox of this file's own: its schema is changed and put back.
 */
test.describe.configure({ mode: 'default' });
const soon = { timeout: 250 };
test.use({ variant: '--no-poll', needs: ['travel', 'sql'], plan: diagnosedPlan });

const unforeseen = (what: string, condition: (restaurantId: string) => string) =>
  test(
    `${what}: unknown, with what was gathered`,
    { tag: '@diagnosis' },
    async ({ failureOf, floorPlan, ownSchema, tenant }) => {
      await ownSchema.change(refreshUnless(condition(tenant.id)));
      await ownSchema.change(
        `select public.refresh_table_status(id) from public.table_inventory where restaurant_id = '${tenant.id}'`,
      );
      await floorPlan.open(tenant.booking('Vic Viewing'));

      const failure = await failureOf(expect(floorPlan.table('T2')).toBeSelectable(soon));

      expect(failure.causes).toEqual(['unknown']);
      expect(failure.message).toContain('without any allocation reserved');
      expect(failure.message).toMatch(/SHA-256 [0-9a-f]{64}/);
    },
  );

unforeseen('a function that is wrong for one restaurant', (id) => `t.restaurant_id = '${id}'`);
unforeseen('a function that is wrong for small tables', () => `t.capacity = 2`);
unforeseen(
  'a function that is wrong in a zone',
  () => `t.zone_id in (select id from public.zones where name = 'Main Dining')`,
);

test(
  'a trigger that overrides what comes over the application’s connection: unknown, with the trigger named',
  { tag: '@diagnosis' },
  async ({ failureOf, floorPlan, rowEditor, ownSchema, tenant }) => {
    await ownSchema.change(...overridesFor(`session_user = 'authenticator'`));
    await rowEditor.setStatus('T2', 'available');
    await floorPlan.open(tenant.booking('Vic Viewing'));

    const failure = await failureOf(expect(floorPlan.table('T2')).toBeSelectable(soon));

    expect(failure.causes).toEqual(['unknown']);
    expect(failure.message).toContain('test_override asks who is connected');
  },
);

for (const { who, condition } of [
  { who: 'its role', condition: `current_user = 'service_role'` },
  {
    who: 'its token',
    condition: `current_setting('request.jwt.claims', true)::jsonb ->> 'role' = 'service_role'`,
  },
]) {
  test(
    `a trigger that overrides what the application writes, known by ${who}: no lingering status`,
    { tag: '@diagnosis' },
    async ({ failureOf, floorPlan, rowEditor, ownSchema, tenant }) => {
      await ownSchema.change(refreshAsCaller);
      await ownSchema.change(...overridesFor(condition));
      await rowEditor.setStatus('T2', 'available');
      await floorPlan.open(tenant.booking('Vic Viewing'));

      const failure = await failureOf(expect(floorPlan.table('T2')).toBeSelectable(soon));

      expect(failure.causes).toEqual(['status-overridden']);
      expect(failure.message).toContain('Trigger test_override on table_inventory');
    },
  );
}
