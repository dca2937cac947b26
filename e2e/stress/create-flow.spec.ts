import { expect, test } from '../../fixtures/test.ts';

/*
 * The create flow in small: a floor of two zones, a few bookings, every combination of up to three
 * tables. `pnpm stress:create` runs the same over whole days.
 */
const at = '2027-06-07T18:00';
const floor = {
  zones: { 'Main Dining': 'T1:2 T2:2 T3:4', Bar: 'B1:2 B2:4' },
  adjacent: 'T1+T2 T2+T3 B1+B2',
};
const granted = 'what can seat a pending booking is granted, and nothing else';
const taken = { guest: 'Sam Seated', at, party: 2, tables: 'B1' };

test.use({ needs: ['travel', 'staff'] });

test.beforeEach(async ({ integrity }) => {
  expect(await integrity.violations(), 'before').toEqual([]);
});
test.afterEach(async ({ integrity }) => {
  expect(await integrity.violations(), 'after').toEqual([]);
});

test.describe('guests book through the wizard', () => {
  // The wizard's first booking is for the day's first slot, in which Sam sits.
  test.use({ plan: { ...floor, bookings: [{ ...taken, at: '2027-06-07T12:00' }] } });

  test(
    'every feasible combination of their bookings is tried, and system and oracle agree',
    { tag: '@S1' },
    async ({ createFlow, database }) => {
      const { disagreements, summary } = await createFlow({ bookings: 3 });

      expect(disagreements, granted).toEqual([]);
      expect(summary.stopped).toBeUndefined();
      expect(summary.made).toEqual({ confirmed: 3 });
      expect(summary.madeWaste, 'seats left over, by the best tables').toBe(summary.madeBestWaste);
      expect(summary).toMatchObject({ bookings: 3, confirmed: 3, coverage: 1, unknown: 0 });
      expect(summary.feasible).toBeGreaterThan(20);
      expect(summary.accepted).toBe(summary.feasible);
      expect(Object.keys(summary.rightlyRefused)).toEqual(
        expect.arrayContaining(['ADJACENCY', 'CAPACITY', 'CONFLICTS', 'TABLES_NOT_FOUND', 'ZONE']),
      );
      const { bookings } = await database.rows();
      expect(bookings.filter(({ status }) => status === 'pending')).toEqual([]);
    },
  );
});

test.describe('bookings are pending', () => {
  const parties = [8, 6, 4, 2, 12].map((party) => ({ guest: `Party of ${party}`, at, party }));
  test.use({ plan: { ...floor, bookings: [taken, ...parties] } });

  test(
    'the loop seats all that can be seated and leaves the rest pending',
    { tag: '@S2' },
    async ({ createFlow, database }) => {
      const { disagreements, summary } = await createFlow();

      expect(disagreements, granted).toEqual([]);
      expect(summary.coverage).toBe(1);
      expect(summary.waste, 'seats left over, by the best tables').toBe(summary.bestWaste);
      const { bookings } = await database.rows();
      const pending = bookings.filter(({ status }) => status === 'pending');
      expect(pending).toHaveLength(summary.pending);
      // Twelve guests fit nowhere, and the tables suffice for some of the others only.
      expect(pending.map(({ party_size }) => party_size)).toContain(12);
      expect(summary.confirmed).toBeGreaterThanOrEqual(2);
    },
  );

  test(
    'an interrupted run is taken up where it ended, and a dead run’s trial is taken back',
    { tag: '@S2' },
    async ({ createFlow, staffApi, tenant }) => {
      const first = await createFlow({ interruptAfter: 10 });
      expect(first.summary.stopped).toBe('Interrupted.');
      expect(first.entries.length).toBeLessThan(15);
      const { id } = tenant.booking('Party of 2');
      const dead = { idempotencyKey: 'stress-try-of-a-dead-run' };
      expect(await staffApi.assign(id, ['T1'], dead)).toBeGranted();

      const second = await createFlow({ earlier: first.entries });

      const { summary } = second;
      expect(summary).toMatchObject({ cleaned: 1, coverage: 1, disagreements: [] });
      expect(summary.stopped).toBeUndefined();
      const tried = [...first.tried, ...second.tried];
      expect(new Set(tried).size, 'no combination is tried twice').toBe(tried.length);
      expect(tried).toHaveLength(summary.feasible);
    },
  );
});

test.describe('a table does no more than connect two others', () => {
  const line = { zones: { Line: 'L1:4 L2:2 L3:4' }, adjacent: 'L1+L2 L2+L3' };
  test.use({ plan: { ...line, bookings: [{ guest: 'Party of 8', at, party: 8 }] } });

  test('the system finds all three together', { tag: '@S2' }, async ({ createFlow }) => {
    const { disagreements, summary } = await createFlow();

    expect(disagreements, granted).toEqual([]);
    expect(summary.strategies).toEqual({ 'adjacent-x3': 1 });
  });
});
