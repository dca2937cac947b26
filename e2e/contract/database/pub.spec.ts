import { checks, expect, fact, test } from '../../../fixtures/test.ts';

const slug = 'white-horse-pub-waterbeach';
const floor = {
  'Main Dining': `MD-01:2 MD-02:2 MD-03:4 MD-04:4 MD-05:4 MD-06:4 MD-07:6 MD-08:6 MD-09:8 MD-10:8
    MD-11:10 MD-12:10`,
  'Bar Area': 'BA-01:2 BA-02:2 BA-03:4 BA-04:4 BA-05:4 BA-06:4 BA-07:6 BA-08:6',
  Patio: 'PT-01:2 PT-02:2 PT-03:4 PT-04:4 PT-05:6 PT-06:6 PT-07:8 PT-08:8',
  'Private Room': 'PR-01:4 PR-02:4 PR-03:6 PR-04:6 PR-05:10 PR-06:10',
  'Outdoor Garden': 'OG-01:2 OG-02:4 OG-03:4 OG-04:6 OG-05:6 OG-06:8',
};
const categoryOf: Record<string, string> = {
  MD: 'dining',
  BA: 'bar',
  PT: 'patio',
  PR: 'private',
  OG: 'patio',
  'BA-05': 'lounge',
  'BA-06': 'lounge',
};
const openDays = [1, 2, 3, 4, 5];
const periods = [
  'Dinner Service 17:00:00–22:00:00',
  'Happy Hour 15:00:00–17:00:00 drinks',
  'Weekday Lunch 12:00:00–15:00:00',
];

test(
  'the pub of the stress runs keeps its hours and services',
  checks('C6.1', 'C6.2', 'C6.3'),
  async ({ rest }) => {
    const [pub] = await rest.rows('restaurants', { slug });
    expect(pub, fact('C6.1')).toMatchObject({
      timezone: 'Europe/London',
      reservation_interval_minutes: 15,
      reservation_last_seating_buffer_minutes: 120,
    });
    const own = { restaurant_id: pub?.id };
    const weekly = (await rest.rows('restaurant_operating_hours', own)).filter(
      ({ effective_date }) => effective_date === null,
    );
    const open = weekly.filter(({ is_closed }) => is_closed === false);
    expect.soft(open.map(({ day_of_week }) => day_of_week).sort(), fact('C6.2')).toEqual(openDays);
    for (const hours of open) {
      const wanted = { opens_at: '12:00:00', closes_at: '22:00:00' };
      expect.soft(hours, fact('C6.2')).toMatchObject(wanted);
    }

    const services = await rest.rows('restaurant_service_periods', own);
    for (const day of openDays) {
      const shown = services
        .filter(({ day_of_week }) => day_of_week === day)
        .map(({ name, start_time, end_time, booking_option }) =>
          [name, `${String(start_time)}–${String(end_time)}`, booking_option]
            .join(' ')
            .replace(/ (lunch|dinner)$/, ''),
        );
      expect.soft(shown.sort(), fact('C6.3', `day ${day}`)).toEqual(periods);
    }
  },
);

test(
  'the pub of the stress runs has its zones, tables and pairs',
  checks('C6.4', 'C6.5', 'C6.6', 'C6.7'),
  async ({ rest }) => {
    const [pub] = await rest.rows('restaurants', { slug });
    const own = { restaurant_id: pub?.id };
    const zones = await rest.rows('zones', own);
    const tables = await rest.rows('table_inventory', own);
    const ids = tables.map(({ id }) => id);
    const pairs = await rest.rows('table_adjacencies', { table_a: ids });

    const names = zones.map(({ name }) => String(name));
    expect.soft(names.sort(), fact('C6.4')).toEqual(Object.keys(floor).sort());
    for (const [zone, expected] of Object.entries(floor)) {
      const id = zones.find(({ name }) => name === zone)?.id;
      const own = tables.filter(({ zone_id }) => zone_id === id);
      const shown = own.map((one) => `${String(one.table_number)}:${String(one.capacity)}`);
      expect.soft(shown.sort(), fact('C6.4', zone)).toEqual(expected.split(/\s+/));
    }
    for (const { category, mobility, table_number } of tables) {
      const number = String(table_number);
      const expected = categoryOf[number] ?? categoryOf[number.slice(0, 2)];
      expect.soft(mobility, fact('C6.5', number)).toBe('movable');
      expect.soft(category, fact('C6.6', number)).toBe(expected);
    }
    const unordered = pairs.map(({ table_a, table_b }) => [table_a, table_b].sort().join());
    expect.soft(new Set(unordered).size, fact('C6.7')).toBe(79);
  },
);
