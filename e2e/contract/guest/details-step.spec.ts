import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const alertTexts = [
  ['C1.35', 'Please enter at least two characters.'],
  ['C1.36', 'Please enter a valid email address.'],
  ['C1.37', 'Please enter a valid UK mobile number (e.g. 07123 456789).'],
] as const;

test(
  'the details are asked for, what is wrong is named, and the way on opens when all is right',
  checks('C1.32', 'C1.35', 'C1.36', 'C1.37', 'C1.39'),
  async ({ clock, page, reservePage, tenant }) => {
    const guest = tenant.newGuest();
    const box = (name: string) => page.getByRole('textbox', { name, exact: true });
    const onward = ['Back', 'Review booking'].map((name) =>
      page.getByRole('button', { name, exact: true }),
    );
    const fill = async (name: string, email: string, phone: string) => {
      await box('Full name').fill(name);
      await box('Email address').fill(email);
      await box('UK phone number').fill(phone);
      await box('UK phone number').blur();
    };
    await reservePage.open(tenant.slug);
    await reservePage.chooseDate(clock.today().add({ days: 1 }));
    await reservePage.chooseTime('18:00');
    await reservePage.goToDetails();

    for (const name of ['Full name', 'Email address', 'UK phone number']) {
      await expect.soft(box(name), fact('C1.32', name)).toBeVisible();
    }
    for (const button of onward) await expect.soft(button, fact('C1.39')).toHaveCount(0);
    await fill('A', 'nobody', '12345');
    for (const [id, text] of alertTexts) {
      const alert = page.getByRole('alert').filter({ hasText: text });
      await expect.soft(alert, fact(id)).toHaveText(text);
    }
    for (const button of onward) await expect.soft(button, fact('C1.39')).toHaveCount(0);
    await fill(guest.name, guest.email, guest.phone);
    for (const button of onward) await expect.soft(button, fact('C1.39')).toBeVisible();
  },
);

test(
  'a phone number is a UK mobile’s in any of three forms; preferences are at hand',
  checks('C1.33', 'C1.34', 'C1.38'),
  async ({ clock, page, reservePage, tenant }) => {
    const phone = page.getByRole('textbox', { name: 'UK phone number', exact: true });
    const alert = page.getByRole('alert').filter({ hasText: 'Please enter a valid UK mobile' });
    const type = async (text: string) => {
      await phone.fill(text);
      await phone.blur();
    };
    await reservePage.open(tenant.slug);
    await reservePage.chooseDate(clock.today().add({ days: 1 }));
    await reservePage.chooseTime('18:00');
    await reservePage.goToDetails();
    await reservePage.fillDetails(tenant.newGuest());

    for (const wrong of [
      '08123456789',
      '0712345678',
      '071234567890',
      '+337123456789',
      '7123456789',
    ]) {
      await type(wrong);
      await expect.soft(alert, fact('C1.38', wrong)).toBeVisible();
    }
    for (const right of ['+447123456789', '447123456789', '07123456789', '+44 7123 456 789']) {
      await type(right);
      await expect.soft(alert, fact('C1.38', right)).toHaveCount(0);
    }

    const accordion = page.getByRole('button', { name: /^Preferences/ });
    const box = (name: RegExp) => page.getByRole('checkbox', { name });
    await expect.soft(accordion, fact('C1.33')).toBeVisible();
    await reservePage.showPreferences();
    const terms = /^I agree to the terms and privacy notice/;
    const others = [/^Save contact details for next time/, /^Send me occasional updates/];
    for (const name of [...others, terms]) {
      await expect.soft(box(name), fact('C1.33', String(name))).toBeVisible();
    }
    await expect.soft(box(terms), fact('C1.34')).toBeChecked();
  },
);
