import type { System } from '../system.ts';
import { slug } from '../system.ts';
import type { Look } from './look.ts';

const guest = `insert into public.customers (restaurant_id, full_name, email, phone)
  select id, 'Late Guest', 'late@manners.example', '07700 900999'
  from public.restaurants where slug = '${slug}'`;

const booking = (from: string, to: string) => `insert into public.bookings
  (restaurant_id, customer_id, booking_date, start_time, end_time, party_size, status,
   customer_name, customer_email, customer_phone, booking_type)
  select restaurant_id, id, now()::date + 3, '${from}', '${to}', 2, 'pending',
    full_name, email, phone, 'dinner'
  from public.customers where email = 'late@manners.example'`;

const own = `(select id from public.bookings where customer_email = 'late@manners.example')`;
const neighbours = `(select array[table_a, table_b] from public.table_adjacencies a
  join public.table_inventory t on t.id = a.table_a
  join public.restaurants r on r.id = t.restaurant_id and r.slug = '${slug}' limit 1)`;
const evening = [guest, booking('18:00', '19:30')];

/** Gives the booking two tables through the function; what stands behind their group. */
async function groupOf(system: System): Promise<string> {
  const assign = `select * from public.assign_tables_atomic_v2(${own}, ${neighbours})`;
  const behind = `select 1 / count(*) from public.allocations where id =
    (select merge_group_id from public.booking_table_assignments where booking_id = ${own} limit 1)`;
  const unassign = `select * from public.unassign_tables_atomic(${own}, array[
    (select table_id from public.booking_table_assignments where booking_id = ${own} limit 1)])`;
  return system.attempt(...evening, assign, behind, unassign);
}

async function history(system: System, more: string): Promise<string> {
  return system.attempt(
    ...evening,
    `select * from public.apply_booking_state_transition(
       ${own}, 'cancelled', p_history_from => 'pending', p_history_to => 'cancelled'${more})`,
  );
}

const hold = (zone: string) => `insert into public.table_holds
  (restaurant_id, zone_id, booking_id, start_at, end_at, expires_at)
  select b.restaurant_id, ${zone}, b.id, b.start_at, b.end_at, now() + interval '3 minutes'
  from public.bookings b where b.id = ${own}`;

/** How many of sixty rows REST hands out, asked once for all. */
async function rowsReturned(system: System): Promise<number> {
  const named = `like 'many-%@manners.example'`;
  await system.sql(`insert into public.customers (restaurant_id, full_name, email, phone)
    select r.id, 'One of Many', format('many-%s@manners.example', n), format('07700 901%s', 100 + n)
    from public.restaurants r, generate_series(1, 60) n where slug = '${slug}'`);
  const answer = await system.rest('customers?select=id&email=like.many-*');
  await system.sql(`delete from public.customers where email ${named}`);
  return ((await answer.json()) as unknown[]).length;
}

export const database = {
  'few-rows': { see: rowsReturned, withIt: 50, without: 60 },
  'order-of-times': {
    see: async (system) => [
      await system.attempt(...evening),
      await system.attempt(guest, booking('23:00', '00:30')),
    ],
    withIt: ['taken', '23514 chk_time_order'],
    without: ['taken', 'taken'],
  },
  'group-allocation': {
    see: async (system) => ({
      byFunction: await groupOf(system),
      byHand: await system.attempt(
        ...evening,
        `insert into public.booking_table_assignments (booking_id, table_id, merge_group_id)
         select ${own}, (${neighbours})[1], gen_random_uuid()`,
      ),
    }),
    withIt: {
      byFunction: 'taken',
      byHand: '23503 booking_table_assignments_merge_group_id_fkey',
    },
    // Nothing stands behind the group: a division by zero.
    without: { byFunction: '22012', byHand: 'taken' },
  },
  'hold-zone': {
    see: async (system) => ({
      without: await system.attempt(...evening, hold('null')),
      byFunction: await system.attempt(
        ...evening,
        `select public.create_table_hold(${own}, ${neighbours})`,
      ),
    }),
    withIt: { without: '23502', byFunction: 'taken' },
    without: { without: 'taken', byFunction: 'taken' },
  },
  'history-arguments': {
    see: async (system) => ({
      some: await history(system, ''),
      whole: await history(system, ', p_history_changed_at => now()'),
      byFunctions: await system.attempt(
        ...evening,
        `select * from public.confirm_hold_assignment_with_transition(${own}, ${neighbours})`,
        `select * from public.unassign_tables_atomic(${own})`,
      ),
    }),
    withIt: { some: '23502', whole: 'taken', byFunctions: 'taken' },
    without: { some: 'taken', whole: 'taken', byFunctions: 'taken' },
  },
  'no-coordinates': {
    see: async (system) => {
      const placed = await system.rest('table_inventory?select=id&position=not.is.null');
      return ((await placed.json()) as unknown[]).length;
    },
    withIt: 0,
    without: 52,
  },
  'foreign-schema': {
    see: async (system) => ({
      column: (await system.rest('bookings?select=channel_rank&limit=1')).status,
      rule: await system.attempt(
        `insert into public.allowed_capacities select id, 61 from public.restaurants`,
        `update public.table_inventory set capacity = 61`,
      ),
      audited: await system.attempt(
        ...evening,
        `select 1 / count(*) from public.booking_audit where booking_id = ${own}`,
      ),
    }),
    withIt: { column: 200, rule: '23514 sane_capacity', audited: 'taken' },
    without: { column: 400, rule: 'taken', audited: '42P01' },
  },
  'foreign-rows': {
    see: async (system) => {
      const inn = await system.rest(
        'restaurants?slug=eq.the-foreign-inn&select=bookings(count),restaurant_memberships(role)',
      );
      return {
        inn: (await inn.json()) as unknown,
        cards: (await system.rest('loyalty_cards?select=points')).status,
      };
    },
    withIt: { inn: [{ bookings: [{ count: 3 }], restaurant_memberships: [] }], cards: 200 },
    without: { inn: [], cards: 404 },
  },
} satisfies Record<string, Look>;
