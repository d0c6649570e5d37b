-- The rights ledger's page shows who was invited and whose sign-in was reset, newest first (R04).
create index account_change_invited on account_change (change_id desc) where what in ('invited', 'invited again');
