import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../../../../fixtures/verdict/fixture.ts';

const begun = join(process.env['PROBE_OUTPUT'] ?? '', 'begun');

test('lasts for ever', { tag: ['@G1', '@endless'] }, async () => {
  writeFileSync(begun, '');
  await new Promise(() => undefined);
});

test('breaks once another lasts', { tag: ['@G2', '@breaking'] }, async () => {
  await expect.poll(() => existsSync(begun)).toBe(true);
  expect('2 bookings', 'bookings').toBe('1 booking');
});

test('ends its worker', { tag: ['@G3', '@crashing'] }, () => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
});

test('breaks at its second time', { tag: ['@G4', '@flaky'] }, ({}, { repeatEachIndex }) => {
  expect(repeatEachIndex, 'times before').not.toBe(1);
});

test('holds', { tag: ['@G5', '@last'] }, () => {
  expect(1).toBe(1);
});
