import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { diagnose } from '../../../fixtures/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../fixtures/diagnosis/causes.ts';
import { selectByRest } from '../../../fixtures/diagnosis/gather/select.ts';
import { serviceClient } from '../../../fixtures/target/supabase.ts';
import { granted, type OwnSandbox } from './own-sandbox.ts';

/** A table of the demo restaurant with bookings around the real now, in a sandbox of the test's own. */
export interface Scene {
  tableId: string;
  restaurantId: string;
  /** Stores a booking on the table for a window in minutes from now, and returns its id. */
  stay(from: number, to: number): Promise<string>;
  sql(text: string): Promise<void>;
  diagnose(how?: { granted?: boolean; sql?: boolean }): Promise<Diagnosis>;
}

const clock = `select ((now() + make_interval(mins => $1)) at time zone r.timezone) as at
  from public.restaurants r where r.id = $2`;

/** Sets the scene, plays it, and puts everything back: rows, functions, triggers and constraints. */
export async function play(
  sandbox: OwnSandbox,
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(sandbox.databaseUrl);
  await client.connect();
  const stored = await client.query<{ restaurantId: string; tableId: string }>(
    `select r.id as "restaurantId", t.id as "tableId" from public.restaurants r
       join public.table_inventory t on t.restaurant_id = r.id
     where r.slug = 'sandbox-bistro' order by t.table_number limit 1`,
  );
  const [place] = stored.rows;
  if (!place) throw new Error('The sandbox has no demo restaurant.');
  const { rows: functions } = await client.query<{ definition: string }>(
    `select pg_get_functiondef('public.refresh_table_status(uuid)'::regprocedure) as definition`,
  );
  const sql = async (text: string) => {
    await client.query(text);
  };
  try {
    await act({
      ...place,
      sql,
      stay: (from, to) => stay(client, place, from, to),
      diagnose: (how = {}) => diagnoseIn(sandbox, place.tableId, how),
    });
  } finally {
    for (const { definition } of functions) await client.query(definition);
    await client.query(`delete from public.allocations where resource_id = $1`, [place.tableId]);
    await client.query(`delete from public.bookings where source = 'scene'`);
    await client.query(`update public.table_inventory set status = 'available' where id = $1`, [
      place.tableId,
    ]);
    await client.end();
  }
}

async function stay(
  client: pg.Client,
  { restaurantId, tableId }: { restaurantId: string; tableId: string },
  from: number,
  to: number,
): Promise<string> {
  const id = randomUUID();
  const token = id.replaceAll('-', '').slice(0, 10).toUpperCase();
  const { rows } = await client.query<{ at: Date }>(
    `select to_char(at, 'YYYY-MM-DD HH24:MI:SS') as at from (${clock}) c`,
    [from, restaurantId],
  );
  const [date, time] = String(rows[0]?.at).split(' ');
  const customer = await client.query<{ id: string }>(
    `insert into public.customers (restaurant_id, full_name, email, phone)
     values ($1, 'Sid Scene', $2, $3) returning id`,
    [
      restaurantId,
      `${token.toLowerCase()}@example.com`,
      `+4477${String(parseInt(token.slice(0, 6), 16))
        .padStart(8, '0')
        .slice(0, 8)}`,
    ],
  );
  await client.query(
    `insert into public.bookings (id, restaurant_id, customer_id, booking_date, start_time, end_time,
       party_size, status, customer_name, customer_email, customer_phone, source, booking_type)
     values ($1, $2, $3, $4, $5::time, '23:59:59', 2, 'pending', 'Sid Scene', $6, '+447700900123', 'scene', 'dinner')`,
    [id, restaurantId, customer.rows[0]?.id, date, time, `${token.toLowerCase()}@example.com`],
  );
  const window = `tstzrange(b.start_at, b.start_at + make_interval(mins => $2))`;
  await client.query(
    `insert into public.allocations (booking_id, restaurant_id, resource_type, resource_id, "window")
     select b.id, b.restaurant_id, 'table', $3, ${window} from public.bookings b where b.id = $1`,
    [id, to - from, tableId],
  );
  await client.query(
    `insert into public.booking_table_assignments (booking_id, table_id, start_at, end_at)
     select b.id, $3, b.start_at, b.start_at + make_interval(mins => $2) from public.bookings b where b.id = $1`,
    [id, to - from, tableId],
  );
  return id;
}

async function diagnoseIn(
  { variables, databaseUrl }: OwnSandbox,
  tableId: string,
  { granted: mayWrite = true, sql = true }: { granted?: boolean; sql?: boolean },
): Promise<Diagnosis> {
  const keys = {
    supabaseUrl: variables['SUPABASE_URL'] ?? '',
    anonKey: variables['SUPABASE_ANON_KEY'] ?? '',
    serviceRoleKey: variables['SUPABASE_SERVICE_ROLE_KEY'] ?? '',
  };
  const grant = mayWrite ? granted : { granted: false, reason: 'the test withholds it.' };
  return diagnose(
    { tableId },
    {
      clocks: { ...keys, baseUrl: variables['BASE_URL'] ?? '', headers: {} },
      select: selectByRest(serviceClient(keys)),
      ...(sql ? { database: { databaseUrl, grant } } : {}),
    },
  );
}
