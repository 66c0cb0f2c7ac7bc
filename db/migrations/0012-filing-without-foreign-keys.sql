-- A crowd pays for every foreign key at every referral: a look-up, and a lock on the case that was written a moment
-- before. These three rows are always written in one statement with their case, or while it is held. What a foreign key
-- did at the other end, removing them with their case, a trigger does.
alter table cases.entry drop constraint entry_case_id_fkey;
alter table cases.case_key drop constraint case_key_case_id_fkey;
alter table intake.receipt drop constraint receipt_case_id_fkey;

create function cases.remove_with_case() returns trigger language plpgsql as $$
begin
	delete from cases.entry where case_id = old.id;
	delete from cases.case_key where case_id = old.id;
	delete from intake.receipt where case_id = old.id;
	return null;
end $$;
create trigger remove_with_case after delete on cases."case" for each row execute function cases.remove_with_case();
