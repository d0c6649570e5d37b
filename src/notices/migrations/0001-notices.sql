-- The outbox: one row for each notice and channel, written in the transaction of the fact that calls for it.
create table notice (
  matter_id     uuid        not null,
  notice_id     uuid        not null,
  seq           int         not null,
  kind          text        not null,
  channel       text        not null,
  language      text        not null,
  -- Values for the words: dates, office, officer, article. No personal data of the citizen.
  fields        jsonb       not null,
  created_at    timestamptz not null,
  state         text        not null check (state in ('waiting', 'handed over', 'parked')),
  handed_over_at timestamptz,
  primary key (matter_id, notice_id)
);
create index notice_waiting on notice (created_at) where state = 'waiting';
grant select, insert, update on notice to dajim_app;
