-- The open matters of one officer, for what concerns somebody else among them (R13).
create index matter_reach_officer on matter_reach (officer_id) where open;
