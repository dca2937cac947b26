import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'] });

for (const { earlier, later, order } of [
  { order: 'for later that day', earlier: '12:30', later: '18:00' },
  { order: 'for earlier that day', earlier: '18:00', later: '12:30' },
]) {
  test(
    `a guest who starts anew after a booking makes a second one ${order}, and keeps the first`,
    { tag: '@G1' },
    async ({ clock, database, reservePage, tenant }) => {
      const visit = { date: clock.tomorrow(), party: 1, guest: tenant.newGuest() };
      const { body: first } = await reservePage.book(tenant.slug, { ...visit, time: earlier });

      await reservePage.startAnew();
      await reservePage.prepare({ ...visit, time: later });
      await reservePage.confirm();

      const { body: second } = await reservePage.answer();
      const told = [first, second].map(({ booking }) => booking?.reference ?? 'none');
      expect(told[1], 'the second booking’s reference').not.toBe(told[0]);
      expect(await database.references(), 'both bookings').toEqual(told.sort());
      const stored = await database.booking(second.booking?.id ?? 'none');
      expect(stored.start_time, 'the second booking’s time').toBe(`${later}:00`);
    },
  );
}
