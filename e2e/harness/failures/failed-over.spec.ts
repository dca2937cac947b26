import { expect, test } from '@playwright/test';
import { overCode, overStatus, speaks } from '../../../fixtures/failures/failed-over.ts';

const failing = async (assertion: () => void) => {
  await Promise.resolve();
  try {
    assertion();
  } catch (error) {
    if (error instanceof Error) return [`Error: ${error.message}`];
  }
  throw new Error('The assertion holds.');
};

test('a refusal with another code is told from a table with another status', async () => {
  const body = (code: string) => ({ status: 422, body: { code } });
  const codes = ['ok', 'INSERT_FAILED'];
  const overOne = await failing(() => {
    expect(body('ZONE')).toMatchObject(body('ADJACENCY'));
  });
  const overAll = await failing(() => {
    expect(codes).toEqual(['ok', 'CONFLICTS']);
  });
  const status = await failing(() => {
    expect({ T1: 'reserved' }).toEqual({ T1: 'available' });
  });

  expect([overOne, overAll, status].map(overCode)).toEqual([true, true, false]);
  expect([overOne, overAll, status].map(overStatus)).toEqual([false, false, true]);
});

test('an assertion with words of its own says what it saw', async () => {
  const bare = await failing(() => {
    expect(1).toBe(2);
  });
  const worded = await failing(() => {
    expect(1, 'tables').toBe(2);
  });

  expect([bare, worded].map(speaks)).toEqual([false, true]);
});
