-- Signing in: what a session still lacks, when a factor was last given, the factors themselves, invitations, and the
-- trail of what was changed about an account (R01-R07). Secrets stand here hashed or sealed, never readable.
alter table session
  -- What operators and officers call a session by: the hash of its secret is shown to nobody.
  add column session_id uuid not null default gen_random_uuid(),
  -- A session that lacks something opens nothing but the page where it is given.
  add column lacks text check (lacks in ('factor', 'password')),
  add column factor_at timestamptz,
  add column factor text,
  add column device text not null default '',
  add column origin text not null default '',
  add column tries int not null default 0;
create unique index session_handle on session (session_id);

alter table officer add column password_set_at timestamptz;

create table passkey (
  credential_id text        primary key,
  officer_id    text        not null references officer,
  public_key    bytea       not null,
  -- Signatures so far, as the authenticator counts them; a smaller number than before means a copy.
  counter       bigint      not null,
  transports    text[]      not null,
  name          text        not null,
  added_at      timestamptz not null,
  used_at       timestamptz
);
create index passkey_officer on passkey (officer_id, added_at);

-- The secret of an authenticator app, sealed. Until a first code was right it is not in force.
create table one_time_code (
  officer_id   text        primary key references officer,
  sealed       bytea       not null,
  made_at      timestamptz not null,
  confirmed_at timestamptz,
  -- The time step of the code that was taken last: a code counts once.
  last_step    bigint      not null default 0
);

create table recovery_code (
  officer_id text        not null references officer,
  code_mac   bytea       not null,
  used_at    timestamptz,
  primary key (officer_id, code_mac)
);

-- Challenges carry their own end and seal, so only those that were answered are kept, until they end.
create table answered_challenge (
  mark    bytea       primary key,
  ends_at timestamptz not null
);
create index answered_challenge_ends on answered_challenge (ends_at);

create table invitation (
  token_hash bytea       primary key,
  officer_id text        not null references officer,
  kind       text        not null check (kind in ('first', 'again')),
  made_by    text        not null,
  made_at    timestamptz not null,
  ends_at    timestamptz not null,
  used_at    timestamptz
);
create index invitation_officer on invitation (officer_id, made_at);

-- A form that waits while its sender gives a factor again: sealed, for ten minutes, once.
create table held_form (
  form_id    uuid        primary key,
  officer_id text        not null references officer,
  path       text        not null,
  sealed     bytea       not null,
  ends_at    timestamptz not null
);
create index held_form_officer on held_form (officer_id, ends_at);
create index held_form_ends on held_form (ends_at);

-- What was changed about an account and by whom; kept three years beside the grants (R04). Append-only by grant.
create table account_change (
  change_id  bigint      generated always as identity primary key,
  officer_id text        not null references officer,
  what       text        not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  origin     text        not null
);
create index account_change_officer on account_change (officer_id, change_id desc);

grant select, insert, update, delete on passkey, one_time_code, recovery_code, held_form, invitation to dajim_app;
grant select, insert, delete on answered_challenge to dajim_app;
grant select, insert on account_change to dajim_app;
