import { expect, test } from '../../fixtures/test.ts';

/* Open from 12 to 22, last seating at 20. Closed on Tuesdays and, for once, on Thursday the 10th. */
test.use({
  needs: ['travel'],
  plan: {
    closedOn: [2],
    dates: { '2027-06-10': 'closed', '2027-06-11': { opens: '17:00', closes: '20:00' } },
  },
});

const closed = { status: 400, code: 'OPERATING_HOURS_CLOSED', reason: 'CLOSED' };
const outside = { ...closed, reason: 'OUTSIDE_WINDOW' };
const past = { status: 422, code: 'BOOKING_IN_PAST', reason: undefined };
const impossible = [
  { what: 'a closed weekday', date: '2027-06-08', time: '18:00', refusal: closed },
  { what: 'a day closed for once', date: '2027-06-10', time: '18:00', refusal: closed },
  { what: 'before opening', date: '2027-06-09', time: '11:45', refusal: outside },
  { what: 'after the last seating', date: '2027-06-09', time: '20:15', refusal: outside },
  { what: 'at closing', date: '2027-06-09', time: '22:00', refusal: outside },
  { what: 'after closing', date: '2027-06-09', time: '23:00', refusal: outside },
  { what: 'between two slots', date: '2027-06-09', time: '18:07', refusal: outside },
  { what: 'outside of hours for once', date: '2027-06-11', time: '16:45', refusal: outside },
  { what: 'the last slot of other days', date: '2027-06-11', time: '20:00', refusal: outside },
  { what: 'yesterday', date: '2027-06-06', time: '18:00', refusal: past },
  { what: 'last year', date: '2026-06-08', time: '18:00', refusal: past },
];

test(
  'hand-made requests for times that can’t be booked are refused with the reason, and nothing is stored',
  { tag: '@G3' },
  async ({ byHand, database, tenant }) => {
    const guest = tenant.newGuest();

    for (const { what, date, time, refusal } of impossible) {
      const { status, body } = await byHand.book({ date, time, party: 2, guest });
      const { code, details } = body;
      expect({ status, code, reason: details?.reason }, what).toEqual(refusal);
    }

    expect(await database.bookings()).toEqual([]);
    expect(await database.customers()).toEqual([]);
  },
);

test(
  'a booking comes up to five minutes late, and not a millisecond later',
  { tag: '@G3' },
  async ({ byHand, clock, tenant }) => {
    const visit = { date: '2027-06-07', time: '18:00', party: 2, guest: tenant.newGuest() };

    await clock.travelTo('2027-06-07T18:05:00.001');
    const late = await byHand.book(visit);
    await clock.travelTo('2027-06-07T18:05:00');
    const justInTime = await byHand.book(visit);

    expect({ late: late.status, justInTime: justInTime.status }).toEqual({
      late: 422,
      justInTime: 201,
    });
  },
);
