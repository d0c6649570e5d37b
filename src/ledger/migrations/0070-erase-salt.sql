-- A matter's end takes the salts of its facts along, so that their commitments can never be linked to words again (R52). The
-- app may empty a salt and change nothing else of a fact, and only of a matter whose key was destroyed.
alter table fact alter column salt drop not null;

create function fact_keeps() returns trigger language plpgsql as $$ begin
  if new.salt is not null
    or (to_jsonb(new) - 'salt') is distinct from (to_jsonb(old) - 'salt')
    or not exists (select from matter_key k where k.matter_id = old.matter_id and k.erased_at is not null)
  then raise exception 'a fact does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger fact_keeps before update on fact for each row execute function fact_keeps();

grant update (salt) on fact to dajim_app;
