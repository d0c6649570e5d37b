-- Petitions stand behind the wall, and those that are there already get the row that says where they lie.
insert into matter_reach (matter_id, kind, open, office_id, officer_id, unplaced, asked, handlers, concerned)
  select p.matter_id, 'petition', p.open, p.office_id, p.officer_id,
    p.office_id is null or (p.state = 'transfer' and (select f.type from fact f where f.matter_id = p.matter_id
      and f.type in ('TransferInsideRequested', 'TransferDecided') order by f.seq desc limit 1) = 'TransferInsideRequested'),
    coalesce((select array_agg(distinct f.body ->> 'officeId') from fact f
      where f.matter_id = p.matter_id and p.open and f.type = 'CooperationRequested' and f.body ->> 'officeId' is not null
        and not exists (select from fact r where r.matter_id = f.matter_id and r.type = 'CooperationReplied'
          and r.body ->> 'requestId' = f.body ->> 'requestId')), '{}'),
    coalesce((select array_agg(distinct who) from fact f
      cross join lateral (values (case when f.actor_kind = 'officer' then f.actor_id end),
        (case when f.type in ('PetitionAssigned', 'PetitionReassigned') then f.body ->> 'officerId' end)) handled (who)
      where f.matter_id = p.matter_id and who is not null), '{}'),
    '{}'
  from petition p;
-- Whom a petition concerns stands on its list row too: lists ask themselves before the wall does.
alter table petition add column concerned text[] not null default '{}';
select raise_wall('petition');
