-- Who stands in for whom and when: a cache of the absence facts, written in the same statement as they are. The spans of
-- one absence follow each other; one without a stand-in says that the officer is away and nobody acts for them.
create table standing_in (
  matter_id   uuid        not null,
  nth         int         not null check (nth > 0),
  officer_id  text        not null,
  stand_in_id text,
  kind        text        not null check (kind in ('leave', 'trip', 'training', 'sudden')),
  from_at     timestamptz not null,
  -- The moment from which it no longer holds. A span that was taken back is empty.
  until_at    timestamptz not null check (until_at >= from_at),
  -- When the officer is back: the end of the whole absence.
  back_at     timestamptz not null,
  primary key (matter_id, nth),
  check (stand_in_id <> officer_id)
);
create index standing_in_officer on standing_in (officer_id, until_at);
create index standing_in_stand_in on standing_in (stand_in_id, until_at) where stand_in_id is not null;
create index standing_in_until on standing_in (until_at) where until_at > from_at;
grant select, insert, update on standing_in to dajim_app;
