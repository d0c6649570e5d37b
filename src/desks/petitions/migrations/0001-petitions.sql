-- The petitions desk's list row (a cache of the facts), its handbook, and half-filled forms.
create table petition (
  matter_id    uuid        primary key,
  number       text        not null unique,
  secret_hash  bytea       not null,
  kind         text        not null,
  item         text,
  channel      text        not null,
  language     text        not null,
  -- The title is the citizen's own words and stands in private_text.
  title_id     uuid        not null,
  state        text        not null,
  open         boolean     not null,
  office_id    text,
  officer_id   text,
  submitted_at timestamptz not null,
  arrived_at   timestamptz not null,
  received_at  timestamptz,
  closed_at    timestamptz,
  result       text,
  ping_pong    int         not null,
  -- The earliest due time among the clocks that still run: what breaks next. Null sorts last.
  next_due_at  timestamptz,
  next_promise text,
  broken       int         not null,
  version      int         not null,
  -- Keyed hashes of the title's two-syllable parts, for finding similar petitions without readable words.
  terms        int[]       not null
);
-- One index for each queue, in the queue's own order, so that a page costs the same at any size.
create index petition_mine on petition (officer_id, next_due_at, matter_id) where open;
create index petition_office on petition (office_id, next_due_at, matter_id) where open;
create index petition_unassigned on petition (next_due_at, matter_id) where open and officer_id is null;
create index petition_all on petition (next_due_at, matter_id) where open;
create index petition_closed on petition (office_id, closed_at desc, matter_id) where not open;
create index petition_terms on petition using gin (terms) where state = 'answered';

create table handbook_item (
  item       text        not null,
  edition    int         not null,
  title_ko   text        not null,
  title_en   text        not null,
  period     text        not null,
  papers     jsonb       not null,
  fee_won    int         not null check (fee_won >= 0),
  law        text        not null,
  receipt    text        not null check (receipt in ('automatic', 'by officer')),
  office_id  text,
  retired    boolean     not null default false,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  primary key (item, edition)
);

create table petition_draft (
  draft_id   uuid        primary key,
  answers    jsonb       not null,
  files      jsonb       not null,
  touched_at timestamptz not null,
  sent       uuid
);
create index petition_draft_touched on petition_draft (touched_at);

grant select, insert, update on petition to dajim_app;
grant select, insert on handbook_item to dajim_app;
grant select, insert, update, delete on petition_draft to dajim_app;

-- Petitions without a running clock follow in their queues by id.
create index petition_mine_waiting on petition (officer_id, matter_id) where open and next_due_at is null;
create index petition_office_waiting on petition (office_id, matter_id) where open and next_due_at is null;
create index petition_unassigned_waiting on petition (matter_id) where open and next_due_at is null and officer_id is null;
create index petition_all_waiting on petition (matter_id) where open and next_due_at is null;
-- Who was merged into a petition, by its id.
create index fact_merged_into on fact ((body ->> 'into')) where type = 'PetitionMerged';
