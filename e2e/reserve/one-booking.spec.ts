import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['travel'] });

const when = { date: '2027-06-07', time: '18:00', party: 2 };

test(
  'a guest who clicks “Confirm booking” twice makes one booking',
  { tag: '@G4' },
  async ({ database, reservePage, tenant }) => {
    await reservePage.open(tenant.slug);
    await reservePage.prepare({ ...when, guest: tenant.newGuest() });

    await reservePage.confirmButton.dblclick();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
  },
);

test(
  'a guest who reloads while the server is storing the booking makes one, and is told of it',
  { tag: '@G4' },
  async ({ database, holdRows, reservePage, tenant }) => {
    await reservePage.open(tenant.slug);
    await reservePage.prepare({ ...when, guest: tenant.newGuest() });
    const lock = await holdRows('restaurants', [tenant.id]);
    await reservePage.pressConfirm();
    await lock.untilWaiting(1);

    await reservePage.page.reload();
    await lock.untilWaiting(2);
    await lock.letGo();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
    await expect(database).toHoldTogether();
  },
);

test(
  'a guest who confirms in two tabs makes one booking, and both tabs tell its reference',
  { tag: '@G4' },
  async ({ database, holdRequests, newTab, reservePage, tenant }) => {
    const visit = { ...when, guest: tenant.newGuest() };
    const otherTab = await newTab(reservePage);
    for (const tab of [reservePage, otherTab]) {
      await tab.open(tenant.slug);
      await tab.prepare(visit);
    }
    const held = await holdRequests(reservePage.page);

    await reservePage.pressConfirm();
    await held.untilHeld();
    await otherTab.confirm();
    await expect(otherTab.outcome).toHaveText('Booking confirmed');
    await held.letGo();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
    expect(await otherTab.toldReference()).toBe(await reservePage.toldReference());
  },
);

test(
  'a replayed key answers with the booking that it made, also to another body',
  { tag: '@G4' },
  async ({ byHand, database, tenant }) => {
    const key = 'a-key-of-the-guests-own';
    const visit = { ...when, guest: tenant.newGuest() };
    const other = { date: '2027-06-08', time: '19:30', party: 4, guest: tenant.newGuest() };

    const first = await byHand.book(visit, {}, key);
    const again = await byHand.book(visit, {}, key);
    const changed = await byHand.book(other, {}, key);
    const later = await byHand.book(visit, { date: '2027-06-01' }, key);

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
  async ({ byHand, database, guests, holdRows, tenant }) => {
    const visit = { ...when, guest: tenant.newGuest() };
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
