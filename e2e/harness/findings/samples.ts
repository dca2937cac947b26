import type { CauseId } from '../../../fixtures/diagnosis/causes/cause.ts';
import type {
  Artefact,
  DiagnosisRecord,
  ProbeRecord,
  TestEvidence,
} from '../../../fixtures/findings/evidence.ts';
import type { Examinable } from '../../../fixtures/findings/hypotheses.ts';

/** What the reporter hands over of a test that left nothing. */
export function ended(
  verdict: TestEvidence['verdict'],
  examines: Examinable[] = [],
  rest: Partial<TestEvidence> = {},
): TestEvidence {
  return {
    title: `a test that was ${verdict}`,
    place: 'e2e/ops/some.spec.ts:12',
    browser: 'chromium',
    promises: ['O3'],
    verdict,
    examines,
    diagnoses: [],
    probes: [],
    ...rest,
  };
}

/** A diagnosis at noon of a table with one window of these hours, which names this cause. */
export function diagnosed(
  id: CauseId,
  [from, to]: [string, string],
  more: Partial<DiagnosisRecord['causes'][number]> = {},
): Artefact<DiagnosisRecord> {
  const facts = {
    at: '2027-06-07T12:00:00Z',
    table: { table_number: 'T1', status: 'reserved' },
    restaurant: { slug: 'some-place' },
    allocations: [
      { resource_type: 'table', window: `["2027-06-07T${from}:00Z","2027-06-07T${to}:00Z")` },
    ],
  };
  const cause = {
    ...{ id, sentence: `It is ${id}.`, evidence: ['The proof of it.'], remedy: 'Mend it.' },
    ...{ rightful: false, explains: ['status-blocks'], ...more },
  };
  const content = { verdict: 'faulty', causes: [cause], facts } as unknown as DiagnosisRecord;
  return { name: 'diagnosis of table T1.json', file: 'findings/a.json', content };
}

/** A probe that found the function to behave so. */
export function probed(kind: ProbeRecord['behaviour']['kind']): Artefact<ProbeRecord> {
  const refreshes = 'refreshes' as const;
  const content: ProbeRecord = {
    function: { signature: 'refresh_table_status(uuid)', definition: '', hash: 'ab'.repeat(32) },
    behaviour: {
      kind,
      deviations: [],
      triggers: { insert: refreshes, update: refreshes, delete: refreshes, status: 'untried' },
      sentence: `It behaves as ${kind}.`,
    },
    followsTime: { observed: 'no', sentence: 'The stored status stayed.' },
    transitions: [],
    left: [],
  };
  return { name: 'window probe.json', file: 'findings/p.json', content };
}
