import { expect, test, type StaffApi } from '../../fixtures/test.ts';

/*
 * What the assignment's request is refused with, beside the floor plan, which keeps staff from most of
 * it: every refusal of the contract once, each with its reason, and nothing stored.
 */
const at = '18:00';

test.use({
  needs: ['provision'],
  plan: {
    zones: {
      'Main Dining': 'T1:2 T2:2 T3:2 T4:2 Fix:2 Off:4 Taken:4 Held:4 Shut:4',
      Garden: 'G1:4',
    },
    adjacent: 'T1+T2 T2+T3 T3+T4 T4+Fix',
    tables: { Fix: { mobility: 'fixed' }, Off: { active: false } },
    bookings: [
      { guest: 'Ada Four', at, party: 4 },
      { guest: 'Ben Seated', at, party: 4, tables: 'Taken' },
      { guest: 'Hal Holding', at, party: 4 },
      { guest: 'Lou Late', at: '22:15', party: 4 },
    ],
  },
});

interface Ids {
  ada: string;
  ben: string;
  late: string;
  /** A table of another restaurant. */
  foreign: string;
}
type Ask = (api: StaffApi, ids: Ids) => ReturnType<StaffApi['assign']>;
const nowhere = '00000000-0000-4000-8000-000000000000';
const adjacent = { requireAdjacency: true };

const malformed: [what: string, status: number, code: string, ask: Ask][] = [
  ['no tables', 400, 'INVALID_PAYLOAD', (api, { ada }) => api.assign(ada, [])],
  [
    'tables that aren’t a list',
    400,
    'INVALID_PAYLOAD',
    (api, { ada }) => api.assign(ada, [], { tableIds: 'T1' }),
  ],
  ['a booking that isn’t there', 404, 'BOOKING_NOT_FOUND', (api) => api.assign(nowhere, ['T1'])],
  [
    'a table that isn’t there',
    404,
    'TABLES_NOT_FOUND',
    (api, { ada }) => api.assign(ada, [], { tableIds: [nowhere] }),
  ],
  [
    'a table of another restaurant',
    404,
    'TABLES_NOT_FOUND',
    (api, { ada, foreign }) => api.assign(ada, [], { tableIds: [foreign] }),
  ],
  [
    'a table that the booking has',
    409,
    'ALREADY_ASSIGNED',
    (api, { ben }) => api.assign(ben, ['Taken']),
  ],
];

const unfit: [what: string, code: string, ask: Ask][] = [
  ['too few seats', 'CAPACITY', (api, { ada }) => api.assign(ada, ['T1'])],
  ['two zones', 'ZONE', (api, { ada }) => api.assign(ada, ['T1', 'G1'])],
  ['another zone than its own', 'ZONE_LOCKED', (api, { ben }) => api.assign(ben, ['G1'])],
  ['a fixed table with another', 'MOVABLE', (api, { ada }) => api.assign(ada, ['T4', 'Fix'])],
  ['a gap between tables', 'ADJACENCY', (api, { ada }) => api.assign(ada, ['T1', 'T3'], adjacent)],
  ['another’s table', 'CONFLICTS', (api, { ada }) => api.assign(ada, ['Taken'])],
  ['a table held for another', 'CONFLICTS', (api, { ada }) => api.assign(ada, ['Held'])],
  ['a table under repair', 'CONFLICTS', (api, { ada }) => api.assign(ada, ['Shut'])],
  ['a table out of use', 'CONFLICTS', (api, { ada }) => api.assign(ada, ['Off'])],
  ['an hour without service', 'SERVICE_OVERRUN', (api, { late }) => api.assign(late, ['G1'])],
];

test(
  'each request that can’t be granted is refused with its own code and reason, and nothing is stored',
  { tag: '@O4' },
  async ({ blocks, database, newTenant, staffApi, tenant }) => {
    const idOf = (guest: string) => tenant.booking(guest).id;
    const elsewhere = await newTenant({ zones: { Elsewhere: 'E1:4' }, adjacent: '' });
    const ids = {
      ...{ ada: idOf('Ada Four'), ben: idOf('Ben Seated'), late: idOf('Lou Late') },
      foreign: elsewhere.tableId('E1'),
    };
    const hal = tenant.booking('Hal Holding');
    // Some systems let no hold expire before its window has ended.
    await blocks.hold('Held', hal, hal.window.end);
    const { start, end } = tenant.booking('Ada Four').window;
    await blocks.maintain('Shut', { start, end });
    const before = await database.rows();

    for (const [what, status, code, ask] of malformed) {
      const { body, status: answered } = await ask(staffApi, ids);
      expect.soft({ status: answered, code: body['code'] }, what).toEqual({ status, code });
      expect.soft(body['error'], what).toEqual(expect.stringMatching(/\w/));
    }
    for (const [what, code, ask] of unfit) {
      const { body, status } = await ask(staffApi, ids);
      expect.soft({ status, code: body['code'] }, what).toEqual({ status: 422, code });
      const id = expect.stringMatching(new RegExp(`^${code}$`, 'i'));
      const failed = { id, passed: false, message: expect.stringMatching(/\w/) };
      expect.soft(body['details'], what).toMatchObject({
        checks: expect.arrayContaining([expect.objectContaining(failed)]),
      });
    }

    expect(await database.rows()).toEqual(before);
  },
);
