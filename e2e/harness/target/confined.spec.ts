import { chromium, expect, test, type PlaywrightTestConfig } from '@playwright/test';
import { chooseProjects } from '../../../fixtures/browsers/projects.ts';
import { confinement, isConfined } from '../../../fixtures/target/confined.ts';
import { FakeHosts } from './fake-hosts.ts';

test('a confined browser reaches its target, and no other host even where one answers', async () => {
  const hosts = new FakeHosts();
  const listening = await hosts.http((_request, reply) => reply.end('here'));
  const besides = await hosts.http((_request, reply) => reply.end('there'));
  const { port } = new URL(listening);
  const baseUrl = `http://localhost:${port}`;
  const { projects } = chooseProjects([], false);
  const use: PlaywrightTestConfig['use'] = projects.find(({ name }) => name === 'chromium')?.use;
  const args = confinement({ baseUrl, opsBaseUrl: baseUrl, supabaseUrl: baseUrl });
  const browser = await chromium.launch({ ...use?.launchOptions, args });
  try {
    const page = await browser.newPage();

    await page.goto(`${baseUrl}/target`);
    const strangers = [listening, besides, besides.replace('127.0.0.1', 'localhost')];
    for (const stranger of strangers) {
      const asked = page.evaluate(
        (address) => fetch(address, { mode: 'no-cors' }),
        `${stranger}/stranger`,
      );
      await expect(asked, stranger).rejects.toThrow('Failed to fetch');
    }

    expect(hosts.requests.join()).toContain('/target');
    expect(hosts.requests.join()).not.toContain('/stranger');
  } finally {
    await browser.close();
    await hosts.close();
  }
});

test('Chromium alone is confined, and to the sandbox alone', () => {
  expect(isConfined({ kind: 'sandbox' }, 'chromium')).toBe(true);
  expect(isConfined({ kind: 'sandbox' }, 'firefox')).toBe(false);
  expect(isConfined({ kind: 'deployed' }, 'chromium')).toBe(false);
});
