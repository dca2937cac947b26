import { expect, test } from '@playwright/test';
import { seatingOf } from '../../../fixtures/tenant/setup.ts';

/* What a trial booking for four, where there are two tables for two, tells of a system. */
const cases = [
  { status: 'confirmed', result: {}, seating: true, merging: true },
  { status: 'pending', result: { reason: 'No tables' }, seating: true, merging: false },
  { status: 'pending', result: undefined, seating: true, merging: false },
  { status: 'pending', result: null, seating: false, merging: false },
];

for (const { status, result, seating, merging } of cases) {
  const recorded = result === undefined ? 'no column for it' : JSON.stringify(result);

  test(`a ${status} booking with ${recorded}: tables are looked for ${seating}, put together ${merging}`, () => {
    const row = { status, ...(result === undefined ? {} : { auto_assign_last_result: result }) };

    expect(seatingOf(row)).toMatchObject({
      seating: { present: seating },
      merging: { present: merging },
    });
  });
}
