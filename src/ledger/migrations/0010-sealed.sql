-- Personal data and free text stand only sealed, under a key of the matter that is kept wrapped by the master key, which
-- is never in this database (R39). Without its key a matter's words are gone; facts and figures stay.
create table matter_key (
  matter_id uuid        primary key,
  wrapped   bytea,
  -- A matter whose key was destroyed keeps this row, so that its absence is never taken for a loss.
  erased_at timestamptz,
  check ((wrapped is null) = (erased_at is not null))
);
-- A wrapped key opens with the id of the master key that wrapped it: rotation and the start's check ask for these.
create index matter_key_master on matter_key (substring(wrapped from 1 for 8));
grant select, insert, update on matter_key to dajim_app;

alter table private_text add column words_sealed bytea, alter column words drop not null;
alter table person
  add column name_sealed bytea, add column phone_sealed bytea, add column mail_sealed bytea,
  add column address_sealed bytea, add column company_sealed bytea, alter column name drop not null;
alter table attachment add column name_sealed bytea, alter column name drop not null;

-- What was written in plain text before is found by these until it is sealed; then they are empty.
create index private_text_plain on private_text (matter_id) where words is not null;
create index person_plain on person (matter_id) where name is not null;
create index attachment_plain on attachment (matter_id) where name is not null;

-- Nothing is written in plain text again; the rows of before are let be until the start has sealed them.
alter table private_text add constraint private_text_sealed check (words is null) not valid;
alter table person add constraint person_sealed
  check (name is null and phone is null and mail is null and address is null and company is null) not valid;
alter table attachment add constraint attachment_sealed check (name is null) not valid;
