import { expect, test } from '@playwright/test';
import { digestOf } from '../../../fixtures/pages/shown.ts';
import { judge } from '../../../fixtures/verdict/judge.ts';
import { readError, type Failure } from '../../../fixtures/verdict/read-error.ts';

/* What an error's message says of whose it is. What no rule knows is the system's. */

const found = '\n    - locator resolved to <button>Go</button>\n';
const log = "Call log:\n  - waiting for getByRole('button', { name: 'Go' })";
const click = `TimeoutError: locator.click: Timeout 15000ms exceeded.\n${log}`;

for (const [what, message, fault] of [
  ['a part that is not there', click, 'way'],
  ['a part in colours', click.replace('waiting', '\u001b[2mwaiting'), 'way'],
  ['a part that is hidden', `${click}${found}  - element is not visible`, 'way'],
  ['a part that is disabled', `${click}${found}  - element is not enabled`, 'system'],
  ['a part that is covered', `${click}${found}  - <div></div> intercepts pointer events`, 'system'],
  [
    'a part that is there twice',
    `Error: locator.click: Error: strict mode violation: getByRole('button') resolved to 2 elements`,
    'way',
  ],
  [
    'a page that no server has',
    'Error: page.goto: net::ERR_CONNECTION_REFUSED at http://x.example/',
    'way',
  ],
  [
    'a page that does not load',
    'TimeoutError: page.goto: Timeout 20000ms exceeded.\nCall log:\n  - navigating to "http://x.example/"',
    'way',
  ],
  [
    'a browser that is gone',
    'Error: page.goto: Target page, context or browser has been closed',
    'suite',
  ],
  [
    'an answer that is awaited in vain',
    'TimeoutError: page.waitForResponse: Timeout 15000ms exceeded while waiting for event "response"',
    'system',
  ],
  ['a row that is refused', "RestError: Can't seed tables: 23505 · duplicate key", 'way'],
  ['a row that is not there', "RestError: Can't read a booking: PGRST116 · no rows", 'system'],
  [
    'an id that never was one',
    "RestError: Can't read a booking: 22P02 · invalid input syntax for type uuid",
    'system',
  ],
  ['a probe that is refused', 'Refusal: The database role lacks rights: permission denied.', 'way'],
  ['a race that proves nothing', 'Inconclusive: nobody waited.', 'way'],
  ['a full disk', 'browserContext.close: ENOSPC: no space left on device, write', 'suite'],
  ['an API that can’t be reached', 'TypeError: fetch failed', 'way'],
  ['the test’s own time', 'Test timeout of 60000ms exceeded.', 'way'],
  [
    'the test’s time in a set-up',
    'Test timeout of 60000ms exceeded while setting up "tenant".',
    'way',
  ],
  ['a fixture’s own time', 'Fixture "target" timeout of 120000ms exceeded during setup.', 'suite'],
  [
    'a teardown that lasts',
    'Tearing down "context" exceeded the test timeout of 60000ms.',
    'suite',
  ],
  ['a fault of the suite', "TypeError: Cannot read properties of undefined (reading 'x')", 'suite'],
  [
    'an answer that is no JSON',
    'SyntaxError: Unexpected token \'<\', "<!DOCTYPE"... is not valid JSON',
    'system',
  ],
  ['a browser that does not start', "Error: browserType.launch: Executable doesn't exist", 'suite'],
  [
    'a matcher of the suite’s own',
    'Error: Plan and database disagree:\n  - T1 is blocked',
    'system',
  ],
  ['an error nobody knows', 'Error: something else', 'system'],
] as const) {
  test(`${what} is ${fault === 'system' ? 'the system’s' : `the ${fault}’s`}`, () => {
    expect(readError({ message })).toMatchObject({
      fault,
      verdict: fault === 'system' ? 'broken' : 'not judged',
    });
  });
}

test('whatever bars an assertion, it is broken', () => {
  for (const message of [
    click,
    "RestError: Can't read x: 42501",
    'Test timeout of 300ms exceeded.',
  ]) {
    expect(readError({ message, asserted: true })).toMatchObject({ verdict: 'broken' });
  }
});

test('a request that gets no answer is told in words', () => {
  const told = (message: string) => readError({ message }).sentence;

  expect(told('Error: apiRequestContext.post: socket hang up')).toBe(
    'The connection broke before the answer came.',
  );
  expect(told('Error: apiRequestContext.post: Timeout 15000ms exceeded.')).toBe(
    'The server didn’t answer within 15 s.',
  );
});

