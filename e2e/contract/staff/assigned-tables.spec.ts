import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const feed = /\/bookings\/[^/]+\/(assignment|manual)-context$/;

test(
  'assigned tables are listed, and each is given back only after a question',
  checks('C2.24', 'C2.25', 'C2.26', 'C2.27', 'C2.39'),
  async ({ clock, floorPlan, staffPage, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    const ada = await tenant.addBooking({ guest: 'Ada', at, party: 4 });
    const assigned = staffPage.getByRole('region', { name: 'Currently assigned tables' });
    const remove = assigned.getByRole('button', {
      name: 'Remove table T1 from booking',
      exact: true,
    });
    const question = staffPage.getByRole('alertdialog', { name: 'Remove table assignment?' });
    const answer = (name: string) => question.getByRole('button', { name, exact: true });
    const told = (text: string) => staffPage.getByText(text, { exact: true });
    await floorPlan.open(ada);
    await floorPlan.choose('T1', 'T2');
    const again = staffPage.waitForResponse(feed);

    await floorPlan.assign();
    await expect.soft(told('Tables assigned'), fact('C2.27')).toBeVisible();
    expect.soft((await again).status(), fact('C2.39')).toBe(200);

    await expect.soft(remove, fact('C2.24')).toBeVisible();
    const all = staffPage.getByRole('button', { name: 'Remove all assigned tables', exact: true });
    await expect.soft(all, fact('C2.26')).toBeVisible();
    await remove.click();
    await expect.soft(question, fact('C2.25')).toBeVisible();
    await answer('Cancel').click();
    await expect.soft(question, fact('C2.25')).toHaveCount(0);
    await expect.soft(remove, fact('C2.25')).toBeVisible();
    await remove.click();
    await answer('Remove').click();
    await expect.soft(told('Table removed'), fact('C2.27')).toBeVisible();
    await expect.soft(remove, fact('C2.25')).toHaveCount(0);
  },
);

test('a refusal is shown', checks('C2.28'), async ({ clock, floorPlan, staffPage, tenant }) => {
  const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
  const ada = await tenant.addBooking({ guest: 'Ada', at, party: 2 });
  await floorPlan.open(ada);
  await floorPlan.choose('T1');
  await tenant.addBooking({ guest: 'Ben', at, party: 2, tables: 'T1' });

  const { status } = await floorPlan.assign();

  expect.soft(status, fact('C2.28')).toBe(422);
  const toast = staffPage.getByText(/^(Cannot assign tables|Assignment failed)$/);
  await expect.soft(toast, fact('C2.28')).toBeVisible();
});

test(
  'a plan older than a minute is asked for again when one looks at it',
  checks('C2.40'),
  async ({ clock, floorPlan, staffPage, tenant }) => {
    const at = clock.today().add({ days: 1 }).toPlainDateTime('18:00');
    await floorPlan.open(await tenant.addBooking({ guest: 'Ada', at, party: 2 }));

    // Only the page's date moves, not its timers: a version that polls does so 10 s after opening.
    const later = clock.now().add({ seconds: 62 });
    await staffPage.clock.setFixedTime(later.epochMilliseconds);
    const again = staffPage.waitForResponse(feed, { timeout: 5_000 });
    await floorPlan.lookAgain();

    await expect.soft(again, fact('C2.40')).resolves.toMatchObject({});
  },
);
