import { expect, test } from '../../fixtures/test.ts';

test.use({ trace: 'off' });

test(
  'slots fill with one guest and with four at once, each stage measured and nothing broken',
  {
    tag: '@S3',
  },
  async ({ fillTheSlots }) => {
    const { metrics, levels, narrative, files } = await fillTheSlots({
      concurrency: [1, 4],
      start: '12:00',
      end: '12:15',
      attempts: 5,
    });

    expect(metrics.map(({ level }) => level)).toEqual([1, 4]);
    for (const { attempts, confirmed, failed, reasons, harnessShare } of metrics) {
      expect(attempts).toBe(5);
      expect(confirmed, 'every guest is seated: tables are free for all').toBe(5);
      expect(failed, JSON.stringify(reasons)).toBe(0);
      expect(harnessShare, 'the harness itself stays in the background').toBeLessThan(0.1);
    }
    for (const { end, attempts } of levels) {
      expect(end?.interrupted).toBe(false);
      expect(end?.integrity.broken).toEqual([]);
      for (const { submitDurationMs, tablesAssigned, seatWaste } of attempts) {
        expect(submitDurationMs).toBeGreaterThan(0);
        expect(tablesAssigned).toBeGreaterThan(0);
        expect(seatWaste).toBeGreaterThanOrEqual(0);
      }
    }
    expect(narrative.sentences).toHaveLength(2);
    expect(files.map(({ name }) => name)).toEqual([
      'narrative.md',
      'metrics.csv',
      'metrics.json',
      'stages.svg',
      'attempts.svg',
      'throughput.svg',
      'outcomes.svg',
      'waste.svg',
    ]);
  },
);
