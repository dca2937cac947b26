import type { Page } from '@playwright/test';
import { slug, type System } from '../system.ts';
import type { Look } from './look.ts';

const wizard = ({ guestSite }: System): string => `${guestSite}/reserve/r/${slug}`;

async function calendar(page: Page): Promise<{ name: string | null; said: boolean }> {
  await page.getByRole('button', { name: 'Date', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const name = await dialog.getByRole('grid').getAttribute('aria-label');
  const said = await dialog.getByRole('status').textContent();
  return {
    name: name?.replace(/\w+ \d{4}/, 'a month') ?? null,
    said: /^\w+ \d{4}$/.test(said ?? ''),
  };
}

/** The name of a table on the floor plan of a new booking. */
async function tableName(system: System, page: Page): Promise<string> {
  const guest = `Guest of ${system.day}`;
  const { id } = await system.book('19:00');
  await system.sql('update public.bookings set customer_name = $1 where id = $2', [guest, id]);
  await page.goto(`${system.staffSite}/app?date=${system.day}`);
  await page.getByRole('region', { name: 'Reservations' }).waitFor();
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: guest }) })
    .getByRole('button', { name: 'Details' })
    .click();
  await page.getByRole('tab', { name: 'Tables' }).click();
  const plan = page.getByRole('region', { name: 'Table floor plan' });
  const buttons = plan.getByRole('button', { name: /seats/ });
  await buttons.first().waitFor();
  const name = (await buttons.first().getAttribute('aria-label')) ?? '';
  return name.replace(/^[TP]-\d\d, /, 'a number, ').replace(/, \d seats.*/, '');
}

export const pages = {
  'magic-link': {
    see: (system) =>
      system.onPage(async (page) => {
        await page.goto(`${system.staffSite}/app`);
        const chosen = await page.getByRole('tab', { selected: true }).textContent();
        await page.getByRole('tab', { name: /Password/ }).click();
        await page.getByRole('textbox', { name: 'Email address' }).fill(system.staff.email);
        await page.getByRole('textbox', { name: 'Password' }).fill(system.staff.password);
        const { search } = new URL(page.url());
        await page.getByRole('button', { name: 'Sign in with password' }).click();
        await page.getByRole('region', { name: 'Reservations' }).waitFor();
        return { chosen, search };
      }),
    withIt: { chosen: 'Magic link', search: '?redirectedFrom=%2Fapp' },
    without: { chosen: 'Password', search: '?redirectedFrom=%2Fapp' },
  },
  'nameless-grid': {
    see: (system) =>
      system.onPage(async (page) => {
        await page.goto(wizard(system));
        return calendar(page);
      }),
    withIt: { name: null, said: true },
    without: { name: 'a month', said: true },
  },
  'unnamed-tables': {
    see: (system) => system.onPage((page) => tableName(system, page), { asStaff: true }),
    withIt: 'undefined',
    without: 'a number',
  },
  'no-polling': {
    see: async (system) => {
      const html = await (await system.ask('/thank-you')).text();
      return /"poll":\w+/.exec(html)?.[0] ?? 'not announced';
    },
    withIt: 'not announced',
    without: '"poll":true',
  },
  'third-party': {
    see: (system) =>
      system.onPage(async (page) => {
        const others = new Set<string>();
        const own = new URL(system.guestSite).host;
        page.on('request', (request) => {
          const { host, pathname } = new URL(request.url());
          if (host !== own) others.add(`${request.method()} ${host}${pathname}`);
        });
        await page.goto(wizard(system), { waitUntil: 'load' });
        await page.getByRole('region', { name: 'Plan your visit' }).waitFor();
        return [...others].sort();
      }),
    withIt: ['GET analytics.localhost:2/script.js', 'POST analytics.localhost:2/collect'],
    without: [],
  },
} satisfies Record<string, Look>;
