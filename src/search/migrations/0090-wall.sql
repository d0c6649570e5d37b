-- What waits for its tokens is named by id alone; the machinery draws them.
select raise_wall('search_backlog');
