import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../../fixtures/process/run.ts';

/*
 * What the pages for people name is there: a file that moved, or a command that went, is found here.
 * The changelog may name what was.
 */

const pages = [
  ...['.', '.github'].flatMap((folder) => markdownIn(folder, false)),
  // What else lies there a run has left.
  'reports/README.md',
  ...markdownIn('docs', true),
].filter((page) => page !== 'CHANGELOG.md');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** What pnpm itself or an installed package answers to. */
const others = ['allure', 'dlx', 'exec', 'install', 'playwright'];

function markdownIn(folder: string, recursive: boolean): string[] {
  return readdirSync(join(ROOT, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

for (const page of pages) {
  const text = readFileSync(join(ROOT, page), 'utf8');

  test(`what ${page} links to is there`, () => {
    const links = found(text, /\]\((?!\w+:|#)([^)\s#]+)/g);
    const missing = links.filter((link) => !existsSync(join(ROOT, dirname(page), link)));
    expect(missing).toEqual([]);
  });

  test(`each path in ${page} is one of the repository, each command one of package.json`, () => {
    const paths = found(text, /`((?:e2e|fixtures|docs)\/[\w./-]+)`/g);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const commands = found(text, /(?:`|^|\$ )pnpm (?!-)([a-z][\w:-]*)/gm);
    const unknown = commands.filter((name) => !(name in scripts) && !others.includes(name));
    expect(unknown).toEqual([]);
  });
}
