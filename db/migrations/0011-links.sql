-- Links between cases, computed from the entries that made them and those that took them back. The two indexes hold
-- such entries alone, so nothing else pays for them.
create index entry_link on cases.entry ((clear ->> 'other')) where kind = 'link';
create index entry_unlink on cases.entry (case_id, ((clear ->> 'link'))) where kind = 'unlink';

create view cases.link as
select e.case_id, e.seq, e.clear ->> 'other' as other, e.clear ->> 'as' as kind
from cases.entry e
where e.kind = 'link' and not exists (
	select from cases.entry u
	where u.case_id = e.case_id and u.kind = 'unlink' and (u.clear ->> 'link') = e.seq::text);
