import { get } from 'node:http';
import { slug, type System } from '../system.ts';
import type { Look } from './look.ts';

interface Kept {
  status: string;
  reason: string | null;
}

/** What became of a booking, and what the allocator answered. */
async function fate(system: System, time: string): Promise<Kept | undefined> {
  const { id } = await system.book(time);
  const [kept] = await system.sql<Kept>(
    `select status, auto_assign_last_result ->> 'reason' as reason from public.bookings where id = $1`,
    [id],
  );
  return kept;
}

/** A booking without a table, and what a quote offers it. */
async function quoted(system: System, time: string): Promise<{ status: number; holdId?: unknown }> {
  const { id } = await system.book(time);
  await system.sql('select * from public.unassign_tables_atomic($1)', [id]);
  const body = { bookingId: id };
  const answer = await system.askAsStaff('/api/ops/staff/auto/quote', { method: 'POST', body });
  return { status: answer.status, ...((await answer.json()) as { holdId?: unknown }) };
}

/** Tables without neighbours, for as long as `work` takes. */
async function apart<Result>(system: System, work: () => Promise<Result>): Promise<Result> {
  await system.sql('create temporary table pairs as table public.table_adjacencies');
  await system.sql('delete from public.table_adjacencies');
  try {
    return await work();
  } finally {
    await system.sql('insert into public.table_adjacencies table pairs');
    await system.sql('drop table pairs');
  }
}

/** Node may not resolve the console's host, but can name it to the address where it listens. */
function askConsole(system: System, path: string): Promise<number | undefined> {
  const { port } = new URL(system.guestSite);
  const headers = { host: `app.localhost:${port}` };
  return new Promise((resolve, reject) => {
    get(`${system.guestSite}${path}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
}

const statusOf = async (system: System, path: string): Promise<number> =>
  (await system.ask(path)).status;

export const requests = {
  'adjacency-required': {
    see: (system) =>
      apart(system, async () => ({
        booked: await fate(system, '12:00'),
        quoted: (await quoted(system, '12:30')).status,
      })),
    withIt: { booked: { status: 'pending', reason: 'adjacency' }, quoted: 422 },
    without: { booked: { status: 'confirmed', reason: null }, quoted: 200 },
  },
  'no-inline-assignment': {
    see: (system) => fate(system, '13:00'),
    withIt: { status: 'pending', reason: null },
    without: { status: 'confirmed', reason: null },
  },
  'holds-off': {
    see: async (system) => {
      const { status, holdId } = await quoted(system, '14:00');
      const [held] = await system.sql<{ holds: string }>(
        'select count(*) as holds from table_holds',
      );
      return { status, holdId: typeof holdId, holds: Number(held?.holds) > 0 };
    },
    // The type of null.
    withIt: { status: 200, holdId: 'object', holds: false },
    without: { status: 200, holdId: 'string', holds: true },
  },
  'staff-host': {
    see: async (system) => ({
      guestSite: {
        console: await statusOf(system, '/app/login'),
        plain: await statusOf(system, '/api/dashboard/summary'),
        ops: await statusOf(system, '/api/ops/dashboard/summary'),
        guests: await statusOf(system, `/reserve/r/${slug}`),
      },
      staffSite: {
        address: new URL(system.staffSite).hostname,
        console: await askConsole(system, '/app/login'),
        plain: await askConsole(system, '/api/dashboard/summary'),
        ops: await askConsole(system, '/api/ops/dashboard/summary'),
      },
    }),
    withIt: {
      guestSite: { console: 404, plain: 404, ops: 401, guests: 200 },
      staffSite: { address: 'app.localhost', console: 200, plain: 401, ops: 401 },
    },
    without: {
      guestSite: { console: 200, plain: 401, ops: 401, guests: 200 },
      staffSite: { address: '127.0.0.1', console: 200, plain: 401, ops: 401 },
    },
  },
  'wizard-redirect': {
    see: async (system) => {
      const { headers, status } = await system.ask(`/reserve/r/${slug}`);
      const there = await statusOf(system, `/restaurants/${slug}/book`);
      return { status, location: headers.get('location'), there };
    },
    withIt: { status: 308, location: `/restaurants/${slug}/book`, there: 200 },
    without: { status: 200, location: null, there: 200 },
  },
  'no-travel': {
    see: async (system) => {
      const headers = { 'x-test-clock': '2027-06-07T17:00:00.000Z' };
      const answer = await system.ask('/api/health', { headers });
      const { now } = (await answer.json()) as { now: string };
      return { echo: answer.headers.get('x-test-clock'), moved: now === headers['x-test-clock'] };
    },
    withIt: { echo: null, moved: false },
    without: { echo: '2027-06-07T17:00:00.000Z', moved: true },
  },
  'no-stage-timings': {
    see: async (system) => ({
      app: (await system.ask('/api/health')).headers.has('server-timing'),
      rest: (await system.rest('restaurants?limit=1')).headers.has('server-timing'),
    }),
    withIt: { app: false, rest: false },
    without: { app: true, rest: true },
  },
  'rate-limit': {
    see: async (system) => {
      const asked = { method: 'POST', body: {} };
      for (let n = 0; n < 60; n += 1) await system.ask('/api/bookings', asked);
      const { headers, status } = await system.ask('/api/bookings', asked);
      return { status, retryAfter: Number(headers.get('retry-after')) > 0 };
    },
    withIt: { status: 429, retryAfter: true },
    without: { status: 400, retryAfter: false },
  },
} satisfies Record<string, Look>;
