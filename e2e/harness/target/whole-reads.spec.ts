import { expect, test } from '@playwright/test';
import { wholeReads } from '../../../fixtures/target/whole-reads.ts';

const table = 'https://db.example/rest/v1/bookings';
const row = (id: number) => ({ id });
const numbers = (count: number) => Array.from({ length: count }, (_, n) => row(n));

/** PostgREST with a `max_rows` of 50; `rowsAt` says what the table holds at each request. */
function server(rowsAt: (request: number) => { id: number }[]) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const { search, searchParams } = new URL(request.url);
    const rows = rowsAt(asked.length);
    asked.push(search);
    const from = Number(searchParams.get('offset') ?? 0);
    const page = rows.slice(from, from + Math.min(50, Number(searchParams.get('limit') ?? 50)));
    const range = page.length === 0 ? '*' : `${from}-${from + page.length - 1}`;
    const total = request.headers.get('prefer')?.includes('count=exact') ? rows.length : '*';
    const headers = { 'content-range': `${range}/${total}` };
    return Promise.resolve(Response.json(page, { status: 200, headers }));
  };
  return { asked, read: wholeReads(fetch) };
}
const read = async (fetch: typeof globalThis.fetch, url: string, init?: RequestInit) =>
  (await (await fetch(url, init)).json()) as unknown[];

test('a set that is larger than one answer is read page by page, whole', async () => {
  const { asked, read: fetch } = server(() => numbers(120));

  expect(await read(fetch, `${table}?select=id`)).toEqual(numbers(120));
  expect(asked).toEqual(['?select=id', '?select=id&offset=50', '?select=id&offset=100']);
});

for (const count of [0, 49, 50]) {
  test(`a set of ${count} rows takes one request`, async () => {
    const { asked, read: fetch } = server(() => numbers(count));

    expect(await read(fetch, table)).toHaveLength(count);
    expect(asked).toHaveLength(1);
  });
}

test('what changed while it was read is read again', async () => {
  const { read: fetch } = server((request) => numbers(request === 0 ? 60 : 61));

  expect(await read(fetch, table)).toEqual(numbers(61));
});

test('rows that slip from page to page are read again', async () => {
  const { read: fetch } = server((request) =>
    request === 1 ? [row(-1), ...numbers(59)] : numbers(60),
  );

  expect(await read(fetch, table)).toEqual(numbers(60));
});

test('rows without an id may be alike', async () => {
  const alike = Array.from({ length: 60 }, () => ({ status: 'pending' }));
  const { read: fetch } = server(() => alike as never);

  expect(await read(fetch, `${table}?select=status`)).toEqual(alike);
});

test('rows that never hold still are told in one sentence, not handed out in part', async () => {
  const { read: fetch } = server((request) => numbers(60 + request));

  await expect(read(fetch, table)).rejects.toThrow(
    /^The rows of \/rest\/v1\/bookings changed 3 times while they were read .*: raise max_rows/,
  );
});

for (const [what, url, init] of [
  ['a page that was asked for', `${table}?limit=60`, {}],
  ['a range that was asked for', table, { headers: { range: '0-9' } }],
  ['one row', table, { headers: { accept: 'application/vnd.pgrst.object+json' } }],
  ['a write', table, { method: 'POST', body: '[]' }],
  ['a function', 'https://db.example/rest/v1/rpc/now', {}],
] as const) {
  test(`${what} is left as it is`, async () => {
    const { asked, read: fetch } = server(() => numbers(60));

    await read(fetch, url, init);

    expect(asked).toHaveLength(1);
  });
}
