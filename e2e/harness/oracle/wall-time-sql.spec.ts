import { expect } from '@playwright/test';
import { bookingStart } from '../../../fixtures/oracle/assignment-windows.ts';
import { formatInstant, parseInstant, parseWindow } from '../../../fixtures/oracle/windows.ts';
import { test } from './scratch-database.ts';

const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Easter'];
const days = ['2027-03-28', '2027-10-31', '2027-03-14', '2027-11-07', '2027-10-03', '2027-04-03'];

test('PostgreSQL and the oracle read the same instant off the wall, at every quarter of an hour', async ({
  databaseClient,
}) => {
  const quarters = Array.from({ length: 96 }, (_, quarter) => {
    const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  });
  const walls = zones.flatMap((zone) =>
    days.flatMap((day) => quarters.map((time) => ({ zone, day, time }))),
  );
  const { rows } = await databaseClient.query<{ at: string }>(
    `select to_json((w.day || ' ' || w.time)::timestamp at time zone w.zone) #>> '{}' as at
     from json_to_recordset($1) as w (zone text, day text, time text)`,
    [JSON.stringify(walls)],
  );
  const read = rows.map(({ at }) => formatInstant(parseInstant(at)));
  const expected = walls.map(({ zone, day, time }) =>
    formatInstant(parseInstant(bookingStart(day, time, zone))),
  );
  expect(read).toEqual(expected);
});

test('ranges that PostgreSQL writes are read to the same microseconds', async ({
  databaseClient,
}) => {
  const bounds =
    "timestamptz '2027-06-07 18:00:00.5+01', timestamptz '2027-06-07 19:20:00.000001+01'";
  const { rows } = await databaseClient.query<{ ranges: string[] }>(
    `select json_build_array(tstzrange(${bounds}), tstzrange(${bounds}, '[]'),
       tstzrange(${bounds}, '(]'), tstzrange(null, null), tstzrange('-infinity', 'infinity'),
       'empty'::tstzrange) as ranges`,
  );
  const start = parseInstant('2027-06-07T17:00:00.5Z');
  const end = parseInstant('2027-06-07T18:20:00.000001Z');
  expect(rows[0]?.ranges.map((range) => parseWindow(range))).toEqual([
    { start, end },
    { start, end: end + 1 },
    { start: start + 1, end: end + 1 },
    { start: -Infinity, end: Infinity },
    { start: -Infinity, end: Infinity },
    { start: Infinity, end: -Infinity },
  ]);
});
