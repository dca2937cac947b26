import { expect, test, type CapabilityName, type Plan } from '../../fixtures/test.ts';

/* Nobody else is in the house: each of these parties has its tables. */
const fitting: {
  where: string;
  needs: CapabilityName[];
  plan: Partial<Plan>;
  parties: number[];
  tables: string[];
}[] = [
  {
    where: 'a table is kept for parties of just their size',
    needs: ['seating'],
    plan: {
      zones: { Main: 'T1:4 Stool:1' },
      adjacent: 'T1+Stool',
      tables: { T1: { min_party_size: 3, max_party_size: 3 } },
    },
    parties: [3],
    tables: ['T1'],
  },
  {
    where: 'a fixed table stands beside two that can be moved',
    needs: ['merging'],
    plan: {
      zones: { Main: 'T1:2 T2:2 T3:2' },
      adjacent: 'T1+T2 T2+T3',
      tables: { T1: { mobility: 'fixed' } },
    },
    parties: [4],
    tables: ['T2', 'T3'],
  },
  {
    // The two large ones have seats enough for eight.
    where: 'a small table joins two large ones',
    needs: ['merging'],
    plan: { zones: { Main: 'T1:4 T2:4 T3:2' }, adjacent: 'T1+T3 T3+T2' },
    parties: [8, 10],
    tables: ['T1', 'T2', 'T3'],
  },
];

for (const { needs, parties, plan, tables, where } of fitting) {
  test.describe(`where ${where}`, () => {
    test.use({ needs, plan });

    for (const party of parties) {
      test(
        `a party of ${party} is seated at ${tables.join(' and ')}`,
        { tag: '@G5' },
        async ({ byHand, clock, database, tenant }) => {
          const visit = { date: clock.tomorrow(), time: '18:00', party, guest: tenant.newGuest() };

          const { body } = await byHand.book(visit);

          expect(body.booking?.status, where).toBe('confirmed');
          expect(await database.tablesOf(body.booking?.id ?? 'none')).toEqual(tables);
        },
      );
    }
  });
}
