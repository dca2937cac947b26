import { examines, expect, looks, test } from '../../fixtures/test.ts';

/* Pat's hold, five minutes long, blocks T1 for every other booking of the same window. */
const visit = { at: 'today 20:30', party: 2 };
test.use({
  needs: ['provision'],
  now: '2027-06-07T18:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    bookings: [
      { guest: 'Pat Pending', ...visit },
      { guest: 'Ned Next', ...visit },
    ],
  },
});

test(
  'a table that another booking holds can be chosen from the moment the hold expires',
  { tag: '@O2', ...examines('hold-never-ended') },
  async ({ blocks, clock, floorPlan, tenant }) => {
    const expires = clock.now().add({ minutes: 5 });
    await blocks.hold('T1', tenant.booking('Pat Pending'), expires);
    await floorPlan.open(tenant.booking('Ned Next'));
    await expect(floorPlan.table('T1'), 'held').not.toBeSelectable();
    await expect(floorPlan.table('T2'), 'held by nobody').toBeSelectable();

    const lifetime = { start: clock.now(), end: expires };
    await clock.justBeforeEnd(lifetime);
    await looks.reloaded(floorPlan, clock);
    await expect(floorPlan.table('T1'), 'just before it expires').not.toBeSelectable();
    await clock.atEnd(lifetime);
    await looks.reloaded(floorPlan, clock);

    await expect(floorPlan.table('T1'), 'when it expires').toBeSelectable();
  },
);
