-- What each officer read on each day, drawn from the access log once the day is over; what stood out; what auditors said
-- of it; and the month's signature. All of it is only ever added to.
create index access_line_single on access_line (at, line_id) where action <> 'list' and action <> 'search';

create table access_day (
  day           date not null,
  officer_id    text not null,
  office_id     text not null,
  opened        int  not null,
  matters       int  not null,
  reveals       int  not null,
  reveals_idle  int  not null,
  downloads     int  not null,
  at_night      int  not null,
  outside       int  not null,
  primary key (day, officer_id)
);
-- A day that was looked at, also when nobody read anything.
create table access_day_done (day date primary key);

create table access_finding (
  finding_id uuid        primary key,
  day        date        not null,
  rule       text        not null,
  officer_id text,
  matter     uuid,
  figure     int         not null,
  least      int         not null
);
create index access_finding_day on access_finding (day, finding_id);

create table access_mark (
  mark_id      bigint      generated always as identity primary key,
  finding_id   uuid        not null references access_finding,
  mark         text        not null check (mark in ('ok', 'ask', 'misuse')),
  words_sealed bytea       not null,
  marked_by    text        not null,
  marked_at    timestamptz not null
);
create index access_mark_finding on access_mark (finding_id, mark_id desc);

create table access_signature (
  month        date        primary key,
  findings     int         not null,
  words_sealed bytea       not null,
  signed_by    text        not null,
  signed_at    timestamptz not null
);
grant select, insert on access_day, access_day_done, access_finding, access_mark, access_signature to dajim_app;
