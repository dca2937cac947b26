import { expect, test } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { toInstant, type Moment } from '../../../fixtures/clock/moments.ts';
import { guestDetails } from '../../../fixtures/tenant/people.ts';
import { defaultPlan } from '../../../fixtures/tenant/plan.ts';
import { bookingRows, periodRows, tableRows, zoneRows } from '../../../fixtures/tenant/rows.ts';

const identity = { id: 'r', slug: 'e2e-x-1', timezone: 'Europe/London' };
const idOf = (number: string) => `id of ${number}`;
const today = Temporal.PlainDate.from('2027-06-07');
const when = {
  today,
  instantOf: (moment: Moment) => toInstant(moment, identity.timezone, today),
};

test('a thousand guests share neither name nor address nor phone', () => {
  const guests = Array.from({ length: 1000 }, (_, n) => guestDetails(identity.slug, n));

  for (const part of ['name', 'email', 'phone'] as const) {
    expect(new Set(guests.map((guest) => guest[part])).size, part).toBe(1000);
  }
  for (const { phone } of guests) expect(phone).toMatch(/^07\d{9}$/);
});

test('a booking without tables is pending, one with tables confirmed and held for its window', () => {
  const pending = bookingRows(
    identity,
    { guest: 'Ada', at: '2027-06-07T18:00', party: 2 },
    0,
    idOf,
    when,
  );
  const seated = bookingRows(
    identity,
    { guest: 'Ben', at: '2027-06-07T18:00', party: 7, tables: 'T3 T4' },
    1,
    idOf,
    when,
  );

  expect(pending).toMatchObject({ status: 'pending', allocations: [], assignments: [] });
  expect(seated.status).toBe('confirmed');
  expect(seated.window).toEqual({ start: '2027-06-07T17:00:00Z', end: '2027-06-07T18:35:00Z' });
  const [group, ...tables] = seated.allocations;
  expect(tables.map((row) => row.resource_id)).toEqual(['id of T3', 'id of T4']);
  expect(group).toMatchObject({ resource_type: 'merge_group', window: tables[0]?.window });
  const groups = seated.assignments.map((row) => row.merge_group_id);
  expect(groups, 'the group’s own allocation').toEqual([group?.id, group?.id]);
});

test('a time alone is read on the day after the test’s, or as many days ahead as said', () => {
  const at = (daysAhead?: number) =>
    bookingRows(identity, { guest: 'Ada', at: '18:00', party: 2, daysAhead }, 0, idOf, when);

  expect(at().window.start).toBe('2027-06-08T17:00:00Z');
  expect(at(0).window.start).toBe('2027-06-07T17:00:00Z');
  expect(at(200).booking.booking_date).toBe('2027-12-24');
});

test('tables that no service would seat need a window of their own', () => {
  const late = { guest: 'Ada', at: '2027-06-07T23:00', party: 2, tables: 'T1' };

  expect(() => bookingRows(identity, late, 0, idOf, when)).toThrow('give the booking a window');
});

test('a zone’s tables are read from words, a word that is no table is named', () => {
  const plan = { ...defaultPlan, zones: { Main: 'T1:2 T2:4' }, tables: { T2: { active: false } } };
  const tables = tableRows(identity, plan, zoneRows(identity, plan));

  expect(tables).toMatchObject([
    { table_number: 'T1', capacity: 2, active: true, position: null },
    { table_number: 'T2', capacity: 4, active: false },
  ]);
  const faulty = { ...plan, zones: { Main: 'T1' } };
  expect(() => tableRows(identity, faulty, zoneRows(identity, faulty))).toThrow('“T1” is no table');
});

test('service periods keep within the hours and leave closed days out', () => {
  const plan = {
    ...defaultPlan,
    hours: { opens: '16:00', closes: '20:00' },
    closedOn: [0 as const],
  };
  const monday = periodRows(identity, plan).filter((row) => row.day_of_week === 1);

  expect(monday).toMatchObject([
    { name: 'Happy Hour', start_time: '16:00', end_time: '17:00' },
    { name: 'Dinner Service', start_time: '17:00', end_time: '20:00' },
  ]);
  expect(periodRows(identity, plan).some((row) => row.day_of_week === 0)).toBe(false);
});
