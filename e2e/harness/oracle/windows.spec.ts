import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  contains,
  emptyWindow,
  formatInstant,
  formatWindow,
  isHalfOpen,
  overlaps,
  parseInstant,
  parseWindow,
  sameWindow,
  windowOf,
  withOffset,
} from '../../../fixtures/oracle/windows.ts';
import { noon, range, windowOffsets } from './arbitraries.ts';

const examples: [string, string][] = [
  ['2027-06-07T17:00:00Z', '2027-06-07T17:00:00.000000Z'],
  ['2027-06-07T17:00:00.5+00:00', '2027-06-07T17:00:00.500000Z'],
  ['2027-06-07 17:00:00.000001+00', '2027-06-07T17:00:00.000001Z'],
  ['2027-06-07T18:00:00.123456+01:00', '2027-06-07T17:00:00.123456Z'],
  ['2027-06-07 11:30:00-05:30', '2027-06-07T17:00:00.000000Z'],
  ['2027-06-07 22:45:00+0545', '2027-06-07T17:00:00.000000Z'],
  ['2027-06-08T06:00:00+13:00', '2027-06-07T17:00:00.000000Z'],
  ['2027-06-07T17:00:00.1234560Z', '2027-06-07T17:00:00.123456Z'],
  ['1900-01-01 00:00:00-00:01:15', '1900-01-01T00:01:15.000000Z'],
  ['1969-12-31T23:59:59.999999Z', '1969-12-31T23:59:59.999999Z'],
  ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000000Z'],
  ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000000Z'],
  ['infinity', 'infinity'],
  ['-infinity', '-infinity'],
];
for (const [text, canonical] of examples) {
  test(`${text} is read to the microsecond`, () => {
    expect(formatInstant(parseInstant(text))).toBe(canonical);
  });
}

const refused: [why: string, texts: string[]][] = [
  [
    'is not an instant with an offset',
    [
      '2027-06-07T17:00:00',
      '2027-06-07',
      '0044-03-15 00:00:00+00 BC',
      'on 2027-06-07T17:00:00Z',
      '',
    ],
  ],
  [
    "names a time that doesn't exist",
    [
      '2027-02-29T00:00:00Z',
      '2100-02-29T00:00:00Z',
      '2027-06-00T00:00:00Z',
      '2027-00-01T00:00:00Z',
      '0027-06-07T00:00:00Z',
      '2027-13-01T00:00:00Z',
      '2027-06-07T24:00:00Z',
      '2027-06-07T17:60:00Z',
      '2027-06-07T17:00:60Z',
    ],
  ],
  ['is finer than a microsecond', ['2027-06-07T17:00:00.0000001Z', '2027-06-07T17:00:00.0000009Z']],
  ['is too far away to be exact', ['9999-01-01T00:00:00Z', '0100-01-01T00:00:00Z']],
];
for (const [why, texts] of refused) {
  for (const text of texts) {
    test(`“${text}” is refused as an instant: it ${why}`, () => {
      expect(() => parseInstant(text)).toThrow(new RangeError(`“${text}” ${why}`));
    });
  }
}

test('every month ends where the calendar says', () => {
  for (const [year, february] of [
    [2027, 28],
    [2028, 29],
  ] as const) {
    const lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [month, days] of lengths.entries()) {
      const prefix = `${year}-${String(month + 1).padStart(2, '0')}`;
      const next = new Date(Date.UTC(year, month + 1, 1)).toISOString();
      expect(parseInstant(next) - parseInstant(`${prefix}-${days}T00:00:00Z`)).toBe(86_400_000_000);
      expect(() => parseInstant(`${prefix}-${days + 1}T00:00:00Z`)).toThrow("doesn't exist");
    }
  }
});

test('an instant written down is read back the same, and agrees with Date on milliseconds', () => {
  fc.assert(
    fc.property(fc.integer({ min: -7e15, max: 7e15 }), (micros) => {
      assert.equal(parseInstant(formatInstant(micros)), micros);
      const millis = Math.floor(micros / 1000);
      assert.equal(parseInstant(new Date(millis).toISOString()), millis * 1000);
    }),
  );
});

