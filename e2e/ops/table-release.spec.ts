import { expect, test } from '../../fixtures/test.ts';

/*
 * The stay of 18:00–19:05 holds T1; the viewer's own visit lies ahead of it and overlaps nothing.
 * The test writes nothing between the moments that it looks at: what changes, time has changed.
 */
test.use({
  needs: ['travel'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    bookings: [
      { guest: 'Sam Staying', at: '2027-06-07T18:00', party: 2, tables: 'T1' },
      { guest: 'Ned Next', at: '2027-06-07T20:30', party: 2 },
    ],
  },
});

const selectableMoments = [
  ['hours before the window', '2027-06-07T15:00'],
  ['one millisecond before the window', '2027-06-07T16:59:59.999Z'],
  ['at the end of the window', '2027-06-07T18:05:00.000Z'],
  ['after the window', '2027-06-07T19:30'],
] as const;
const blockedMoments = [
  ['at the start of the window', '2027-06-07T17:00:00.000Z'],
  ['inside the window', '2027-06-07T18:30'],
  ['one millisecond before the end of the window', '2027-06-07T18:04:59.999Z'],
] as const;

for (const [moment, instant] of selectableMoments) {
  test(
    `staff open the floor plan ${moment} and can choose the table`,
    { tag: '@O3' },
    async ({ clock, floorPlan, tenant }) => {
      await clock.travelTo(instant);

      await floorPlan.open(tenant.booking('Ned Next'));

      await expect(floorPlan.table('T1')).toBeSelectable();
    },
  );
}

for (const [moment, instant] of blockedMoments) {
  test(
    `staff open the floor plan ${moment} and find the table blocked`,
    { tag: '@O3' },
    async ({ clock, floorPlan, tenant }) => {
      await clock.travelTo(instant);

      await floorPlan.open(tenant.booking('Ned Next'));

      await expect(floorPlan.table('T1')).not.toBeSelectable();
      await expect(floorPlan.table('T2')).toBeSelectable();
    },
  );
}

test(
  'a floor plan left open blocks the table in its window, frees it after, and staff assign it',
  { tag: '@O3' },
  async ({ clock, database, floorPlan, tenant }) => {
    const { window } = tenant.booking('Sam Staying');
    const next = tenant.booking('Ned Next');
    await floorPlan.open(next);
    await expect(floorPlan.table('T1'), 'before the window').toBeSelectable();

    await clock.inside(window);
    await floorPlan.lookAgain();
    await expect(floorPlan.table('T1'), 'inside the window').not.toBeSelectable();

    await clock.atEnd(window);
    await floorPlan.lookAgain();
    await expect(floorPlan.table('T1'), 'after the window').toBeSelectable();
    await expect(floorPlan).toAgreeWithDatabase(database, next);
    expect(floorPlan.loads, 'the page followed without being loaded again').toBe(1);

    await floorPlan.choose('T1');
    const { status } = await floorPlan.assign();

    expect(status).toBe(200);
    expect(await database.tablesOf(next.id)).toEqual(['T1']);
    expect(await database.booking(next.id)).toMatchObject({ status: 'confirmed' });
  },
);
