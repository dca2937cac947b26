import { expect, test } from '@playwright/test';
import { decide } from '../../../fixtures/diagnosis/causes.ts';
import { facts, feed, now, viewer } from './facts.ts';

const conflict = { bookingId: 'booking-1', source: 'assignment', startAt: now, endAt: now };

for (const [title, button] of [
  ['Status: available', 'T1, 2 seats'],
  ['Status: reserved', 'T1, 2 seats, unavailable'],
  ['Status: available', 'T1, 2 seats, 2 conflicts'],
  ['Status: available', 'T1, 2 seats, held by another booking'],
] as const) {
  test(`a table with coordinates, “${button}” titled “${title}”, is read as its feed says`, () => {
    const received = feed({
      table: { status: title.slice('Status: '.length), active: true },
      conflicts: button.includes('conflict') ? [conflict] : [],
      holds: button.includes('held') ? [{ id: 'h', bookingId: null, expiresAt: null }] : [],
    });
    const enabled = button === 'T1, 2 seats';
    const shown = {
      page: { button: { name: button, enabled, title, pressed: false }, feed: received },
    };

    const { causes } = decide(facts({ viewer, ...shown }));

    expect(causes.map(({ id }) => id)).not.toContain('page-contradicts-feed');
  });
}
