/** Versions of `refresh_table_status`, for the probe to tell apart. */
export { legacyFunction as legacy } from '../../../fixtures/diagnosis/own-schema.ts';

interface Rule {
  /** When an allocation counts, over `a."window"` and `now()`. */
  counts?: string;
  /** Statuses in place of the rule's. */
  occupied?: string;
  maintenance?: string;
}

/** SQL that replaces the function by one that follows this rule. */
export function functionWith({
  counts = 'a."window" @> now()',
  occupied = 'occupied',
  maintenance = 'out_of_service',
}: Rule): string {
  return `create or replace function public.refresh_table_status(p_table_id uuid) returns void
    language plpgsql set search_path = '' as $$
    begin
      update public.table_inventory t set status = (
        select case
          when bool_or(a.is_maintenance) then '${maintenance}'
          when bool_or(b.status = 'checked_in') then '${occupied}'
          when count(*) > 0 then 'reserved'
          else 'available'
        end::public.table_status
        from public.allocations a left join public.bookings b on b.id = a.booking_id
        where a.resource_type = 'table' and a.resource_id = p_table_id and ${counts})
      where t.id = p_table_id;
    end; $$`;
}

export const idle = `create or replace function public.refresh_table_status(p_table_id uuid)
  returns void language sql set search_path = '' as $$ select null::void $$`;
