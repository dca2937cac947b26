import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['seating'] });

const when = { time: '18:00', party: 2 };

test(
  'a replayed key answers with the booking that it made, also to another body',
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
    expect([first.status, first.body.duplicate]).toEqual([201, false]);
    for (const { status, body } of [again, changed, later]) {
      expect([status, body.duplicate]).toEqual([200, true]);
      expect(body.booking).toMatchObject(made);
    }
    expect(await database.bookings()).toMatchObject([made]);
    expect(await database.customers(), 'a replay makes no guest either').toHaveLength(1);
    expect(await database.assignments()).toHaveLength(1);
  },
);

test(
  'eight requests with one key at once make one booking, and all are told of it',
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
    expect(await database.references()).toEqual([...new Set(told)]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(7).fill(200), 201]);
    await expect(database).toHoldTogether();
  },
);
