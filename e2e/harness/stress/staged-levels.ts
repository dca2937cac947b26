import type { RunLine } from '../../../fixtures/stress/slots/journal.ts';
import type { Attempt, DatabaseLoad, Level } from '../../../fixtures/stress/slots/model.ts';

/** A run of one restaurant, as its log's first line has it. */
export const stagedRun: RunLine = {
  event: 'run',
  at: '2026-11-21T08:00:00.000Z',
  target: 'sandbox',
  restaurant: 'white-horse-pub-waterbeach',
  date: '2026-11-23',
  slots: ['12:00'],
  options: { concurrency: [1], start: '12:00', end: '12:15', attempts: 10 },
  switches: { FEATURE_ALLOCATOR_V2_ENABLED: true },
  stageTimings: true,
};

/** An attempt that was confirmed at once, but for what is told otherwise. */
export function stagedAttempt(n: number, told: Partial<Attempt> = {}): Attempt {
  return {
    event: 'attempt',
    level: 1,
    n,
    slot: '12:00',
    party: 2,
    at: new Date(Date.UTC(2026, 10, 21, 8, 0, n)).toISOString(),
    bookingId: `booking-${n}`,
    outcome: 'confirmed_inline_api',
    failureReason: null,
    httpStatus: 201,
    submitDurationMs: 100,
    inlineAttempts: 0,
    inlineDurationMs: 0,
    backgroundInvoked: false,
    backgroundDurationMs: 0,
    postJobAttempts: 0,
    postJobDurationMs: 0,
    totalDurationMs: 100,
    tablesAssigned: 1,
    totalCapacity: 4,
    seatWaste: 2,
    tableNumbers: ['MD-03'],
    stages: {},
    times: {
      whole: 1000,
      context: 100,
      wizard: 600,
      rendezvous: 0,
      submit: 250,
      follow: 0,
      throttled: 0,
    },
    browser: {},
    throttledTimes: 0,
    ...told,
  };
}

/** `Server-Timing` of a POST whose parts take so long, in milliseconds. */
export function stagedStages({ allocate = 5, validate = 5, create = 5, connection = 0 } = {}) {
  const [statement, way] = [20, 30];
  const database = statement + way + connection;
  return {
    validate,
    'validate.database': 0,
    create,
    'create.database': 0,
    allocate: allocate + database,
    'allocate.database': database,
    database,
    connection,
    statement,
    total: validate + create + allocate + database,
  };
}

export function stagedLevel(
  attempts: readonly Attempt[],
  level = 1,
  database?: DatabaseLoad,
): Level {
  const unseen = { unseen: 'no sql' };
  return {
    level,
    attempts: attempts.map((attempt, index) => ({ ...attempt, level, line: index + 2 })),
    end: {
      event: 'level-end',
      level,
      at: '2026-11-21T08:10:00.000Z',
      wallMs: 10_000,
      interrupted: false,
      harness: { eventLoop: 0.2, cores: 0.1 },
      database: database ?? unseen,
      integrity: { before: [], after: [], broken: [] },
      line: attempts.length + 2,
    },
  };
}
