import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'] });

test(
  'a guest at the review reads at which restaurant the table is, for whom and when',
  { tag: '@G1' },
  async ({ clock, reservePage, tenant }) => {
    const date = clock.tomorrow();
    const guest = tenant.newGuest();
    await reservePage.open(tenant.slug);

    const notes = 'By the window';
    await reservePage.prepare({ date, time: '12:30', party: 1, guest, notes });

    for (const told of [guest.name, guest.email, guest.phone, '12:30', tenant.name, notes]) {
      await expect.soft(reservePage.review).toContainText(told);
    }
  },
);

test(
  'a guest reads on the confirmation for whom the table is, when and for how many',
  { tag: '@G1' },
  async ({ clock, reservePage, tenant }) => {
    const [date, guest] = [clock.tomorrow(), tenant.newGuest()];

    await reservePage.book(tenant.slug, { date, time: '12:30', party: 3, guest });

    await expect.soft(reservePage.confirmation, 'who comes').toContainText(guest.name);
    await expect.soft(reservePage.when(date, '12:30'), 'when they come').toBeVisible();
    await expect.soft(reservePage.confirmation, 'how many come').toContainText(/Guests\s*3(?!\d)/);
  },
);

test(
  'a guest’s name and note reach the restaurant letter by letter, a long note whole',
  { tag: '@G1' },
  async ({ clock, database, reservePage, tenant }) => {
    const notes = [
      'A high chair, please – and no nuts: Zoë is allergic.',
      ...Array.from({ length: 8 }, (_, nth) => `${nth + 1}. We would rather sit by the window.`),
    ].join('\n');
    const guest = { ...tenant.newGuest(), name: 'Zoë van der Berg-O’Neill' };
    const visit = { date: clock.tomorrow(), time: '12:30', party: 1, guest };

    const { body } = await reservePage.book(tenant.slug, { ...visit, notes });

    const stored = await database.booking(body.booking?.id ?? 'none');
    expect(stored.notes, 'the guest’s note').toBe(notes);
    expect(stored.customer_name, 'the guest’s name').toBe(guest.name);
  },
);

test(
  'a guest who goes back from the review and changes the party or the note gets what was changed',
  { tag: '@G1' },
  async ({ clock, database, reservePage, tenant }) => {
    const [date, guest] = [clock.tomorrow(), tenant.newGuest()];
    await reservePage.open(tenant.slug);
    await reservePage.prepare({ date, time: '12:30', party: 1, guest, notes: 'Alone' });

    await reservePage.backToPlan();
    await reservePage.chooseParty(2);
    await reservePage.showSlots();
    await reservePage.notesBox.fill('The two of us');
    await reservePage.goToDetails();
    await reservePage.goToReview();
    await reservePage.confirm();

    const { body } = await reservePage.answer();
    const stored = await database.booking(body.booking?.id ?? 'none');
    expect(stored.party_size, 'the party').toBe(2);
    expect(stored.notes, 'the note').toBe('The two of us');
    expect(await database.references()).toHaveLength(1);
  },
);
