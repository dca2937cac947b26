import { examines, expect, test } from '../../fixtures/test.ts';

/* Open around the clock but for the last two hours, so that every wall time of a DST day is a slot. */
test.use({
  needs: ['travel'],
  plan: { zones: { Main: 'T1:2' }, adjacent: '', hours: { opens: '00:00', closes: '23:59' } },
});

test.describe('the calendar of a guest whose tomorrow has begun', () => {
  test.use({ now: '2027-06-07T20:00', timezoneId: 'Pacific/Auckland' });

  test(
    'opens on the restaurant’s today, which can still be booked',
    { tag: '@G7', ...examines('wrong-zone') },
    async ({ reservePage, tenant }) => {
      await reservePage.open(tenant.slug);
      await expect(reservePage.dateButton).toContainText('Monday, 7 June 2027');
      await reservePage.showSlots();
      await expect(reservePage.slot('19:45')).toBeDisabled();
      await expect(reservePage.slot('20:00')).toBeEnabled();

      await reservePage.openCalendar();

      await expect(reservePage.dayButton('2027-06-06')).toBeDisabled();
      await expect(reservePage.dayButton('2027-06-07')).toBeEnabled();
    },
  );
});

test(
  'the hour that clocks skip is offered to nobody and refused, the one that they repeat is had once',
  { tag: '@G7', ...examines('wrong-zone') },
  async ({ byHand, tenant }) => {
    const guest = tenant.newGuest();
    const forward = await byHand.slots('2027-03-28');
    const back = await byHand.slots('2027-10-31');

    const skipped = await byHand.book({ date: '2028-03-26', time: '01:30', party: 2, guest });

    expect(forward.offered.slice(0, 6)).toEqual([
      '00:00',
      '00:15',
      '00:30',
      '00:45',
      '02:00',
      '02:15',
    ]);
    expect(back.offered.filter((time) => time.startsWith('01'))).toEqual([
      '01:00',
      '01:15',
      '01:30',
      '01:45',
    ]);
    expect({ status: skipped.status, code: skipped.body.code }).toEqual({
      status: 400,
      code: 'OPERATING_HOURS_CLOSED',
    });
  },
);
