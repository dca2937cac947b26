import {
  diagnosedPlan,
  expect,
  legacyFunction,
  test,
  withoutOverlapGuard,
  withoutRemedy,
} from '../../../fixtures/test.ts';

/*
 * What a failing assertion says when the database's own code is to blame, each made to happen for real
 * in a sandbox of this file's own: its schema is changed and put back.
 */
test.describe.configure({ mode: 'default' });
const soon = { timeout: 250 };
test.use({ variant: '--no-poll', needs: ['travel', 'sql'], plan: diagnosedPlan });

test(
  'the legacy function',
  { tag: '@diagnosis' },
  async ({ failureOf, floorPlan, ownSchema, tenant }) => {
    await ownSchema.change(legacyFunction);
    await ownSchema.change(
      `select public.refresh_table_status(id) from public.table_inventory where restaurant_id = '${tenant.id}'`,
    );
    await floorPlan.open(tenant.booking('Vic Viewing'));

    const { causes } = await failureOf(expect(floorPlan.table('T1')).toBeSelectable(soon));

    expect(causes).toEqual(['legacy-function']);
  },
);

test(
  'a status that lags when a window begins',
  { tag: '@diagnosis' },
  async ({ clock, failureOf, floorPlan, ownSchema, tenant }) => {
    await ownSchema.change(withoutRemedy);
    await clock.atStart(tenant.booking('Sam Staying').window);
    await floorPlan.open(tenant.booking('Vic Viewing'));

    const { causes } = await failureOf(expect(floorPlan.table('T1')).not.toBeSelectable(soon));

    expect(causes).toEqual(['lagging-status']);
  },
);

test.describe('made in the middle of the window', () => {
  test.use({ now: '2027-06-07T18:30' });

  test(
    'a status that lingers, since nothing refreshes it when time passes',
    { tag: '@diagnosis' },
    async ({ clock, failureOf, floorPlan, ownSchema, tenant }) => {
      await ownSchema.change(withoutRemedy);
      await clock.atEnd(tenant.booking('Sam Staying').window);
      await floorPlan.open(tenant.booking('Vic Viewing'));

      const { causes } = await failureOf(expect(floorPlan.table('T1')).toBeSelectable(soon));

      expect(causes).toEqual(['lingering-status']);
    },
  );

  test(
    'occupied after the guests’ window',
    { tag: '@diagnosis' },
    async ({ clock, failureOf, floorPlan, ownSchema, staffApi, tenant }) => {
      const sam = tenant.booking('Sam Staying');
      await ownSchema.change(withoutRemedy);
      await staffApi.step(sam.id, 'check-in');
      await clock.atEnd(sam.window);
      await floorPlan.open(tenant.booking('Vic Viewing'));

      const { causes } = await failureOf(expect(floorPlan.table('T1')).toBeSelectable(soon));

      expect(causes).toEqual(['lingering-occupied']);
    },
  );

  test(
    'an allocation that overlaps another, where nothing keeps windows apart any more',
    { tag: '@diagnosis' },
    async ({ clock, failureOf, floorPlan, rowEditor, ownSchema, tenant }) => {
      const [sam, olga] = [tenant.booking('Sam Staying'), tenant.booking('Olga Overlapping')];
      await ownSchema.change(
        withoutOverlapGuard,
        `delete from public.booking_table_assignments where booking_id = '${olga.id}';
         delete from public.allocations where booking_id = '${olga.id}'`,
      );
      await rowEditor.allocate('T1', olga.window, olga);
      await rowEditor.assignOnly('T1', olga.window, olga);
      await clock.atEnd(sam.window);
      await floorPlan.open(tenant.booking('Vic Viewing'));

      const { causes } = await failureOf(expect(floorPlan.table('T1')).toBeSelectable(soon));

      expect(causes).toEqual(['overlapping-allocation']);
    },
  );

  test(
    'a window that includes its end, where nothing keeps windows half-open any more',
    { tag: '@diagnosis' },
    async ({ clock, failureOf, floorPlan, ownSchema, tenant }) => {
      const { id, window } = tenant.booking('Sam Staying');
      const guard = 'alter table public.allocations';
      await ownSchema.change(
        `${guard} drop constraint allocations_window_half_open;
         update public.allocations set "window" = tstzrange(lower("window"), upper("window"), '[]')
           where booking_id = '${id}'`,
        `delete from public.allocations where booking_id = '${id}';
         ${guard} add constraint allocations_window_half_open check (not upper_inc("window"))`,
      );
      await clock.atEnd(window);
      await floorPlan.open(tenant.booking('Vic Viewing'));

      const { causes } = await failureOf(expect(floorPlan.table('T1')).toBeSelectable(soon));

      expect(causes).toEqual(['inclusive-window']);
    },
  );
});
