import { setImmediate } from 'node:timers/promises';
import { errors, expect, test, type Page, type Response } from '@playwright/test';
import { answerTo, askedOf, jsonOf, wellAnswered } from '../../../fixtures/pages/answers.ts';
import { mustNotFail } from '../../../fixtures/pages/booking.ts';
import { Inconclusive } from '../../../fixtures/races/inconclusive.ts';
import { runRace, type Told } from '../../../fixtures/races/race.ts';
import type { RowLock } from '../../../fixtures/races/row-lock.ts';
import { Broken, NotJudged } from '../../../fixtures/verdict/errors.ts';

const never = () => Promise.reject<Response>(new errors.TimeoutError('Timeout 40000ms exceeded'));
const closed = () => Promise.reject<Response>(new Error('page has been closed'));
const answering = (status: number, text: string) => {
  const url = 'http://paper.example/api/bookings';
  return { status: () => status, url: () => url, text: async () => text } as Response;
};

test('a server that owes an answer and gives none breaks its promise', async () => {
  await expect(answerTo('POST /api/bookings', never())).rejects.toThrow(Broken);
  await expect(answerTo('POST /api/bookings', never())).rejects.toThrow(
    /^The server never answered POST \/api\/bookings\.\nExpected: .*\nSeen: none$/,
  );
  await expect(answerTo('POST /api/bookings', closed())).rejects.not.toThrow(Broken);
});

test('a page that never asks for what the suite waits for can’t be judged', async () => {
  const page = {} as Page;
  await expect(askedOf(page, 'the floor plan', never())).rejects.toThrow(NotJudged);
  await expect(askedOf(page, 'the floor plan', closed())).rejects.not.toThrow(NotJudged);
});

test('an answer that is no JSON is the system’s fault, and told with its status', async () => {
  await expect(jsonOf(answering(201, '{"a":1}'))).resolves.toEqual({ a: 1 });
  await expect(jsonOf(answering(502, '<h1>Bad gateway</h1>'))).rejects.toThrow(
    /^The answer of \/api\/bookings is no JSON\.\nExpected: JSON\nSeen: HTTP 502: <h1>Bad/,
  );
});

test('a server that fails on what a page shows breaks its promise, one that refuses may be right', async () => {
  await expect(wellAnswered(answering(500, ''), 'the floor plan')).rejects.toThrow(
    /^The server fails on the floor plan: it answers 500\.\n.*\nSeen: HTTP 500, an empty body\n/,
  );
  await expect(wellAnswered(answering(503, 'Busy.'), 'the floor plan')).rejects.toThrow(
    /\nSeen: HTTP 503: Busy\.\n/,
  );
  await expect(wellAnswered(answering(403, ''), 'the floor plan')).resolves.toBeUndefined();
});

test('a server that fails on a booking breaks its promise, one that refuses may be right', () => {
  const error = { code: 'INTERNAL', error: 'It fell over.' };
  expect(() => mustNotFail({ status: 500, body: error })).toThrow(
    /^The server fails on a booking: It fell over\.\n.*\nSeen: HTTP 500 INTERNAL\n/,
  );
  expect(() => mustNotFail({ status: 409, body: error })).not.toThrow();
});

test.describe('a race whose contenders never meet', () => {
  const contender = (actor: string, told: Told) => ({
    actor,
    gate: { untilHeld: () => Promise.resolve(), letGo: () => Promise.resolve() },
    act: () => Promise.resolve(),
    told: () => Promise.resolve(told),
  });
  const rows = {
    untilWaiting: async () => {
      await setImmediate();
      throw new Inconclusive('only 0 of 2 ever waited');
    },
    letGo: () => Promise.resolve(),
  } as unknown as RowLock;
  const race = (...told: Told[]) =>
    runRace(
      'T1',
      told.map((each, n) => contender(`guest ${n}`, each)),
      {
        lock: () => Promise.resolve(rows),
      },
    );

  test('is broken where the server failed on one of them, with its reason', async () => {
    await expect(
      race({ outcome: 'unknown', code: 'It fell over' }, { outcome: 'ok' }),
    ).rejects.toThrow(/^The server fails on a request of the race: It fell over\.\n/);
  });

  test('proves nothing where all had an answer of its kind', async () => {
    await expect(race({ outcome: 'unknown' }, { outcome: 'refused', code: 'X' })).rejects.toThrow(
      Inconclusive,
    );
  });
});
