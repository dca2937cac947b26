import { checks, expect, fact, stagedPlan, test } from '../../../fixtures/test.ts';

test.describe('without coordinates', () => {
  test.use({ plan: stagedPlan });

  test(
    'a table’s name says what keeps it from being chosen, and its button is disabled then',
    checks('C2.29', 'C2.30', 'C2.34', 'C2.35', 'C2.36', 'C2.37'),
    async ({ floorPlan, stageFloor, tenant }) => {
      const table = (name: string) => floorPlan.region.getByRole('button', { name, exact: true });
      await floorPlan.open(await stageFloor('Ada Contract'));

      await expect(table('T1, 2 seats'), fact('C2.29')).toBeEnabled();
      for (const [id, name] of [
        ['C2.35', 'T2, 2 seats, unavailable'],
        ['C2.37', 'T3, 2 seats, held'],
        ['C2.36', 'T4, 2 seats, conflict'],
        ['C2.34', 'T5, 2 seats, inactive'],
        ['C2.35', 'T6, 2 seats, unavailable'],
      ] as const) {
        await expect.soft(table(name), fact('C2.30', name)).toHaveCount(1);
        const number = name.slice(0, 2);
        await expect.soft(floorPlan.table(number), fact(id, number)).toBeDisabled();
      }
      await floorPlan.choose('T1');
      await expect.soft(table('T1, 2 seats, selected'), fact('C2.30')).toHaveCount(1);
      const inOrder =
        /^T\d, 2 seats(, selected)?(, unavailable)?(, held)?(, conflict)?(, inactive)?$/;
      const named = floorPlan.region.getByRole('button', { name: inOrder });
      await expect.soft(named, fact('C2.30')).toHaveCount(tenant.tables.length);
    },
  );
});

test.describe('with coordinates', () => {
  test.use({ needs: ['coordinates'], plan: { ...stagedPlan, coordinates: true } });

  test(
    'a table’s name says who holds it and how many conflicts it has, and its title the status',
    checks('C2.31', 'C2.32', 'C2.33', 'C2.34', 'C2.35', 'C2.36', 'C2.37'),
    async ({ floorPlan, stageFloor }) => {
      const table = (number: string) => floorPlan.table(number);
      await floorPlan.open(await stageFloor('Ada Contract'));

      await expect(table('T1'), fact('C2.31')).toBeEnabled();
      for (const [id, number, name] of [
        ['C2.35', 'T2', /^T2, 2 seats, unavailable$/],
        ['C2.37', 'T3', /^T3, 2 seats, held by another booking$/],
        ['C2.36', 'T4', /^T4, 2 seats, 1 conflict(\(s\)|s)?$/],
        ['C2.35', 'T6', /^T6, 2 seats, unavailable$/],
      ] as const) {
        await expect.soft(table(number), fact('C2.31', number)).toHaveAccessibleName(name);
        await expect.soft(table(number), fact(id, number)).toBeDisabled();
      }
      await expect.soft(table('T5'), fact('C2.34')).toBeDisabled();
      const own = /^T7, 2 seats, held by you$/;
      await expect.soft(table('T7'), fact('C2.31', 'own hold')).toHaveAccessibleName(own);
      for (const [number, status] of [
        ['T1', 'available'],
        ['T2', 'out_of_service'],
        ['T6', 'reserved'],
      ] as const) {
        const title = new RegExp(`Status: ${status}`);
        await expect.soft(table(number), fact('C2.32', number)).toHaveAttribute('title', title);
      }
      await floorPlan.choose('T1');
      const chosen = 'T1, 2 seats, selected';
      await expect.soft(table('T1'), fact('C2.31', 'chosen')).toHaveAccessibleName(chosen);
      await expect.soft(table('T1'), fact('C2.33')).toHaveAttribute('aria-pressed', 'true');
    },
  );
});
