import { expect, test } from '../../../fixtures/test.ts';

/* What staff see on an open plan. Sam's window is 18:00–19:05; the viewer's visit lies after it. */
test.use({
  needs: ['sql', 'provision'],
  now: '2027-06-07T09:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    bookings: [
      { guest: 'Sam Staying', at: 'today 18:00', party: 2, tables: 'T1' },
      { guest: 'Pat Pending', at: 'today 20:30', party: 2 },
      { guest: 'Vic Viewing', at: 'today 20:30', party: 2 },
    ],
  },
});
test.describe.configure({ mode: 'parallel' });

test(
  'a button that the page itself disables: the page contradicts its feed',
  { tag: '@diagnosis' },
  async ({ diagnoseButton, floorPlan, tenant }) => {
    await floorPlan.open(tenant.booking('Vic Viewing'));
    await floorPlan.table('T2').evaluate((button) => button.setAttribute('disabled', ''));

    expect(await diagnoseButton(floorPlan.table('T2'))).toNameCauses('page-contradicts-feed');
  },
);

/* What page, application and database take for now is set apart, to the second. */
test.describe('where the clock can be moved', () => {
  test.use({ needs: ['travel', 'sql', 'provision'] });

  test(
    'a plan that can’t ask again shows a window that is over: the page is stale',
    { tag: '@diagnosis' },
    async ({ clock, diagnoseButton, floorPlan, staffPage, tenant }) => {
      const { window } = tenant.booking('Sam Staying');
      await clock.inside(window);
      await floorPlan.open(tenant.booking('Vic Viewing'));
      await expect(floorPlan.table('T1')).toBeDisabled();
      await staffPage.route('**/assignment-context', (route) => route.abort());
      await clock.atEnd(window);

      const diagnosis = await diagnoseButton(floorPlan.table('T1'));

      expect(diagnosis).toNameCauses('stale-page');
      expect(diagnosis).toShowEvidence('Asked afresh', 'not “unavailable”');
    },
  );

  test(
    'a browser whose clock has gone ahead of the database: clock skew, beside the window that holds',
    { tag: '@diagnosis' },
    async ({ clock, diagnoseButton, floorPlan, staffPage, tenant }) => {
      const { window } = tenant.booking('Sam Staying');
      await clock.inside(window);
      await floorPlan.open(tenant.booking('Vic Viewing'));
      await staffPage.clock.setFixedTime(window.end);

      const diagnosis = await diagnoseButton(floorPlan.table('T1'));

      expect(diagnosis).toNameCauses('active-window', 'clock-skew');
      expect(diagnosis).toShowEvidence('32 min 30 s');
    },
  );
});

test(
  'another booking’s hold: active while it may last, endless beyond',
  { tag: '@diagnosis' },
  async ({ clock, diagnoseButton, floorPlan, rowEditor, tenant }) => {
    const [viewer, pat] = [tenant.booking('Vic Viewing'), tenant.booking('Pat Pending')];
    const soon = clock.now().add({ minutes: 3 }).toString();
    await rowEditor.hold('T1', pat, soon, viewer.window);
    await rowEditor.hold('T2', pat, 'tomorrow 10:00', viewer.window);
    await floorPlan.open(viewer);

    expect(await diagnoseButton(floorPlan.table('T1'))).toNameCauses('active-hold');
    expect(await diagnoseButton(floorPlan.table('T2'))).toNameCauses('endless-hold');
  },
);

test(
  'an inactive table: named, and as it should be',
  { tag: '@diagnosis' },
  async ({ diagnoseButton, floorPlan, rowEditor, tenant }) => {
    await rowEditor.deactivate('T2');
    await floorPlan.open(tenant.booking('Vic Viewing'));

    expect(await diagnoseButton(floorPlan.table('T2'))).toNameCauses('inactive-table');
  },
);

test(
  'a failing assertion says why',
  { tag: '@diagnosis' },
  async ({ clock, floorPlan, tenant }) => {
    await clock.inside(tenant.booking('Sam Staying').window);
    await floorPlan.open(tenant.booking('Vic Viewing'));

    const assertion = expect(floorPlan.table('T1')).toBeSelectable({ timeout: 250 });

    await expect(assertion).rejects.toThrow(
      /active-window \(rightly\): A booking’s window contains now/,
    );
  },
);
