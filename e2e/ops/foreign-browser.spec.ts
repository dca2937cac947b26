import { expect, test } from '../../fixtures/test.ts';

for (const { browserAhead, where } of [
  { browserAhead: 3, where: 'three hours ahead' },
  { browserAhead: -8, where: 'eight hours behind' },
]) {
  test.describe(`a browser ${where}`, () => {
    test.use({ needs: ['provision'], browserAhead });

    test(
      `staff with a browser ${where} read by the restaurant’s clock when guests come and when they came`,
      { tag: '@G7' },
      async ({ clock, database, floorPlan, staffApi, tenant, timezoneId }) => {
        const at = clock.today().toPlainDateTime('12:30');
        const ada = await tenant.addBooking({ guest: 'Ada', at, party: 2, tables: 'T1' });
        expect(await staffApi.step(ada.id, 'check-in')).toBeGranted();
        const { checked_in_at: seated } = await database.booking(ada.id);
        const { dashboard } = floorPlan;

        await dashboard.open(ada.date);
        await dashboard.openDetails(ada.guest.name);

        const zone = await dashboard.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions());
        expect(zone.timeZone, 'the browser’s own zone').toBe(timezoneId);
        const details = dashboard.details(ada.guest.name);
        await expect(details, 'when they come').toContainText('12:30');
        await expect(details, 'when they came').toContainText(clock.timeOf(String(seated)));
      },
    );
  });
}
