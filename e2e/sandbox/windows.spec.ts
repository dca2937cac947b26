import { expect, test } from '../../fixtures/test.ts';

/*
 * Windows that the contract leaves open, and that harm no guest and no member of staff where they are
 * stored. The sandbox refuses them, so that what stands on its rows may rely on it.
 */
test.use({
  needs: ['provision'],
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [{ guest: 'Ada', at: '2027-06-07T18:00', party: 2 }],
  },
});
const start = '2027-06-07T17:00:00Z';

for (const { what, ...window } of [
  { what: 'is empty', start, end: start },
  { what: 'has no end', start, end: 'infinity' },
  { what: 'has no beginning', start: '-infinity', end: start },
]) {
  for (const way of ['allocation', 'assignment', 'assignTables'] as const) {
    test(
      `the sandbox refuses a window that ${what} by the way of ${way}`,
      { tag: '@bad-input' },
      async ({ database, tenant, waysIn }) => {
        const booking = tenant.booking('Ada');

        const outcome = await waysIn[way]({ booking, table: 'T1', ...window });

        expect(outcome).toMatchObject({ code: expect.stringMatching(/^2[23]/) });
        expect(await database.allocationsOf(booking.id)).toEqual([]);
        expect(await database.assignmentsOf(booking.id)).toEqual([]);
      },
    );
  }
}

test(
  'a booking after the last service has an empty window, and no table can be assigned for it',
  { tag: '@bad-input' },
  async ({ clock, staffApi, tenant }) => {
    const late = await tenant.addBooking({ guest: 'Lou', at: '2027-06-07T22:15', party: 2 });

    const { body, status } = await staffApi.context(late.id);
    expect(status, 'its floor plan opens').toBe(200);
    const window = body['window'] as { [at: string]: string };
    const [start, end] = ['startAt', 'endAt'].map((at) => String(clock.at(window[at] ?? '')));
    expect(end).toBe(start);
    expect((await staffApi.assign(late.id, ['T1'])).status).toBeGreaterThanOrEqual(400);
  },
);
