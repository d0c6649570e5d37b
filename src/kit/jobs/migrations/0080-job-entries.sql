-- What people decided about jobs that failed for good. Append-only by grant: nothing that was dropped vanishes.
create table job_entry (
  entry_id   bigint      generated always as identity primary key,
  at         timestamptz not null,
  job_id     bigint      not null,
  task       text        not null,
  -- Ids alone.
  payload    jsonb       not null,
  last_error text        not null,
  what       text        not null check (what in ('tried again', 'dropped')),
  reason     text        not null,
  officer_id text        not null
);
grant select, insert on job_entry to dajim_app;
