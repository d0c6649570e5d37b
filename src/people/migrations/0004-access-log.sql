-- Each reading of personal data: who, when, from where, whose, what for. Append-only by grant.
create table access_line (
  line_id    bigint      generated always as identity primary key,
  at         timestamptz not null,
  officer_id text        not null,
  office_id  text        not null,
  -- The address that the request came from.
  origin     text        not null,
  action     text        not null,
  -- A code of the list of purposes; words of the officer's own stand in purpose_words.
  purpose    text,
  purpose_words text,
  -- Whose data: the matters that were opened or listed, and people outside any matter.
  matter_ids uuid[]      not null,
  subject    text
);
create index access_line_matters on access_line using gin (matter_ids) where action <> 'list';
create index access_line_officer on access_line (officer_id, at desc, line_id);
create index access_line_at on access_line (at desc, line_id);
grant select, insert on access_line to dajim_app;
