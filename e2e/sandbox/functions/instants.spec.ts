import { expect, test } from '../../../fixtures/test.ts';

test.use({
  needs: ['provision', 'travel'],
  now: '2027-06-07T12:00',
  plan: {
    zones: { 'Main Dining': 'T1:2' },
    adjacent: '',
    bookings: [{ guest: 'Ada', at: 'today 18:00', party: 2 }],
  },
});

/** The first and last minute that an answer's row has in UTC; of a refusal, its code. */
const told = ({ code, rows: [row] }: { code: string; rows: Record<string, unknown>[] }) =>
  row ? [row['start_at'], row['end_at']].map((at) => String(at).slice(0, 16)).join(' – ') : code;

test(
  'a booking’s instants follow its date and times in the restaurant’s zone, whatever else is written',
  { tag: '@G7' },
  async ({ newTenant, rest, tenant }) => {
    const { id } = tenant.booking('Ada');
    const other = await newTenant({ adjacent: '' });
    await rest.update('restaurants', { id: other.id }, { timezone: 'Asia/Tokyo' });
    const change = async (changes: object) =>
      told(await rest.update('bookings', { id }, { ...changes }));

    for (const [changes, instants] of [
      [{ end_time: '19:30' }, '2027-06-07T17:00 – 2027-06-07T18:30'],
      [{ start_time: '18:15' }, '2027-06-07T17:15 – 2027-06-07T18:30'],
      [{ booking_date: '2027-12-07' }, '2027-12-07T18:15 – 2027-12-07T19:30'],
      [{ end_time: '00:30' }, '2027-12-07T18:15 – 2027-12-08T00:30'],
      [{ end_time: '18:15' }, '2027-12-07T18:15 – 2027-12-08T18:15'],
      [{ end_time: '18:16' }, '2027-12-07T18:15 – 2027-12-07T18:16'],
      [{ start_at: '2027-01-01T00:00Z' }, '2027-12-07T18:15 – 2027-12-07T18:16'],
      [{ end_at: '2028-01-01T00:00Z' }, '2027-12-07T18:15 – 2027-12-07T18:16'],
      [{ restaurant_id: other.id }, '2027-12-07T09:15 – 2027-12-07T09:16'],
    ] as const) {
      expect(await change(changes), JSON.stringify(changes)).toBe(instants);
    }
    const nowhere = { restaurant_id: crypto.randomUUID() };
    expect(await rest.update('bookings', { id }, nowhere)).toMatchObject({
      code: '23503',
      message: `Restaurant ${nowhere.restaurant_id} does not exist`,
    });
    await rest.update('bookings', { id }, { restaurant_id: tenant.id });
  },
);

test(
  'an hour that the clocks skip counts on, one that they repeat is its second pass, and no booking ends before it began',
  { tag: '@G7' },
  async ({ rest, tenant }) => {
    const { id } = tenant.booking('Ada');
    const booked = async (booking_date: string, start_time: string, end_time: string) =>
      told(await rest.update('bookings', { id }, { booking_date, start_time, end_time }));

    const skipped = '2027-03-28';
    expect(await booked(skipped, '01:30', '02:31')).toBe('2027-03-28T01:30 – 2027-03-28T01:31');
    expect(await booked(skipped, '01:30', '02:30'), 'in no time').toBe('23514');
    expect(await booked(skipped, '01:30', '02:15'), 'before it began').toBe('23514');
    const repeated = '2027-10-31';
    expect(await booked(repeated, '00:30', '01:30')).toBe('2027-10-30T23:30 – 2027-10-31T01:30');
  },
);
