import { expect, type Page } from '@playwright/test';
import { SignInPage } from '../../../../fixtures/pages/sign-in-page.ts';
import { need } from '../../../../fixtures/target/needs.ts';
import { RestError } from '../../../../fixtures/target/rest.ts';
import { readTarget } from '../../../../fixtures/target/target.ts';
import { Broken, NotJudged } from '../../../../fixtures/verdict/errors.ts';
import { test as base } from '../../../../fixtures/verdict/fixture.ts';

const test = base.extend<{ leaving: string }>({
  leaving: async ({}, use) => {
    await use('a restaurant');
    throw new RestError('remove restaurant 7', { code: '42501', message: 'permission denied' });
  },
});

const tabs = `<h1>Sign in</h1>
  <div role="tablist"><button role="tab">Magic link</button><button role="tab">Password</button></div>
  <label>Email address <input></label><button disabled>Send link</button>`;

async function signInPage(page: Page): Promise<SignInPage> {
  await page.setContent(tabs);
  return new SignInPage(page, 'http://paper.example');
}

const rowRefused = (name: string) =>
  new RestError('seed customers', {
    code: '23514',
    message: 'new row for relation "customers" violates check constraint "customers_phone_check"',
    details: `Failing row contains (${name}).`,
  });

test('promise is kept', { tag: '@G1' }, () => {
  expect(1).toBe(1);
});

test('part of a page is missing', { tag: '@O1' }, async ({ page }) => {
  await (await signInPage(page)).signIn('a@b.example', 'secret');
});

test('part of a page is missing here, too', { tag: '@O2' }, async ({ page }) => {
  await (await signInPage(page)).signIn('other@b.example', 'secret');
});

test('button can be seen and not be used', { tag: '@O3' }, async ({ page }) => {
  await signInPage(page);
  await page.getByRole('button', { name: 'Send link' }).click();
});

test('assertion asks for a part that is missing', { tag: '@O3' }, async ({ page }) => {
  await page.setContent(tabs);
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 100 });
});

test('assertion could not even read', { tag: '@O3' }, async () => {
  await expect.poll(() => Promise.reject(rowRefused('Ada'))).toBe(1);
});

test('assertion reads a part that is missing', { tag: '@O3' }, async ({ page }) => {
  await page.setContent(tabs);
  await expect.poll(() => page.getByRole('dialog').innerText()).toBe('Done');
});

test('soft assertion fails before a set-up is refused', { tag: '@G2' }, () => {
  expect.soft('2 bookings', 'bookings').toBe('1 booking');
  throw rowRefused('Ada');
});

for (const name of ['Ada', 'Ben']) {
  test(`set-up for ${name} is refused`, { tag: '@G3' }, () => {
    throw rowRefused(name);
  });
}

test('set-ups are refused side by side', { tag: '@G3' }, () => {
  throw new AggregateError([rowRefused('Cleo'), rowRefused('Dev')], '2 of 2 failed');
});

test('set-up says why it can’t be', { tag: '@G4' }, () => {
  throw new NotJudged('Nobody may book here.', { remedy: 'Open the restaurant.' });
});

test('capability lacks', { tag: '@D1' }, () => {
  need('sql', readTarget(), test.info());
});

test('time is over', { tag: '@D2' }, async () => {
  test.setTimeout(300);
  await new Promise(() => undefined);
});

test('time is over in an assertion', { tag: '@D3' }, async ({ page }) => {
  test.setTimeout(1_500);
  await page.setContent(tabs);
  await expect(page.getByRole('heading')).toHaveText('Welcome', { timeout: 30_000 });
});

test('helper finds a promise broken', { tag: '@G6' }, () => {
  throw new Broken('The server never answered.', { expected: 'an answer', seen: 'none' });
});

test('suite has a fault', { tag: '@G7' }, () => {
  const nothing = JSON.parse('null') as { length: number };
  expect(nothing.length).toBe(0);
});

test('what was made can’t be removed', { tag: '@G8' }, ({ leaving }) => {
  expect(leaving).toBe('a restaurant');
});

test('probe finds another function', { tag: '@O7' }, async () => {
  const found = {
    function: { signature: 'refresh_table_status(uuid)', hash: 'ab12' },
    behaviour: { kind: 'legacy', sentence: 'It is the legacy one.' },
  };
  await test.info().attach('window probe.json', { body: JSON.stringify(found) });
  expect(found.behaviour.kind).toBe('active-window');
});
