-- How the worker stands, so that an operator sees it from any process and a house that is restarted daily still settles.

-- Each settlement, with its outcome; the first differences name matters by id.
create table settlement (
  settlement_id     bigint      generated always as identity primary key,
  began_at          timestamptz not null,
  ended_at          timestamptz not null,
  matters           bigint      not null,
  clocks            bigint      not null,
  differences       bigint      not null,
  first_differences jsonb       not null
);
create index settlement_newest on settlement (began_at desc);

-- Matters whose clocks cannot be read: tried again every ten minutes, and shown to the operator meanwhile.
create table stuck_matter (
  matter_id uuid        primary key,
  kind      text        not null,
  since     timestamptz not null,
  last_at   timestamptz not null,
  -- Our own words or the kind of the error, never what somebody wrote (R38).
  reason    text        not null
);

-- Who looks after clocks at the moment: one row, written anew every few seconds.
create table worker_look (
  only_row  boolean     primary key default true check (only_row),
  process   text        not null,
  began_at  timestamptz not null,
  looked_at timestamptz not null
);
grant select, insert on settlement to dajim_app;
grant select, insert, update, delete on stuck_matter to dajim_app;
grant select, insert, update on worker_look to dajim_app;
