import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { decide } from '../../../fixtures/diagnosis/causes.ts';
import { refreshedStatus } from '../../../fixtures/oracle/statuses.ts';
import { facts, feed, now, page, refreshTo, stays, stored } from './facts.ts';

const minute = (offset: number) =>
  new Date(Date.parse(now) + offset * 60_000).toISOString().replace('.000Z', 'Z');

/** Stays that follow one another without overlapping, around now. */
const evening = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 90 }),
      length: fc.integer({ min: 1, max: 120 }),
      status: fc.constantFrom('confirmed', 'checked_in', 'pending' as const),
    }),
    { maxLength: 6 },
  )
  .map((pieces) => {
    let at = -240;
    return pieces.map(({ gap, length, status }) => {
      const from = at + gap;
      at = from + length;
      return { from: minute(from), to: minute(at), status };
    });
  });

/** Facts in which status, refresh, feed and page all say what the windows demand. */
function healthy(stay: Parameters<typeof stays>) {
  const rows = stays(...stay);
  const status = refreshedStatus({ id: 'table-1' }, rows.allocations, rows.bookings, now);
  const told = feed({ table: { status, active: true } });
  const name = status === 'available' ? 'T1, 2 seats' : 'T1, 2 seats, unavailable';
  return facts({
    ...{ ...rows, ...stored(status), refresh: refreshTo(status) },
    ...{ feed: told, ...page(name, status === 'available', told) },
  });
}

test('a table that is as it must be is never called faulty', () => {
  fc.assert(
    fc.property(evening, (stay) => {
      const { verdict } = decide(healthy(stay));

      expect(['free', 'rightly-blocked']).toContain(verdict);
    }),
  );
});

test('a status that no rule gives is never explained away', () => {
  fc.assert(
    fc.property(
      evening,
      fc.constantFrom('available', 'reserved', 'occupied', 'out_of_service'),
      (stay, status) => {
        const right = healthy(stay);
        fc.pre(status !== right.table.status);
        const { verdict } = decide({ ...right, ...stored(status) });

        expect(['faulty', 'unknown']).toContain(verdict);
      },
    ),
  );
});
