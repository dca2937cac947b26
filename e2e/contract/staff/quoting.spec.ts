import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test.use({
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:4 T4:4', Garden: 'G1:2 G2:2' },
    // Each has a neighbour, some only one that is out of use.
    adjacent: 'T1+T2 T3+T4 G1+G2',
    tables: { T4: { active: false }, G2: { active: false } },
  },
});

/** How far a system's clock may be from ours, in s, where it can't be moved. */
const skew = 5;

interface Candidate {
  tableIds: string[];
  tableNumbers: string[];
}

test(
  'a quote holds tables, and confirming it assigns them',
  checks('C2.64', 'C2.65', 'C2.67'),
  async ({ clock, database, staffApi, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 4 });

    const quote = await staffApi.quote(id);
    expect(quote, fact('C2.64')).toMatchObject({
      status: 200,
      body: {
        holdId: expect.any(String),
        expiresAt: expect.any(String),
        window: expect.any(Object),
        candidate: expect.any(Object),
        alternates: expect.any(Array),
      },
    });
    const { candidate, holdId } = quote.body;
    expect.soft(candidate, fact('C2.65')).toMatchObject({
      tableIds: [tenant.tableId('T3')],
      tableNumbers: ['T3'],
      totalCapacity: 4,
      slack: 0,
      score: expect.any(Number),
    });

    const confirmed = await staffApi.confirm(id, holdId);
    expect.soft(confirmed, fact('C2.67')).toMatchObject({
      status: 200,
      body: { holdId, bookingId: id, assignments: [expect.any(Object)] },
    });
    const { tableNumbers } = candidate as Candidate;
    expect.soft(await database.tablesOf(id), fact('C2.67')).toEqual(tableNumbers);
  },
);

test(
  'a quote keeps to the zone, the number and the choice of tables, and to its time to live',
  checks('C2.66', 'C2.68', 'C4.13'),
  async ({ clock, staffApi, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const names = ['Ada', 'Ben', 'Cleo', 'Dev', 'Elif'];
    const bookings = await tenant.addBookings(names.map((guest) => ({ guest, at, party: 2 })));
    const [ada = '', ben = '', cleo = '', dev = '', elif = ''] = bookings.map(({ id }) => id);
    const garden = tenant.tables.find(({ table_number }) => table_number === 'G1')?.zone_id;
    const avoided = ['T1', 'G1', 'T3'].map((number) => tenant.tableId(number));

    const asked = clock.now();
    const zoned = await staffApi.quote(ada, { zoneId: garden, holdTtlSeconds: 30 });
    const only = (...tableNumbers: string[]) => ({
      status: 200,
      body: { candidate: { tableNumbers } },
    });
    expect.soft(zoned, fact('C2.68', 'zoneId')).toMatchObject(only('G1'));
    const avoiding = await staffApi.quote(ben, { avoidTables: avoided, holdTtlSeconds: 600 });
    expect.soft(avoiding, fact('C2.68', 'avoidTables')).toMatchObject(only('T2'));
    const few = await staffApi.quote(cleo, { maxTables: 1, requireAdjacency: true });
    expect.soft(few, fact('C2.68', 'maxTables')).toMatchObject({ status: 200 });
    const fewTables = (few.body['candidate'] as Candidate | null)?.tableIds;
    expect.soft(fewTables, fact('C2.68')).toHaveLength(1);

    const answered = clock.now();
    for (const [reply, seconds] of [
      [zoned, 30],
      [avoiding, 600],
    ] as const) {
      const { expiresAt } = reply.body;
      expect(expiresAt, fact('C4.13', `${seconds} s`)).toEqual(expect.any(String));
      const expiry = clock.at(String(expiresAt));
      const [longest, shortest] = [asked, answered].map((then) =>
        expiry.since(then).total('seconds'),
      );
      expect.soft(longest, fact('C4.13', `${seconds} s`)).toBeGreaterThan(seconds - skew);
      expect.soft(shortest, fact('C4.13', `${seconds} s`)).toBeLessThan(seconds + skew);
    }
    for (const [booking, holdTtlSeconds] of [
      [dev, 29],
      [elif, 601],
    ] as const) {
      const refused = await staffApi.quote(booking, { holdTtlSeconds });
      expect.soft(refused, fact('C2.66', `${holdTtlSeconds} s`)).toMatchObject({ status: 400 });
    }
  },
);
