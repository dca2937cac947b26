import { expect, test } from '../../../fixtures/test.ts';

/* A system that passes over tables without a neighbour leaves a guest waiting beside a free one. */
test.use({
  variant: '--manner adjacency-required',
  needs: ['sql'],
  plan: { zones: { Main: 'T1:2' }, adjacent: '' },
});

test(
  'a guest waits for a free table that has no neighbour: the missing neighbour is named',
  { tag: '@diagnosis' },
  async ({ clock, guestApi, tenant, whyPending }) => {
    await guestApi.book({ date: clock.firstDayWith('18:00'), time: '18:00' });

    const [reason] = await whyPending(tenant);

    expect(reason?.verdict).toBe('faulty');
    expect(reason?.causes[0]).toMatchObject({
      id: 'pending-without-neighbour',
      sentence: expect.stringContaining('T1 is free for 2'),
      evidence: expect.arrayContaining([expect.stringContaining('took it without a word')]),
    });
  },
);
