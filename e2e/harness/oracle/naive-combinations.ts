import type {
  CombinableTable,
  CombinationRules,
  Refusal,
  TakenWindow,
} from '../../../fixtures/oracle/combinations.ts';
import type { AdjacencyRow } from '../../../fixtures/oracle/rows.ts';
import type { Window } from '../../../fixtures/oracle/windows.ts';

interface Plan {
  rows: CombinableTable[];
  pairs: AdjacencyRow[];
  limits: CombinationRules;
  guests: number;
  window: Window;
  busy: TakenWindow[];
}

/** Every set but the empty one: 2ⁿ − 1 of them. */
export function subsetsOf(ids: string[]): string[][] {
  return Array.from({ length: 2 ** ids.length - 1 }, (_, bits) =>
    ids.filter((_id, index) => ((bits + 1) >> index) & 1),
  );
}

/** The rules asked one after another of one set, slowly: connected by walking every order of it. */
export function naiveRefusals(set: string[], plan: Plan): Refusal[] {
  const rows = plan.rows.filter(({ id }) => set.includes(id));
  const joined = (a: string, b: string) =>
    plan.pairs.some(
      (pair) =>
        (pair.table_a === a && pair.table_b === b) || (pair.table_a === b && pair.table_b === a),
    );
  const walkable = (seen: string[], left: string[]): boolean =>
    left.length === 0 ||
    left.some(
      (next) =>
        seen.some((id) => joined(id, next)) &&
        walkable(
          [...seen, next],
          left.filter((id) => id !== next),
        ),
    );
  const refusals: Refusal[] = [];
  if (set.length > plan.limits.maxTables) refusals.push('MAX_TABLES');
  if (!rows.every(({ active }) => active)) refusals.push('INACTIVE');
  if (!rows.every(({ zone_id }) => zone_id === rows[0]?.zone_id)) refusals.push('ZONE');
  const locked = plan.limits.lockedZone;
  if (locked && rows.some(({ zone_id }) => zone_id !== locked)) refusals.push('ZONE_LOCKED');
  if (rows.length > 1 && rows.some(({ mobility }) => mobility === 'fixed'))
    refusals.push('MOVABLE');
  if (rows.reduce((sum, row) => sum + row.capacity, 0) < plan.guests) refusals.push('CAPACITY');
  if (plan.limits.requireAdjacency && !walkable(set.slice(0, 1), set.slice(1)))
    refusals.push('ADJACENCY');
  const clash = ({ table_id, window }: TakenWindow) =>
    set.includes(table_id) &&
    window.start < plan.window.end &&
    window.end > plan.window.start &&
    window.end > window.start;
  if (plan.busy.some(clash)) refusals.push('CONFLICTS');
  return refusals;
}
