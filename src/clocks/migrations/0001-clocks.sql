-- Readings of clocks: a cache of what facts, edition and calendar say, dropped and rebuilt at will.
create table clock (
  matter_id        uuid        not null,
  promise          text        not null,
  run              int         not null,
  key              text,
  kind             text        not null,
  edition_from     date        not null,
  edition_hash     text        not null,
  calendar_version text        not null,
  state            text        not null,
  started_at       timestamptz not null,
  due_at           timestamptz not null,
  legal_end        date,
  -- What the citizen was told. A temporary holiday moves due_at and leaves this where it was.
  promised_at      timestamptz not null,
  stopped_at       timestamptz,
  broken_at        timestamptz,
  warned           int         not null,
  pauses           jsonb       not null,
  -- The next moment at which the reading changes by itself; null when only a fact can change it.
  next_at          timestamptz,
  office_id        text,
  officer_id       text,
  primary key (matter_id, promise, run)
);
create index clock_next on clock (next_at) where next_at is not null;
create index clock_promise on clock (promise, state, started_at);
create index clock_open_due on clock (due_at) where state in ('running', 'warned', 'paused');

-- Days that an operator added to the charter's calendar (temporary holidays), with their provenance.
create table calendar_day (
  on_date      date        primary key,
  name_ko      text        not null,
  name_en      text        not null,
  kind         text        not null check (kind in ('temporary', 'election', 'substitute', 'statutory')),
  status       text        not null check (status in ('expected', 'announced', 'in force')),
  source       text        not null,
  announced_on date,
  recorded_at  timestamptz not null,
  recorded_by  text        not null
);

-- Counts per promise, month of start and state, as differences: inserted by the statement that writes clocks (no
-- row is ever waited for), folded together by the worker, so that no page has to count clocks.
create table promise_tally (
  id      bigint generated always as identity primary key,
  promise text   not null,
  month   date   not null,
  state   text   not null,
  count   bigint not null
);

grant select, insert, update, delete on clock to dajim_app;
grant select, insert on calendar_day to dajim_app;
grant select, insert, delete on promise_tally to dajim_app;
