import { expect, test } from '../../../fixtures/test.ts';

/*
 * Nobody loads a floor plan here, so nothing refreshes the stored status when time passes: what the
 * diagnosis finds is what staff would see if the feed didn't refresh it either.
 */
test.use({
  needs: ['sql', 'provision'],
  now: '2027-06-07T09:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    bookings: [
      { guest: 'Sam Staying', at: 'today 18:00', party: 2, tables: 'T1' },
      { guest: 'Lea Later', at: 'today 20:30', party: 2, tables: 'T1' },
    ],
  },
});
test.describe.configure({ mode: 'parallel' });

/* Where rows move instead of the clock, the move itself refreshes the status. */
test.describe('where the clock can be moved', () => {
  test.use({ needs: ['travel', 'sql', 'provision'] });

  test(
    'reserved after its window: lingering, with the window that ended',
    { tag: '@diagnosis' },
    async ({ clock, diagnoseTable, rowEditor, tenant }) => {
      const { window } = tenant.booking('Sam Staying');
      await clock.inside(window);
      await rowEditor.setStatus('T1', 'reserved');
      await clock.atEnd(window);

      const diagnosis = await diagnoseTable('T1');

      expect(diagnosis).toNameCauses('lingering-status');
      expect(diagnosis).toShowEvidence('Sam Staying', 'A refresh, rolled back, makes it available');
    },
  );

  test(
    'occupied after its window: lingering, with the guests who are still checked in',
    { tag: '@diagnosis' },
    async ({ clock, diagnoseTable, rowEditor, tenant }) => {
      const sam = tenant.booking('Sam Staying');
      await clock.inside(sam.window);
      await rowEditor.setBookingStatus(sam, 'checked_in', clock.toString());
      await clock.atEnd(sam.window);

      const diagnosis = await diagnoseTable('T1');

      expect(diagnosis).toNameCauses('lingering-occupied');
      expect(diagnosis).toShowEvidence('is still checked in');
    },
  );

  test(
    'available inside its window: lagging, with the window that has begun',
    { tag: '@diagnosis' },
    async ({ clock, diagnoseTable, tenant }) => {
      await clock.atStart(tenant.booking('Sam Staying').window);

      const diagnosis = await diagnoseTable('T1');

      expect(diagnosis).toNameCauses('lagging-status');
      expect(diagnosis).toShowEvidence('Sam Staying', 'A refresh, rolled back, makes it reserved');
    },
  );
});

test(
  'occupied inside the window of guests who haven’t come: outdated',
  { tag: '@diagnosis' },
  async ({ clock, diagnoseTable, rowEditor, tenant }) => {
    await clock.inside(tenant.booking('Sam Staying').window);
    await rowEditor.setStatus('T1', 'occupied');

    expect(await diagnoseTable('T1')).toNameCauses('outdated-status');
  },
);

test(
  'out of service without a maintenance window: unscheduled, not lingering',
  { tag: '@diagnosis' },
  async ({ diagnoseTable, rowEditor }) => {
    await rowEditor.setStatus('T2', 'out_of_service');

    expect(await diagnoseTable('T2')).toNameCauses('out-of-service-unscheduled');
  },
);

test(
  'blocked as it should be: the window, the guests or the maintenance, and nothing is at fault',
  { tag: '@diagnosis' },
  async ({ clock, diagnoseTable, rowEditor, tenant }) => {
    const sam = tenant.booking('Sam Staying');
    await clock.inside(sam.window);
    await rowEditor.setStatus('T1', 'reserved');
    expect(await diagnoseTable('T1')).toNameCauses('active-window');

    await rowEditor.setBookingStatus(sam, 'checked_in', clock.toString());
    expect(await diagnoseTable('T1')).toNameCauses('checked-in');

    await rowEditor.maintain('T2', sam.window);
    const maintained = await diagnoseTable('T2');
    expect(maintained).toNameCauses('maintenance');
    expect(maintained.verdict).toBe('rightly-blocked');
  },
);

test('a free table has nothing to explain', { tag: '@diagnosis' }, async ({ diagnoseTable }) => {
  const { causes, verdict } = await diagnoseTable('T1');

  expect(causes).toEqual([]);
  expect(verdict).toBe('free');
});
