import { everyStatePlan as plan, expect, test } from '../../fixtures/test.ts';

const free = { disabled: false, chosen: false };
const blocked = { disabled: true, chosen: false };
const chosen = { disabled: false, chosen: true };

test.beforeEach(async ({ floorPlan, stageEveryState }) => {
  await floorPlan.open(await stageEveryState());
});

test.describe('with coordinates', () => {
  test.use({ needs: ['provision', 'coordinates'], plan: { ...plan, coordinates: true } });

  test(
    'each table tells its state in name and title, and only a free one can be chosen',
    { tag: '@O2' },
    async ({ floorPlan }) => {
      const available = { title: 'Status: available' };

      await floorPlan.choose('Free');

      expect(await floorPlan.states(), 'what each table says, and which can be chosen').toEqual({
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
  test.use({ needs: ['provision'], plan });

  test(
    'each table tells its state in its name, and only a free one can be chosen',
    { tag: '@O2' },
    async ({ floorPlan }) => {
      await floorPlan.choose('Free');

      expect(
        await floorPlan.states(),
        'what each table says, and which can be chosen',
      ).toMatchObject({
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
});
