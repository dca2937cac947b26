import { examines, expect, oneTable, test } from '../../fixtures/test.ts';

/* Late in the evening it is another date in UTC there. */
test.use({
  needs: ['seating'],
  timezone: 'America/New_York',
  plan: { ...oneTable, hours: { opens: '00:00', closes: '23:59' } },
});

test(
  'a guest who dines late in New York has the table until ten by the restaurant’s clock',
  { tag: '@G7', ...examines('wrong-zone') },
  async ({ clock, database, reservePage, tenant }) => {
    const guest = tenant.newGuest();
    const date = clock.firstDayWith('21:30');
    const [start, end] = ['21:30', '22:00'].map((time) => clock.at(date.toPlainDateTime(time)));

    const { body } = await reservePage.book(tenant.slug, { date, time: '21:30', party: 2, guest });

    expect(await database.windowOf(body.booking?.id ?? 'none')).toEqual({
      start: String(start),
      end: String(end),
    });
    await expect(reservePage.outcome).toHaveText('Booking confirmed');
  },
);