test('what fails once the test has ended is the suite’s, save what time cut off', () => {
  const after = (message: string) => readError({ message, afterTest: true }).fault;

  expect(after("RestError: Can't remove restaurant 1: 42501")).toBe('suite');
  expect(after('Error: Requests were aborted:\n  - GET https://x.example')).toBe('suite');
  expect(after(`Error: locator.click: Test timeout of 60000ms exceeded.\n${log}`)).toBe('way');
  expect(after('Error: expect(locator).toBeVisible() failed')).toBe('system');
});

test('of several errors one that contradicts a promise decides, else one of the suite’s own', () => {
  const refused: Failure = { message: "RestError: Can't seed tables: 23505 · duplicate key" };
  const suite: Failure = { message: 'TypeError: x is not a function' };
  const wrong: Failure = { message: 'Error: expect(received).toBe(expected)', asserted: true };

  expect(judge([refused, suite, wrong])).toMatchObject({
    verdict: 'broken',
    besides: { fault: 'suite' },
  });
  expect(judge([refused, suite])).toMatchObject({ verdict: 'not judged', fault: 'suite' });
  expect(judge([{ message: 'Test timeout of 300ms exceeded.' }, refused]).sentence).toContain(
    'seed',
  );
  expect(judge([])).toMatchObject({ fault: 'suite' });
});

test('an assertion’s sentence says what was expected and what was seen', () => {
  const said = (message: string) => readError({ message, asserted: true }).sentence;

  expect(
    said('Error: at the end\n\nexpect(received).toBe(expected)\n\nExpected: 2\nReceived: 1'),
  ).toBe('at the end: expected 2, saw 1.');
  expect(
    said(
      `Error: expect(locator).toHaveText(expected) failed\n\nLocator:  getByRole('heading')\nExpected: "Ho"\nReceived: "Hi"`,
    ),
  ).toBe('heading: expected "Ho", saw "Hi".');
  expect(said('Error: Plan and database disagree:\n  - “T1” is blocked')).toBe(
    'Plan and database disagree: “T1” is blocked',
  );
  expect(
    said(
      'Error: expect(received).toMatchObject(expected)\n\n- Expected  - 1\n+ Received  + 1\n\n  Object {\n-   "c": 3,\n+   "c": 2,\n  }',
    ),
  ).toBe('It expected "c": 3, saw "c": 2.');
  expect(
    said(
      'Error: who was let in\n\nexpect(received).toEqual(expected)\n\n- Expected  - 0\n+ Received  + 1\n\n  Array [\n+   "Ben",\n    "Ada",\n  ]',
    ),
  ).toBe('who was let in: expected nothing more, saw "Ben" besides.');
});

test('a fault that a diagnosis names is the cause, whatever the assertion saw of it', () => {
  const cause = {
    ...{ id: 'legacy-function', sentence: 'The legacy function is deployed.', rightful: false },
    ...{ evidence: ['Its hash.'], remedy: 'Deploy the other.' },
  };
  const rightful = { ...cause, id: 'active-window', rightful: true };
  const wrong: Failure = { message: 'Error: Expected the table to be selectable', asserted: true };

  expect(judge([wrong], [{ verdict: 'faulty', causes: [rightful, cause] }])).toMatchObject({
    ...{ verdict: 'broken', key: 'diagnosis legacy-function', remedy: 'Deploy the other.' },
    ...{ sentence: 'The legacy function is deployed.', wordless: false },
  });
  expect(judge([wrong], [{ verdict: 'rightly-blocked', causes: [rightful] }]).sentence).toContain(
    'selectable',
  );
});

test('what a page shows is told in a few words', () => {
  const snapshot = `- heading "Sign in" [level=1]
- tablist:
  - tab "Magic link"
  - tab "Pass \\"word\\"" [selected]
- alert: Too many attempts
- button "Go" [disabled]`;

  expect(digestOf(snapshot)).toBe(
    'headings “Sign in”; tabs “Magic link”, “Pass \\"word\\"”; alerts “Too many attempts”; buttons “Go”',
  );
  expect(digestOf(`- heading "${'long '.repeat(60)}"`).length).toBeLessThanOrEqual(160);
});
