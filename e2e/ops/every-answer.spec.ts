import { expect, test } from '../../fixtures/test.ts';

/* Behind one address there may be several servers, caches and replicas: each must answer alike. */
test.use({
  needs: ['provision'],
  now: '2027-06-07T09:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    bookings: [
      { guest: 'Sam Staying', at: 'today 18:00', party: 2, tables: 'T1' },
      { guest: 'Ned Next', at: 'today 21:00', party: 2 },
    ],
  },
});

test(
  'staff who ask for the floor plan six times inside a window read six times that its table is reserved',
  { tag: ['@O3', '@one-browser'] },
  async ({ clock, staffApi, tenant }) => {
    const next = tenant.booking('Ned Next');
    await clock.inside(tenant.booking('Sam Staying').window);

    const answers = [];
    for (let times = 0; times < 6; times += 1) answers.push(await staffApi.statuses(next.id));

    const alike = { T1: 'reserved', T2: 'available' };
    expect(answers, 'the statuses in each answer').toEqual(Array(6).fill(alike));
  },
);
