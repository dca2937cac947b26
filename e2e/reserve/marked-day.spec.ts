import { dayName, examines, expect, oneTable, test } from '../../fixtures/test.ts';

for (const place of ['east', 'west'] as const) {
  test.describe(`${place} of Greenwich`, () => {
    test.use({ needs: ['provision'], plan: oneTable, place });

    test(
      `a guest ${place} of Greenwich chooses a day and finds that day marked in the calendar`,
      { tag: '@G7', ...examines('wrong-zone') },
      async ({ clock, reservePage, tenant }) => {
        const tomorrow = clock.tomorrow();
        await reservePage.open(tenant.slug);

        await reservePage.chooseDate(tomorrow);
        await reservePage.openCalendar();

        await expect(reservePage.markedDays).toHaveCount(1);
        await expect(reservePage.markedDays).toHaveAccessibleName(`${dayName(tomorrow)}, selected`);
      },
    );
  });
}
