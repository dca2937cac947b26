import { expect, test } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { toInstant, type Moment } from '../../../fixtures/clock/moments.ts';
import { homeZone, zoneAhead, zoneWithHour } from '../../../fixtures/clock/zone.ts';
import type { Target } from '../../../fixtures/target/target.ts';
import { bookingRows } from '../../../fixtures/tenant/rows.ts';
import { moveBooking } from '../../../fixtures/tenant/shift.ts';

/* Where the clock can't be moved a run begins at any hour: what is seeded must be possible at each. */
const hours = ['00:10', '04:00', '12:00', '22:45', '23:58'];
const days = ['2026-11-27', '2026-11-30', '2027-02-28', '2027-03-28', '2027-10-31', '2026-12-31'];
const instants = days.flatMap((day) =>
  hours.map((hour) => Temporal.Instant.from(`${day}T${hour}Z`)),
);
const needed = [0, 1, 9, 11, 12, 17, 18, 20, 21, 23];
const places = ['east', 'west', 'where clocks change'] as const;
const standing = { capabilities: { travel: { present: false } } } as unknown as Target;

for (const now of instants) {
  test(`at ${String(now)} a zone has each hour that specs need, and no clock changes near it`, () => {
    for (const hour of needed) {
      const zone = zoneWithHour(hour, now);
      const local = now.toZonedDateTimeISO(zone);
      expect(local.hour, zone).toBe(hour);
      expect(local.add({ hours: 24 }).offset, zone).toBe(local.subtract({ hours: 24 }).offset);
    }
  });

  test(`at ${String(now)} a restaurant lies where its test needs it, and is awake`, () => {
    for (const place of places) {
      const local = now.toZonedDateTimeISO(homeZone(standing, { place }, now));
      expect(local.hour, local.timeZoneId).toBeGreaterThan(1);
      expect(local.hour, local.timeZoneId).toBeLessThan(place === 'where clocks change' ? 24 : 18);
      expect(local.offset.startsWith('-'), local.timeZoneId).toBe(place === 'west');
      const changes = local.getTimeZoneTransition('next') !== null;
      expect(changes, local.timeZoneId).toBe(place === 'where clocks change');
    }
    const wanted = homeZone(standing, { place: 'east', wanted: '2027-06-07T21:40' }, now);
    expect(now.toZonedDateTimeISO(wanted).hour, wanted).toBe(21);
  });

  test(`at ${String(now)} a browser can be ahead of a restaurant or behind it, by so many hours`, () => {
    const local = now.toZonedDateTimeISO(homeZone(standing, { place: 'east' }, now));

    for (const hours of [3, -8]) {
      const browser = now.toZonedDateTimeISO(zoneAhead(local, hours));
      expect(browser.offsetNanoseconds - local.offsetNanoseconds).toBe(hours * 3.6e12);
    }
    expect(() => zoneAhead(local, 24)).toThrow(/^No zone is 24 h ahead of /);
  });

  test(`at ${String(now)} one place has another date than UTC, and eleven o’clock the same`, () => {
    const here = now.toZonedDateTimeISO('UTC').toPlainDate();
    const dateIn = (zone: string) => now.toZonedDateTimeISO(zone).toPlainDate();

    const elsewhere = homeZone(standing, { place: 'where it is another date' }, now);

    expect(String(dateIn(elsewhere)), elsewhere).not.toBe(String(here));
    expect(String(dateIn(zoneWithHour(11, now)))).toBe(String(here));
  });

  test(`at ${String(now)} a visit around now lies within a day of the restaurant, seeded or moved`, () => {
    const zones = [
      ...places.map((place) => homeZone(standing, { place }, now)),
      ...needed.map((hour) => zoneWithHour(hour, now)),
    ];
    for (const timezone of zones) {
      const today = now.toZonedDateTimeISO(timezone).toPlainDate();
      const instantOf = (moment: Moment) => toInstant(moment, timezone, today);
      const window = { start: now.subtract({ minutes: 20 }), end: now.add({ minutes: 40 }) };
      const plan = { guest: 'Ada', at: window.start, party: 2, tables: 'T1', window };
      const identity = { id: 'r', slug: 'e2e-x-1', timezone };

      const { booking, window: stored } = bookingRows(identity, plan, 0, (number) => number, {
        today,
        instantOf,
      });
      const instants = { start_at: stored.start, end_at: stored.end };
      const moved = moveBooking(instants, Temporal.Duration.from({ minutes: 75 }), timezone);

      expect(booking.start_time < booking.end_time, `${timezone}: within a day`).toBe(true);
      expect(String(moved['start_time']) < String(moved['end_time']), `${timezone}: moved`).toBe(
        true,
      );
      expect(Temporal.Instant.compare(stored.start, now), timezone).toBeLessThanOrEqual(0);
      expect(Temporal.Instant.compare(stored.end, now), timezone).toBeGreaterThan(0);
    }
  });
}
