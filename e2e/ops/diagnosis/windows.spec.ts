import { expect, test } from '../../../fixtures/test.ts';

/* Windows that ought not to be there, or not then. The viewer's visit is 20:30–21:35. */
test.use({
  needs: ['sql', 'provision'],
  now: '2027-06-07T09:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2 T3:2 T4:2' },
    adjacent: '',
    bookings: [
      { guest: 'Sam Staying', at: 'today 18:00', party: 2, tables: 'T1' },
      { guest: 'Cem Cancelled', at: 'today 18:00', party: 2, status: 'cancelled' },
      {
        ...{ guest: 'Hal Hourlate', at: 'today 18:00', party: 2, tables: 'T2' },
        window: { start: 'today 19:00', end: 'today 20:05' },
      },
      {
        ...{ guest: 'Dov Displaced', at: 'today 18:00', party: 2, tables: 'T3' },
        window: { start: 'today 18:20', end: 'today 19:25' },
      },
      { guest: 'Max Meeting', at: 'today 20:00', party: 2, tables: 'T4' },
      { guest: 'Vic Viewing', at: 'today 20:30', party: 2 },
    ],
  },
});
test.describe.configure({ mode: 'parallel' });

test(
  'a cancelled booking’s allocation: orphaned',
  { tag: '@diagnosis' },
  async ({ clock, diagnoseTable, rowEditor, tenant }) => {
    const { window } = tenant.booking('Sam Staying');
    await clock.inside(window);
    await rowEditor.allocate('T4', window, tenant.booking('Cem Cancelled'));

    const diagnosis = await diagnoseTable('T4');

    expect(diagnosis).toNameCauses('orphaned-allocation');
    expect(diagnosis).toShowEvidence('Cem Cancelled', 'its booking is cancelled');
  },
);

/* London’s summer, in which UTC is an hour away. */
test.describe('where the clock can be moved', () => {
  test.use({ needs: ['travel', 'sql', 'provision'] });

  test(
    'a window an hour late where others are right: displaced, though UTC would fit',
    { tag: '@diagnosis' },
    async ({ clock, diagnoseTable, rowEditor }) => {
      await clock.travelTo('today 19:30');
      await rowEditor.setStatus('T2', 'reserved');

      const diagnosis = await diagnoseTable('T2');

      expect(diagnosis).toNameCauses('displaced-window');
      expect(diagnosis).toShowEvidence(
        'Hal Hourlate',
        '1 h too late',
        'begin when their bookings do',
      );
    },
  );
});

test(
  'a window twenty minutes late: displaced, and no zone is blamed',
  { tag: '@diagnosis' },
  async ({ clock, diagnoseTable, rowEditor }) => {
    await clock.travelTo('today 19:10');
    await rowEditor.setStatus('T3', 'reserved');

    const diagnosis = await diagnoseTable('T3');

    expect(diagnosis).toNameCauses('displaced-window');
    expect(diagnosis).toShowEvidence('Dov Displaced', '20 min too late');
  },
);

test(
  'an allocation that outlasts its assignment: the two don’t agree',
  { tag: '@diagnosis' },
  async ({ clock, diagnoseTable, rowEditor, tenant }) => {
    const sam = tenant.booking('Sam Staying');
    const end = 'today 18:30';
    await rowEditor.moveAssignment(sam, { start: sam.window.start, end });
    await clock.travelTo('today 18:45');
    await rowEditor.setStatus('T1', 'reserved');

    expect(await diagnoseTable('T1')).toNameCauses('window-mismatch');
  },
);

test(
  'another booking’s window that overlaps the viewer’s: a conflict, as it should be',
  { tag: '@diagnosis' },
  async ({ diagnoseTable, tenant }) => {
    const diagnosis = await diagnoseTable('T4', tenant.booking('Vic Viewing'));

    expect(diagnosis).toNameCauses('window-conflict');
    expect(diagnosis).toShowEvidence('Max Meeting');
    expect(diagnosis.verdict).toBe('rightly-blocked');
  },
);

test(
  'several causes at once are all named',
  { tag: '@diagnosis' },
  async ({ clock, diagnoseTable, rowEditor, tenant }) => {
    const { window } = tenant.booking('Sam Staying');
    const viewer = tenant.booking('Vic Viewing');
    await clock.inside(window);
    await rowEditor.setStatus('T4', 'reserved');
    await rowEditor.deactivate('T4');
    const hal = tenant.booking('Hal Hourlate');
    await rowEditor.hold('T4', hal, 'in 2 days 13:00', viewer.window);

    expect(await diagnoseTable('T4', viewer)).toNameCauses(
      ...(['lingering-status', 'window-conflict', 'endless-hold', 'inactive-table'] as const),
    );
  },
);

test.describe('where every window was computed in UTC', () => {
  test.use({
    needs: ['travel', 'sql', 'provision'],
    plan: {
      zones: { 'Main Dining': 'T1:2 T2:2' },
      adjacent: '',
      bookings: [
        {
          ...{ guest: 'Uma UTC', at: 'today 18:00', party: 2, tables: 'T1' },
          window: { start: 'today 19:00', end: 'today 20:05' },
        },
        {
          ...{ guest: 'Ulf UTC', at: 'today 12:00', party: 2, tables: 'T2' },
          window: { start: 'today 13:00', end: 'today 14:05' },
        },
      ],
    },
  });

  test(
    'a window holds the table an hour too late: the wrong zone, and which',
    { tag: '@diagnosis' },
    async ({ clock, diagnoseTable, rowEditor }) => {
      await clock.travelTo('today 19:30');
      await rowEditor.setStatus('T1', 'reserved');

      const diagnosis = await diagnoseTable('T1');

      expect(diagnosis).toNameCauses('wrong-zone-window');
      expect(diagnosis).toShowEvidence('Uma UTC', 'Europe/London', '1 h too late', 'Read in UTC');
    },
  );
});
