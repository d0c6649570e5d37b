-- Break-glass (R15): who opened one matter out of their reach, why, and until when. Append-only; it ends by itself, by the
-- database's own clock, at the latest after an hour.
create table glass_opening (
  opening_id    uuid        primary key,
  matter_id     uuid        not null,
  officer_id    text        not null references officer,
  reason_sealed bytea       not null,
  opened_at     timestamptz not null default clock_timestamp(),
  ends_at       timestamptz not null default clock_timestamp() + interval '60 minutes',
  check (ends_at > opened_at and ends_at <= opened_at + interval '61 minutes')
);
create index glass_opening_standing on glass_opening (officer_id, ends_at);
create index glass_opening_newest on glass_opening (opened_at desc, opening_id);
grant select, insert on glass_opening to dajim_app;

-- Whoever may read a matter sees who opened it; the machinery alone writes.
select raise_wall('glass_opening');

-- Asked by the policy below for the officer of the context alone. It looks past the wall of its own table, which would
-- otherwise ask back here.
create function glass_matters() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(array_agg(matter_id), '{}') from glass_opening
        where officer_id = context_value('officer') and ends_at > clock_timestamp() $$;
revoke all on function glass_matters() from public;
grant execute on function glass_matters() to dajim_app;

create policy glass on matter_reach for select to dajim_app using (
  matter_id = any ((select case when context_value('glass') = 'yes' then glass_matters() else '{}' end)::uuid[])
  and not (coalesce((select context_value('officer')), '') = any (concerned)));
