import { examines, expect, test } from '../../fixtures/test.ts';

/* Pat's hold, five minutes long, keeps T1 from whoever wants it for the same window. */
const visit = { at: '2027-06-07T20:30', party: 2 };
test.use({
  needs: ['travel'],
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
    const expires = clock.at('2027-06-07T18:05');
    await blocks.hold('T1', tenant.booking('Pat Pending'), expires);
    await floorPlan.open(tenant.booking('Ned Next'));
    await expect(floorPlan.table('T1'), 'held').not.toBeSelectable();
    await expect(floorPlan.table('T2'), 'held by nobody').toBeSelectable();

    await clock.travelTo(expires.subtract({ milliseconds: 1 }));
    await floorPlan.lookAgain();
    await expect(floorPlan.table('T1'), '1 ms before it expires').not.toBeSelectable();
    await clock.travelTo(expires);
    await floorPlan.lookAgain();

    await expect(floorPlan.table('T1'), 'when it expires').toBeSelectable();
  },
);
