-- Tokens by which an agency's directory keeps our officers up to date (SCIM): of a kind of their own, for nothing else. Only
-- the hash of the secret is kept (R05), and a token that ended keeps its row, because the rights ledger names it.
create table directory_token (
  token_id   uuid        primary key,
  name       text        not null,
  token_hash bytea       not null unique,
  issued_at  timestamptz not null,
  issued_by  text        not null,
  used_at    timestamptz,
  ended_at   timestamptz,
  ended_by   text
);
create unique index directory_token_name on directory_token (name) where ended_at is null;
grant select, insert, update on directory_token to dajim_app;
