-- Follow-ups at 30, 90 and 180 days, and the public figures of the mechanism.

-- The day on which the next questions of a case open; null where none are to come. The desk's list reads it.
alter table cases."case" add column follow_up date;
create index case_follow_up on cases."case" (follow_up) where follow_up is not null;
-- Somebody says, in a case that is closed, that they are being punished.
create index case_urgent_closed on cases."case" (id) where urgent and status = 'closed';

update cases."case" set state = '{"followUps": [], "retaliationOf": null, "linkedCases": []}'::jsonb || state
where not state ? 'followUps';

-- What the figures of the mechanism are counted from: one row for each case, without its id and without a word.
-- The first answer counts, also where a case was taken up again later.
create view cases.handling as
select
	file.moment_date as filed_on,
	c.status,
	c.state -> 'coding' ->> 'site' as site,
	c.state -> 'coding' ->> 'employer' as employer,
	c.state -> 'closed' ->> 'ground' as ground,
	steps.acknowledged_on,
	steps.verified_on,
	steps.extended_on,
	steps.extended_by,
	steps.answered_on,
	steps.closed_on,
	steps.punished,
	steps.satisfaction,
	steps.satisfaction_heard
from cases."case" c
join cases.entry file on file.case_id = c.id and file.seq = 0
cross join lateral (
	select
		min(moment_date) filter (where kind = 'acknowledge') as acknowledged_on,
		min(moment_date) filter (where kind = 'verify') as verified_on,
		min(moment_date) filter (where kind = 'extend') as extended_on,
		min((clear ->> 'workingDays')::integer) filter (where kind = 'extend') as extended_by,
		min(moment_date) filter (where kind = 'decide') as answered_on,
		min(moment_date) filter (where kind in ('close', 'withdraw', 'confirm')) as closed_on,
		coalesce(bool_or(kind = 'retaliation' or clear ->> 'punished' = 'yes'), false) as punished,
		(array_agg((clear ->> 'satisfaction')::integer order by seq desc)
			filter (where kind = 'follow-up' and clear ->> 'satisfaction' is not null))[1] as satisfaction,
		(array_agg((clear ->> 'satisfaction')::integer order by seq desc)
			filter (where kind = 'follow-up-heard' and clear ->> 'satisfaction' is not null))[1] as satisfaction_heard
	from cases.entry
	where case_id = c.id
) steps;

create schema figures;

-- A release is written once and never changed; its hash stands on the ledger.
create table figures.release (
	quarter text not null,
	part text not null check (part in ('handling', 'outcome')),
	content text not null,
	primary key (quarter, part)
);
