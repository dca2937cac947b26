import { expect, test } from '@playwright/test';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { violation } from '../../../fixtures/oracle/violations.ts';
import { pub } from '../../../fixtures/stress/data/blueprints.ts';
import { Guard, Stopped } from '../../../fixtures/stress/create/guard.ts';
import { openRunFolder } from '../../../fixtures/process/run-folder.ts';
import { JsonLines, readJsonLines } from '../../../fixtures/process/json-lines.ts';
import { threeDays } from '../../../fixtures/stress/data/three-days.ts';
import { bookingRows } from '../../../fixtures/stress/data/booking-rows.ts';
import { placeWishes } from '../../../fixtures/stress/data/placement.ts';
import { findViolations } from '../../../fixtures/oracle/integrity.ts';
import { Temporal } from 'temporal-polyfill';
import { paperFloor, rowsOf } from './paper-floor.ts';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'stress-'));
  folders.push(made);
  return made;
};
test.afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

test.describe('a run’s log', () => {
  test('survives a line that a killed run wrote half of', () => {
    const path = join(folder(), 'log.jsonl');
    expect(new JsonLines(path).append({ n: 1 })).toBe(1);
    appendFileSync(path, '{"n":');
    expect(new JsonLines(path).append({ n: 2 })).toBe(3);
    expect(readJsonLines(path)).toEqual([{ n: 1 }, { n: 2 }]);
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4);
  });

  test('lies in a folder of its own, and the newest goes on', () => {
    const root = folder();
    const first = openRunFolder('create', { root });
    const second = openRunFolder('create', { root });
    openRunFolder('slots', { root });
    expect(second.path).not.toBe(first.path);
    expect(openRunFolder('create', { root, resume: true }).resumed).toBe(true);
    expect(openRunFolder('create', { root, resume: true }).path).toBe(second.path);
    expect(() => openRunFolder('other', { root, resume: true })).toThrow(/no other run to resume/);
  });
});

test.describe('a run ends early', () => {
  const nothing = () => Promise.resolve([]);
  const calm = () => new Guard(new AbortController().signal, nothing);

  test('on a spike of errors, and not on a few among many', () => {
    const spiky = calm();
    for (let n = 0; n < 5; n += 1) spiky.note('unknown');
    expect(() => spiky.check()).toThrow(Stopped);
    const steady = calm();
    for (let n = 0; n < 100; n += 1) steady.note(n % 5 === 0 ? 'unknown' : 'accepted');
    steady.check();
    const half = calm();
    for (let n = 0; n < 20; n += 1) half.note(n % 2 === 0 ? 'unknown' : 'refused');
    expect(() => half.check()).toThrow('10 of the last 20 attempts failed');
  });

  test('on Ctrl+C', () => {
    const interruption = new AbortController();
    const guard = new Guard(interruption.signal, nothing);
    guard.check();
    interruption.abort();
    expect(() => guard.check()).toThrow('Interrupted.');
  });

  test('on a violation that is new, not on an old one or a status that lingers', async () => {
    const table = { relation: 'table_inventory', row: paperFloor(pub).tables[0] } as const;
    const allocation = { id: 'a', booking_id: null, resource_type: 'table' as const };
    const rest = { restaurant_id: 'r', resource_id: 't', window: '', shadow: null };
    const row = { ...allocation, ...rest, is_maintenance: null };
    const of = (id: string) =>
      violation('orphaned-allocation', [{ relation: 'allocations', row: { ...row, id } }]);
    const lingering = table.row
      ? [violation('lingering-status', [{ relation: 'table_inventory', row: table.row }])]
      : [];
    let found = [of('old')];
    const guard = new Guard(new AbortController().signal, () => Promise.resolve(found));
    await guard.begin();
    found = [of('old'), ...lingering];
    await guard.checkIntegrity();
    found = [of('old'), of('new')];
    await expect(guard.checkIntegrity()).rejects.toThrow(/new integrity violation: orphaned/i);
  });
});

test.describe('three days', () => {
  const now = Temporal.Instant.from('2027-06-07T18:30:00Z');
  const floor = paperFloor(pub);

  test('are the same for the same seed, and others for another', () => {
    expect(threeDays(floor, now, 7)).toEqual(threeDays(floor, now, 7));
    expect(threeDays(floor, now, 7)).not.toEqual(threeDays(floor, now, 8));
    expect(threeDays(floor, now, 7).dates).toEqual(['2027-06-06', '2027-06-07', '2027-06-08']);
  });

  for (const seed of [0, 1, 7, 999_999]) {
    test(`by seed ${seed} hold together, with all that happens in restaurants`, () => {
      const { maintained, wishes } = threeDays(floor, now, seed);
      const placed = placeWishes(floor, wishes, maintained);
      const rows = placed.map((each) => bookingRows(floor, each));
      const broken = findViolations(rowsOf(floor, rows), now.toString()).filter(
        ({ finding }) => !finding,
      );
      expect(broken).toEqual([]);
      const statuses = new Set(placed.map(({ status }) => status));
      const all = ['completed', 'no_show', 'cancelled', 'checked_in', 'confirmed', 'pending'];
      expect([...statuses].sort()).toEqual(all.sort());
      expect(placed.some(({ tableIds }) => tableIds.length > 1)).toBe(true);
      expect(maintained).toHaveLength(3);
      expect(wishes.length).toBeLessThan(500);
    });
  }
});
