import {
  expect,
  legacyFunction,
  refreshUnless,
  test,
  withoutOverlapGuard,
  withoutRemedy,
} from '../../../fixtures/test.ts';

/*
 * What a failing assertion says, cause by cause, each made to happen for real in a sandbox of this
 * file's own: its pages never ask by themselves, and its schema is changed and put back.
 */
test.describe.configure({ mode: 'default' });
const soon = { timeout: 1_000 };
test.use({
  variant: '--no-poll',
  needs: ['travel', 'sql'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    bookings: [
      { guest: 'Sam Staying', at: '2027-06-07T18:00', party: 2, tables: 'T1' },
      { guest: 'Cem Cancelled', at: '2027-06-07T18:00', party: 2, status: 'cancelled' },
      { guest: 'Olga Overlapping', at: '2027-06-07T18:30', party: 2 },
      { guest: 'Vic Viewing', at: '2027-06-07T20:30', party: 2 },
    ],
  },
});

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
  'an orphaned allocation',
  { tag: '@diagnosis' },
  async ({ clock, failureOf, floorPlan, mischief, tenant }) => {
    const { window } = tenant.booking('Sam Staying');
    await clock.inside(window);
    await mischief.allocate('T2', window, tenant.booking('Cem Cancelled'));
    await floorPlan.open(tenant.booking('Vic Viewing'));

    const { causes } = await failureOf(expect(floorPlan.table('T2')).toBeSelectable(soon));

    expect(causes).toEqual(['orphaned-allocation']);
  },
);

test(
  'a hold that never ends',
  { tag: '@diagnosis' },
  async ({ failureOf, floorPlan, mischief, tenant }) => {
    const viewer = tenant.booking('Vic Viewing');
    const expires = '2027-06-09T12:00:00Z';
    await mischief.hold('T2', { ...viewer.window, expires }, tenant.booking('Olga Overlapping'));
    await floorPlan.open(viewer);

    const { causes } = await failureOf(expect(floorPlan.table('T2')).toBeSelectable(soon));

    expect(causes).toEqual(['endless-hold']);
  },
);

test(
  'maintenance',
  { tag: '@diagnosis' },
  async ({ blocks, clock, failureOf, floorPlan, tenant }) => {
    const { window } = tenant.booking('Sam Staying');
    await clock.inside(window);
    await blocks.maintain('T2', window);
    await floorPlan.open(tenant.booking('Vic Viewing'));

    const { causes } = await failureOf(expect(floorPlan.table('T2')).toBeSelectable(soon));

    expect(causes).toEqual(['maintenance']);
  },
);

test(
  'a page that never asks again',
  { tag: '@diagnosis' },
  async ({ clock, database, failureOf, floorPlan, tenant }) => {
    const { window } = tenant.booking('Sam Staying');
    const viewer = tenant.booking('Vic Viewing');
    await clock.inside(window);
    await floorPlan.open(viewer);
    await expect(floorPlan.table('T1')).not.toBeSelectable();
    await clock.atEnd(window);

    const { causes } = await failureOf(expect(floorPlan.table('T1')).toBeSelectable(soon));
    expect(causes).toEqual(['stale-page']);

    const agreement = expect(floorPlan).toAgreeWithDatabase(database, viewer, soon);
    const { causes: again, message } = await failureOf(agreement);
    expect(message).toContain('T1, 2 seats, unavailable” is blocked');
    expect(again, 'a plan that disagrees says why, too').toEqual(['stale-page']);
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
    async ({ clock, failureOf, floorPlan, mischief, ownSchema, tenant }) => {
      const [sam, olga] = [tenant.booking('Sam Staying'), tenant.booking('Olga Overlapping')];
      await ownSchema.change(
        withoutOverlapGuard,
        `delete from public.booking_table_assignments where booking_id = '${olga.id}';
         delete from public.allocations where booking_id = '${olga.id}'`,
      );
      await mischief.allocate('T1', olga.window, olga);
      await mischief.assignOnly('T1', olga.window, olga);
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

/* What nobody foresaw must not get the name of something else. */
test.describe('unforeseen', () => {
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
});
