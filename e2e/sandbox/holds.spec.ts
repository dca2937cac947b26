import { expect, test } from '../../fixtures/test.ts';

test.use({
  needs: ['provision', 'seating'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: 'T1+T2',
    bookings: [{ guest: 'Ada', at: '18:00', party: 2 }],
  },
});

test(
  'a hold that was confirmed stays so when its booking is cancelled: it says what became of it',
  { tag: '@O6' },
  async ({ rest, staffApi, tenant }) => {
    const { id } = tenant.booking('Ada');
    expect(await staffApi.confirm(id, await staffApi.hold(id))).toBeGranted();

    expect(await staffApi.cancel(id)).toBeGranted();

    const holds = await rest.rows('table_holds', { booking_id: id });
    expect(holds.map(({ status }) => status)).toEqual(['confirmed']);
  },
);
