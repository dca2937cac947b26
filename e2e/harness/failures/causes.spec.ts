import { expect, test } from '@playwright/test';
import { explainBookings } from '../../../fixtures/failures/causes.ts';
import { ofTheSystem, type BookingFacts } from '../../../fixtures/failures/facts.ts';
import { violation } from '../../../fixtures/oracle/violations.ts';
import type { Heard } from '../../../fixtures/pages/heard.ts';
import type { StoredBooking } from '../../../fixtures/tenant/database.ts';

const email = 'ann@example.org';
const asked = { date: '2027-06-07', time: '18:00', party: 2, name: 'Ann Arbour', email };
const row = {
  ...{ id: 'b1', reference: 'AAAAAAAAAA', status: 'confirmed', party_size: 2, customer_id: 'c1' },
  ...{ booking_date: '2027-06-07', start_time: '18:00:00', start_at: '2027-06-07T17:00:00Z' },
  ...{ customer_name: 'Ann Arbour', customer_email: email, notes: null },
} as StoredBooking;
const booking = { id: 'b1', reference: 'AAAAAAAAAA', status: 'confirmed', party_size: 2 };
const answer: Heard = { asked, key: 'k1', status: 201, body: { booking } };
const second = { ...row, id: 'b2', reference: 'BBBBBBBBBB' };
const waiting = { ...row, status: 'pending' } as StoredBooking;

function explained(facts: Partial<BookingFacts>): string | undefined {
  const whole = explainBookings({
    ...{ heard: [answer], stored: [row], tablesOf: () => ['T1'], assignments: [] },
    customers: new Set(['c1']),
    ...{ timezone: 'Europe/London', violations: [], failure: '', sawPending: false },
    ...{ rowsMoved: false, storedOneByOne: false },
    ...facts,
  });
  return whole?.causes[0]?.id;
}

test('bookings that are stored as they were told have nothing to explain', () => {
  expect(explained({})).toBeUndefined();
  expect(explained({ heard: [], stored: [] })).toBeUndefined();
  expect(explained({ heard: [{ ...answer, status: 422, body: {} }], stored: [] })).toBeUndefined();
});

test('rows that the test itself has moved in time are not stored otherwise for that', () => {
  const moved = { ...row, booking_date: '2026-11-28', start_time: '09:17:00' };

  expect(explained({ stored: [moved], rowsMoved: true })).toBeUndefined();
  expect(explained({ stored: [moved] })).toBe('stored-otherwise');
  expect(explained({ stored: [{ ...moved, party_size: 3 }], rowsMoved: true })).toBe(
    'stored-otherwise',
  );
});

test('bookings that a test stores itself may be several for one guest at one time', () => {
  const stored = [row, second];

  expect(explained({ heard: [], stored, storedOneByOne: true })).toBeUndefined();
  expect(explained({ stored, storedOneByOne: true })).toBe('stored-twice');
  expect(explained({ heard: [], stored })).toBe('stored-twice');
});

test('who asks for something else with a key is told of its first booking, which is as it was asked for', () => {
  const later = { ...asked, date: '2027-06-08', party: 4 };

  expect(explained({ heard: [answer, { ...answer, asked: later }] })).toBeUndefined();
  expect(explained({ heard: [answer, { ...answer, asked: later, key: 'k2' }] })).toBe(
    'told-of-an-earlier',
  );
});

test('who sends the key of another guest is told of that guest’s booking, and of no other', () => {
  const told = { ...answer, body: { booking, bookings: [{ id: 'b1', customer_email: email }] } };
  const other = { ...asked, email: 'eve@example.org' };

  expect(explained({ heard: [told, { ...told, status: 200, asked: other }] })).toBeUndefined();
  expect(explained({ heard: [told, { ...told, status: 200, asked: other, key: 'k2' }] })).toBe(
    'told-of-others',
  );
});

test('rows that a test stores one by one may disagree in part, and are no cause of its failure', () => {
  const kinds = ['pending-with-table', 'overlapping-allocations', 'lingering-status'] as const;
  const found = kinds.map((kind) => violation(kind, []));
  const told = (one: boolean) => ofTheSystem(found, one).map(({ kind }) => kind);

  expect(told(false)).toEqual(['pending-with-table', 'overlapping-allocations']);
  expect(told(true)).toEqual(['overlapping-allocations']);
});

for (const { facts, id } of [
  { id: 'told-not-stored', facts: { stored: [] } },
  { id: 'stored-twice', facts: { stored: [row, second] } },
  {
    id: 'told-twice',
    facts: {
      heard: [answer, { ...answer, body: { booking: { ...booking, id: 'b2', reference: 'B' } } }],
      stored: [row, { ...second, start_time: '19:00:00' }],
    },
  },
  {
    id: 'told-of-an-earlier',
    facts: { heard: [answer, { ...answer, asked: { ...asked, time: '12:30' }, key: 'k2' }] },
  },
  { id: 'filed-elsewhere', facts: { stored: [{ ...row, customer_id: 'c2' }] } },
  { id: 'stored-otherwise', facts: { stored: [{ ...row, party_size: 3 }] } },
  {
    id: 'told-otherwise',
    facts: { heard: [{ ...answer, body: { booking: { ...booking, reference: 'BBBBBBBBBB' } } }] },
  },
  { id: 'stored-not-told', facts: { heard: [{ ...answer, status: 500, body: {} }] } },
  {
    id: 'told-confirmed-without-table',
    facts: { stored: [waiting], tablesOf: () => [] },
  },
  {
    id: 'told-pending-though-seated',
    facts: {
      heard: [{ ...answer, body: { booking: { ...booking, status: 'pending' } } }],
      sawPending: true,
    },
  },
  {
    id: 'told-of-others',
    facts: {
      heard: [{ ...answer, body: { booking, bookings: [{ customer_email: 'bob@example.org' }] } }],
    },
  },
] satisfies { id: string; facts: Partial<BookingFacts> }[]) {
  test(`${id} is found and named`, () => {
    expect(explained(facts)).toBe(id);
  });
}

test('guests who share an e-mail address are told apart by their numbers', () => {
  const own = { ...row, customer_phone: '07700900001' };
  const theirs = { ...second, customer_phone: '07700900002' };
  const told = (bookings: object[], address = email) =>
    explained({
      heard: [
        {
          ...answer,
          asked: { ...asked, phone: '07700 900001', email: address },
          body: { booking, bookings },
        },
      ],
      stored: [own, theirs],
    });

  expect(told([own])).toBeUndefined();
  expect(told([own], email.toUpperCase())).toBeUndefined();
  expect(told([own, theirs])).toBe('told-of-others');
});

test('who asks for two times may have two bookings', () => {
  const again = { ...answer, asked: { ...asked, time: '19:00' }, key: 'k2' };
  const { id, reference } = second;
  const heard = [answer, { ...again, body: { booking: { ...booking, id, reference } } }];

  expect(explained({ heard, stored: [row, { ...second, start_time: '19:00:00' }] })).toBe(
    undefined,
  );
});

test('a window is told only where the test failed over it', () => {
  const start = '2027-06-07T17:00:00Z';
  const assignments = [
    { id: 'a', booking_id: 'b1', table_id: 't', start_at: start, end_at: '2027-06-07T18:00:00Z' },
  ].map((one) => ({ ...one, allocation_id: null, merge_group_id: null }));

  expect(explained({ assignments })).toBeUndefined();
  expect(explained({ assignments, failure: 'Received: "2027-06-07T18:00:00Z"' })).toBe(
    'kept-for-another-time',
  );
});
