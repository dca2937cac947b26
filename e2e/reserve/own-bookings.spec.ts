import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['provision'] });

test(
  'a guest is told of no booking but their own',
  { tag: '@G1' },
  async ({ byHand, clock, tenant }) => {
    const visit = { date: clock.tomorrow(), time: '12:30', party: 1 };
    const stranger = tenant.newGuest();
    await byHand.book({ ...visit, guest: stranger });

    const { body } = await byHand.book({ ...visit, guest: tenant.newGuest() });

    const told = (body.bookings ?? []).map(({ customer_email }) => customer_email);
    expect(told, 'whose bookings a guest is told of').not.toContain(stranger.email);
    expect(JSON.stringify(body), 'what a guest is told').not.toContain(stranger.name);
  },
);

for (const detail of ['email', 'phone'] as const) {
  test(
    `a guest who knows no more of another guest than the ${detail} is told of none of their bookings`,
    { tag: '@G1' },
    async ({ byHand, clock, tenant }) => {
      const visit = { date: clock.tomorrow(), time: '12:30', party: 1 };
      const stranger = tenant.newGuest();
      await byHand.book({ ...visit, guest: stranger });

      const guest = { ...tenant.newGuest(), [detail]: stranger[detail] };
      const { body } = await byHand.book({ ...visit, guest });

      const told = (body.bookings ?? []).map(({ id }) => id);
      expect(told, 'the bookings that a guest is told of').toEqual([body.booking?.id]);
      expect(JSON.stringify(body), 'what a guest is told').not.toContain(stranger.name);
    },
  );
}

test(
  'a guest whose number another restaurant knows is this restaurant’s own customer',
  { tag: '@G1' },
  async ({ byHand, clock, database, newTenant, tenant }) => {
    const visit = { date: clock.tomorrow(), time: '12:30', party: 1 };
    const [stranger, other] = [tenant.newGuest(), await newTenant()];
    await byHand.book({ ...visit, guest: stranger }, { restaurantSlug: other.slug });

    const guest = { ...tenant.newGuest(), phone: stranger.phone };
    const { body } = await byHand.book({ ...visit, guest });

    const customer = await database.customerOf(body.booking?.id ?? 'none');
    expect(customer.restaurant_id, 'whose customer the guest is').toBe(tenant.id);
    expect(customer.email, 'which customer').toBe(guest.email);
  },
);

test(
  'a guest who writes the e-mail address in capitals is the guest that the restaurant knows',
  { tag: '@G1' },
  async ({ byHand, clock, database, tenant }) => {
    const visit = { date: clock.tomorrow(), time: '12:30', party: 1 };
    const guest = tenant.newGuest();
    const { body: first } = await byHand.book({ ...visit, guest });

    const loud = { ...guest, email: guest.email.toUpperCase() };
    const { body: second } = await byHand.book({ ...visit, time: '18:00', guest: loud });

    const ids = [first, second].map(({ booking }) => booking?.id ?? 'none');
    const known = await Promise.all(ids.map((id) => database.customerOf(id)));
    expect(new Set(known.map(({ id }) => id)).size, 'the guests of both bookings').toBe(1);
    const told = (second.bookings ?? []).map(({ id }) => id);
    expect(told.sort(), 'the bookings at one e-mail address').toEqual(ids.sort());
  },
);
