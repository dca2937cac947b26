import fc from 'fast-check';
import type { ViolationKind } from '../../../fixtures/oracle/violations.ts';
import { uuid, type Rows } from './right-restaurant.ts';

/**
 * One way to corrupt the rows of `rightRestaurant(2)`. On its first table, slot 0 is over, slot 1 sits
 * there now (−30…60 minutes), slot 2 follows (60…150), slot 3 didn't come; rows of slot n carry the
 * index n.
 */
export interface Planted {
  what: string;
  /** Every kind that must be reported, in the order of the alphabet, and no other. */
  kinds: ViolationKind[];
  corrupt: (rows: Rows) => void;
}

/** A row that another corruption removed already can't be corrupted: fast-check passes over such draws. */
export const row = <T extends { id: string }>(rows: T[], id: string): T => {
  const found = rows.find((candidate) => candidate.id === id);
  fc.pre(found !== undefined);
  return found;
};
export const allocation = (rows: Rows, slot: number) => row(rows.allocations, uuid('3', slot));
export const assignment = (rows: Rows, slot: number) => row(rows.assignments, uuid('4', slot));
export const booking = (rows: Rows, slot: number) => row(rows.bookings, uuid('2', slot));
export const table = (rows: Rows, index: number) => row(rows.tables, uuid('1', index));
export const drop = (list: { id: string }[], id: string) => {
  list.splice(list.indexOf(row(list, id)), 1);
};
