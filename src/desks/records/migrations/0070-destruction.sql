-- Destructions: what was proposed when its retention had ended, who asked for it and who approved (the approval says so),
-- and what was destroyed. Together they are the ledger of destructions; a row that is done is its certificate.
create table destruction (
  destruction_id uuid        primary key,
  -- Such as 2037-0001, given when it is done: the series of certificates has no gaps.
  number         text        unique,
  class          text        not null,
  ended_before   timestamptz not null,
  proposed_at    timestamptz not null,
  listed         int         not null check (listed >= 0),
  list_hash      bytea       not null,
  approval_id    uuid,
  approved_at    timestamptz,
  done_at        timestamptz,
  destroyed      int         not null default 0,
  held           int         not null default 0,
  files          int         not null default 0
);
-- One of a class at a time, so that nothing stands on two lists.
create unique index destruction_under_way on destruction (class) where done_at is null;
create index destruction_done on destruction (done_at desc, destruction_id) where done_at is not null;

create table destruction_item (
  destruction_id uuid not null references destruction,
  matter_id      uuid not null,
  outcome        text check (outcome in ('destroyed', 'held')),
  primary key (destruction_id, matter_id)
);
create index destruction_item_left on destruction_item (destruction_id, matter_id) where outcome is null;

grant select, insert on destruction, destruction_item to dajim_app;
grant update (number, approval_id, approved_at, done_at, destroyed, held, files) on destruction to dajim_app;
grant update (outcome) on destruction_item to dajim_app;

-- The access log is append-only for the app. What is older than its retention goes through here, and only for a
-- destruction that somebody else than the one who asked has approved.
create function destroy_access_lines(asked uuid, most int) returns int
language plpgsql security definer set search_path = public, pg_temp as $$ declare
  limit_at timestamptz;
  gone int;
begin
  select d.ended_before into limit_at from destruction d
    join approval a on a.approval_id = d.approval_id and a.kind = 'destroy records' and a.subject = d.destruction_id::text
    join approval_answer r on r.approval_id = a.approval_id and r.answer = 'approved'
    where d.destruction_id = asked and d.class = 'access lines' and d.done_at is null;
  if limit_at is null then
    raise exception 'no approved destruction of access lines has this id' using errcode = 'insufficient_privilege';
  end if;
  delete from access_line where line_id in (
    select line_id from access_line where at < limit_at order by at, line_id limit most);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function destroy_access_lines(uuid, int) from public;
grant execute on function destroy_access_lines(uuid, int) to dajim_app;
