import { checks, expect, fact, oneTable, test } from '../../../fixtures/test.ts';

test.use({
  now: '2027-06-07T09:00',
  plan: oneTable,
});

test(
  'a status follows the database’s now when it is refreshed',
  checks('C4.9'),
  async ({ clock, database, rest, tenant }) => {
    const at = clock.today().toPlainDateTime('18:00');
    const { window } = await tenant.addBooking({ guest: 'Ada', at, party: 2, tables: 'T1' });
    const refreshed = async () => {
      await rest.call('refresh_table_status', { p_table_id: tenant.tableId('T1') });
      return database.statusOf('T1');
    };

    await clock.inside(window);
    expect.soft(await refreshed(), fact('C4.9', 'inside the window')).toBe('reserved');
    await clock.atEnd(window);
    expect.soft(await refreshed(), fact('C4.9', 'after it')).toBe('available');
  },
);

/* A hold lives for a minute at least. */
test.describe('where the clock can be moved', () => {
  test.use({ needs: ['travel'] });

  test(
    'a hold ends by the database’s now, and gives its table to the next',
    checks('C4.10'),
    async ({ clock, staffApi, tenant }) => {
      const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
      const ada = await tenant.addBooking({ guest: 'Ada', at, party: 2 });
      const ben = await tenant.addBooking({ guest: 'Ben', at, party: 2 });

      const held = await staffApi.quote(ada.id, { holdTtlSeconds: 60 });
      expect(held, fact('C4.10', 'the hold')).toMatchObject({ status: 200 });
      await clock.advance({ seconds: 59 });
      const early = await staffApi.quote(ben.id, { holdTtlSeconds: 60 });
      await clock.advance({ seconds: 2 });
      const late = await staffApi.quote(ben.id, { holdTtlSeconds: 60 });

      expect.soft(early.status, fact('C4.10', 'while it lives')).not.toBe(200);
      expect.soft(late, fact('C4.10', 'after it')).toMatchObject({
        status: 200,
        body: { candidate: { tableNumbers: ['T1'] } },
      });
    },
  );
});
