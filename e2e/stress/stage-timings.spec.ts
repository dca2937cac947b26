import { expect, test } from '../../fixtures/test.ts';

/* The stages that the charts of a slot fill stand on: one that isn't told would count as another's. */
test.use({ needs: ['stageTimings'] });

test(
  'the answer to a booking says how long each stage took',
  { tag: '@S3' },
  async ({ clock, guestApi }) => {
    const date = clock.today().add({ days: 1 });

    const { headers } = await guestApi.book({ date, time: '18:00' });

    for (const stage of ['validate', 'create', 'allocate', 'total']) {
      const told = new RegExp(String.raw`(?:^|, )${stage};dur=[\d.]+`);
      expect.soft(headers['server-timing'], `timing of the stage “${stage}”`).toMatch(told);
    }
  },
);
