import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import pg from 'pg';
import { runProbe } from '../../../fixtures/diagnosis/probe/probe.ts';
import { Refusal, refusalFrom } from '../../../fixtures/target/refusal.ts';
import { granted, test } from './own-sandbox.ts';

const oneSentence = /^[A-Z][^\n]*\.$/;

async function refusalOf(databaseUrl: string, options: object = {}): Promise<Refusal> {
  const outcome = await runProbe({ databaseUrl, grant: granted, ...options }).catch(
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refusal))
    throw new Error('The probe was not refused.', { cause: outcome });
  return outcome;
}

function withOptions(url: string, changes: Record<string, string>): string {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(changes)) changed.searchParams.set(name, value);
  return changed.toString();
}

test('Without the grant nothing is even connected to', async () => {
  const refusal = await refusalOf('postgres://nobody@127.0.0.1:1/none', {
    grant: { granted: false, reason: 'ALLOW_WRITES_TO doesn’t name db.example.' },
  });

  expect(refusal.kind).toBe('grant');
  expect(refusal.message).toMatch(oneSentence);
});

test('A database that nobody answers for is unreachable', async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');

  const refusal = await refusalOf(`postgres://probe@127.0.0.1:${port}/postgres`);

  expect(refusal.kind).toBe('unreachable');
  expect(refusal.message).toMatch(oneSentence);
});

test('A database without TLS is told from one whose certificate is not trusted', async ({
  sandbox,
}) => {
  const refusal = await refusalOf(withOptions(sandbox.databaseUrl, { sslmode: 'require' }));

  expect(refusal.kind).toBe('tls');
  expect(refusal.message).toContain('sslmode=disable');
});

test('A wrong password is a refused sign-in', async ({ sandbox }) => {
  const url = new URL(sandbox.databaseUrl);
  url.password = 'not-the-password';

  expect((await refusalOf(url.toString())).kind).toBe('sign-in');
});

test('A role without rights is told what it lacks', async ({ sandbox }) => {
  await sandbox.sql(
    `drop role if exists powerless; create role powerless login password 'powerless'`,
  );
  const url = new URL(sandbox.databaseUrl);
  url.username = 'powerless';
  url.password = 'powerless';

  const refusal = await refusalOf(url.toString());

  expect(refusal.kind).toBe('rights');
  expect(refusal.message).toMatch(/rights: permission denied for \w+ \w+\.$/);
});

test('A read-only database refuses the probe', async ({ sandbox }) => {
  const refusal = await refusalOf(sandbox.databaseUrl, {
    prelude: 'set transaction read only',
  });

  expect(refusal.kind).toBe('read-only');
  expect(refusal.message).toMatch(oneSentence);
});

test('A missing table and a missing function are named', async ({ sandbox }) => {
  const table = await refusalOf(sandbox.databaseUrl, {
    prelude: 'alter table public.zones rename to areas',
    lockTimeoutMs: 10_000,
  });
  const fn = await refusalOf(sandbox.databaseUrl, {
    prelude: 'alter function public.refresh_table_status(uuid) rename to something_else',
  });

  expect([table.kind, fn.kind]).toEqual(['missing', 'missing']);
  expect(table.message).toContain('public.zones');
  expect(fn.message).toContain('public.refresh_table_status');
});

test('A lock that someone else holds ends the probe, and nothing of it stays', async ({
  sandbox,
}) => {
  const other = new pg.Client(sandbox.databaseUrl);
  await other.connect();
  await other.query('begin; lock table public.zones in share mode');
  try {
    const refusal = await refusalOf(sandbox.databaseUrl, { lockTimeoutMs: 200 });

    expect(refusal.kind).toBe('lock-timeout');
    expect(refusal.message).toMatch(oneSentence);
  } finally {
    await other.query('rollback');
    await other.end();
  }
  const left = new pg.Client(sandbox.databaseUrl);
  await left.connect();
  const { rows } = await left.query(`select 1 from public.restaurants where slug like 'probe-%'`);
  await left.end();
  expect(rows).toEqual([]);
});

for (const [code, message, kind] of [
  ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match certificate', 'tls'],
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND db.example', 'unreachable'],
  ['ENETUNREACH', 'connect ENETUNREACH 2001:db8::1:5432', 'unreachable'],
  ['', 'timeout expired', 'unreachable'],
  ['XX000', 'Tenant or user not found', 'sign-in'],
  ['57014', 'canceling statement due to statement timeout', 'too-slow'],
  ['P0001', 'a trigger of the deployed system objects', 'constraint'],
] as const) {
  test(`“${message}” is one sentence about ${kind}`, () => {
    const refusal = refusalFrom(Object.assign(new Error(message), { code }));

    expect(refusal.kind).toBe(kind);
    expect(refusal.message).toMatch(oneSentence);
  });
}
