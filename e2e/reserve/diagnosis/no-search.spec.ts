import { expect, test } from '../../../fixtures/test.ts';

/* A system whose switch for assigning tables at booking is off leaves every guest waiting. */
test.use({
  variant: '--manner no-inline-assignment',
  needs: ['provision'],
  plan: { zones: { Main: 'T1:2' }, adjacent: '' },
});

test(
  'a guest waits for a free table for which nobody looks: the switch is named',
  { tag: '@diagnosis' },
  async ({ clock, guestApi, tenant, whyPending }) => {
    await guestApi.book({ date: clock.firstDayWith('18:00'), time: '18:00' });

    const [reason] = await whyPending(tenant);

    expect(reason?.causes[0]).toMatchObject({ id: 'pending-not-looked-for', rightful: false });
    expect(reason?.causes[0]?.remedy).toContain('FEATURE_AUTO_ASSIGN_ON_BOOKING');
  },
);
