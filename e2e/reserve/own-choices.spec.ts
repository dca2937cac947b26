import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'] });

for (const { when, time, occasion } of [
  { when: 'at noon', time: '12:30', occasion: 'Lunch' },
  { when: 'in the afternoon', time: '15:30', occasion: 'Drinks' },
  { when: 'as dinner begins', time: '17:00', occasion: 'Dinner' },
  { when: 'in the evening', time: '18:00', occasion: 'Dinner' },
]) {
  test(
    `a guest who books ${when} reads for which occasion, and is stored for it`,
    { tag: '@G1' },
    async ({ clock, database, reservePage, tenant }) => {
      await reservePage.open(tenant.slug);
      await reservePage.prepare({
        date: clock.tomorrow(),
        time,
        party: 1,
        guest: tenant.newGuest(),
      });
      await expect(reservePage.review, 'the occasion').toContainText(occasion);

      await reservePage.confirm();

      const { body } = await reservePage.answer();
      const stored = await database.booking(body.booking?.id ?? 'none');
      expect(stored.booking_type, 'the occasion').toBe(occasion.toLowerCase());
    },
  );
}

for (const { news, who } of [
  { who: 'who asks for the restaurant’s news is stored with the wish', news: true },
  { who: 'who doesn’t ask for the restaurant’s news is stored without it', news: false },
]) {
  test(`a guest ${who}`, { tag: '@G1' }, async ({ clock, database, reservePage, tenant }) => {
    const visit = { date: clock.tomorrow(), time: '12:30', party: 1, guest: tenant.newGuest() };

    const { body } = await reservePage.book(tenant.slug, { ...visit, news });

    const stored = await database.booking(body.booking?.id ?? 'none');
    expect(stored.marketing_opt_in, 'whether the guest asked for news').toBe(news);
  });
}
