import { expect, test } from '@playwright/test';
import { firstOpenDay, freeSlots } from '../../../fixtures/stress/create/open-day.ts';
import { FakeHosts } from '../target/fake-hosts.ts';

/** A restaurant whose last slot today is gone, and that is closed tomorrow. */
const days: { [date: string]: { value: string; disabled: boolean }[] } = {
  '2026-11-28': [{ value: '21:45', disabled: true }],
  '2026-11-29': [],
  '2026-11-30': [
    { value: '12:00', disabled: true },
    { value: '12:15', disabled: false },
  ],
};

async function asking<Result>(work: (baseUrl: string) => Promise<Result>): Promise<Result> {
  const hosts = new FakeHosts();
  try {
    const site = await hosts.http((request, reply) => {
      const date = new URL(request.url ?? '/', 'http://fake').searchParams.get('date') ?? '';
      reply.end(JSON.stringify({ slots: days[date] ?? [] }));
    });
    return await work(site);
  } finally {
    await hosts.close();
  }
}

test('after the last slot of the day a run takes the next day that can be booked', async () => {
  const found = await asking(async (baseUrl) => {
    const day = await firstOpenDay({ baseUrl, slug: 'pub' }, '2026-11-28');
    return { day, slots: await freeSlots({ baseUrl, slug: 'pub' }, day) };
  });

  expect(found).toEqual({ day: '2026-11-30', slots: ['12:15'] });
});

test('a restaurant without a slot in two weeks is told in one sentence', async () => {
  const search = asking((baseUrl) => firstOpenDay({ baseUrl, slug: 'pub' }, '2026-12-01'));

  await expect(search).rejects.toThrow(
    /^pub can't be booked on any of the 14 days from 2026-12-01: see to its hours, or choose --date\.$/,
  );
});
