import { checks, expect, fact, test } from '../../../fixtures/test.ts';

test.use({
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2 T5:4', Garden: 'G1:2' },
    adjacent: 'T1+T2 T2+T3 T3+T4',
    tables: { T3: { mobility: 'fixed' } },
  },
});

test(
  'an assignment that isn’t possible is refused with a code and its checks',
  checks('C2.54', 'C2.55', 'C2.56', 'C2.57', 'C2.58', 'C2.59', 'C2.61'),
  async ({ clock, staffApi, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 4 });
    const seated = await tenant.addBooking({ guest: 'Ben', at, party: 4, tables: 'T5' });
    const adjacent = { requireAdjacency: true };

    for (const [code, reply] of [
      ['C2.55 ZONE', await staffApi.assign(id, ['T1', 'G1'])],
      ['C2.56 MOVABLE', await staffApi.assign(id, ['T2', 'T3'])],
      ['C2.57 CAPACITY', await staffApi.assign(id, ['T1'])],
      ['C2.58 ADJACENCY', await staffApi.assign(id, ['T1', 'T4'], adjacent)],
      ['C2.59 CONFLICTS', await staffApi.assign(id, ['T5'])],
    ] as const) {
      const [sentence, name] = code.split(' ') as ['C2.55', string];
      expect.soft(reply, fact(sentence)).toMatchObject({ status: 422, body: { code: name } });
      const check = {
        id: expect.any(String),
        passed: expect.any(Boolean),
        message: expect.any(String),
      };
      const { checks, conflicts } = { ...(reply.body['details'] as Record<string, unknown[]>) };
      expect.soft(conflicts, fact('C2.61', name)).toEqual(expect.any(Array));
      expect.soft(checks, fact('C2.61', name)).toContainEqual(expect.objectContaining(check));
      const failed = expect.objectContaining({ ...check, passed: false });
      expect.soft(checks, fact('C2.61', name)).toContainEqual(failed);
    }
    const again = await staffApi.assign(seated.id, ['T5']);
    const already = { status: 409, body: { code: 'ALREADY_ASSIGNED' } };
    expect.soft(again, fact('C2.54')).toMatchObject(already);
  },
);

test(
  'strangers, wrong bodies and what isn’t there are refused by their codes',
  checks('C2.51', 'C2.52', 'C2.53'),
  async ({ clock, staffApi, strangerApi, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const { id } = await tenant.addBooking({ guest: 'Ada', at, party: 2 });
    const nothing = { tableIds: [crypto.randomUUID()] };
    const refused = (status: number, code: string) => ({ status, body: { code } });

    for (const reply of [
      await strangerApi.context(id),
      await strangerApi.assign(id, ['T1']),
      await strangerApi.takeBack(id, ['T1']),
      await strangerApi.quote(id),
      await strangerApi.step(id, 'check-in'),
      await strangerApi.summary(clock.today()),
    ]) {
      expect.soft(reply, fact('C2.51')).toMatchObject(refused(401, 'UNAUTHORIZED'));
    }
    const wrong = await staffApi.assign(id, [], { tableIds: 'T1' });
    expect.soft(wrong, fact('C2.52')).toMatchObject(refused(400, 'INVALID_PAYLOAD'));
    const nobody = await staffApi.assign(crypto.randomUUID(), ['T1']);
    expect.soft(nobody, fact('C2.53')).toMatchObject(refused(404, 'BOOKING_NOT_FOUND'));
    const noTable = await staffApi.assign(id, [], nothing);
    expect.soft(noTable, fact('C2.53')).toMatchObject(refused(404, 'TABLES_NOT_FOUND'));
  },
);
