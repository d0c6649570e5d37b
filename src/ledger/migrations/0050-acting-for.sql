-- What a stand-in does, they do for somebody: both are recorded with the fact.
alter table fact add column acting_for text check (acting_for is null or actor_kind = 'officer');
