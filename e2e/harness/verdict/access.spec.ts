import { expect, test } from '@playwright/test';
import { accessMatchers, type Access } from '../../../fixtures/contract/access.ts';
import { readError } from '../../../fixtures/verdict/read-error.ts';

const off = { kind: 'off', phrase: 'row-level security is off' } as const;
const policy = { kind: 'policy', phrase: 'by policy "too_wide": true' } as const;

async function told(...got: Access[]) {
  const message = await Promise.resolve()
    .then(() => {
      accessMatchers(got).toBeNoAccess();
    })
    .then(() => 'nothing', String);
  return readError({ message });
}

test('what is open to those without rights is one cause by the plainest rule, whoever tries what', async () => {
  const read = await told({ name: 'zones', got: '1 row', rule: off });
  const rewritten = await told(
    { name: 'holds', got: '2 rows', rule: off },
    { name: 'zones', got: '1 row', rule: off },
    { name: 'bookings', got: '3 rows', rule: policy },
  );

  expect(rewritten.key).toBe(read.key);
  expect(rewritten).toMatchObject({
    verdict: 'broken',
    sentence: 'Tables have no row-level security: whoever reaches the REST API has their rows.',
    remedy: expect.stringMatching(/^Switch row-level security on/),
    expected: 'nothing',
    seen: 'holds 2 rows, zones 1 row, bookings 3 rows',
    evidence: [
      'row-level security is off: holds 2 rows, zones 1 row',
      'by policy "too_wide": true: bookings 3 rows',
      expect.stringMatching(/^Error: Tables have no row-level security/),
    ],
  });
});

test('a policy that is too wide is a cause by its table and name', async () => {
  expect(await told({ name: 'bookings', got: '3 rows', rule: policy })).toMatchObject({
    sentence: 'bookings is open to those without rights, by policy "too_wide": true.',
    remedy: expect.stringMatching(/^Name in the policy the role/),
  });
});

test('where no rule can be read, what was got is told', async () => {
  expect(await told({ name: 'zones', got: '1 row' })).toMatchObject({
    verdict: 'broken',
    sentence: 'Those without rights to a restaurant get at its rows or functions.',
    seen: 'zones 1 row',
  });
  const got = 'not refused by right, but 23503: no such restaurant';
  expect(await told({ name: 'zones', got, failed: true })).toMatchObject({
    verdict: 'broken',
    sentence:
      'What those without rights ask of zones is not refused by right, but 23503: no such restaurant.',
  });
});
