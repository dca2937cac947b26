import { expect, test } from '@playwright/test';
import type { BookingAnswer } from '../../../fixtures/pages/booking.ts';
import {
  judgeAnswer,
  judgeState,
  judgeTimeout,
  tellsOfConnections,
  type BookingState,
} from '../../../fixtures/stress/slots/outcome.ts';

const booking = { id: 'b', reference: 'ABCDEFGHIJ', party_size: 2 };
const answer = (status: number, body: BookingAnswer['body']): BookingAnswer => ({ status, body });

for (const [what, given, outcome] of [
  [
    'a confirmed booking',
    answer(201, { booking: { ...booking, status: 'confirmed' } }),
    'confirmed_inline_api',
  ],
  ['a pending booking', answer(201, { booking: { ...booking, status: 'pending' } }), undefined],
  ['a 429', answer(429, { code: 'RATE_LIMITED', error: 'Too many' }), 'api_throttled'],
  ['a 500', answer(500, { error: 'Internal Server Error' }), 'api_refused'],
  ['a pooler’s limit', answer(500, { error: 'FATAL: Too many clients' }), 'api_connection_limit'],
  ['REST’s own limit', answer(503, { code: 'PGRST003' }), 'api_connection_limit'],
  ['an answer without a booking', answer(201, {}), 'api_refused'],
] as const) {
  test(`${what} is ${outcome ?? 'followed'}`, () => {
    expect(judgeAnswer(given)?.outcome).toBe(outcome);
  });
}

const pending: BookingState = { status: 'pending', search: null, feasible: true };
for (const [what, state, outcome, late] of [
  ['confirmed by the request’s own search', { status: 'confirmed' }, 'confirmed_inline_poll'],
  [
    'confirmed by the background job',
    { status: 'confirmed', search: { source: 'background', reason: null } },
    'confirmed_background',
  ],
  ['a full house', { feasible: false }, 'slot_exhausted'],
  [
    'a refusal although tables are free',
    { search: { source: 'inline', reason: 'capacity' } },
    'failed_inline_terminal',
  ],
  [
    'the same by the job',
    { search: { source: 'background', reason: 'adjacency' } },
    'failed_background_terminal',
  ],
  ['a cancelled booking', { status: 'cancelled' }, 'failed_unknown'],
  ['no word yet', {}, 'failed_inline_timeout', 'later'],
  [
    'a lost race, which may still be won',
    { search: { source: 'background', reason: 'hold_conflict' } },
    'failed_background_timeout',
    'later',
  ],
] as const) {
  test(`of a pending booking: ${what} is ${outcome}`, () => {
    const whole = { ...pending, ...state };
    expect((judgeState(whole) ?? judgeTimeout(whole)).outcome).toBe(outcome);
    expect(judgeState(whole) === undefined).toBe(late === 'later');
  });
}

test('limits on connections are told from other errors', () => {
  for (const text of [
    'sorry, too many clients already',
    'remaining connection slots are reserved',
    'Max client connections reached',
    'Timed out acquiring connection from connection pool.',
  ]) {
    expect(tellsOfConnections(text), text).toBe(true);
  }
  expect(tellsOfConnections('Internal Server Error')).toBe(false);
});
