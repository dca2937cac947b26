import { expect, oneTable, test } from '../../fixtures/test.ts';

/*
 * The server is really slow and really fails: the test holds a row that the booking needs, so that
 * the request waits in the database, and lets it go or has the database break it off.
 */
test.use({ needs: ['sql', 'seating'], plan: oneTable });

/** Longer than any page waits for an answer. */
const pastPatience = '02:00';
const when = { time: '18:00', party: 2 };

test.beforeEach(async ({ clock, reservePage, tenant }) => {
  const date = clock.firstDayWith(when.time);
  await clock.takeTimers(reservePage.page);
  await reservePage.open(tenant.slug);
  await reservePage.prepare({ ...when, date, guest: tenant.newGuest() });
});

test(
  'while the server is slow the page shows no booking that isn’t stored, then the one that is',
  { tag: '@G6' },
  async ({ database, holdRows, reservePage, tenant }) => {
    const rows = await holdRows('restaurants', [tenant.id]);

    await reservePage.pressConfirm();
    await rows.untilWaiting();

    await expect(reservePage.outcome).toHaveText('Booking pending');
    await expect(reservePage.reference).toBeHidden();
    expect(await database.references()).toEqual([]);

    await rows.letGo();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
  },
);

test(
  'a guest who gets no answer from the server sees so, and trying again makes one booking',
  { tag: '@G6' },
  async ({ database, holdRows, reservePage, tenant }) => {
    const rows = await holdRows('restaurants', [tenant.id]);
    await reservePage.pressConfirm();
    await rows.untilWaiting();

    await reservePage.page.clock.fastForward(pastPatience);
    await expect(reservePage.alerts).toBeVisible();
    await expect(reservePage.outcome).toBeHidden();
    await reservePage.pressConfirm();
    await rows.untilWaiting(2);
    await rows.letGo();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
    await expect(database).toHoldTogether();
  },
);

test(
  'a guest whose booking the server fails to store reads of the error, and books by trying again',
  { tag: '@G6' },
  async ({ database, heard, holdRows, reservePage, tenant }) => {
    const rows = await holdRows('restaurants', [tenant.id]);
    await reservePage.pressConfirm();
    await rows.untilWaiting();

    await rows.cancelWaiting();
    const { status } = await reservePage.answer();

    expect(status).toBe(500);
    await expect(reservePage.alerts).toHaveText('Internal Server Error');
    await expect(reservePage.outcome).toBeHidden();
    expect(await database.references()).toEqual([]);
    expect(await database.customers()).toEqual([]);

    await rows.letGo();
    await reservePage.confirmAgain();

    await expect(reservePage.outcome).toHaveText('Booking confirmed');
    expect(await database.references()).toEqual([await reservePage.toldReference()]);
    // What failed may have been stored all the same: the server knows by the key.
    const [failed, again] = await heard.of(tenant);
    expect(again?.key, 'the key of the second try').toBe(failed?.key);
  },
);

test(
  'a booking whose search for a table breaks off is shown as pending, kept, and seated afterwards',
  { tag: '@G6' },
  async ({ database, holdRows, reservePage, tenant }) => {
    const rows = await holdRows('table_inventory', [tenant.tableId('T1')]);
    await reservePage.pressConfirm();
    await rows.untilWaiting();

    await rows.cancelWaiting();
    const { status, body } = await reservePage.answer();

    expect(status).toBe(201);
    await expect(reservePage.reference).toHaveText(body.booking?.reference ?? 'none');
    await expect(reservePage.outcome).toHaveText('Booking pending');

    await rows.letGo();

    const id = body.booking?.id ?? 'none';
    await expect.poll(() => database.tablesOf(id)).toEqual(['T1']);
    await expect.poll(async () => (await database.booking(id)).status).toBe('confirmed');
    expect(await database.references()).toEqual([body.booking?.reference]);
    await expect(database).toHoldTogether();
  },
);
