import { expect, test } from '../../../fixtures/test.ts';

/* A feed that says what is no more, or never was: between the page and the system something alters it. */
test.use({
  needs: ['sql', 'provision'],
  now: '2027-06-07T09:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    bookings: [
      { guest: 'Sam Staying', at: 'today 18:00', party: 2, tables: 'T1' },
      { guest: 'Cem Cancelled', at: 'today 20:30', party: 2, status: 'cancelled' },
      { guest: 'Pat Pending', at: 'today 20:30', party: 2 },
      { guest: 'Vic Viewing', at: 'today 20:30', party: 2 },
    ],
  },
});
test.describe.configure({ mode: 'parallel' });

/* A feed from before is told by its instant: where rows move, there is no before. */
test.describe('where the clock can be moved', () => {
  test.use({ needs: ['travel', 'sql', 'provision'] });

  test(
    'a cache that keeps the feed: the feed is stale, not the page',
    { tag: '@diagnosis' },
    async ({ clock, failureOf, feedBetween, floorPlan, tenant }) => {
      const { window } = tenant.booking('Sam Staying');
      await clock.inside(window);
      await feedBetween.keepTheFirst();
      await floorPlan.open(tenant.booking('Vic Viewing'));
      await clock.atEnd(window);

      const assertion = expect(floorPlan.table('T1')).toBeSelectable({ timeout: 250 });

      expect((await failureOf(assertion)).causes).toEqual(['stale-feed']);
    },
  );
});

test(
  'a feed that calls a free table reserved: it contradicts the rows',
  { tag: '@diagnosis' },
  async ({ failureOf, feedBetween, floorPlan, tenant }) => {
    await feedBetween.alter((feed) => {
      const table = feed.tables.find(({ id }) => id === tenant.tableId('T2'));
      if (table) table.status = 'reserved';
    });
    await floorPlan.open(tenant.booking('Vic Viewing'));

    const assertion = expect(floorPlan.table('T2')).toBeSelectable({ timeout: 250 });

    expect((await failureOf(assertion)).causes).toEqual(['feed-contradicts-rows']);
  },
);

test(
  'a feed that goes on handing out a hold: the hold has expired',
  { tag: '@diagnosis' },
  async ({ blocks, clock, failureOf, feedBetween, floorPlan, tenant }) => {
    const expires = clock.now().add({ minutes: 5 });
    await blocks.hold('T2', tenant.booking('Pat Pending'), expires);
    await feedBetween.keepTheFirst('holds');
    await floorPlan.open(tenant.booking('Vic Viewing'));
    await clock.travelTo(expires.add({ minutes: 1 }));

    const assertion = expect(floorPlan.table('T2')).toBeSelectable({ timeout: 250 });

    expect((await failureOf(assertion)).causes).toEqual(['expired-hold']);
  },
);

test(
  'a feed that hands out another restaurant’s hold of the table: the hold is foreign',
  { tag: '@diagnosis' },
  async ({ clock, failureOf, feedBetween, floorPlan, rowEditor, newTenant, tenant }) => {
    const [viewer, pat] = [tenant.booking('Vic Viewing'), tenant.booking('Pat Pending')];
    const expires = clock.now().add({ minutes: 5 }).toString();
    const elsewhere = await newTenant();
    const hold = await rowEditor.hold('T2', pat, expires, viewer.window, elsewhere.id);
    await feedBetween.alter(({ holds }) => {
      holds.push({
        id: hold,
        bookingId: pat.id,
        expiresAt: expires,
        startAt: viewer.window.start,
        endAt: viewer.window.end,
        tableIds: [tenant.tableId('T2')],
      });
    });
    await floorPlan.open(viewer);

    const assertion = expect(floorPlan.table('T2')).toBeSelectable({ timeout: 250 });

    expect((await failureOf(assertion)).causes).toEqual([
      'foreign-restaurant-hold',
      'feed-contradicts-rows',
    ]);
  },
);

test(
  'a feed that counts an assignment which a cancelled booking left behind: the assignment is orphaned',
  { tag: '@diagnosis' },
  async ({ failureOf, feedBetween, floorPlan, rowEditor, tenant }) => {
    const cem = tenant.booking('Cem Cancelled');
    await rowEditor.assignOnly('T2', cem.window, cem);
    await feedBetween.alter(({ conflicts }) => {
      const { start: startAt, end: endAt } = cem.window;
      const source = 'assignment';
      conflicts.push({
        ...{ tableId: tenant.tableId('T2'), bookingId: cem.id, startAt, endAt, source },
      });
    });
    await floorPlan.open(tenant.booking('Vic Viewing'));

    const assertion = expect(floorPlan.table('T2')).toBeSelectable({ timeout: 250 });

    expect((await failureOf(assertion)).causes).toEqual([
      'orphaned-assignment',
      'feed-contradicts-rows',
    ]);
  },
);
