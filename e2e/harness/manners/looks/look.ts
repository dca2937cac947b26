import type { System } from '../system.ts';

/** Looks whether a manner is in force: what is seen with it, and without. */
export interface Look {
  see: (system: System) => Promise<unknown>;
  withIt: unknown;
  without: unknown;
}
