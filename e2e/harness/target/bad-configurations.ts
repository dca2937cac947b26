import type { FakeHosts } from './fake-hosts.ts';

export type Variables = { [name: string]: string };
interface Case {
  what: string;
  /** What differs from a configuration that is right; an empty value is an empty variable. */
  change: (right: Variables, hosts: FakeHosts) => Variables | Promise<Variables>;
  /** What the one sentence has to say. */
  says: RegExp;
}

const token = (claims: object) =>
  ['{"alg":"HS256"}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
export const anonymousKey = token({ role: 'anon' });
export const serviceKey = token({ role: 'service_role' });
export const staffPassword = 'the right password';
const strangeAnonymousKey = token({ role: 'anon', ref: 'elsewhere' });
const strangeServiceKey = token({ role: 'service_role', ref: 'elsewhere' });
const expiredKey = token({ role: 'service_role', exp: 1_600_000_000 });

const swap = (one: string, other: string): Case => ({
  what: `${one} and ${other} swapped`,
  change: (right) => ({ [one]: right[other] ?? '', [other]: right[one] ?? '' }),
  says: new RegExp(`^${one} and ${other} are swapped: exchange`),
});
const set = (name: string, value: string, what: string, says: RegExp): Case => ({
  what: `${name} ${what}`,
  change: () => ({ [name]: value }),
  says,
});
const database = (port: number) => `postgresql://someone:something@127.0.0.1:${port}/postgres`;

/** Every way in which a configuration has gone wrong so far. */
export const badConfigurations: Case[] = [
  set('SUPABASE_URL', '', 'empty', /^SUPABASE_URL is missing or empty: set it/),
  set('OPS_PASSWORD', '  ', 'blank', /^OPS_PASSWORD is missing or empty: set it/),
  {
    what: 'nothing but BASE_URL',
    change: (right) =>
      Object.fromEntries(
        Object.keys(right).map((name) => [name, name === 'BASE_URL' ? 'https://book.example' : '']),
      ),
    says: /^SUPABASE_URL, SUPABASE_ANON_KEY, .* are missing or empty: .* to run on the sandbox/,
  },
  {
    what: 'nothing but a grant',
    change: (right) => ({
      ...Object.fromEntries(Object.keys(right).map((name) => [name, ''])),
      ALLOW_WRITES_TO: 'book.example',
    }),
    says: /^BASE_URL, .* are missing or empty: set them, or unset ALLOW_WRITES_TO/,
  },
  set('BASE_URL', 'book.example', 'without a scheme', /^BASE_URL is not an http\(s\) address/),
  set('SUPABASE_URL', 'http://[half', 'malformed', /^SUPABASE_URL is not an http\(s\) address/),
  set('OPS_BASE_URL', 'ftp://x.example', 'of FTP', /^OPS_BASE_URL is not an http\(s\) address/),
  set('SUPABASE_DB_URL', 'https://x.example', 'of the web', /^SUPABASE_DB_URL holds an http/),
  ...['pa#ss', '12?ss', 'pa/ss@', '50%off', '12#ss'].map((password) =>
    set(
      'SUPABASE_DB_URL',
      `postgresql://someone:${password}@db.example:5432/postgres`,
      `with ${password} as it stands`,
      /^SUPABASE_DB_URL holds a character in its user or password .*: write % as %25, # as %23/,
    ),
  ),
  ...Object.entries({
    'sslmode=on': /^SUPABASE_DB_URL has an sslmode that there is not: choose from disable, prefer/,
    'sslmode=verify-ca': /^SUPABASE_DB_URL has sslmode=verify-ca without .*: add sslrootcert=FILE/,
    'sslrootcert=/no/such':
      /^SUPABASE_DB_URL names a file by sslrootcert that .*: correct its path/,
  }).map(([option, says]) =>
    set(
      'SUPABASE_DB_URL',
      `postgresql://u:p@db.example/postgres?${option}`,
      `with ${option}`,
      says,
    ),
  ),
  {
    what: 'a database that speaks no TLS where TLS is asked for',
    change: async (_, hosts) => ({
      SUPABASE_DB_URL: `${database(await hosts.postgres('28P01'))}?sslmode=verify-full`,
    }),
    says: /^The database speaks no TLS: add sslmode=disable to SUPABASE_DB_URL/,
  },
  set('OPS_EMAIL', 'somebody', 'without an at', /^OPS_EMAIL is not an e-mail address: set it/),
  set('RESTAURANT_SLUG', 'The Bistro', 'as a name', /^RESTAURANT_SLUG is not a slug: set it/),
  set('SUPABASE_ANON_KEY', 'abc', 'that is no key', /^SUPABASE_ANON_KEY is not .*: set it to/),
  set('SUPABASE_SERVICE_ROLE_KEY', expiredKey, 'expired', /expired on 2020-09-13: copy a new one/),
  set(
    'SUPABASE_SERVICE_ROLE_KEY',
    anonymousKey,
    'holding the anonymous key',
    /^SUPABASE_SERVICE_ROLE_KEY holds Supabase's anonymous key instead: set it/,
  ),
  set(
    'SUPABASE_ANON_KEY',
    serviceKey,
    'holding the service role key',
    /^SUPABASE_ANON_KEY holds Supabase's service role key instead: set it/,
  ),
  swap('SUPABASE_ANON_KEY', 'SUPABASE_SERVICE_ROLE_KEY'),
  swap('SUPABASE_URL', 'SUPABASE_ANON_KEY'),
  swap('OPS_EMAIL', 'OPS_PASSWORD'),
  swap('BASE_URL', 'SUPABASE_URL'),
  set('REQUIRE_CAPABILITIES', 'sql,flight', 'that knows no such one', /names “flight”: choose/),
  set('REQUIRE_JUDGED', 'maybe', 'that says neither', /REQUIRE_JUDGED is “maybe”: set it to 1/),
  set(
    'ALLOW_WRITES_TO',
    'other.example',
    'naming another host',
    /^ALLOW_WRITES_TO grants nothing without 127\.0\.0\.1:\d+, .*: add what it lacks/,
  ),
  set('ALLOW_WRITES_TO', 'https://book.example/', 'with a scheme', /not a list of hosts: set it/),
  {
    what: 'a guest site that nobody serves',
    change: async (_, hosts) => ({ BASE_URL: `http://127.0.0.1:${await hosts.deadPort()}` }),
    says: /^BASE_URL \(.*\) takes no connection: correct the address/,
  },
  {
    what: 'a Supabase that nobody serves',
    change: async (_, hosts) => ({ SUPABASE_URL: `http://127.0.0.1:${await hosts.deadPort()}` }),
    says: /^SUPABASE_URL \(.*\) takes no connection: correct the address/,
  },
  set('SUPABASE_URL', 'http://nowhere.invalid', 'unknown', /^SUPABASE_URL \(.*\) has no address/),
  {
    what: 'a Supabase that hangs',
    change: async (_, hosts) => ({ SUPABASE_URL: `http://127.0.0.1:${await hosts.hanging()}` }),
    says: /^SUPABASE_URL \(.*\) said nothing for 2\.5 s: correct the address/,
  },
  {
    what: 'a guest site that hangs',
    change: async (_, hosts) => ({ BASE_URL: `http://127.0.0.1:${await hosts.hanging()}` }),
    says: /^BASE_URL \(.*\) said nothing for 2\.5 s: correct the address/,
  },
  {
    what: 'HTML where Supabase should answer',
    change: async (_, hosts) => ({ SUPABASE_URL: await hosts.site() }),
    says: /^SUPABASE_URL \(.*\) answers HTML instead of JSON: set it/,
  },
  {
    what: 'HTML where the application should answer',
    change: async (_, hosts) => ({
      BASE_URL: await hosts.http((_request, reply) => reply.end('<h1>Parked</h1>')),
    }),
    says: /^BASE_URL \(.*\) answers \/api with HTML instead of JSON: set it/,
  },
  {
    what: 'a Supabase without the tables',
    change: async (_, hosts) => ({
      SUPABASE_URL: await hosts.supabase({ keys: [anonymousKey, serviceKey], tables: false }),
    }),
    says: /^SUPABASE_URL \(.*\) lacks restaurants, table_inventory, .*: set it/,
  },
  set(
    'SUPABASE_SERVICE_ROLE_KEY',
    strangeServiceKey,
    'of another project',
    /^SUPABASE_SERVICE_ROLE_KEY is refused by/,
  ),
  set(
    'SUPABASE_ANON_KEY',
    strangeAnonymousKey,
    'of another project',
    /^SUPABASE_ANON_KEY is refused by/,
  ),
  set('OPS_PASSWORD', 'a wrong one', 'wrong', /^OPS_EMAIL and OPS_PASSWORD are refused at sign-in/),
  set(
    'RESTAURANT_SLUG',
    'the-other',
    'unknown',
    /^RESTAURANT_SLUG names no restaurant .*: correct/,
  ),
  {
    what: 'a guest site of another system',
    change: async (_, hosts) => ({ BASE_URL: await hosts.site(['the-other']) }),
    says: /^BASE_URL \(.*\) does not know “the-bistro”, which SUPABASE_URL holds: take both/,
  },
  {
    what: 'a database that nobody serves',
    change: async (_, hosts) => ({ SUPABASE_DB_URL: database(await hosts.deadPort()) }),
    says: /^The database of SUPABASE_DB_URL can't be reached \(.*ECONNREFUSED.*\): correct its host/,
  },
  {
    what: 'a database that hangs',
    change: async (_, hosts) => ({ SUPABASE_DB_URL: database(await hosts.hanging()) }),
    says: /^The database of SUPABASE_DB_URL can't be reached \(.*timeout.*\): correct its host/,
  },
  {
    what: "a database's wrong password",
    change: async (_, hosts) => ({ SUPABASE_DB_URL: database(await hosts.postgres('28P01')) }),
    says: /^The database refuses the user or password of SUPABASE_DB_URL \(.*\): correct/,
  },
  {
    what: "a database's wrong name",
    change: async (_, hosts) => ({ SUPABASE_DB_URL: database(await hosts.postgres('3D000')) }),
    says: /^SUPABASE_DB_URL names a database that isn't there \(.*\): correct/,
  },
];

/** The variables of a system that `hosts` plays, and that is right. */
export async function rightVariables(hosts: FakeHosts): Promise<Variables> {
  return {
    BASE_URL: await hosts.site(),
    SUPABASE_URL: await hosts.supabase({
      keys: [anonymousKey, serviceKey],
      password: staffPassword,
    }),
    SUPABASE_ANON_KEY: anonymousKey,
    SUPABASE_SERVICE_ROLE_KEY: serviceKey,
    OPS_EMAIL: 'staff@example.com',
    OPS_PASSWORD: staffPassword,
  };
}
