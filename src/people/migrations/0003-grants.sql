-- Who may do what: a role at an office, which covers that office and all below it. A grant that ends keeps its row:
-- changes of rights are kept three years and shown to those who review them (R04).
create table officer_grant (
  grant_id   uuid        primary key,
  officer_id text        not null references officer,
  role       text        not null,
  office_id  text        not null references office,
  granted_at timestamptz not null,
  -- The officer who gave it; null for the set-up, the sample and imports by command.
  granted_by text,
  ended_at   timestamptz,
  ended_by   text
);
create unique index officer_grant_standing on officer_grant (officer_id, role, office_id) where ended_at is null;
create index officer_grant_changes on officer_grant (greatest(granted_at, ended_at) desc, grant_id);

insert into officer_grant (grant_id, officer_id, role, office_id, granted_at)
  select gen_random_uuid(), officer_id, role, office_id, now() from officer;
alter table officer drop column role;

grant select, insert, update on officer_grant to dajim_app;
