-- What the operator sets on pages, one row a setting, with every earlier value kept.
create table setting_change (
  change_id  bigint      generated always as identity primary key,
  name       text        not null,
  value      jsonb       not null,
  changed_at timestamptz not null,
  changed_by text        not null
);
create index setting_change_name on setting_change (name, change_id desc);

-- Secrets of the house (cookies, access secrets, blind indexes), each wrapped by the master key, which never stands here.
create table house_secret (
  name    text  primary key,
  wrapped bytea not null
);
grant select, insert on setting_change to dajim_app;
grant select, insert, update on house_secret to dajim_app;
