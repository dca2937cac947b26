import fc from 'fast-check';
import type { HistoryRow, Operation } from '../../../fixtures/oracle/histories.ts';

export interface Staged {
  operations: Operation[];
  rows: HistoryRow[];
  room: number;
}

/** One who asks for T1 in its time, and is refused unless told otherwise. */
export const ask = (id: string, more: Partial<Operation> = {}): Operation => ({
  id,
  actor: `guest ${id}`,
  key: 'T1',
  called: 0,
  returned: 10,
  outcome: 'refused',
  code: 'CONFLICTS',
  ...more,
});
export const won = ask('a', { outcome: 'ok', code: undefined });
export const holds = (operation: string): HistoryRow => ({ key: 'T1', operation });

const contender = fc.record({
  called: fc.integer({ min: 0, max: 9 }),
  lasted: fc.integer({ min: 10, max: 19 }),
  order: fc.integer({ min: 0, max: 99 }),
  lost: fc.constantFrom(false, false, false, true),
});

/**
 * Histories of one key that a right system could leave: contenders that are all in flight at 10, let
 * in one after another until the room is full. The answers of some are lost, so their outcome is
 * unknown.
 */
export const rightHistory = fc
  .record({ contenders: fc.array(contender, { minLength: 2, maxLength: 6 }), space: fc.nat(2) })
  .map(({ contenders, space }): Staged => {
    const room = Math.min(space + 1, contenders.length);
    const queue = contenders.map((_, index) => index);
    queue.sort((a, b) => (contenders[a]?.order ?? 0) - (contenders[b]?.order ?? 0));
    const inside = new Set(queue.slice(0, room));
    const operations = contenders.map(({ called, lasted, lost }, index): Operation => {
      const told = inside.has(index) ? 'ok' : 'refused';
      return {
        id: `o${index}`,
        actor: `guest ${index}`,
        key: 'T-01 18:00',
        called,
        returned: lost ? null : called + lasted,
        outcome: lost ? 'unknown' : told,
        code: told === 'refused' && !lost ? 'CONFLICTS' : undefined,
      };
    });
    const rows = [...inside].map((index) => ({ key: 'T-01 18:00', operation: `o${index}` }));
    return { operations, rows, room };
  });

/** Any short history of one key, right or wrong, with answers that overlap or don't. */
export const anyHistory = fc
  .record({
    drawn: fc.array(
      fc.record({
        called: fc.integer({ min: 0, max: 6 }),
        lasted: fc.integer({ min: 0, max: 4 }),
        outcome: fc.constantFrom<Operation['outcome'][]>('ok', 'refused', 'refused', 'unknown'),
        holds: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    room: fc.integer({ min: 1, max: 2 }),
    honest: fc.boolean(),
  })
  .map(({ drawn, room, honest }): Staged => {
    const operations = drawn.map(({ called, lasted, outcome }, index) => ({
      id: `o${index}`,
      actor: `guest ${index}`,
      key: 'k',
      called,
      returned: outcome === 'unknown' ? null : called + lasted,
      outcome,
      code: 'CONFLICTS',
    }));
    const rows = drawn.flatMap(({ outcome, holds }, index) => {
      const held = honest && outcome !== 'unknown' ? outcome === 'ok' : holds;
      return held ? [{ key: 'k', operation: `o${index}` }] : [];
    });
    return { operations, rows, room };
  });

/**
 * Whether some order of the operations explains every answer and every row, found by trying all
 * orders: nothing that returned before another was called may come after it.
 */
export function explainable({ operations, rows, room }: Staged): boolean {
  const holds = (id: string) => rows.some(({ operation }) => operation === id);
  const explain = (left: Operation[], taken: number): boolean => {
    if (left.length === 0) return taken > 0;
    return left.some((next) => {
      if (left.some(({ returned }) => returned !== null && returned < next.called)) return false;
      const rest = left.filter((operation) => operation !== next);
      const gotIn = taken < room && holds(next.id) && explain(rest, taken + 1);
      const stayedOut = !holds(next.id) && (next.outcome === 'unknown' || taken === room);
      if (next.outcome === 'ok') return gotIn;
      if (next.outcome === 'refused') return stayedOut && explain(rest, taken);
      return gotIn || (stayedOut && explain(rest, taken));
    });
  };
  return explain(operations, 0);
}
