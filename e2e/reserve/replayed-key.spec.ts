import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['seating'] });

const when = { time: '18:00', party: 2 };

test(
  'a replayed key answers with the booking that it made, and makes none for another body',
  { tag: '@G4' },
  async ({ byHand, clock, database, tenant }) => {
    const key = 'a-key-of-the-guests-own';
    const visit = { ...when, date: clock.tomorrow(), guest: tenant.newGuest() };
    const other = {
      date: clock.tomorrow().add({ days: 1 }),
      time: '19:30',
      party: 4,
      guest: tenant.newGuest(),
    };

    const first = await byHand.book(visit, {}, key);
    const again = await byHand.book(visit, {}, key);
    const changed = await byHand.book(other, {}, key);
    const later = await byHand.book(
      visit,
      { date: String(clock.today().subtract({ days: 6 })) },
      key,
    );

    const made = { id: first.body.booking?.id, status: 'confirmed', party_size: 2 };
    // Another request with that key makes none: it is told of the first, or refused.
    const told = [[200, made.id], ...[400, 409, 422].map((refusal) => [refusal, undefined])];
    expect([first.status, first.body.duplicate]).toEqual([201, false]);
    expect([again.status, again.body.duplicate], 'the same request again').toEqual([200, true]);
    expect(again.body.booking).toMatchObject(made);
    for (const { status, body } of [changed, later]) {
      expect(told, 'another request with the same key').toContainEqual([status, body.booking?.id]);
    }
    expect(await database.bookings()).toMatchObject([made]);
    const guests = await database.customers();
    expect(guests.filter(({ email }) => email === visit.guest.email)).toHaveLength(1);
    expect(await database.assignments()).toHaveLength(1);
  },
);

test.describe('where the clock can be moved', () => {
  test.use({ needs: ['seating', 'travel'], now: '2027-06-07T12:00' });

  test(
    'a key that is sent again once the visit has begun still tells of its booking',
    { tag: '@G4' },
    async ({ byHand, clock, database, tenant }) => {
      const visit = { ...when, date: clock.today(), guest: tenant.newGuest() };
      const first = await byHand.book(visit, {}, 'a-late-key');

      await clock.travelTo('today 18:30');
      const late = await byHand.book(visit, {}, 'a-late-key');

      expect([late.status, late.body.duplicate], 'half an hour later').toEqual([200, true]);
      expect(late.body.booking?.id).toBe(first.body.booking?.id);
      expect(await database.bookings()).toHaveLength(1);
    },
  );
});

test(
  'eight requests with one key at once make one booking, and all get its answer',
  { tag: '@G4' },
  async ({ byHand, clock, database, guests, holdRows, tenant }) => {
    const visit = { ...when, date: clock.tomorrow(), guest: tenant.newGuest() };
    const lock = await holdRows('restaurants', [tenant.id]);

    const asked = guests.sideBySide(Array(8).fill('one-key'), (key: string) =>
      byHand.book(visit, {}, key),
    );
    await lock.untilWaiting(8);
    await lock.letGo();
    const answers = await asked;

    const told = answers.map(({ body }) => body.booking?.reference ?? 'none');
    expect(await database.bookings(), 'what eight requests with one key stored').toHaveLength(1);
    expect([...new Set(told)]).toEqual(await database.references());
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(7).fill(200), 201]);
    await expect(database).toHoldTogether();
  },
);

test(
  'one key at two restaurants makes a booking in each, and neither tells of the other’s',
  { tag: '@G4' },
  async ({ byHand, clock, database, newTenant, tenant }) => {
    const key = 'a-key-at-two-restaurants';
    const visit = { ...when, date: clock.tomorrow(), guest: tenant.newGuest() };
    const other = await newTenant();
    const there = { restaurantSlug: other.slug };

    const here = await byHand.book(visit, {}, key);
    const closed = await byHand.book({ ...visit, time: '03:00' }, there, key);
    const elsewhere = await byHand.book(visit, there, key);

    expect(closed.status, 'the key at the other restaurant, while it is closed').toBe(400);
    expect(closed.body.booking, 'what a refused guest is told of').toBeUndefined();
    expect([here.status, elsewhere.status]).toEqual([201, 201]);
    expect(elsewhere.body.bookings, 'what a guest is told of there').toHaveLength(1);
    expect(elsewhere.body.booking?.id).not.toBe(here.body.booking?.id);
    expect(await database.bookings(), 'stored here').toMatchObject([{ id: here.body.booking?.id }]);
  },
);
