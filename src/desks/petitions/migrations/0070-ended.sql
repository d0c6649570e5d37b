-- Ended petitions in the order of their end, for what ends with their retention; what was erased is not looked at again.
alter table petition add column erased boolean not null default false;
create index petition_ended on petition (closed_at, matter_id) where not open and not erased;
