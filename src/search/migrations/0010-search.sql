-- What finds a matter by the words, names and numbers in it: keyed numbers drawn from them, and nothing readable.
-- There is no row level security here: array operators are not leakproof, so a policy would forbid the index. What is
-- found here is an id, and whoever reads by it meets the policies of the tables that it leads to.
create table matter_search (
  matter_id uuid  primary key,
  tokens    int[] not null
) with (toast_tuple_target = 128);
-- Out of line, so that a common word's thousands of rows lie on a few pages: the index alone answers `@>`.
alter table matter_search alter column tokens set storage external;
create index matter_search_tokens on matter_search using gin (tokens);

-- Matters that were there before the search was; each leaves when its tokens are drawn.
create table search_backlog (matter_id uuid primary key);
insert into search_backlog select distinct matter_id from fact where seq = 1;

grant select, insert, update, delete on matter_search to dajim_app;
grant select, delete on search_backlog to dajim_app;
