import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameTraces } from '../../../fixtures/reporters/allure.ts';

export interface PaperTest {
  name: string;
  status?: 'passed' | 'failed' | 'skipped';
  project?: string;
  tags?: readonly string[];
  message?: string;
  /** A file to attach, by its name. */
  attached?: { name: string; type: string; body: string };
  /** Whether it has a trace, of these bytes. */
  trace?: Buffer;
  verdict?: string;
  cause?: string;
  target?: string;
}

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
let made = 0;

/** Writes results as allure-playwright would; returns the description of each. */
export function writeResults(folder: string, tests: readonly PaperTest[]): string[] {
  mkdirSync(folder, { recursive: true });
  return tests.map((test) => writeResult(folder, test));
}

/** What a run leaves of itself beside its results, and, unless told otherwise, of its look for secrets. */
export function leaveFacts(folder: string, facts: object = {}, secrets = true): void {
  const run = {
    ...{ at: '2027-06-07T09:00:00Z', ms: 1, status: 'passed', target: 'sandbox', host: 'h' },
    ...{ version: '', capabilities: [], commit: 'c', machine: 'm', playwright: 'p', errors: [] },
    ...facts,
  };
  writeFileSync(join(folder, 'run-facts.json'), JSON.stringify(run));
  if (secrets) writeFileSync(join(folder, 'run-secrets.json'), JSON.stringify({ finds: [] }));
}

function writeResult(folder: string, test: PaperTest): string {
  const { attached, message, name, project = 'chromium', status = 'passed', tags = [] } = test;
  made += 1;
  const id = uuid(made);
  const attachments = [];
  if (attached !== undefined) {
    const source = `${uuid(made)}-attachment${/\.\w+$/.exec(attached.name)?.[0] ?? ''}`;
    writeFileSync(join(folder, source), attached.body);
    attachments.push({ name: attached.name, type: attached.type, source });
  }
  const trace = {
    name: 'trace',
    type: 'application/vnd.allure.playwright-trace',
    source: `${uuid(made + 500_000)}-attachment.zip`,
  };
  if (test.trace !== undefined) writeFileSync(join(folder, trace.source), test.trace);
  const steps = [
    {
      name: 'Open the page',
      ...{ status: 'passed', stage: 'finished', start: 1000, stop: 1500 },
      steps: [],
      attachments: test.trace === undefined ? [] : [trace],
    },
  ];
  const labels = [
    { name: 'parentSuite', value: project },
    { name: 'feature', value: 'Staff' },
    { name: 'story', value: tags.join(' ') },
    ...tags.map((value) => ({ name: 'tag', value })),
    ...(test.verdict === undefined ? [] : [{ name: 'verdict', value: test.verdict }]),
    ...(test.cause === undefined ? [] : [{ name: 'cause', value: test.cause }]),
    ...(test.target === undefined ? [] : [{ name: 'target', value: test.target }]),
  ];
  const result = {
    ...{ uuid: id, name, status, stage: 'finished', start: 1000, stop: 2000, labels },
    ...{ attachments, steps, fullName: name, testCaseId: name, description: undefined },
    historyId: `${name}:${project}`,
    parameters: [{ name: 'Project', value: project }],
    statusDetails: message === undefined ? {} : { message },
  };
  const described: { description?: string } = result;
  nameTraces(result as unknown as Parameters<typeof nameTraces>[0]);
  writeFileSync(join(folder, `${id}-result.json`), JSON.stringify(result));
  return described.description ?? '';
}
