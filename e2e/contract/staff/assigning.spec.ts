import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test(
  'assigning confirms a booking and adds to its tables; taking the last one back undoes it',
  checks('C2.48', 'C2.49', 'C2.50', 'C2.62', 'C2.63'),
  async ({ clock, database, staffApi, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 2 });

    const first = await staffApi.assign(id, ['T1']);
    expect.soft(first, fact('C2.48')).toMatchObject({
      status: 200,
      body: {
        success: true,
        assignments: [expect.any(Object)],
        booking: { id, status: 'confirmed', party_size: 2 },
        summary: { tableCount: 1, totalCapacity: 2, partySize: 2, slack: 0 },
      },
    });
    expect.soft(await database.booking(id), fact('C2.49')).toMatchObject({ status: 'confirmed' });

    const second = await staffApi.assign(id, ['T2']);
    expect.soft(second, fact('C2.50')).toMatchObject({ status: 200 });
    expect.soft(await database.tablesOf(id), fact('C2.50')).toEqual(['T1', 'T2']);

    const one = await staffApi.takeBack(id, ['T1']);
    const taken = { status: 200, body: { success: true, removedCount: 1 } };
    expect.soft(one, fact('C2.62')).toMatchObject(taken);
    expect.soft(await database.booking(id), fact('C2.63')).toMatchObject({ status: 'confirmed' });
    const last = await staffApi.takeBack(id, ['T2']);
    expect.soft(last, fact('C2.62')).toMatchObject(taken);
    expect.soft(await database.booking(id), fact('C2.63')).toMatchObject({ status: 'pending' });
  },
);
