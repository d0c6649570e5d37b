-- The list row of an absence: a cache of its facts.
create table absence (
  matter_id    uuid        primary key,
  kind         text        not null,
  state        text        not null check (state in ('planned', 'held', 'begun', 'ended', 'cancelled')),
  open         boolean     not null,
  officer_id   text        not null,
  office_id    text        not null,
  from_at      timestamptz not null,
  until_at     timestamptz not null check (until_at > from_at),
  began_at     timestamptz,
  ended_at     timestamptz,
  -- Who was asked, or acts.
  asked_id     text,
  stand_in_id  text,
  -- Accepted by an officer without rights at the office: the head's word is still missing.
  unconfirmed  boolean     not null,
  lost         boolean     not null,
  -- When time alone changes it next: its beginning, its end.
  next_at      timestamptz,
  version      int         not null
);
create index absence_officer on absence (officer_id, from_at desc, matter_id);
create index absence_office on absence (office_id, until_at, from_at, matter_id) where state <> 'cancelled';
create index absence_asked on absence (asked_id, from_at, matter_id) where open and asked_id is not null;
create index absence_stand_in on absence (stand_in_id, until_at, matter_id) where stand_in_id is not null and state <> 'cancelled';
create index absence_next on absence (next_at) where next_at is not null;
create index absence_begun on absence (matter_id) where state = 'begun';
grant select, insert, update on absence to dajim_app;

-- The secret address of an officer's calendar feed. Only the hash of its token is kept (R05); one that ended is unknown.
create table calendar_feed (
  token_hash bytea       primary key,
  officer_id text        not null references officer,
  language   text        not null check (language in ('ko', 'en')),
  created_at timestamptz not null
);
create unique index calendar_feed_officer on calendar_feed (officer_id);
grant select, insert, delete on calendar_feed to dajim_app;