test('range text is read with open, infinite, inclusive, exclusive and empty bounds', () => {
  const start = parseInstant('2027-06-07T17:00:00Z');
  const end = parseInstant('2027-06-07T18:20:00.000001Z');
  const bounds = '"2027-06-07 17:00:00+00","2027-06-07 18:20:00.000001+00"';
  expect(parseWindow(`[${bounds})`)).toEqual({ start, end });
  expect(parseWindow(`[${bounds}]`)).toEqual({ start, end: end + 1 });
  expect(parseWindow(`(${bounds}]`)).toEqual({ start: start + 1, end: end + 1 });
  expect(parseWindow('["2027-06-07 17:00:00+00",)')).toEqual({ start, end: Infinity });
  expect(parseWindow('(,"2027-06-07 18:20:00.000001+00")')).toEqual({ start: -Infinity, end });
  expect(parseWindow('(,)')).toEqual({ start: -Infinity, end: Infinity });
  expect(parseWindow('["2027-06-07 17:00:00+00",infinity)')).toEqual({ start, end: Infinity });
  expect(parseWindow('empty')).toEqual(emptyWindow);
  expect(parseWindow('["2027-06-07 17:00:00+00","2027-06-07 17:00:00+00")')).toEqual(emptyWindow);
});

for (const text of ['', '[,', '2027-06-07', 'x[,)', '[,)x', '[,,)']) {
  test(`“${text}” is refused as a range`, () => {
    expect(() => parseWindow(text)).toThrow(new RangeError(`“${text}” is not a range of instants`));
  });
}

test('a range whose bounds are no instants is refused', () => {
  const bare = '["2027-06-07 17:00:00","2027-06-07 18:00:00")';
  expect(() => parseWindow(bare)).toThrow('“2027-06-07 17:00:00” is not an instant with an offset');
});

test('only a range written [start, end) that holds something is half-open', () => {
  const bounds = '"2027-06-07 17:00:00+00","2027-06-07 18:20:00+00"';
  const right = [`[${bounds})`, '(,"2027-06-07 18:00:00+00")', '(,)', '(,]'];
  expect(right.filter((text) => isHalfOpen(text))).toEqual(right);
  const nothing = '["2027-06-07 17:00:00+00","2027-06-07 17:00:00+00")';
  const wrong = [`[${bounds}]`, `(${bounds})`, `(${bounds}]`, 'empty', nothing];
  expect(wrong.filter((text) => isHalfOpen(text))).toEqual([]);
  expect(isHalfOpen(`[${bounds})`, { start: noon, end: noon })).toBe(false);
});

test('containing and overlapping agree with counting the instants one by one', () => {
  const held = (w: { start: number; end: number }) =>
    Array.from({ length: 15 }, (_, i) => i - 7).filter((t) => t >= w.start && t < w.end);
  fc.assert(
    fc.property(windowOffsets, windowOffsets, (a, b) => {
      const shared = held(a).filter((instant) => held(b).includes(instant));
      assert.equal(overlaps(a, b), shared.length > 0);
      assert.equal(sameWindow(a, b), String(held(a)) === String(held(b)));
      for (let t = -7; t <= 7; t++) assert.equal(contains(a, t), held(a).includes(t));
    }),
    { numRuns: 1000 },
  );
});

test('windows are the same from start to end, or both hold nothing', () => {
  const window = (start: number, end: number) => ({ start, end });
  expect(sameWindow(window(1, 1), window(3, 2))).toBe(true);
  expect(sameWindow(window(1, 1), window(1, 2))).toBe(false);
  expect(sameWindow(window(1, 2), window(1, 1))).toBe(false);
  expect(sameWindow(window(1, 2), window(1, 3))).toBe(false);
  expect(sameWindow(window(1, 3), window(2, 3))).toBe(false);
});

test('a window written as range text is read back the same', () => {
  fc.assert(
    fc.property(windowOffsets, ({ start, end }) => {
      const window = { start: noon + start, end: noon + end };
      const open = { ...window, end: Infinity };
      assert(sameWindow(parseWindow(range(start, end)), window));
      assert(sameWindow(parseWindow(formatWindow(open)), open));
    }),
  );
  assert.equal(formatWindow({ start: -Infinity, end: Infinity }), '(,)');
  assert.equal(formatWindow({ start: noon, end: noon }), 'empty');
  assert.equal(formatWindow(emptyWindow), 'empty');
  assert(emptyWindow.start > noon && emptyWindow.end < noon);
});

test('a window may be empty; one that ends before it starts is refused', () => {
  const five = '2027-06-07T17:00:00Z';
  expect(windowOf(five, five)).toEqual({ start: parseInstant(five), end: parseInstant(five) });
  const before = '2027-06-07T16:59:59.999999Z';
  expect(() => windowOf(five, before)).toThrow(new RangeError(`${before} comes before ${five}`));
});

test('an instant that says no offset means UTC, one that does is left as it is', () => {
  const plain = '2027-06-07T17:00:00';
  expect(withOffset(plain)).toBe(`${plain}Z`);
  expect(withOffset(`${plain}.123456`)).toBe(`${plain}.123456Z`);
  for (const offset of ['Z', '+01', '-05', '+01:00', '-0530']) {
    expect(withOffset(`${plain}${offset}`)).toBe(`${plain}${offset}`);
  }
});
