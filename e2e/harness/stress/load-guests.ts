import type { GuestLine } from '../../../fixtures/stress/load/guest-line.ts';
import type { LoadPlan } from '../../../fixtures/stress/load/plan.ts';
import { stagedAttempt } from './staged-levels.ts';

export const stagedPlan: LoadPlan = {
  target: 'http://app.example',
  origins: ['http://data.example'],
  slug: 'e2e-load',
  date: '2026-11-30',
  slots: ['18:00', '18:15'],
  guests: 10,
  browsers: 2,
  within: 5,
  seed: 7,
};

/** A guest by HTTP who was told of a booking, but for what is told otherwise. */
export function stagedLine(
  n: number,
  told: Partial<Omit<GuestLine, 'attempt'>> & { attempt?: Partial<GuestLine['attempt']> } = {},
): GuestLine {
  return {
    event: 'guest',
    email: `guest${n}@stress.example.com`,
    key: `key-${n}`,
    status: 'confirmed',
    engine: { eventLoop: 0.1, cores: 0.2 },
    ...told,
    attempt: { ...stagedAttempt(n), by: 'http', ...told.attempt },
  };
}
