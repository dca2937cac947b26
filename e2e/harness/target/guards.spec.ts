import { expect, test, type BrowserContext, type Request, type Route } from '@playwright/test';
import { EgressGuard } from '../../../fixtures/target/egress.ts';
import { checkLeaks } from '../../../fixtures/target/leaks.ts';
import { readOnly } from '../../../fixtures/target/supabase.ts';
import { capabilityNames, type Target } from '../../../fixtures/target/target.ts';
import { FakeHosts } from './fake-hosts.ts';

type Handler = (route: Route) => Promise<void>;

const has = { present: true, how: 'for the test' };
function targetAt(supabaseUrl: string, writable: boolean): Target {
  return {
    kind: 'deployed',
    owned: false,
    baseUrl: 'https://book.example',
    opsBaseUrl: 'https://app.book.example',
    supabaseUrl,
    anonKey: 'anonymous',
    serviceRoleKey: 'service',
    opsEmail: 'staff@example.com',
    opsPassword: 'hush-hush',
    ignoredHosts: [],
    grant: { writable, missing: writable ? [] : ['book.example'] },
    run: { id: '0a1b2c3d', startedAt: '2026-11-21T04:01:38.250Z' },
    capabilities: Object.fromEntries(
      capabilityNames.map((name) => [name, has]),
    ) as Target['capabilities'],
  };
}

/** What the guard's routes do with one request of a page, as Playwright would ask them. */
async function pass(guard: EgressGuard, method: string, url: string): Promise<string> {
  const routes: [string | RegExp, Handler][] = [];
  const route = (pattern: string | RegExp, handler: Handler) => routes.unshift([pattern, handler]);
  await guard.watch({ route } as unknown as BrowserContext);
  let outcome = 'sent';
  for (const [pattern, handler] of routes) {
    if (pattern instanceof RegExp && !pattern.test(url)) continue;
    let decided = true;
    await handler({
      request: () => ({ method: () => method, url: () => url }),
      abort: async () => void (outcome = 'aborted'),
      fallback: async () => void (decided = false),
    } as unknown as Route);
    if (decided) break;
  }
  return outcome;
}

const ofSandbox = (target: Target): Target => ({ ...target, kind: 'sandbox' });

test('a page of the sandbox that asks a stranger is stopped, and the guard tells whom', async () => {
  const guard = new EgressGuard(ofSandbox(targetAt('https://abc.supabase.example', true)));

  expect(await pass(guard, 'GET', 'https://metrics.example/pixel')).toBe('aborted');
  expect(await pass(guard, 'POST', 'https://book.example/api/bookings')).toBe('sent');

  expect(guard.aborted).toEqual([
    'GET https://metrics.example/pixel leaves the target (IGNORE_HOSTS may name metrics.example)',
  ]);
});

test('a page of a deployed system that asks a stranger is stopped, and the host is named once', async () => {
  const guard = new EgressGuard(targetAt('https://abc.supabase.example', true));

  for (const path of ['pixel', 'beacon']) {
    expect(await pass(guard, 'GET', `https://metrics.example/${path}`)).toBe('aborted');
  }

  expect(guard.aborted).toEqual([]);
  expect([...guard.otherHosts]).toEqual(['metrics.example']);
});

test('in a browser that reaches no stranger the guard tells who was asked, and lets the target be', async () => {
  const target = ofSandbox(targetAt('https://abc.supabase.example', true));
  const guard = new EgressGuard(target, true);
  const heard: ((request: Request) => void)[] = [];
  const on = (_event: 'request', listener: (request: Request) => void) => heard.push(listener);
  await guard.watch({ on } as unknown as BrowserContext);

  for (const url of ['https://book.example/reserve', 'https://metrics.example/pixel']) {
    for (const hear of heard) hear({ method: () => 'GET', url: () => url } as Request);
  }

  expect(guard.aborted).toEqual([
    'GET https://metrics.example/pixel leaves the target (IGNORE_HOSTS may name metrics.example)',
  ]);
});

test('a page that writes to a target without the grant is stopped', async () => {
  const guard = new EgressGuard(targetAt('https://abc.supabase.example', false));

  expect(await pass(guard, 'POST', 'https://book.example/api/bookings')).toBe('aborted');
  expect(await pass(guard, 'GET', 'https://book.example/')).toBe('sent');
  expect(await pass(guard, 'POST', 'https://abc.supabase.example/auth/v1/token')).toBe('sent');

  expect(guard.aborted).toEqual([
    'POST https://book.example/api/bookings writes; ALLOW_WRITES_TO lacks book.example',
  ]);
});

test('a fixture that writes without the grant is refused before anything is sent', async () => {
  const sent: string[] = [];
  const guarded = readOnly(
    async (input) => {
      sent.push(new Request(input).url);
      return new Response();
    },
    ['book.example'],
  );

  const writing = guarded('https://abc.supabase.example/rest/v1/bookings', { method: 'POST' });
  await expect(writing).rejects.toThrow(
    'POST refused: ALLOW_WRITES_TO does not name book.example.',
  );
  await guarded('https://abc.supabase.example/rest/v1/bookings');

  expect(sent).toEqual(['https://abc.supabase.example/rest/v1/bookings']);
});

for (const [left, verdict] of [
  [0, /^undefined$/],
  [2, /left rows behind:\n {2}- restaurants\.slug: 2$/],
] as const) {
  test(`a run that leaves ${left} restaurants behind ${left > 0 ? 'fails' : 'ends well'}`, async () => {
    const hosts = new FakeHosts();
    const supabaseUrl = await hosts.http(({ url = '' }, reply) => {
      const rows = Array(url.startsWith('/rest/v1/restaurants') ? left : 0).fill({ id: 'an-id' });
      reply.setHeader('content-type', 'application/json');
      reply.end(JSON.stringify(url.startsWith('/auth/') ? { users: [] } : rows));
    });
    try {
      const error: unknown = await checkLeaks(targetAt(supabaseUrl, true)).then(
        () => undefined,
        (reason: unknown) => reason,
      );

      expect(String(error)).toMatch(verdict);
      expect(hosts.requests.some((each) => each.includes('like.'))).toBe(true);
    } finally {
      await hosts.close();
    }
  });
}
