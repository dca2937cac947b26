import { expect, test } from '../../fixtures/test.ts';

for (const { browserAhead, where } of [
  { browserAhead: -8, where: 'eight hours behind' },
  { browserAhead: 3, where: 'three hours ahead' },
]) {
  test.describe(`a browser ${where}`, () => {
    test.use({ needs: ['provision'], browserAhead });

    test(
      `a guest with a browser ${where} saves the booking to a calendar at the restaurant’s time`,
      { tag: '@G7' },
      async ({ clock, reservePage, tenant }) => {
        const [date, guest] = [clock.tomorrow(), tenant.newGuest()];
        await reservePage.book(tenant.slug, { date, time: '12:30', party: 1, guest });

        const start = await reservePage.savedStart();

        expect(String(start), 'when the visit begins, by the guest’s calendar').toBe(
          String(clock.at(date.toPlainDateTime('12:30'))),
        );
      },
    );
  });
}
