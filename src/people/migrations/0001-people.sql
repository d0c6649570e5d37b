-- Offices, officers and their sessions.
create table office (
  office_id text primary key,
  name_ko   text not null,
  name_en   text not null,
  parent_id text references office,
  phone     text not null,
  address   text not null,
  calendar  text
);

create table officer (
  officer_id    text primary key,
  name_ko       text not null,
  name_en       text not null,
  position_ko   text not null,
  position_en   text not null,
  office_id     text not null references office,
  role          text not null,
  phone         text not null,
  tasks         text not null,
  login         text unique,
  password_hash text,
  left_at       timestamptz
);
create index officer_office on officer (office_id);

-- One signed-in browser or one API token. Only the hash of the secret is kept (R05).
create table session (
  token_hash bytea       primary key,
  officer_id text        not null references officer,
  kind       text        not null check (kind in ('browser', 'token')),
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null
);
create index session_officer on session (officer_id);

-- How far the sample agency's clock was moved on.
create table sample_clock (
  only_row  boolean primary key default true check (only_row),
  offset_ms bigint  not null
);

grant select, insert, update on office, officer to dajim_app;
grant select, insert, update, delete on session, sample_clock to dajim_app;
