import { checks, expect, fact, shortDate, test } from '../../../fixtures/test.ts';

type Title = Parameters<typeof fact>[0];

test(
  'each of the four steps has its place in the navigation, its region and its summary',
  checks(
    'C1.2',
    'C1.7',
    'C1.8',
    'C1.9',
    'C1.10',
    'C1.11',
    'C1.12',
    'C1.30',
    'C1.31',
    'C1.40',
    'C1.44',
    'C1.48',
  ),
  async ({ clock, page, reservePage, tenant }) => {
    const date = clock.today().add({ days: 1 });
    const navigation = page.getByRole('navigation', { name: 'Wizard navigation', exact: true });
    const steps = navigation.getByRole('list', { name: 'Steps', exact: true });
    const button = (name: string) => navigation.getByRole('button', { name, exact: true });
    await reservePage.open(tenant.slug);
    const address = page.url();
    const expectStep = async (number: number, id: Title, title: string, buttons: string[]) => {
      const content = page.getByRole('region', { name: title, exact: true });
      const heading = content.getByRole('heading', { level: 2, name: title, exact: true });
      const step = navigation.getByRole('region', { name: `Step ${number} of 4`, exact: true });
      const names = ['Plan', 'Details', 'Review', 'Confirmation'];
      const live = new RegExp(
        `^Step ${number} of 4\\. Dinner\\. 2 guests?, 18:00, ${shortDate(date)}$`,
      );
      await expect(heading, fact(id)).toBeVisible();
      await expect.soft(content, fact('C1.10', title)).toHaveCount(1);
      await expect.soft(step, fact('C1.7', title)).toHaveCount(1);
      await expect.soft(steps.getByRole('listitem'), fact('C1.8', title)).toContainText(names);
      await expect.soft(page.getByText(live), fact('C1.11', title)).not.toHaveCount(0);
      for (const name of buttons) {
        await expect.soft(button(name), fact('C1.9', name)).toBeVisible();
      }
      expect.soft(page.url(), fact('C1.2', title)).toBe(address);
    };

    expect.soft(new URL(address).search, fact('C1.2')).toBe('');
    await reservePage.chooseDate(date);
    await reservePage.chooseParty(2);
    await reservePage.chooseTime('18:00');
    await expectStep(1, 'C1.12', 'Plan your visit', ['Continue']);
    await button('Continue').click();
    await expect.soft(page.getByText('Tell us how to reach you'), fact('C1.30')).toBeVisible();
    await reservePage.fillDetails(tenant.newGuest());
    await expectStep(2, 'C1.31', 'Tell us how to reach you', ['Back', 'Review booking']);
    await button('Review booking').click();
    await expectStep(3, 'C1.40', 'Review and confirm', ['Edit details', 'Confirm booking']);
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/bookings'));
    await button('Confirm booking').click();
    expect.soft((await answered).status(), fact('C1.44')).toBe(201);
    await expectStep(4, 'C1.48', 'Booking confirmed', ['Start a new booking']);
  },
);
