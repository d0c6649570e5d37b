-- One row a file: where its sealed bytes lie, the key that opens them, and whether it was scanned. What it says stands
-- nowhere here, and its hash is keyed, so that a copy of this table names no file that somebody else has too.
create table stored_file (
  object        text        primary key check (object ~ '^[0-9a-f]{32}$'),
  hash          bytea       not null unique check (length(hash) = 32),
  bytes         bigint      not null check (bytes > 0),
  type          text        not null,
  -- The copy for display is an object of its own; null where the file itself is shown.
  display_bytes bigint,
  state         text        not null check (state in ('unscanned', 'held', 'clean', 'infected')),
  wrapped       bytea       not null,
  home          text        not null check (home in ('folder', 's3')),
  received_at   timestamptz not null,
  scanned_at    timestamptz,
  -- What was found in it, by the scanner's name for it.
  signature     text,
  checked_at    timestamptz
);
create index stored_file_waiting on stored_file (received_at) where state in ('unscanned', 'held');
create index stored_file_checked on stored_file (checked_at nulls first, received_at);
create index stored_file_master on stored_file (substring(wrapped from 1 for 8));

-- A way to one file, once and within minutes; only its hash stands here.
create table file_ticket (
  ticket_hash bytea       primary key,
  leads_to    jsonb       not null,
  ends_at     timestamptz not null
);
create index file_ticket_ends on file_ticket (ends_at);
grant select, insert, update, delete on stored_file, file_ticket to dajim_app;
