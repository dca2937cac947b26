import { expect, test } from '../../fixtures/test.ts';

/* A table that the sandbox gains is tried by e2e/database/row-security only if that spec fills it. */
test.use({
  needs: ['provision', 'staffAdmin'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    bookings: [
      { guest: 'Ada', at: '18:00', party: 2 },
      { guest: 'Ben', at: '18:00', party: 2 },
    ],
  },
});

test(
  'every table of the sandbox that belongs to a restaurant has a row to be tried',
  { tag: '@O1' },
  async ({ blocks, unauthorisedClient, staffApi, tenant }) => {
    const ben = tenant.booking('Ben');
    await staffApi.assign(tenant.booking('Ada').id, ['T1']);
    await blocks.hold('T2', ben, ben.window.end);

    const { protectedRows } = await unauthorisedClient(undefined);

    expect(protectedRows.empty).toEqual([]);
  },
);
