import { expect, test } from '../../fixtures/test.ts';

test.use({
  needs: ['provision'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2' },
    adjacent: 'T1+T2 T2+T3',
    bookings: [{ guest: 'Ada Four', at: '18:00', party: 4 }],
  },
});

test(
  'staff assign two tables, add a third, and take all back: the booking follows each time',
  { tag: '@O4' },
  async ({ database, floorPlan, tenant }) => {
    const ada = tenant.booking('Ada Four');
    await floorPlan.open(ada);
    await expect(floorPlan.assignButton).toBeDisabled();

    await floorPlan.choose('T1', 'T2');
    const first = await floorPlan.assign();
    await expect(floorPlan.toast('Tables assigned')).toBeVisible();
    await expect(floorPlan.assignedTables).toHaveCount(2);

    expect(first).toBeGranted();
    expect(first).toMatchObject({ body: { success: true } });
    expect(await database.tablesOf(ada.id)).toEqual(['T1', 'T2']);
    expect(await database.booking(ada.id)).toMatchObject({ status: 'confirmed' });
    expect(await database.windowOf(ada.id)).toEqual(ada.window);

    await floorPlan.choose('T3');
    expect(await floorPlan.assign(), 'one more').toBeGranted();
    await expect(floorPlan.assignedTables).toHaveCount(3);
    expect(await database.tablesOf(ada.id), 'added').toEqual(['T1', 'T2', 'T3']);

    for (const answer of await floorPlan.takeBackAll()) {
      expect(answer).toBeGranted();
    }
    expect(await database.tablesOf(ada.id)).toEqual([]);
    expect(await database.booking(ada.id)).toMatchObject({ status: 'pending' });
    await expect(database).toHoldTogether();
  },
);

test.describe('with both tables assigned on the open plan', () => {
  test.beforeEach(async ({ floorPlan, tenant }) => {
    await floorPlan.open(tenant.booking('Ada Four'));
    await floorPlan.choose('T1', 'T2');
    await floorPlan.assign();
    await expect(floorPlan.assignedTables).toHaveCount(2);
  });

  test(
    'staff take all tables of a booking back at one press: each is free for others',
    { tag: '@O4' },
    async ({ database, floorPlan, tenant }) => {
      const { id } = tenant.booking('Ada Four');

      expect(await floorPlan.takeBackAtOnce()).toBeGranted();

      await expect(floorPlan.assignedTables).toHaveCount(0);
      expect(await database.tablesOf(id)).toEqual([]);
      expect(await database.booking(id)).toMatchObject({ status: 'pending' });
      await expect(database).toHoldTogether();
    },
  );

  test(
    'staff who took them back assign them again',
    { tag: '@O4' },
    async ({ database, floorPlan, tenant }) => {
      await floorPlan.takeBackAll();

      await floorPlan.choose('T1', 'T2');
      expect(await floorPlan.assign(), 'once more').toBeGranted();

      await expect(floorPlan.assignedTables).toHaveCount(2);
      expect(await database.tablesOf(tenant.booking('Ada Four').id)).toEqual(['T1', 'T2']);
    },
  );
});

test(
  'staff who send an assignment again, since its answer was lost, are granted it, and the tables are theirs once',
  { tag: '@O4' },
  async ({ database, staffApi, tenant }) => {
    const ada = tenant.booking('Ada Four');
    const again = { idempotencyKey: 'the-answer-was-lost' };
    expect(await staffApi.assign(ada.id, ['T1', 'T2'], again)).toBeGranted();

    expect(await staffApi.assign(ada.id, ['T1', 'T2'], again), 'again').toBeGranted();

    expect(await database.tablesOf(ada.id)).toEqual(['T1', 'T2']);
    expect(await database.assignments(), 'assignments').toHaveLength(2);
  },
);
