-- The link by which a bare agency is set up: one at a time, used once, and only the hash of its token is kept.
create table setup_link (
  only_row   boolean     primary key default true check (only_row),
  token_hash bytea       not null,
  expires_at timestamptz not null
);

grant select, insert, update, delete on setup_link to dajim_app;
