import { expect, test } from '../../fixtures/test.ts';

test.use({
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [{ guest: 'Ned Next', at: '20:30', party: 2 }],
  },
  needs: ['provision', 'staffAdmin'],
});
const feed = (id: string) => `/api/ops/bookings/${id}/assignment-context`;

test(
  'a visitor who is signed out is led to the sign-in page',
  { tag: '@O1' },
  async ({ clock, page, signInPage, target }) => {
    await page.goto(`${target.opsBaseUrl}/app?date=${String(clock.today())}`);

    await expect(signInPage.passwordTab).toBeVisible();
    await expect(page).toHaveURL(/\/app\/login\?redirectedFrom=/);
  },
);

for (const [whose, end] of [
  ['has ended', 'signOut'],
  ['is long over', 'letExpire'],
] as const) {
  test(
    `someone whose session ${whose} is led to the sign-in page`,
    { tag: '@O1' },
    async ({ clock, newStaff, target }) => {
      const former = await newStaff();
      await former[end]();

      const answered = former.page.goto(`${target.opsBaseUrl}/app?date=${String(clock.today())}`);

      await expect(answered, 'the console answers').resolves.toBeTruthy();
      await expect(former.page).toHaveURL(/\/app\/login\?redirectedFrom=/);
    },
  );
}

test(
  'staff who log out by the page are led to the sign-in page, then and when they come back',
  { tag: '@O1' },
  async ({ floorPlanOf, newStaff, tenant, target }) => {
    const { page } = await newStaff();
    const { dashboard } = floorPlanOf(page);
    await dashboard.open(tenant.booking('Ned Next').date);

    await dashboard.logOut();

    await expect(page).toHaveURL(/\/login/);
    await page.goto(`${target.opsBaseUrl}/app`);
    await expect(page).toHaveURL(/\/app\/login\?redirectedFrom=/);
  },
);

test(
  'a wrong password is refused with the reason',
  { tag: '@O1' },
  async ({ newStaff, signInPage }) => {
    const { account } = await newStaff();
    await signInPage.open();

    await signInPage.signIn(account.email, 'not the password');

    await expect(signInPage.refusal).toContainText('Invalid login credentials');
    await expect(signInPage.page).toHaveURL(/\/app\/login/);
  },
);

for (const [what, redirectedFrom] of [
  ['an address', 'https://elsewhere.example/'],
  ['a host alone', '//elsewhere.example/'],
] as const) {
  test(
    `staff who sign in by a link that names ${what} of another site stay on the console’s`,
    { tag: '@bad-input' },
    async ({ newStaff, signInPage, target }) => {
      const { account } = await newStaff();
      const { page } = signInPage;
      const visited = new Set<string>();
      page.on('request', (request) => {
        if (request.isNavigationRequest()) visited.add(new URL(request.url()).host);
      });
      await signInPage.open(redirectedFrom);

      await signInPage.signIn(account.email, account.password);
      await expect.poll(() => visited.size > 1 || !page.url().includes('/login')).toBe(true);

      expect([...visited], 'the hosts that were asked for a page').toEqual([
        new URL(target.opsBaseUrl).host,
      ]);
    },
  );
}

test(
  'staff of the restaurant sign in and see its floor plan',
  { tag: '@O1' },
  async ({ floorPlanOf, newStaff, signInPage, tenant }) => {
    const { account } = await newStaff();
    await signInPage.open();

    await signInPage.signIn(account.email, account.password);
    await expect(signInPage.page).not.toHaveURL(/login/);
    const floorPlan = floorPlanOf(signInPage.page);
    await floorPlan.open(tenant.booking('Ned Next'));

    await expect(floorPlan.table('T1')).toBeSelectable();
  },
);

test(
  'staff see the tables of their own restaurant on its floor plan, and no others',
  { tag: '@O1' },
  async ({ floorPlan, newTenant, tenant }) => {
    await newTenant();

    await floorPlan.open(tenant.booking('Ned Next'));

    await expect(floorPlan.table('T1')).toBeVisible();
    await expect(floorPlan.tables).toHaveCount(tenant.tables.length);
  },
);

test(
  'staff of another restaurant see neither the booking nor its tables',
  { tag: '@O1' },
  async ({ floorPlanOf, newStaff, newTenant, tenant }) => {
    const stranger = await newStaff(await newTenant());
    const { dashboard } = floorPlanOf(stranger.page);
    const next = tenant.booking('Ned Next');

    await dashboard.open(next.date);
    const answer = await stranger.request.get(feed(next.id));
    const assigned = await stranger.request.post(`/api/ops/bookings/${next.id}/assign-tables`, {
      data: { tableIds: [tenant.tableId('T1')], idempotencyKey: next.id, requireAdjacency: false },
    });

    await expect(dashboard.guestHeading(next.guest.name)).toHaveCount(0);
    expect(String(answer.status()), 'the floor plan is refused').toMatch(/^40[34]$/);
    expect(String(assigned.status()), 'assigning is refused').toMatch(/^40[34]$/);
    expect(await answer.text()).not.toContain(next.guest.name);
  },
);
