-- The second wall (R12): row level security on everything that belongs to a matter. Who reads on behalf of an officer
-- or of a citizen sets a context in the transaction; without one there is no row. The house's machinery takes on a role of
-- its own, whose policies are constant, so that its indexes serve it as before.

-- What the policies ask about a matter: where it lies, whom it concerns. Written beside its facts.
create table matter_reach (
  matter_id  uuid    primary key,
  kind       text    not null,
  open       boolean not null,
  office_id  text,
  officer_id text,
  -- No office has it, or the one that has it asked the desk to pass it on.
  unplaced   boolean not null,
  -- Offices that were asked for cooperation and have not replied yet.
  asked      text[]  not null,
  -- Officers who worked on it or had it.
  handlers   text[]  not null,
  -- Officers whom it is about: nothing of it exists for them (R13).
  concerned  text[]  not null
);
grant select, insert, update on matter_reach to dajim_app;

-- A list of the context; a setting that was used once in a session is empty afterwards and not null.
create function context_list(name text) returns text[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('dajim.' || name, true), ''), '{}')::text[] $$;
create function context_value(name text) returns text language sql stable parallel safe
  as $$ select nullif(current_setting('dajim.' || name, true), '') $$;

alter table matter_reach enable row level security;
alter table matter_reach force row level security;
create policy machinery on matter_reach to dajim_system using (true) with check (true);
-- Each part of the context is read once for a query, as a scalar of its own, and not once for a row.
create policy visit on matter_reach for select to dajim_app
  using (matter_id = (select context_value('matter'))::uuid);
create policy officers on matter_reach for select to dajim_app using (
  ((select context_value('everywhere')) = 'yes'
    or office_id = any ((select context_list('offices'))::text[])
    or officer_id = any ((select context_list('acting'))::text[])
    or (unplaced and (select context_value('unplaced')) = 'yes')
    or asked && (select context_list('asked'))
    or (open and (select context_value('handler')) = any (handlers)))
  and not (coalesce((select context_value('officer')), '') = any (concerned))
);

-- Raises the wall around a table that has a matter_id: every migration that makes one calls it.
create function raise_wall(around regclass) returns void language plpgsql as $$ begin
  execute format('alter table %s enable row level security', around);
  execute format('alter table %s force row level security', around);
  execute format('create policy machinery on %s to dajim_system using (true) with check (true)', around);
  execute format('create policy reach on %s for select to dajim_app using (
    exists (select from matter_reach held where held.matter_id = %s.matter_id))', around, around);
end $$;

select raise_wall('fact'), raise_wall('private_text'), raise_wall('person'), raise_wall('attachment'),
  raise_wall('command_answer'), raise_wall('matter_key');
