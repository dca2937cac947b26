import { checks, expect, fact, test } from '../../../fixtures/test.ts';

interface Slot {
  value: string;
}

test(
  'a time is chosen from the slots, or typed and brought to one',
  checks('C1.20', 'C1.21', 'C1.22', 'C1.24', 'C1.25', 'C1.26', 'C1.29'),
  async ({ clock, guestApi, page, reservePage, tenant }) => {
    const date = clock.today().add({ days: 1 });
    const slots = (await guestApi.schedule(date)).body['slots'] as Slot[];
    const time = page.getByRole('textbox', { name: 'Time', exact: true });
    const times = page.getByRole('region', { name: 'Available times', exact: true });
    const slot = (name: string) => times.getByRole('button', { name, exact: true });
    const type = async (text: string) => {
      await time.fill(text);
      await time.blur();
    };
    await reservePage.open(tenant.slug);
    await reservePage.chooseDate(date);

    const accordion = page.getByRole('button', { name: /^Time, occasion & notes/ });
    await expect.soft(accordion, fact('C1.24')).toBeVisible();
    await reservePage.showSlots();
    const lunch = slot('12:00, Lunch Service');
    await expect.soft(lunch, fact('C1.29')).toHaveAttribute('aria-pressed', 'true');
    await slot('18:00, Dinner Service').click();
    const dinner = slot('18:00, Dinner Service');
    await expect.soft(dinner, fact('C1.26')).toHaveAttribute('aria-pressed', 'true');
    await expect.soft(lunch, fact('C1.26')).toHaveAttribute('aria-pressed', 'false');
    for (const { value } of slots) {
      const named = times.getByRole('button', { name: new RegExp(`^${value}, \\S`) });
      await expect.soft(named, fact('C1.25', value)).toHaveCount(1);
    }

    await expect.soft(time, fact('C1.20')).toHaveAttribute('type', 'time');
    await type('18:22');
    await expect.soft(time, fact('C1.21')).toHaveValue('18:15');
    await type('23:40');
    await expect.soft(time, fact('C1.22')).toHaveValue(slots.at(-1)?.value ?? 'no slot');
  },
);

test(
  'guests are counted from one to twelve, and may say why they come',
  checks('C1.23', 'C1.27', 'C1.28'),
  async ({ clock, page, reservePage, tenant }) => {
    const count = (text: RegExp) => page.getByText(text);
    const [fewer, more] = ['Decrease guests', 'Increase guests'].map((name) =>
      page.getByRole('button', { name, exact: true }),
    );
    await reservePage.open(tenant.slug);
    await reservePage.chooseDate(clock.today().add({ days: 1 }));

    // A button at its end may be disabled or do nothing: an event is sent to it in either case.
    await fewer?.dispatchEvent('click');
    await expect
      .soft(count(/^Step 1 of 4\..*\b1 guest/), fact('C1.23', 'least'))
      .not.toHaveCount(0);
    for (let guests = 2; guests <= 12; guests += 1) await more?.click();
    await expect
      .soft(count(/^Step 1 of 4\..*\b12 guest/), fact('C1.23', 'most'))
      .not.toHaveCount(0);
    await more?.dispatchEvent('click');
    await expect
      .soft(count(/^Step 1 of 4\..*\b12 guest/), fact('C1.23', 'most'))
      .not.toHaveCount(0);
    await fewer?.click();
    await expect
      .soft(count(/^Step 1 of 4\..*\b11 guest/), fact('C1.23', 'fewer'))
      .not.toHaveCount(0);

    await reservePage.showSlots();
    for (const name of ['Lunch', 'Drinks', 'Dinner']) {
      await expect.soft(page.getByRole('radio', { name }), fact('C1.27', name)).toHaveCount(1);
    }
    const notes = page.getByRole('textbox', { name: 'Notes' });
    await notes.focus();
    await page.keyboard.insertText('n'.repeat(501));
    await expect.soft(notes, fact('C1.28')).toHaveValue('n'.repeat(500));
  },
);
