import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    bookings: [
      { guest: 'Ada', at: 'today 18:00', party: 2 },
      { guest: 'Ben', at: 'today 18:30', party: 2 },
    ],
  },
});
const startAt = '2027-06-07T17:30:00+00:00';
const endAt = '2027-06-07T18:35:00+00:00';

test(
  'a refusal says which table is taken, by whom, from when till when, and by what',
  { tag: '@O4' },
  async ({ blocks, functions, rest, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const conflict = async (tables: string) => {
      const { code, detail, message } = await functions.assign(ada, tables);
      return { code, message, ...(JSON.parse(detail ?? '{}') as object) };
    };
    const own = { code: 'P0001', tableId: tenant.tableId('T2'), startAt, endAt };

    await functions.assign(ben, 'T2');
    const visit = await conflict('T1 T2');
    await functions.unassign(ben);
    await blocks.hold('T2', ben, '2027-06-07T13:00');
    const held = await conflict('T1 T2');
    await rest.update('table_holds', { booking_id: ben.id }, { booking_id: null });
    const heldForNobody = await conflict('T1 T2');
    await rest.update('table_holds', { restaurant_id: tenant.id }, { status: 'cancelled' });
    await blocks.maintain('T2', { start: startAt, end: endAt });
    const works = await conflict('T1 T2');

    const taken = 'allocations_no_overlap: table T2 is taken in this window';
    const message = 'hold_conflict: table T2 is held for another booking';
    expect(visit).toEqual({ ...own, message: taken, bookingId: ben.id, source: 'allocation' });
    expect(held).toEqual({ ...own, message, bookingId: ben.id, source: 'hold' });
    expect(heldForNobody).toEqual({ ...own, message, bookingId: null, source: 'hold' });
    expect(works).toEqual({ ...own, message: taken, bookingId: null, source: 'maintenance' });
  },
);

test(
  'of several tables that are taken or held, the first by its id is named',
  { tag: '@O4' },
  async ({ blocks, functions, tenant }) => {
    const [ada, ben] = [tenant.booking('Ada'), tenant.booking('Ben')];
    const [first] = ['T1', 'T2'].map((number) => tenant.tableId(number)).sort();
    const named = async () => {
      const { detail } = await functions.assign(ada, 'T1 T2');
      return (JSON.parse(detail ?? '{}') as { tableId?: string }).tableId;
    };

    await functions.assign(ben, 'T1 T2');
    expect(await named()).toBe(first);

    await functions.unassign(ben);
    await blocks.hold('T1', ben, '2027-06-07T13:00');
    await blocks.hold('T2', ben, '2027-06-07T13:00');
    expect(await named()).toBe(first);
  },
);
