import { examines, expect, test } from '../../fixtures/test.ts';

/*
 * The same promise on a system whose clock can't be moved: the windows come to the real now instead.
 * A status that counts windows which have yet to begin is caught here; one that lingers isn't, since
 * the move itself writes (see real-time.spec.ts).
 */
test.use({
  needs: ['provision'],
  now: '2027-06-07T09:00',
  clockWay: 'shift',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    bookings: [
      { guest: 'Sam Staying', at: '18:00', party: 2, tables: 'T1' },
      { guest: 'Ned Next', at: '20:30', party: 2 },
    ],
  },
});

test(
  'a table is blocked inside its window alone when the window is moved past now',
  { tag: ['@O3', '@one-browser'], ...examines('blocked-before', 'legacy-function') },
  async ({ clock, floorPlan, tenant }) => {
    const { window } = tenant.booking('Sam Staying');
    await floorPlan.open(tenant.booking('Ned Next'));
    await expect(floorPlan.table('T1'), 'before the window').toBeSelectable();

    await clock.inside(window);
    await floorPlan.reopen();
    await expect(floorPlan.table('T1'), 'inside the window').not.toBeSelectable();
    await expect(floorPlan.table('T2'), 'never taken').toBeSelectable();

    await clock.travelTo(clock.at(window.end).add({ minutes: 1 }));
    await floorPlan.reopen();

    await expect(floorPlan.table('T1'), 'after the window').toBeSelectable();
  },
);
