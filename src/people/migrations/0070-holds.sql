-- What an officer wrote about a purpose is free text, so it stands sealed; the key is a secret of the house.
alter table access_line add column purpose_sealed bytea;
alter table access_line add constraint access_line_words_sealed check (purpose_words is null) not valid;

-- What auditors hold back for a while, with a reason: `secrecy` delays that a matter's people see an audit's readings,
-- `retention` keeps a matter from destruction. A hold that was lifted keeps its row.
create table matter_hold (
  hold_id       uuid        primary key,
  matter_id     uuid        not null,
  kind          text        not null check (kind in ('secrecy', 'retention')),
  reason_sealed bytea       not null,
  set_at        timestamptz not null,
  set_by        text        not null,
  -- Secrecy always ends; what is kept from destruction may have to wait for somebody.
  until_at      timestamptz,
  lifted_at     timestamptz,
  lifted_by     text,
  lifted_sealed bytea,
  check (kind <> 'secrecy' or until_at is not null)
);
create index matter_hold_matter on matter_hold (matter_id);
create index matter_hold_standing on matter_hold (set_at desc, hold_id) where lifted_at is null;
grant select, insert on matter_hold to dajim_app;
grant update (lifted_at, lifted_by, lifted_sealed) on matter_hold to dajim_app;
