import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test(
  'the assignment context has all that the floor plan needs',
  checks('C2.3', 'C2.46', 'C2.47', 'C2.71'),
  async ({ clock, staffApi, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const [ada, ben] = await tenant.addBookings([
      { guest: 'Ada', at, party: 2, tables: 'T1' },
      { guest: 'Ben', at, party: 2, tables: 'T2' },
    ]);

    const { body, status } = await staffApi.context(ada?.id ?? '');

    expect.soft(status, fact('C2.3')).toBe(200);
    expect.soft(body, fact('C2.46')).toMatchObject({
      booking: { id: ada?.id },
      tables: expect.any(Array),
      conflicts: expect.any(Array),
      bookingAssignments: [tenant.tableId('T1')],
      window: { startAt: expect.any(String), endAt: expect.any(String) },
      serverNow: expect.any(String),
    });
    expect.soft(body['tables'], fact('C2.46')).toHaveLength(tenant.tables.length);
    expect.soft(body['conflicts'], fact('C2.47')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          tableId: tenant.tableId('T2'),
          bookingId: ben?.id,
          startAt: expect.any(String),
          endAt: expect.any(String),
          source: expect.any(String),
        }),
      ]),
    );
    const offset = expect.stringMatching(/(Z|[+-]\d\d:\d\d)$/);
    expect.soft(body['window'], fact('C2.71')).toEqual({ startAt: offset, endAt: offset });
  },
);

test(
  'the summary of a day is asked for by restaurant and date',
  checks('C2.3', 'C2.42'),
  async ({ clock, staffApi }) => {
    const { status } = await staffApi.summary(clock.today());

    expect.soft(status, fact('C2.42')).toBe(200);
    expect.soft(status, fact('C2.3')).toBe(200);
  },
);
