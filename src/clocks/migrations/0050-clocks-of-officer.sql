-- An officer's clocks that still run: how much they have to do, and what is due when in their calendar.
create index clock_open_officer on clock (officer_id, due_at) where state in ('running', 'warned', 'paused');
