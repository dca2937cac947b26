import { expect, test } from '../../../fixtures/test.ts';

test.use({ needs: ['provision'], plan: { zones: { 'Main Dining': 'T1:2' }, adjacent: '' } });
const refused = { code: '23514' };
const twice = { code: '23505' };
const stored = { code: 'ok' };

for (const [column, least, most] of [
  ['reservation_interval_minutes', 1, 240],
  ['reservation_default_duration_minutes', 15, 720],
  ['reservation_last_seating_buffer_minutes', 0, 720],
] as const) {
  test(
    `a restaurant’s ${column} lies between ${least} and ${most}`,
    { tag: '@bad-input' },
    async ({ rest, tenant }) => {
      const set = (value: number) =>
        rest.update('restaurants', { id: tenant.id }, { [column]: value });

      expect(await set(least)).toMatchObject(stored);
      expect(await set(most)).toMatchObject(stored);
      expect(await set(least - 1)).toMatchObject(refused);
      expect(await set(most + 1)).toMatchObject(refused);
    },
  );
}

test(
  'a restaurant has seats or no limit, a time zone that there is, and a slug of its own',
  { tag: '@bad-input' },
  async ({ newTenant, rest, tenant }) => {
    const other = await newTenant({ adjacent: '' });
    const change = (changes: object) =>
      rest.update('restaurants', { id: tenant.id }, { ...changes });

    expect(await change({ capacity: 0 })).toMatchObject(refused);
    expect(await change({ capacity: 1 })).toMatchObject(stored);
    expect(await change({ capacity: null })).toMatchObject(stored);
    expect(await change({ timezone: 'Europe/Atlantis' })).toMatchObject({ code: '22023' });
    expect(await change({ timezone: 'Asia/Tokyo' })).toMatchObject(stored);
    expect(await change({ slug: 'Two  Words' })).toMatchObject(refused);
    expect(await change({ slug: other.slug })).toMatchObject(twice);
  },
);

test('a member of staff has one of four roles', { tag: '@bad-input' }, async ({ rest, tenant }) => {
  const become = (role: string) =>
    rest.update('restaurant_memberships', { restaurant_id: tenant.id }, { role });

  for (const role of ['owner', 'manager', 'host', 'server']) {
    expect(await become(role), role).toMatchObject(stored);
  }
  expect(await become('chef')).toMatchObject(refused);
});

test(
  'hours are of a weekday or a date, once each, and have a beginning and an end unless it is closed',
  { tag: '@bad-input' },
  async ({ rest, tenant }) => {
    const own = { restaurant_id: tenant.id };
    await rest.remove('restaurant_operating_hours', own);
    const hours = { ...own, opens_at: '12:00', closes_at: '22:00' };
    const open = (changes: object) =>
      rest.insert('restaurant_operating_hours', { ...hours, ...changes });
    const onTheDay = { day_of_week: 6, effective_date: '2031-03-08' };

    expect(await open({}), 'of no day').toMatchObject(refused);
    expect(await open({ day_of_week: 7 })).toMatchObject(refused);
    expect(await open({ day_of_week: -1 })).toMatchObject(refused);
    expect(await open({ day_of_week: 0 })).toMatchObject(stored);
    expect(await open({ day_of_week: 0 }), 'a second time').toMatchObject(twice);
    expect(await open({ day_of_week: 6 })).toMatchObject(stored);
    expect(await open(onTheDay), 'a date that names its weekday').toMatchObject(stored);
    expect(await open({ effective_date: '2031-03-08' }), 'a second time').toMatchObject(twice);
    expect(await open({ effective_date: '2031-03-09' })).toMatchObject(stored);

    const day = { day_of_week: 1 };
    expect(await open({ ...day, opens_at: '22:00' }), 'no time').toMatchObject(refused);
    expect(await open({ ...day, opens_at: '23:00' }), 'backwards').toMatchObject(refused);
    expect(await open({ ...day, opens_at: null }), 'no beginning').toMatchObject(refused);
    expect(await open({ ...day, closes_at: null }), 'no end').toMatchObject(refused);
    const closed = { is_closed: true, opens_at: null, closes_at: null };
    expect(await open({ ...day, ...closed }), 'closed').toMatchObject(stored);
  },
);

test(
  'a service period is of a weekday or of each, has a name of its own on it, and ends after it begins',
  { tag: '@bad-input' },
  async ({ rest, tenant }) => {
    const period = { restaurant_id: tenant.id, name: 'Supper', booking_option: 'dinner' };
    const times = { start_time: '17:00', end_time: '22:00' };
    const serve = (changes: object) =>
      rest.insert('restaurant_service_periods', { ...period, ...times, ...changes });

    for (const day_of_week of [0, 6, null]) {
      expect(await serve({ day_of_week }), String(day_of_week)).toMatchObject(stored);
      expect(await serve({ day_of_week }), 'a second time').toMatchObject(twice);
    }
    expect(await serve({ day_of_week: 7 })).toMatchObject(refused);
    expect(await serve({ day_of_week: -1 })).toMatchObject(refused);
    expect(await serve({ name: 'None', end_time: '17:00' })).toMatchObject(refused);
    expect(await serve({ name: 'None', end_time: '16:00' })).toMatchObject(refused);
  },
);
