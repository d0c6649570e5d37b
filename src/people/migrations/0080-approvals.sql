-- Four eyes (R14): what one person asked and another answered. Nothing here changes once it is written: a request, its one
-- answer and its one use are rows that the app may only add, so that no answer is given twice and none is used twice.
create table approval (
  approval_id     uuid        primary key,
  kind            text        not null,
  -- What it is about, by id.
  subject         text        not null,
  -- What exactly would be done, and why: sealed, because people write about people.
  proposal_sealed bytea       not null,
  reason_sealed   bytea       not null,
  requested_by    text        not null references officer,
  requested_at    timestamptz not null,
  expires_at      timestamptz not null,
  unique (approval_id, requested_by)
);
create index approval_newest on approval (requested_at desc, approval_id desc);
create index approval_of_subject on approval (kind, subject, requested_at desc);

create table approval_answer (
  approval_id  uuid        primary key,
  requested_by text        not null,
  answer       text        not null check (answer in ('approved', 'refused', 'withdrawn')),
  words_sealed bytea       not null,
  answered_by  text        not null references officer,
  answered_at  timestamptz not null,
  foreign key (approval_id, requested_by) references approval (approval_id, requested_by),
  -- The database's own word: whoever asked can take the request back and can do nothing else to it.
  constraint nobody_approves_their_own check ((answer = 'withdrawn') = (answered_by = requested_by))
);

create table approval_use (
  approval_id uuid        primary key references approval_answer,
  used_by     text        not null references officer,
  used_at     timestamptz not null
);
grant select, insert on approval, approval_answer, approval_use to dajim_app;
