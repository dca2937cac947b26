import { expect, test } from '../../fixtures/test.ts';

/*
 * A table for each state, as the plan of Vera, who comes tomorrow, shows it. What is reserved,
 * occupied or closed is so at this moment; conflicts and holds touch Vera's own window.
 */
const plan = {
  zones: { 'Main Dining': 'Free:2 Also:2 Res:2 Occ:2 Out:2 One:2 Two:2 His:2 Hers:2 Off:2' },
  adjacent: '',
  tables: { Off: { active: false } },
};
const free = { disabled: false, pressed: 'false' };
const blocked = { disabled: true, pressed: 'false' };
const chosen = { disabled: false, pressed: 'true' };
/** Of 255; the same pattern, half a pixel off, comes to 11 at most. */
const noticeable = 14;

test.beforeEach(async ({ blocks, clock, floorPlan, tenant }) => {
  const now = clock.now();
  const aroundNow = { start: now.subtract({ minutes: 20 }), end: now.add({ minutes: 40 }) };
  const stay = { at: '18:00', party: 2, window: aroundNow };
  const [vera, other] = await tenant.addBookings([
    { guest: 'Vera Viewing', at: '18:00', party: 2 },
    { guest: 'Hal Holding', at: '18:00', party: 2 },
    { guest: 'Rita Reserved', ...stay, tables: 'Res' },
    { guest: 'Otto Occupying', ...stay, tables: 'Occ', status: 'checked_in' },
    { guest: 'Cleo Once', at: '18:30', party: 2, tables: 'One' },
    { guest: 'Dora Before', at: '17:30', party: 2, tables: 'Two' },
    { guest: 'Dan After', at: '19:00', party: 2, tables: 'Two' },
  ]);
  await blocks.maintain('Out', aroundNow);
  await blocks.hold('His', other, now.add({ minutes: 10 }));
  await blocks.hold('Hers', vera, now.add({ minutes: 10 }));
  await floorPlan.open(vera);
});

test.describe('with coordinates', () => {
  test.use({ needs: ['provision', 'coordinates'], plan: { ...plan, coordinates: true } });

  test(
    'each table tells its state in name and title, and only a free one can be chosen',
    { tag: '@O2' },
    async ({ floorPlan }) => {
      const available = { title: 'Status: available' };

      await floorPlan.choose('Free');

      expect(await floorPlan.states()).toEqual({
        Free: { name: 'Free, 2 seats, selected', ...chosen, ...available },
        Also: { name: 'Also, 2 seats', ...free, ...available },
        Res: { name: 'Res, 2 seats, unavailable', ...blocked, title: 'Status: reserved' },
        Occ: { name: 'Occ, 2 seats, unavailable', ...blocked, title: 'Status: occupied' },
        Out: { name: 'Out, 2 seats, unavailable', ...blocked, title: 'Status: out_of_service' },
        One: { name: 'One, 2 seats, 1 conflict', ...blocked, ...available },
        Two: { name: 'Two, 2 seats, 2 conflicts', ...blocked, ...available },
        His: { name: 'His, 2 seats, held by another booking', ...blocked, ...available },
        Hers: { name: 'Hers, 2 seats, held by you', ...free, ...available },
        Off: { name: 'Off, 2 seats, unavailable', ...blocked, ...available },
      });
    },
  );
});

test.describe('without coordinates', () => {
  // Tall enough for the whole plan: a picture shows what lies in front of a table, too.
  test.use({ needs: ['provision'], plan, viewport: { width: 1280, height: 1600 } });

  test(
    'each table tells its state in its name, and only a free one can be chosen',
    { tag: '@O2' },
    async ({ floorPlan }) => {
      await floorPlan.choose('Free');

      expect(await floorPlan.states()).toMatchObject({
        Free: { name: 'Free, 2 seats, selected', ...chosen },
        Also: { name: 'Also, 2 seats', ...free },
        Res: { name: 'Res, 2 seats, unavailable', ...blocked },
        Occ: { name: 'Occ, 2 seats, unavailable', ...blocked },
        Out: { name: 'Out, 2 seats, unavailable', ...blocked },
        One: { name: 'One, 2 seats, conflict', ...blocked },
        Two: { name: 'Two, 2 seats, conflict', ...blocked },
        His: { name: 'His, 2 seats, held', ...blocked },
        Hers: { name: 'Hers, 2 seats, held', ...free },
        Off: { name: 'Off, 2 seats, inactive', ...blocked },
      });
    },
  );

  test(
    'tables of different states look different, words aside, and those of one state alike',
    { tag: '@O2' },
    async ({ floorPlan }) => {
      for (const same of [
        ['Free', 'Also'],
        ['One', 'Two'],
      ]) {
        const [alike] = await floorPlan.looks(...same);
        expect.soft(alike?.difference, same.join(' and ')).toBeLessThan(noticeable);
      }

      await floorPlan.choose('Free');

      const states = ['Free', 'Also', 'Res', 'Occ', 'Out', 'One', 'His', 'Hers', 'Off'];
      for (const { pair, difference } of await floorPlan.looks(...states)) {
        expect.soft(difference, pair).toBeGreaterThan(noticeable);
      }
    },
  );

  test(
    '“Show only available tables” leaves those that can be chosen, and brings all back',
    { tag: '@O2' },
    async ({ floorPlan }) => {
      await floorPlan.onlyAvailable.click();

      await expect(floorPlan.tables).toHaveCount(3);
      expect(Object.keys(await floorPlan.states())).toEqual(['Also', 'Free', 'Hers']);

      await floorPlan.onlyAvailable.click();

      await expect(floorPlan.tables).toHaveCount(10);
    },
  );
});
