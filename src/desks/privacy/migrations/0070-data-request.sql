-- The list row of a request about personal data: a cache of its facts.
create table data_request (
  matter_id   uuid        primary key,
  number      text        not null unique,
  about_id    uuid        not null,
  what        text        not null,
  channel     text        not null,
  state       text        not null,
  open        boolean     not null,
  office_id   text,
  received_at timestamptz not null,
  due_at      timestamptz,
  ended_at    timestamptz,
  ground      text,
  version     int         not null
);
create index data_request_open on data_request (due_at, matter_id) where open;
create index data_request_ended on data_request (ended_at desc, matter_id) where not open;
create index data_request_about on data_request (about_id, received_at desc);
grant select, insert, update on data_request to dajim_app;
-- The machinery alone works with it; officers are shown what is about petitions that they may read.
select raise_wall('data_request');
