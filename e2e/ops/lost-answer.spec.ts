import { examines, expect, test } from '../../fixtures/test.ts';

test.use({
  needs: ['provision', 'polling'],
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [
      { guest: 'Sam Staying', at: '18:00', party: 2, tables: 'T1' },
      { guest: 'Ned Next', at: '20:30', party: 2 },
    ],
  },
});

test(
  'a plan left open that gets no answer once asks again, and shows that the table is let go',
  { tag: '@O3', ...examines('blocked-after', 'page-not-asking') },
  async ({ clock, floorPlan, holdRequests, tenant }) => {
    const { window } = tenant.booking('Sam Staying');
    await clock.inside(window);
    await floorPlan.open(tenant.booking('Ned Next'));
    await expect(floorPlan.table('T1'), 'inside the window').not.toBeSelectable();

    const requests = await holdRequests(floorPlan.page, 'plans');
    await clock.justBeforeEnd(window);
    await requests.untilHeld();
    await requests.cutBefore();
    await clock.atEnd(window);

    await expect(floorPlan.table('T1'), 'at its end').toBeSelectable();
  },
);
