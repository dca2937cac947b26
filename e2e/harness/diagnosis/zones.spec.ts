import { expect, test } from '@playwright/test';
import { misreadZone } from '../../../fixtures/diagnosis/causes/zones.ts';
import { parseInstant } from '../../../fixtures/oracle/windows.ts';
import { facts } from './facts.ts';

const read = (timezone: string, date: string, start: string) =>
  misreadZone(date, '18:00:00', parseInstant(start), {
    restaurant: { ...facts().restaurant, timezone },
    otherZones: [{ whose: 'browser', zone: 'Asia/Tokyo' }],
  });

for (const [timezone, date, start, expected] of [
  ['Europe/London', '2027-06-07', '2027-06-07T17:00:00Z', undefined],
  ['Europe/London', '2027-06-07', '2027-06-07T18:00:00Z', 'in UTC'],
  ['Europe/London', '2027-06-07', '2027-06-07T19:00:00Z', 'added instead of taken away'],
  ['Europe/London', '2027-06-07', '2027-06-07T16:00:00Z', 'taken away twice'],
  ['Europe/London', '2027-06-07', '2027-06-07T09:00:00Z', 'Asia/Tokyo, the zone of the browser'],
  ['Europe/London', '2027-06-07', '2027-06-07T17:20:00Z', undefined],
  ['Europe/London', '2027-12-07', '2027-12-07T18:00:00Z', 'in UTC'],
  ['America/New_York', '2027-06-07', '2027-06-07T22:00:00Z', undefined],
  ['America/New_York', '2027-06-07', '2027-06-07T23:00:00Z', 'at -05:00'],
  ['America/New_York', '2027-12-07', '2027-12-07T22:00:00Z', 'at -04:00'],
  ['America/New_York', '2027-12-07', '2027-12-07T18:00:00Z', 'in UTC'],
  ['Asia/Kolkata', '2027-06-07', '2027-06-07T12:30:00Z', undefined],
] as const) {
  test(`18:00 on ${date} in ${timezone}, stored as ${start}: read ${expected ?? 'rightly, or in no zone'}`, () => {
    const found = read(timezone, date, start);

    expect(expected === undefined ? found : (found ?? '')).toEqual(
      expected === undefined ? undefined : expect.stringContaining(expected),
    );
  });
}
