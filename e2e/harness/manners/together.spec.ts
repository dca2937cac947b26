import { expect, test } from '@playwright/test';
import { System } from './system.ts';

/* All manners at once: the stand-in still does what it is for. */
test.describe.configure({ mode: 'default' });

let system: System;
test.beforeAll(async () => {
  system = await System.start('--manner all');
});
test.afterAll(() => system.stop());

test('staff seat a pending guest at two tables, take one back, cancel', async () => {
  const { id, status } = await system.book('18:00');
  expect(status).toBe('pending');
  const [pair] = await system.sql<{ tables: string[] }>(
    `select array[table_a, table_b] as tables from public.table_adjacencies a
     join public.table_inventory t on t.id = a.table_a
     join public.bookings b on b.restaurant_id = t.restaurant_id and b.id = $1 limit 1`,
    [id],
  );
  const tables = pair?.tables ?? [];
  const path = `/api/ops/bookings/${id}`;
  const send = async (method: string, way: string, body: object) =>
    (await system.askAsStaff(way === '' ? path : `${path}/${way}`, { method, body })).status;
  const state = async () => {
    const [row] = await system.sql<{ status: string; groups: string }>(
      `select b.status, count(g.id) as groups from public.bookings b
       left join public.booking_table_assignments a on a.booking_id = b.id
       left join public.allocations g on g.id = a.merge_group_id
       where b.id = $1 group by b.id`,
      [id],
    );
    return row;
  };

  const asked = { tableIds: tables, idempotencyKey: id, requireAdjacency: true };
  expect(await send('POST', 'assign-tables', asked)).toBe(200);
  expect(await state()).toEqual({ status: 'confirmed', groups: '2' });

  expect(await send('DELETE', 'assign-tables', { tableIds: tables.slice(1) })).toBe(200);
  expect(await state()).toEqual({ status: 'confirmed', groups: '0' });

  expect(
    await send('POST', 'assign-tables', {
      ...asked,
      tableIds: tables.slice(1),
      idempotencyKey: 'again',
    }),
  ).toBe(200);
  expect(await state()).toEqual({ status: 'confirmed', groups: '2' });

  expect(await send('DELETE', 'assign-tables', { tableIds: tables })).toBe(200);
  expect(await state()).toEqual({ status: 'pending', groups: '0' });

  expect(await send('DELETE', '', {})).toBe(200);
  expect(await state()).toEqual({ status: 'cancelled', groups: '0' });
});

test('staff sign in on the host of their own and see the day’s guests', async () => {
  const { id } = await system.book('19:00');
  const [booking] = await system.sql<{ name: string }>(
    'select customer_name as name from public.bookings where id = $1',
    [id],
  );
  await system.onPage(async (page) => {
    await page.goto(`${system.staffSite}/app?date=${system.day}`);
    await page.getByRole('tab', { name: /Password/ }).click();
    await page.getByRole('textbox', { name: 'Email address' }).fill(system.staff.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(system.staff.password);
    await page.getByRole('button', { name: 'Sign in with password' }).click();
    const day = page.getByRole('region', { name: 'Reservations' });
    await expect(day.getByRole('heading', { name: booking?.name ?? '' })).toBeVisible();
    expect(new URL(page.url()).hostname).toBe('app.localhost');
  });
});
