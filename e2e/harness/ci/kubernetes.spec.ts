import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { validate } from 'dockerfile-utils';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { PersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim';
import { parseAllDocuments } from 'yaml';
import { kubernetesJobs } from '../../../fixtures/ci/kubernetes.ts';
import { ROOT } from '../../../fixtures/process/run.ts';

const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');
const manifest = read('deploy', 'kubernetes.yaml');
const dockerfile = read('deploy', 'Dockerfile');

test('the manifest fits the cluster’s own schema', () => {
  const documents = parseAllDocuments(manifest).map((document) => document.toJS() as object);
  const [claim, specs, report] = documents;

  expect(documents).toHaveLength(3);
  expect(() => new PersistentVolumeClaim(claim).validate()).not.toThrow();
  for (const job of [specs, report]) expect(() => new Job(job).validate()).not.toThrow();
  const wrong = { ...specs, spec: { completions: 'four' } } as object;
  expect(() => new Job(wrong).validate()).toThrow();
});

test('each machine of the cluster runs its own part, and the report reads what all wrote', () => {
  const [first, ...others] = kubernetesJobs(manifest);
  const commands = (job: typeof first) =>
    job?.steps.flatMap((step) => (step.kind === 'run' ? [step] : [])) ?? [];

  expect(others.map(({ name }) => name)).toEqual([
    'table-release-specs 2',
    'table-release-specs 3',
    'table-release-specs 4',
    'table-release-report',
  ]);
  const [install, run] = commands(first);
  expect(install?.run).toBe('$PNPM install --frozen-lockfile');
  expect(run?.run).toContain('$PNPM shard "$((JOB_COMPLETION_INDEX + 1))/4"');
  expect(run?.env['JOB_COMPLETION_INDEX']).toBe('0');
  expect(commands(others.at(-1))[1]?.run).toContain('"$RESULTS"/*/allure-results/*');
});

test('the image is that of the installed Playwright, and its Dockerfile is right', () => {
  const { devDependencies, dependencies } = JSON.parse(read('package.json')) as {
    [group: string]: Record<string, string>;
  };
  const version = { ...devDependencies, ...dependencies }['@playwright/test'];

  expect(validate(dockerfile)).toEqual([]);
  expect(dockerfile).toContain(`FROM mcr.microsoft.com/playwright:v${version}-`);
  const pnpm = /pnpm@[\d.]+/.exec(read('.gitlab-ci.yml'))?.[0] ?? 'none';
  expect(dockerfile).toContain(`npm install --global ${pnpm}`);
  const [{ steps: [install] } = { steps: [] }] = kubernetesJobs(manifest);
  expect(install).toMatchObject({ env: { PNPM: `npx --yes ${pnpm}` } });
});
