import { disagreeingPlan, expect, kindsStored, plantings, test } from '../../fixtures/test.ts';

/*
 * Assignments, allocations, windows, statuses and booking states of the whole restaurant are looked at
 * together, by the oracle over fetched rows and, with `sql`, by the same question put to the database:
 * both must find the same.
 */
test.describe('after what guests and staff really do', { tag: '@D4' }, () => {
  test.use({
    needs: ['seating'],
    now: '2027-06-07T17:50',
    plan: {
      zones: { 'Main Dining': 'T1:2 T2:2 T3:4 T4:4' },
      adjacent: 'T1+T2 T2+T3 T3+T4',
      bookings: [
        { guest: 'Gwen Group', at: 'today 18:00', party: 6 },
        { guest: 'Carl Cancels', at: 'today 20:00', party: 2 },
        { guest: 'Alma Auto', at: 'today 20:00', party: 4 },
      ],
    },
  });

  test('rows agree after each step: book, merge, quote, cancel, check in, check out', async ({
    clock,
    database,
    guestApi,
    integrity,
    staffApi,
    tenant,
  }) => {
    const [gwen, carl, alma] = ['Gwen Group', 'Carl Cancels', 'Alma Auto'].map((guest) =>
      tenant.booking(guest),
    );
    const agrees = async (after: string) => {
      const found = await integrity.violations();
      expect(
        found.map(({ message }) => message),
        after,
      ).toEqual([]);
    };
    await agrees('as seeded');

    const booked = await guestApi.book({ date: clock.today(), time: '18:00' });
    expect(booked.body).toMatchObject({ booking: { status: 'confirmed' } });
    await agrees('a guest books');

    expect(await staffApi.assign(gwen?.id ?? '', ['T3', 'T4'])).toBeGranted();
    expect(await staffApi.assign(carl?.id ?? '', ['T1'])).toBeGranted();
    await agrees('staff assign and merge');

    const hold = await staffApi.hold(alma?.id ?? '');
    await agrees('a quote holds tables');
    expect(await staffApi.confirm(alma?.id ?? '', hold)).toBeGranted();
    await agrees('a quote is confirmed');

    expect(await staffApi.cancel(carl?.id ?? '')).toBeGranted();
    await agrees('staff cancel');

    await clock.travelTo('today 18:20');
    // Nothing writes when time passes: the feed that the plan asks for brings statuses up to date.
    await staffApi.context(gwen?.id ?? '');
    await agrees('the windows have begun');
    expect(await staffApi.step(gwen?.id ?? '', 'check-in')).toBeGranted();
    await agrees('guests sit down');
    expect(await staffApi.step(gwen?.id ?? '', 'check-out')).toBeGranted();
    await agrees('guests leave');

    const { assignments } = await database.rows();
    expect(assignments, 'a restaurant without a table taken agrees with anything').toHaveLength(2);
  });
});

test.describe(
  'a violation is found with its rows, or can’t be stored at all',
  { tag: '@D4' },
  () => {
    test.use({ needs: ['provision'], now: '2027-06-07T18:30', plan: disagreeingPlan });

    for (const { kind, plant, what } of plantings) {
      test(`${kind}: ${what}`, async ({ integrity, newTenant, rest, tenant }) => {
        expect(await integrity.violations(), 'before').toEqual([]);

        const answer = await plant({ rest, tenant, other: await newTenant() });

        const expected = kindsStored(kind, answer);
        const found = await integrity.violations();
        expect(found.map((violation) => violation.kind)).toEqual(expect.arrayContaining(expected));
        expect(found.length > 0).toBe(expected.length > 0);
        for (const violation of found) expect(violation.rows).not.toEqual([]);
      });
    }
  },
);
