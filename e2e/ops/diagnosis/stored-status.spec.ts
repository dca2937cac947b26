import { expect, test } from '../../../fixtures/test.ts';

/*
 * Nobody loads a floor plan here, so nothing refreshes the stored status when time passes: what the
 * diagnosis finds is what staff would be told if the feed didn't refresh either.
 */
test.use({
  needs: ['travel', 'sql'],
  plan: {
    zones: { 'Main Dining': 'T1:2 T2:2' },
    adjacent: '',
    bookings: [
      { guest: 'Sam Staying', at: '2027-06-07T18:00', party: 2, tables: 'T1' },
      { guest: 'Lea Later', at: '2027-06-07T20:30', party: 2, tables: 'T1' },
    ],
  },
});

const causesOf = ({ causes }: { causes: { id: string }[] }) => causes.map(({ id }) => id);

test(
  'a table that still reads reserved after its window lingers, and its last window is named',
  { tag: '@O3' },
  async ({ clock, diagnoseTable, mischief, tenant }) => {
    const { window } = tenant.booking('Sam Staying');
    await clock.inside(window);
    await mischief.setStatus('T1', 'reserved');
    await clock.atEnd(window);

    const diagnosis = await diagnoseTable('T1');

    expect(causesOf(diagnosis)).toEqual(['lingering-status']);
    expect(diagnosis.causes.at(0)?.evidence.join('\n')).toContain('Sam Staying');
    expect(diagnosis.causes.at(0)?.evidence.join('\n')).toContain('A refresh, rolled back');
  },
);
