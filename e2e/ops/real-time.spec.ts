import { examines, expect, test, type Clock } from '../../fixtures/test.ts';

/*
 * In real time, on any system: nobody touches the rows while windows end and begin. Symptom of the
 * defect that this was written against: a table stays `reserved` for ever, since nothing runs when time
 * passes. Red with a blocked table means just that.
 */
test.use({
  needs: ['provision'],
  clockWay: 'wait',
  plan: { zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2' }, adjacent: 'T1+T2 T2+T3 T3+T4' },
});

const ned = { guest: 'Ned Next', at: '18:00', party: 2 };

/** A window that has just begun and one that begins where it ends: soon, once a plan is open. */
function windowsAround(clock: Clock) {
  const now = clock.now();
  const turn = now.add({ seconds: 25 });
  return {
    ending: { start: now.subtract({ seconds: 5 }), end: turn },
    beginning: { start: turn, end: turn.add({ minutes: 65 }) },
  };
}

test(
  'a table whose window ends while staff wait is selectable again',
  {
    tag: ['@O3', '@one-browser'],
    ...examines('blocked-after', 'nothing-refreshes', 'lagging-at-start'),
  },
  async ({ clock, floorPlan, tenant }) => {
    const { ending, beginning } = windowsAround(clock);
    const stay = { party: 2, at: ending.start, window: ending };
    const [next] = await tenant.addBookings([
      ned,
      { guest: 'Sam Staying', ...stay, tables: 'T1' },
      { guest: 'Gus Grouped', ...stay, party: 4, tables: 'T2 T3' },
      { guest: 'Cara Coming', party: 2, at: beginning.start, window: beginning, tables: 'T4' },
    ]);
    await floorPlan.open(next);
    for (const table of ['T1', 'T2', 'T3']) {
      await expect(floorPlan.table(table), 'inside its window').not.toBeSelectable();
    }
    await expect(floorPlan.table('T4'), 'before its window').toBeSelectable();

    await clock.atEnd(ending);
    await floorPlan.reopen();

    for (const table of ['T1', 'T2', 'T3']) {
      await expect.soft(floorPlan.table(table), 'after its window').toBeSelectable();
    }
    await expect.soft(floorPlan.table('T4'), 'inside its window').not.toBeSelectable();
  },
);

test(
  'works end, seated guests’ time is over and another window begins while staff wait: each table follows',
  {
    tag: ['@O7', '@O8', '@one-browser'],
    ...examines('blocked-after', 'lingering-occupied', 'maintenance'),
  },
  async ({ blocks, clock, floorPlan, tenant }) => {
    const { ending, beginning } = windowsAround(clock);
    const stay = { party: 2, at: ending.start, window: ending };
    const [next] = await tenant.addBookings([
      ned,
      { guest: 'Otto Occupying', ...stay, tables: 'T2', status: 'checked_in' },
      { guest: 'Fay First', ...stay, tables: 'T3' },
      { guest: 'Sue Second', party: 2, at: beginning.start, window: beginning, tables: 'T3' },
    ]);
    await blocks.maintain('T1', ending);
    await floorPlan.open(next);
    for (const table of ['T1', 'T2', 'T3']) {
      await expect(floorPlan.table(table), 'before').not.toBeSelectable();
    }

    await clock.atEnd(ending);
    await floorPlan.reopen();

    await expect.soft(floorPlan.table('T1'), 'the works are over').toBeSelectable();
    await expect.soft(floorPlan.table('T2'), 'the guests’ window is over').toBeSelectable();
    await expect.soft(floorPlan.table('T3'), 'the next window has begun').not.toBeSelectable();
  },
);
