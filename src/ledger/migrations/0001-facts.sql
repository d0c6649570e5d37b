-- Facts: what happened, append-only by grant. A fact holds no personal data and no free text; those stand in
-- person and private_text, named by id, so that erasing them leaves facts, figures and proofs whole.
create table fact (
  matter_id      uuid        not null,
  seq            int         not null check (seq > 0),
  kind           text        not null,
  type           text        not null,
  happened_at    timestamptz not null,
  recorded_at    timestamptz not null,
  actor_kind     text        not null check (actor_kind in ('citizen', 'officer', 'system')),
  actor_id       text,
  office_id      text,
  body           jsonb       not null,
  -- commitment = SHA-256(0x63 || salt || canonical JSON of kind, type, happened_at, actor and body): the leaf of the evidence log to come.
  salt           bytea       not null check (length(salt) = 32),
  commitment     bytea       not null check (length(commitment) = 32),
  position       bigint      generated always as identity,
  transaction_id xid8        not null default pg_current_xact_id(),
  primary key (matter_id, seq)
);
create index fact_position on fact (position);

-- Free text (a petition's words, a reason, a letter), one row a text; erased by its own right.
create table private_text (
  matter_id uuid  not null,
  text_id   uuid  not null,
  kind      text  not null,
  language  text  not null,
  words     text  not null,
  hash      bytea not null,
  primary key (matter_id, text_id)
);

-- People of a matter: the petitioner, a representative.
create table person (
  matter_id uuid not null,
  person_id uuid not null,
  part      text not null,
  name      text not null,
  phone     text,
  mail      text,
  address   text,
  company   text,
  primary key (matter_id, person_id)
);

create table attachment (
  matter_id   uuid   not null,
  file_id     uuid   not null,
  seq         int    not null,
  name        text   not null,
  type        text   not null,
  bytes       bigint not null,
  sha256      bytea  not null,
  part        text   not null,
  primary key (matter_id, file_id)
);

-- The first answer to each command key, given again when the command is repeated; kept 72 hours (R35).
create table command_answer (
  key         bytea       primary key,
  body_hash   bytea       not null,
  matter_id   uuid        not null,
  answer      jsonb       not null,
  recorded_at timestamptz not null
);
create index command_answer_recorded on command_answer (recorded_at);

-- Receipt numbers: one row a month, so that the series has no gaps.
create table receipt_sequence (
  month int primary key,
  last  int not null
);

grant select, insert on fact to dajim_app;
grant select, insert, update, delete on private_text, person, attachment, command_answer to dajim_app;
grant select, insert, update on receipt_sequence to dajim_app;
