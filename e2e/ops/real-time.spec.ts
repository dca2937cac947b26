import { examines, expect, test } from '../../fixtures/test.ts';

/*
 * In real time, on any system: nobody touches the rows while the window ends. Symptom of the defect
 * that this was written against: a table stays `reserved` for ever, since nothing runs when time
 * passes. Red with a blocked table means just that.
 */
test.use({
  needs: ['provision'],
  clockWay: 'wait',
  plan: { zones: { 'Main Dining': 'T1:2 T2:2' }, adjacent: '' },
});

test(
  'a table whose window ends while staff wait is selectable again',
  { tag: ['@O3', '@one-browser'], ...examines('blocked-after', 'nothing-refreshes') },
  async ({ clock, floorPlan, tenant }) => {
    const now = clock.now();
    const window = { start: now.subtract({ seconds: 5 }), end: now.add({ seconds: 25 }) };
    const visit = { at: '18:00', party: 2 };
    const [next] = await tenant.addBookings([
      { guest: 'Ned Next', ...visit },
      { guest: 'Sam Staying', ...visit, at: window.start, tables: 'T1', window },
    ]);
    await floorPlan.open(next);
    await expect(floorPlan.table('T1'), 'inside the window').not.toBeSelectable();
    await expect(floorPlan.table('T2'), 'never taken').toBeSelectable();

    await clock.atEnd(window);
    await floorPlan.reopen();

    await expect(floorPlan.table('T1'), 'after the window').toBeSelectable();
  },
);
