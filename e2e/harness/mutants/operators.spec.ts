import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { allMutants, type Mutant } from '../../../fixtures/mutants/catalogue.ts';

/* What the machine makes of small pieces of SQL: each piece, and what it may become. */
const expressions: [piece: string, become: string[]][] = [
  ['a < 3', ['a <= 3', 'a >= 3', 'a < 4', 'a < 2']],
  ['a = b', ['a <> b']],
  ['r @> s', ['r <@ s', 'r && s', 'not (r @> s)']],
  ['r @> now()', ['not (r @> now())']],
  [
    'p and (q or t)',
    ['true and (q or t)', 'p and (true)', 'p and (false or t)', 'p and (q or false)'],
  ],
  ['not (p and q)', ['(p and q)', 'not (true and q)', 'not (p and true)']],
  ['a in (1, b)', ['not (a in (1, b))', 'a in (b)', 'a in (1)', 'a in (2, b)', 'a in (0, b)']],
  ['a is not null', ['a is null']],
  ['a is distinct from b', ['a <> b', 'a is not distinct from b']],
  ['coalesce(a, b)', ['a']],
  [
    `v >= time '17:00'`,
    [`v > time '17:00'`, `v < time '17:00'`, `v >= time '17:01'`, `v >= time '16:59'`],
  ],
  [
    `v + interval '3 minutes'`,
    [`v - interval '3 minutes'`, `v + interval '4 minutes'`, `v + interval '2 minutes'`],
  ],
  ['least(a, b)', ['greatest(a, b)']],
  [
    'case when p then a when q then b else c end',
    [
      'case when q then b else c end',
      'case when p then a else c end',
      'case when p then a when q then b end',
    ],
  ],
  ['true', ['false']],
];
const queries: [piece: string, become: string[]][] = [
  [
    'select a from t union select b from u',
    ['select b from u', 'select a from t', 'select a from t union all select b from u'],
  ],
  [
    'select distinct a from t where p',
    ['select a from t where p', 'select distinct a from t where true'],
  ],
  ['select bool_or(p) from t', ['select bool_and(p) from t']],
  [
    'select a from t left join u on p',
    ['select a from t inner join u on p', 'select a from t left join u on true'],
  ],
  [
    'select a from t order by b for no key update',
    ['select a from t order by b', 'select a from t for no key update'],
  ],
  ['select a from t order by b limit 1', []],
  ['delete from t where p', ['delete from t where true']],
];
const statements: [piece: string, become: string[]][] = [
  ['perform f(a);', ['null;']],
  ['update t set a = b where p;', ['null;', 'update t set a = b where true;']],
  [
    'if p then x := y; end if;',
    ['if true then x := y; end if;', 'if not (p) then x := y; end if;', 'if p then null; end if;'],
  ],
  [
    'if a = b then raise no_data_found; end if;',
    [
      'if true then raise no_data_found; end if;',
      'if a <> b then raise no_data_found; end if;',
      'if a = b then null; end if;',
    ],
  ],
  ['select a into x from t where p;', ['select a into x from t where true;']],
  [
    'for x in select distinct a from t loop perform f(x); end loop;',
    [
      'for x in select a from t loop perform f(x); end loop;',
      'for x in select distinct a from t loop null; end loop;',
    ],
  ],
];

const functionOf = (name: string, language: string, body: string) =>
  `create function public.${name}() returns boolean language ${language} as $$${body}$$;`;
const pieces = [
  ...expressions.map(([piece, become]) => ({
    piece,
    become,
    language: 'sql',
    as: `select ${piece}`,
  })),
  ...queries.map(([piece, become]) => ({ piece, become, language: 'sql', as: piece })),
  ...statements.map(([piece, become]) => ({
    ...{ piece, become, language: 'plpgsql' },
    as: `\ndeclare\n  x uuid;\n  y uuid;\nbegin\n  ${piece}\nend\n`,
  })),
].map((one, n) => ({ ...one, name: `piece_${n}` }));

const one = (text: string) => text.replace(/\s+/g, ' ').trim();

test('each piece of SQL becomes what its operators say, and nothing else', async ({}, testInfo) => {
  const file = testInfo.outputPath('pieces.sql');
  writeFileSync(
    file,
    pieces.map(({ as, language, name }) => functionOf(name, language, as)).join('\n'),
  );

  const { mutants } = await allMutants([file]);

  const bodyOf = ({ sql }: Mutant) => one(/\$\$([^]*)\$\$/.exec(sql)?.[1] ?? '');
  for (const { as, become, name, piece } of pieces) {
    const own = mutants.filter(({ object, sql }) => object === name && sql.includes('$$'));
    const expected = become.map((put) => one(as.replace(piece, () => put)));
    expect.soft(own.map(bodyOf).sort(), piece).toEqual(expected.sort());
  }
});

test('triggers, policies, rules and tables are changed, and made anew where they must be', async ({}, testInfo) => {
  const file = testInfo.outputPath('objects.sql');
  writeFileSync(
    file,
    `create table public.t (a integer constraint small check (a < 3), b text unique);
    create unique index t_b on public.t (b) where a = 1;
    create trigger told after insert or update of a, b on public.t for each row when (new.a = 1) execute function f();
    create policy seen on public.t for select to authenticated using (p and q);`,
  );

  const { mutants } = await allMutants([file]);

  const made = Object.fromEntries(mutants.map(({ id, sql }) => [id, one(sql)]));
  const again = 'drop trigger told on public.t; create trigger told after';
  const rest = 'for each row when (new.a = 1) execute function f()';
  expect(made).toMatchObject({
    'small/bound-shifted-1':
      'alter table public.t drop constraint small; alter table public.t add constraint small check (a <= 3) not valid',
    'small/dropped-1': 'alter table public.t drop constraint small',
    't_b_key/dropped-1': 'alter table public.t drop constraint t_b_key',
    't/granted-to-anon-1': 'grant select on public.t to anon',
    't/security-off-1': 'alter table public.t disable row level security',
    't_b/dropped-1': 'drop index public.t_b',
    't_b/where-dropped-1':
      'drop index public.t_b; create unique index t_b on public.t (b) where true',
    'told/event-dropped-1': `${again} update of a, b on public.t ${rest}`,
    'told/event-dropped-2': `${again} insert on public.t ${rest}`,
    'told/column-dropped-1': `${again} insert or update of b on public.t ${rest}`,
    'told/when-dropped-1': `${again} insert or update of a, b on public.t for each row execute function f()`,
    'told/dropped-1': 'drop trigger told on public.t',
    'seen/using-dropped-1':
      'drop policy seen on public.t; create policy seen on public.t for select to authenticated using (true)',
    'seen/and-dropped-2':
      'drop policy seen on public.t; create policy seen on public.t for select to authenticated using (p and true)',
    'seen/dropped-1': 'drop policy seen on public.t',
  });
});

test('a function that a later migration makes anew is changed in its last form alone', async ({}, testInfo) => {
  const files = ['1.sql', '2.sql'].map((name) => testInfo.outputPath(name));
  for (const [n, file] of files.entries())
    writeFileSync(file, functionOf('f', 'sql', `select a = ${n * 100 + 7}`));

  const { mutants } = await allMutants(files);

  expect(mutants.filter(({ sql }) => / (?:6|7|8)\b/.test(sql))).toEqual([]);
  expect(mutants.map(({ id }) => id)).toContain('f/constant-raised-1');
});
