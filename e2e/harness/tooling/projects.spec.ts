import { expect, test } from '@playwright/test';
import { whatWasAsked } from '../../../fixtures/browsers/command-line.ts';
import { chooseProjects } from '../../../fixtures/browsers/projects.ts';
import { machineWith } from './machines.ts';

const SHELL = '/usr/bin/chromium-headless-shell';
const FIREFOX = '/usr/bin/firefox-esr';
const APT = '/usr/bin/apt-get';

const names = ({ projects }: Pick<ReturnType<typeof chooseProjects>, 'projects'>): unknown[] =>
  projects.map(({ name }) => name);

test('a desk with one Chromium runs the Chromium projects and says how to get the rest', () => {
  const choice = chooseProjects([], false, machineWith([SHELL]));
  expect(names(choice)).toEqual(['mobile-chrome', 'chromium']);
  expect(choice.leftOut.map(({ name }) => name)).toEqual(['firefox', 'webkit', 'mobile-safari']);
  expect(choice.leftOut[0]?.why).toContain('pnpm playwright install firefox');
  expect(choice.problem).toBeUndefined();
});

test('a stock Firefox joins in CI and by name, not at a desk', () => {
  const machine = machineWith([SHELL, FIREFOX]);
  expect(names(chooseProjects([], false, machine))).not.toContain('firefox');
  expect(names(chooseProjects([], true, machine))).toContain('firefox');
  expect(names(chooseProjects(['firefox'], false, machine))).toContain('firefox');
});

test('CI keeps the projects whose browser Debian can give', () => {
  const bare = machineWith([APT], { root: true });
  expect(names(chooseProjects([], true, bare))).toEqual(['firefox', 'mobile-chrome', 'chromium']);
  expect(names(chooseProjects([], true, machineWith([APT])))).not.toContain('firefox');
});

test('a project asked for by name that can’t run is told in one sentence', () => {
  const { problem } = chooseProjects(['webkit'], false, machineWith([SHELL]));
  expect(problem).toMatch(/^Project webkit can't run: .*pnpm playwright install webkit.*\.$/);
});

test('only Chromium runs every spec, unless another project is asked for by name', () => {
  const phone = (requested: string[]) =>
    chooseProjects(requested, true, machineWith([SHELL])).projects.find(
      ({ name }) => name === 'mobile-chrome',
    );
  expect(String(phone([])?.grep)).toMatch(/R1.*G1.*O3/);
  expect(String(phone([])?.grepInvert)).toContain('@one-browser');
  expect(phone([])?.workers, 'more are started for one or two tests each').toBe(1);
  expect(phone(['mobile-chrome'])).not.toHaveProperty('grep');
  expect(phone(['mobile-chrome'])).not.toHaveProperty('grepInvert');
  expect(phone(['mobile-chrome'])).not.toHaveProperty('workers');
});

test('Chromium keeps still, every other project moves as it does for a guest', () => {
  const still = (requested: string[]) => {
    const { projects } = chooseProjects(requested, false, machineWith([SHELL]));
    return names({ projects: projects.filter(({ use = {} }) => 'contextOptions' in use) });
  };

  expect(still([])).toEqual(['chromium']);
  expect(still(['mobile-chrome'])).toEqual(['chromium']);
});

test('root starts Chromium without its sandbox', () => {
  const machine = machineWith([SHELL], { root: true });
  const [chromium] = chooseProjects(['chromium'], false, machine).projects;
  expect(chromium?.use).toMatchObject({
    launchOptions: { executablePath: SHELL, chromiumSandbox: false },
  });
});

for (const { title, words } of [
  { title: 'with an equals sign', words: ['--project=firefox', '--project=webkit'] },
  { title: 'as words', words: ['--project', 'firefox', 'webkit', '--workers', '2'] },
]) {
  test(`projects are read from the command line ${title}`, () => {
    expect(whatWasAsked(['node', 'playwright', 'test', ...words], {}).projects).toEqual([
      'firefox',
      'webkit',
    ]);
  });
}

test('a worker hears what the main process was asked', () => {
  const env: NodeJS.ProcessEnv = {};
  const asked = whatWasAsked(['playwright', 'test', '--project=firefox', '--headed'], env);
  env['TEST_WORKER_INDEX'] = '0';
  expect(whatWasAsked(['worker'], env)).toEqual(asked);
});

for (const [command, whole] of [
  ['', true],
  ['--workers 2 --repeat-each=10 --trace on -x --headed', true],
  ['-j 2 --reporter list', true],
  ['e2e/ops', false],
  ['--workers 2 booking', false],
  ['--grep @O3', false],
  ['-g @O3', false],
  ['--shard=1/2', false],
  ['--test-list=shard.txt', false],
  ['--project=chromium', false],
  ['--last-failed', false],
] as const) {
  test(`“playwright test ${command}” is ${whole ? 'a whole run' : 'a part of one'}`, () => {
    const words = command.split(' ').filter((word) => word !== '');
    expect(whatWasAsked(['node', 'playwright', 'test', ...words], {}).whole).toBe(whole);
  });
}
