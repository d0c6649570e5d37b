-- Answers and the names of files stand sealed in their fields; a draft of before is sealed at the next start.
alter table petition_draft add column sealed boolean not null default false;
create index petition_draft_plain on petition_draft (draft_id) where not sealed;
