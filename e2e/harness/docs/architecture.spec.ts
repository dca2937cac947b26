import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../../fixtures/process/run.ts';
import { fileInCircle, importPicture, withPicture } from '../../../fixtures/docs/import-picture.ts';

const page = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');

test('the picture is the one that the imports give', () => {
  expect(page, 'pnpm docs:architecture draws it anew').toBe(withPicture(page, importPicture(ROOT)));
});

test('the table has every folder of fixtures', () => {
  const folders = readdirSync(join(ROOT, 'fixtures'), { withFileTypes: true });
  const rows = page.split('\n').filter((line) => line.startsWith('| `fixtures/'));
  const named = rows.flatMap((row) => row.split('|')[1]?.match(/[a-z]+(?=`)/g) ?? []);
  expect(named.sort()).toEqual(
    folders
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  );
});

/** A checkout of these files alone. */
function checkout(files: Record<string, string>): string {
  const root = test.info().outputPath();
  for (const [name, text] of Object.entries({ 'e2e/x.spec.ts': '', ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

test('an import of a type is drawn too, and an arrow that follows from others is not', () => {
  const root = checkout({
    'e2e/x.spec.ts': "import { a } from '../fixtures/test.ts';",
    'fixtures/test.ts': "import './a/a.ts'; import './b/b.ts';",
    'fixtures/a/a.ts': "import type { B } from '../b/b.ts';",
    'fixtures/b/b.ts': "import ts from 'typescript';",
  });
  expect(importPicture(root)).toContain('  a --> b\n  specs --> test.ts\n  test.ts --> a\n');
  expect(importPicture(root)).not.toContain('test.ts --> b');
});

test('folders that import each other in a circle are an error', () => {
  const root = checkout({
    'fixtures/a/a.ts': "import '../b/b.ts';",
    'fixtures/b/b.ts': '',
    'fixtures/b/c.ts': "import '../a/c.ts';",
    'fixtures/a/c.ts': '',
  });
  expect(() => importPicture(root)).toThrow('The imports of a lead back to it.');
});

test('no file’s imports lead back to it, by however many others', () => {
  const circle = checkout({
    'fixtures/a/a.ts': "import './b.ts';",
    'fixtures/a/b.ts': "import type { C } from './c.ts';",
    'fixtures/a/c.ts': "export { a } from './a.ts';",
  });
  expect(fileInCircle(circle)).toBe('fixtures/a/a.ts');
  expect(fileInCircle(ROOT)).toBeUndefined();
});
