import { expect, test, type Plan } from '../../fixtures/test.ts';

/* Nobody else is in the house, and yet no table may be given to this party of four. */
const unfit: { what: string; plan: Partial<Plan> }[] = [
  {
    what: 'a table that is out of use',
    plan: { zones: { Main: 'Off:4 T1:2' }, adjacent: 'Off+T1', tables: { Off: { active: false } } },
  },
  {
    what: 'a table that is kept for larger parties',
    plan: { zones: { Main: 'Big:6' }, adjacent: '', tables: { Big: { min_party_size: 5 } } },
  },
  {
    what: 'a table that is given to smaller parties alone',
    plan: { zones: { Main: 'Low:4' }, adjacent: '', tables: { Low: { max_party_size: 3 } } },
  },
  {
    what: 'a table that can’t be moved to another',
    plan: {
      zones: { Main: 'Fix:2 T1:2' },
      adjacent: 'Fix+T1',
      tables: { Fix: { mobility: 'fixed' } },
    },
  },
  {
    what: 'tables that don’t stand side by side',
    plan: {
      zones: { Main: 'T1:2 Off:2 T2:2' },
      adjacent: 'T1+Off Off+T2',
      tables: { Off: { active: false } },
    },
  },
  {
    what: 'tables of two zones',
    plan: {
      zones: { Main: 'T1:2 Off:2', Garden: 'G1:2 Out:2' },
      adjacent: 'T1+Off G1+Out',
      tables: { Off: { active: false }, Out: { active: false } },
    },
  },
];

for (const { plan, what } of unfit) {
  test.describe(`where all that is free is ${what}`, () => {
    test.use({ needs: ['seating'], plan });

    test(
      `a party is never seated by means of ${what}: it waits`,
      { tag: '@G5' },
      async ({ byHand, clock, database, tenant }) => {
        const visit = { date: clock.tomorrow(), time: '18:00', party: 4, guest: tenant.newGuest() };

        const { body } = await byHand.book(visit);

        const tables = await database.tablesOf(body.booking?.id ?? 'none');
        expect(tables, `seated by means of ${what}`).toEqual([]);
        expect(body.booking?.status, what).toBe('pending');
      },
    );
  });
}
