-- The organisation with its history: every change of an office or an officer with the day from which it holds. The rows of
-- office and officer are the present, made from these by the same transaction or by the worker on the day.
create table organisation_change (
  change_id      bigint      generated always as identity primary key,
  kind           text        not null check (kind in ('office', 'officer')),
  subject_id     text        not null,
  from_on        date        not null,
  -- The fields that are different from that day on; `ended` says that it exists no more.
  changes        jsonb       not null,
  -- The office that takes over, where tasks move or an office ends.
  counterpart_id text,
  -- Takes an earlier plan back before its day has come.
  cancels        bigint      references organisation_change,
  recorded_at    timestamptz not null,
  recorded_by    text        not null
);
create index organisation_change_subject on organisation_change (kind, subject_id, from_on, change_id);
create index organisation_change_from on organisation_change (from_on, change_id);
create unique index organisation_change_cancels on organisation_change (cancels) where cancels is not null;

-- One row, locked by every write, so that two writers never decide on the same state. `version` binds a preview.
create table organisation_state (
  only_row   boolean primary key default true check (only_row),
  version    bigint  not null,
  applied_on date    not null
);
insert into organisation_state (version, applied_on) values (0, '2000-01-01');

alter table office add column tasks text not null default '', add column ended_on date;
alter table officer
  add column room         text    not null default '',
  add column seat         text    not null default '',
  add column mail         text    not null default '',
  add column external_id  text    unique,
  -- The hash of a cleaned picture; shown to citizens only when the officer agreed.
  add column photo        text,
  add column photo_public boolean not null default false,
  add column left_on      date;

insert into organisation_change (kind, subject_id, from_on, changes, recorded_at, recorded_by)
  select 'office', office_id, current_date, jsonb_build_object('nameKo', name_ko, 'nameEn', name_en, 'parentId', parent_id,
    'phone', phone, 'address', address, 'calendar', calendar, 'tasks', '', 'ended', false), now(), 'upgrade' from office;
insert into organisation_change (kind, subject_id, from_on, changes, recorded_at, recorded_by)
  select 'officer', officer_id, current_date, jsonb_build_object('nameKo', name_ko, 'nameEn', name_en,
    'positionKo', position_ko, 'positionEn', position_en, 'officeId', office_id, 'phone', phone, 'tasks', tasks, 'room', '',
    'seat', '', 'mail', '', 'login', login, 'externalId', null, 'photo', null, 'photoPublic', false, 'ended', left_at is not null),
    now(), 'upgrade' from officer;

-- Cleaned pictures of officers, by the hash of their bytes.
create table officer_photo (
  photo    text  primary key,
  type     text  not null,
  content  bytea not null check (length(content) <= 300000),
  added_at timestamptz not null
);

-- What an upload would change, kept until somebody confirms it or a day has passed.
create table organisation_import (
  import_id   uuid        primary key,
  kind        text        not null check (kind in ('office', 'officer')),
  file_name   text        not null,
  from_on     date        not null,
  version     bigint      not null,
  commands    jsonb       not null,
  summary     jsonb       not null,
  uploaded_at timestamptz not null,
  uploaded_by text        not null,
  applied_at  timestamptz
);
create index organisation_import_age on organisation_import (uploaded_at);

grant select, insert on organisation_change, officer_photo to dajim_app;
grant select, update on organisation_state to dajim_app;
grant select, insert, update, delete on organisation_import to dajim_app;
