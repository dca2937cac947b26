import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../../fixtures/process/run.ts';
import {
  reasonUnchecked,
  SENTENCES,
  type SentenceId,
} from '../../../fixtures/contract/sentences.ts';

const folder = join(ROOT, 'e2e', 'contract');
const ids = Object.keys(SENTENCES) as SentenceId[];

/** The ids that a spec hands to `checks(…)`, and those that it hands to anything else. */
function idsIn(file: string): { declared: string[]; used: string[] } {
  const text = readFileSync(join(folder, file), 'utf8');
  const declarations = /\bchecks\(([^)]*)\)/g;
  const idsOf = (part: string) => [...part.matchAll(/'(C\d\.\d+)\b/g)].map(([, id = '']) => id);
  return {
    declared: [...text.matchAll(declarations)].flatMap(([, list = '']) => idsOf(list)),
    used: idsOf(text.replace(declarations, '')),
  };
}

const specs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts'))
  .map((file) => ({ file, ...idsIn(file) }));

test('every sentence is looked at by a spec, or says why none can', () => {
  const used = new Set(specs.flatMap((spec) => spec.used));
  const without = ids.filter((id) => !used.has(id) && reasonUnchecked(id) === undefined);

  expect(without, 'sentences that nothing looks at').toEqual([]);
});

test('a spec looks at all that it declares', () => {
  for (const { declared, file, used } of specs) {
    // One of several tests may take its ids from a table.
    const unused = declared.filter((id) => !used.includes(id));
    expect(unused, file).toEqual([]);
  }
});

test('sentences are numbered without gaps, chapter by chapter', () => {
  const chapters = byChapter();
  for (const [chapter, own] of chapters) {
    expect(own).toEqual(own.map((_, index) => `${chapter}.${index + 1}`));
  }
});

function byChapter(): Map<string, SentenceId[]> {
  const chapters = new Map<string, SentenceId[]>();
  for (const id of ids) {
    const chapter = id.slice(0, id.indexOf('.'));
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), id]);
  }
  return chapters;
}
