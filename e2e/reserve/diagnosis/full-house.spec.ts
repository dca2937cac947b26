import { expect, test } from '../../../fixtures/test.ts';

test.use({ needs: ['seating'], plan: { zones: { Main: 'T1:2' }, adjacent: '' } });

test(
  'the second guest of an hour waits as it should: no fault is found',
  { tag: '@diagnosis' },
  async ({ clock, guestApi, tenant, whyPending }) => {
    const visit = { date: clock.firstDayWith('18:00'), time: '18:00' };
    await guestApi.book(visit);
    await guestApi.book(visit);

    const reasons = await whyPending(tenant);

    expect(reasons).toMatchObject([
      { verdict: 'rightly-pending', causes: [{ id: 'pending-nothing-free', rightful: true }] },
    ]);
  },
);
