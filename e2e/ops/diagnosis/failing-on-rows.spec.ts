import { diagnosedPlan, expect, test } from '../../../fixtures/test.ts';

/* What a failing assertion says when rows or the page are to blame, each made to happen for real. */
const soon = { timeout: 250 };
test.use({ needs: ['sql', 'provision'], now: '2027-06-07T09:00', plan: diagnosedPlan });

test(
  'an orphaned allocation',
  { tag: '@diagnosis' },
  async ({ clock, failureOf, floorPlan, rowEditor, tenant }) => {
    const { window } = tenant.booking('Sam Staying');
    await clock.inside(window);
    await rowEditor.allocate('T2', window, tenant.booking('Cem Cancelled'));
    await floorPlan.open(tenant.booking('Vic Viewing'));

    const { causes } = await failureOf(expect(floorPlan.table('T2')).toBeSelectable(soon));

    expect(causes).toEqual(['orphaned-allocation']);
  },
);

test(
  'a hold that never ends',
  { tag: '@diagnosis' },
  async ({ failureOf, floorPlan, rowEditor, tenant }) => {
    const viewer = tenant.booking('Vic Viewing');
    const expires = 'in 2 days 13:00';
    await rowEditor.hold('T2', tenant.booking('Olga Overlapping'), expires, viewer.window);
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

/* The page must be cut off and its window end within its patience: no real minute is that exact. */
test.describe('where the clock can be moved', () => {
  test.use({ needs: ['travel', 'sql', 'provision'] });

  test(
    'a page that never asks again',
    { tag: '@diagnosis' },
    async ({ clock, database, failureOf, floorPlan, staffPage, tenant }) => {
      const { window } = tenant.booking('Sam Staying');
      const viewer = tenant.booking('Vic Viewing');
      await clock.inside(window);
      await floorPlan.open(viewer);
      await expect(floorPlan.table('T1')).not.toBeSelectable();
      await staffPage.route('**/assignment-context', (route) => route.abort());
      await clock.atEnd(window);

      const { causes } = await failureOf(expect(floorPlan.table('T1')).toBeSelectable(soon));
      expect(causes).toEqual(['stale-page']);

      const agreement = expect(floorPlan).toAgreeWithDatabase(database, viewer, soon);
      const { causes: again, message } = await failureOf(agreement);
      expect(message).toContain('T1, 2 seats, unavailable” is blocked');
      expect(again, 'a plan that disagrees says why, too').toEqual(['stale-page']);
    },
  );
});
