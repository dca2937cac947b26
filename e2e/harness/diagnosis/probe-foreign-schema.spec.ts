import { expect } from '@playwright/test';
import { runProbe } from '../../../fixtures/diagnosis/probe/probe.ts';
import { granted, test } from './own-sandbox.ts';

/** What a deployed schema may ask for beyond the contract: none of it is known to the probe. */
const additions = {
  'a required column with a list of allowed words': `
    alter table public.restaurants add plan text not null default 'free';
    alter table public.restaurants alter plan drop default;
    alter table public.restaurants add constraint plans check (plan in ('free', 'pro'))`,
  'a required row in a table of another kind': `
    create table public.organisations (id uuid primary key, name text not null check (length(name) > 3),
      owner_email text not null unique check (owner_email ~* '^[^@]+@[^@]+$'));
    truncate public.restaurants cascade;
    alter table public.restaurants add organisation_id uuid not null references public.organisations`,
  'a domain, an enum and an array': `
    create domain public.currency as text check (value ~ '^[A-Z]{3}$');
    create type public.tier as enum ('gold', 'silver');
    truncate public.restaurants cascade;
    alter table public.restaurants add currency public.currency not null,
      add tier public.tier not null, add labels text[] not null`,
  'numbers within bounds, and short codes': `
    truncate public.restaurants cascade;
    alter table public.table_inventory add floor smallint not null check (floor between -2 and -1),
      add deposit numeric(6,2) not null check (deposit >= 5.5 and deposit < 6.5),
      add code char(2) not null, add unique (restaurant_id, code)`,
  'a check over two columns': `
    truncate public.restaurants cascade;
    alter table public.bookings add adults int not null, add children int not null,
      add check (adults + children = party_size and adults > children)`,
  'a key made of restaurant and column': `
    create table public.shifts (restaurant_id uuid references public.restaurants, name text,
      primary key (restaurant_id, name));
    truncate public.restaurants cascade;
    alter table public.bookings add shift text not null,
      add foreign key (restaurant_id, shift) references public.shifts`,
  'a generated column and an identity': `
    alter table public.bookings add label text generated always as (customer_name || '!') stored,
      add number bigint generated always as identity`,
  'an assignment that must name its allocation': `
    alter table public.booking_table_assignments alter allocation_id set not null,
      drop constraint booking_table_assignments_allocation_id_fkey,
      add foreign key (allocation_id) references public.allocations`,
};

for (const [name, prelude] of Object.entries(additions)) {
  test(`The probe meets ${name}`, async ({ sandbox }) => {
    const report = await runProbe({
      databaseUrl: sandbox.databaseUrl,
      grant: granted,
      prelude,
      lockTimeoutMs: 10_000,
    });

    expect(report.behaviour.kind, report.behaviour.sentence).toBe('active-window');
    expect(report.transitions.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
    expect(report.left.filter(({ rows }) => rows > 0)).toEqual([]);
  });
}
