import { expect, test } from '../../fixtures/test.ts';

/* A house of 200 tables, every second of them taken from 18:00 to 19:20. */

const rooms = ['Hall', 'Garden', 'Gallery', 'Terrace', 'Cellar'];
const tablesOf = (room: string) => Array.from({ length: 40 }, (_, n) => `${room}${n + 1}`);
const numbers = rooms.flatMap(tablesOf);
const stay = { at: 'today 18:00', party: 4 };
const taken = numbers.filter((_, index) => index % 2 === 0);
const zones = rooms.map((room) => [
  room,
  tablesOf(room)
    .map((number) => `${number}:4`)
    .join(' '),
]);

test.use({
  needs: ['provision'],
  now: '2027-06-07T09:00',
  plan: {
    zones: Object.fromEntries(zones) as { [room: string]: string },
    adjacent: '',
    bookings: [
      ...taken.map((tables, index) => ({ guest: `Guest of ${index}`, ...stay, tables })),
      { guest: 'Ned Next', at: 'today 21:00', party: 4 },
    ],
  },
});

test(
  'on a floor of 200 tables each is blocked in its window alone',
  { tag: ['@O3', '@one-browser'] },
  async ({ clock, database, floorPlan, tenant }) => {
    const { window } = tenant.booking('Guest of 0');
    const free = Object.fromEntries(numbers.map((number) => [number, 'available']));
    const reserved = Object.fromEntries(taken.map((number) => [number, 'reserved']));
    await clock.travelTo(window.start);

    await floorPlan.open(tenant.booking('Ned Next'));

    await expect(floorPlan).toShowStatuses({ ...free, ...reserved });
    expect(await database.statuses()).toEqual({ ...free, ...reserved });
    await clock.atEnd(window);
    await expect(floorPlan).toShowStatuses(free);
    await expect(floorPlan.table('Cellar39')).toBeSelectable();
    await expect(database).toHoldTogether();
  },
);
