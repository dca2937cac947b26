import { expect, test } from '@playwright/test';
import { diner, pub, spread } from '../../../fixtures/stress/data/blueprints.ts';
import { bookingRows } from '../../../fixtures/stress/data/booking-rows.ts';
import { isMarkedId, markedId, stressGuest } from '../../../fixtures/stress/data/marks.ts';
import { placeWishes } from '../../../fixtures/stress/data/placement.ts';
import { chanceOf } from '../../../fixtures/stress/data/random.ts';
import { dayMix, startAt } from '../../../fixtures/stress/data/wishes.ts';
import { findViolations } from '../../../fixtures/oracle/integrity.ts';
import { paperFloor, rowsOf } from './paper-floor.ts';

const date = '2027-06-07';

test.describe('what the seeding makes', () => {
  test('the pub has 40 tables and 79 adjacencies, the diner is small and elsewhere', () => {
    expect(spread(pub).tables).toHaveLength(40);
    expect(spread(pub).adjacent).toHaveLength(79);
    expect(spread(diner).tables.length).toBeLessThan(10);
    expect(diner.timezone).not.toBe(pub.timezone);
  });

  test('a day’s mix is the same each time, with every party from 1 to 12 pending and confirmed', () => {
    const mix = dayMix(date, { largestParty: 12, confirmedRounds: 2 });
    expect(dayMix(date, { largestParty: 12, confirmedRounds: 2 })).toEqual(mix);
    const parties = (status: string) =>
      new Set(mix.filter((wish) => wish.status === status).map(({ party }) => party));
    expect(parties('pending').size).toBe(12);
    expect(parties('confirmed').size).toBe(12);
    expect(new Set(mix.map(({ guest }) => guest)).size).toBe(mix.length);
    expect(mix.every(({ time }) => time >= '12:00' && time <= '20:00')).toBe(true);
    expect(startAt(0)).toBe('12:00');
    expect(startAt(1)).toBe('20:00');
  });

  test('bookings are placed so that their rows hold together, always on the same tables', () => {
    const floor = paperFloor(pub);
    const mix = dayMix(date, { largestParty: 12, confirmedRounds: 2 });
    const placed = placeWishes(floor, mix, []);
    expect(placeWishes(floor, mix, [])).toEqual(placed);
    const rows = placed.map((each) => bookingRows(floor, each));
    expect(findViolations(rowsOf(floor, rows), `${date}T08:00:00Z`)).toEqual([]);
    expect(rows.filter(({ assignments }) => assignments.length > 1).length).toBeGreaterThan(0);
  });

  test('every id bears the mark, and a guest’s details are nobody else’s', () => {
    expect(isMarkedId(markedId('a', 1))).toBe(true);
    expect(markedId('a', 1)).toBe(markedId('a', 1));
    expect(markedId('a', 1)).not.toBe(markedId('a', 2));
    expect(markedId('a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const guests = Array.from({ length: 2000 }, (_, n) => stressGuest('pub', n));
    expect(new Set(guests.map(({ phone }) => phone)).size).toBe(2000);
    expect(guests.every(({ phone }) => /^07\d{9}$/.test(phone))).toBe(true);
  });

  test('the same seed gives the same chances, another seed others', () => {
    const draw = (seed: number) => {
      const chance = chanceOf(seed);
      return Array.from({ length: 50 }, () => chance.whole(1, 1000));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((value) => value >= 1 && value <= 1000)).toBe(true);
  });
});
