import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Summary } from '../../../fixtures/reporters/tally.ts';
import { ROOT } from '../../../fixtures/process/run.ts';

interface JsonSuite {
  suites?: JsonSuite[];
  specs: { title: string; tests: { status: string; results: { status: string }[] }[] }[];
}

export interface AllureStep {
  name: string;
  steps: AllureStep[];
}

interface AllureResult {
  name: string;
  status: string;
  statusDetails?: { message?: string };
  labels: { name: string; value: string }[];
  steps: AllureStep[];
}

/** A run of the probes in a process of its own, and what it left in every place. */
export class ChildRun {
  readonly folder: string;
  code = -1;
  output = '';

  constructor(name: string) {
    this.folder = test.info().outputPath(name);
    mkdirSync(this.folder, { recursive: true });
  }

  /** Runs it; interrupts it as Ctrl+C does once the file `begun` is there, where asked to. */
  async run(
    args: string[],
    { interrupt = false, ...env }: { interrupt?: boolean } & Record<string, unknown> = {},
  ): Promise<this> {
    this.output = '';
    const config = join(import.meta.dirname, 'judged', 'playwright.config.ts');
    const bin = join(ROOT, 'node_modules', '.bin', 'playwright');
    const child = spawn(bin, ['test', '--config', config, ...args], {
      cwd: ROOT,
      env: {
        ...process.env,
        // CI's own demands are not the child's.
        REQUIRE_JUDGED: '',
        REQUIRE_CAPABILITIES: '',
        ...env,
        PROBE_OUTPUT: this.folder,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (chunk: Buffer) => (this.output += chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const ended = new Promise<number>((resolve) => {
      child.on('close', (code) => resolve(code ?? 1));
    });
    if (interrupt) {
      await expect
        .poll(() => existsSync(join(this.folder, 'begun')), { timeout: 30_000 })
        .toBe(true);
      child.kill('SIGINT');
    }
    this.code = await ended;
    return this;
  }

  get summary(): Summary {
    return JSON.parse(this.read('summary.json')) as Summary;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** What each place says of each test, by its title; of repeated tests in a row. */
  verdicts(): { [title: string]: { json: string; allure: string; summary: string } } {
    const json = specsOf(JSON.parse(this.read('results.json')) as JsonSuite);
    const allure = this.allure();
    const titles = [...new Set(this.summary.tests.map(({ title }) => title))];
    return Object.fromEntries(
      titles.map((title) => {
        const own = this.summary.tests.filter((one) => one.title === title);
        const inAllure = allure.filter(({ name }) => name === title);
        const tests = json.filter((one) => one.title === title).flatMap((one) => one.tests);
        return [
          title,
          {
            json: tests.map(({ status }) => status).join(),
            allure: inAllure.map(labelled).sort().join(),
            summary: own.map(({ verdict }) => verdict).join(),
          },
        ];
      }),
    );
  }

  allure(): AllureResult[] {
    const folder = join(this.folder, 'allure-results', 'run');
    return readdirSync(folder)
      .filter((name) => name.endsWith('-result.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as AllureResult);
  }

  /** The row of a promise in promises.md, and its line in the terminal, each without the sentence. */
  promise(id: string): { page: string; terminal: string } {
    const row = this.read('promises.md')
      .split('\n')
      .find((line) => line.startsWith(`| ${id} |`));
    const line = this.output.split('\n').find((one) => one.startsWith(`  ${id} `));
    return { page: row?.split(' | ')[4] ?? '', terminal: line?.slice(6, 30).trim() ?? '' };
  }
}

function specsOf({ specs, suites = [] }: JsonSuite): JsonSuite['specs'] {
  return [...(specs ?? []), ...suites.flatMap(specsOf)];
}

function labelled({ labels, status }: AllureResult): string {
  const verdict = labels.find(({ name }) => name === 'verdict')?.value ?? 'none';
  return `${verdict} (${status})`;
}
