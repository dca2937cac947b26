import { expect, test } from '@playwright/test';
import { decide } from '../../../fixtures/diagnosis/causes.ts';
import type { CauseId } from '../../../fixtures/diagnosis/causes/cause.ts';
import type { Facts } from '../../../fixtures/diagnosis/facts.ts';
import { facts } from './facts.ts';

/** What the table is, what is changed of a free one, and the causes that are named. */
export type Case = [string, Partial<Facts>, CauseId[]];

export function decidesEach(cases: readonly Case[]): void {
  for (const [name, changes, expected] of cases) {
    test(`${name}: ${expected.join(' and ') || 'nothing to explain'}`, () => {
      const { causes } = decide(facts(changes));

      expect(causes.map(({ id }) => id)).toEqual(expected);
      for (const { evidence, remedy } of causes) {
        expect(evidence.length).toBeGreaterThan(0);
        expect(remedy).not.toBe('');
      }
    });
  }
}
