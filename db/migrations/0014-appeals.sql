-- A worker appeals to another desk. The key records of the desk that it was appealed away from are kept apart: they open
-- what it had, and no list, search or export looks here.
create table cases.former_key (
	case_id bytea not null references cases."case" (id) on delete cascade,
	desk bytea not null,
	member bytea,
	epoch integer not null,
	generation integer not null,
	author text not null,
	sealed bytea not null
);
create index former_key_case on cases.former_key (case_id);

-- Cases with an appeal. The index holds such entries alone, so nothing else pays for it.
create index entry_appeal on cases.entry (case_id) where kind = 'appeal';

-- What could be appealed now, and who has verified, decided or closed.
update cases."case" c set state = c.state || jsonb_build_object('appeals', '[]'::jsonb, 'heardCases', '[]'::jsonb,
	'deciders', (
		select coalesce(jsonb_agg(distinct e.author), '[]'::jsonb) from cases.entry e
		where e.case_id = c.id and e.kind in ('verify', 'decide', 'close')),
	'lastDecision', (
		select jsonb_build_object('seq', e.seq, 'on', e.moment_date) from cases.entry e
		where e.case_id = c.id and e.kind in ('decide', 'close')
			and e.seq > coalesce((
				select max(r.seq) from cases.entry r where r.case_id = c.id and r.kind = 'reopen'), 0)
		order by e.seq desc limit 1))
where not c.state ? 'appeals';

-- Remedies say whose they are: members who promised one or said that it was delivered do not write down its confirmation.
update cases."case" c set state = jsonb_set(c.state, '{remedies}', (
	select jsonb_agg(remedy || jsonb_build_object('by', (
		select coalesce(jsonb_agg(distinct e.author), '[]'::jsonb) from cases.entry e
		where e.case_id = c.id and (
			(e.kind = 'promise' and e.seq = (remedy ->> 'promise')::integer)
			or (e.kind = 'deliver' and e.clear -> 'promise' = remedy -> 'promise'))
	)) order by place)
	from jsonb_array_elements(c.state -> 'remedies') with ordinality as listed (remedy, place)))
where jsonb_array_length(c.state -> 'remedies') > 0 and not c.state -> 'remedies' -> 0 ? 'by';

-- What an operator heard ends a case as well; appeals are counted, and so are cases about being punished.
create or replace view cases.handling as
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
	steps.satisfaction_heard,
	steps.appealed,
	steps.appeal_changed
from cases."case" c
join cases.entry file on file.case_id = c.id and file.seq = 0
cross join lateral (
	select
		min(moment_date) filter (where kind = 'acknowledge') as acknowledged_on,
		min(moment_date) filter (where kind = 'verify') as verified_on,
		min(moment_date) filter (where kind = 'extend') as extended_on,
		min((clear ->> 'workingDays')::integer) filter (where kind = 'extend') as extended_by,
		min(moment_date) filter (where kind = 'decide') as answered_on,
		min(moment_date) filter (where kind in ('close', 'withdraw', 'confirm', 'confirm-heard')) as closed_on,
		coalesce(bool_or(kind in ('retaliation', 'retaliation-case', 'retaliation-heard')
			or clear ->> 'punished' = 'yes'), false) as punished,
		(array_agg((clear ->> 'satisfaction')::integer order by seq desc)
			filter (where kind = 'follow-up' and clear ->> 'satisfaction' is not null))[1] as satisfaction,
		(array_agg((clear ->> 'satisfaction')::integer order by seq desc)
			filter (where kind = 'follow-up-heard' and clear ->> 'satisfaction' is not null))[1] as satisfaction_heard,
		coalesce(bool_or(kind = 'appeal'), false) as appealed,
		coalesce(bool_or(kind = 'decide-appeal' and clear ->> 'outcome' = 'changed'), false) as appeal_changed
	from cases.entry
	where case_id = c.id
) steps;

-- What came of cases, by employer: one row for each case, without its id and without a word. The index holds reports of
-- being punished alone.
create index entry_retaliation on cases.entry (case_id) where kind in ('retaliation', 'retaliation-case', 'retaliation-heard');

create view cases.outcome as
select
	file.moment_date as filed_on,
	c.state -> 'readers' as desks,
	c.state -> 'coding' ->> 'employer' as employer,
	c.state -> 'closed' ->> 'ground' as ground,
	(c.state #>> '{closed,on,date}')::date as closed_on,
	(select min(told.moment_date) from cases.entry told
		where told.case_id = c.id and told.kind in ('retaliation', 'retaliation-case', 'retaliation-heard')) as punished_on,
	c.state -> 'followUps' as follow_ups,
	c.state -> 'appeals' as appeals
from cases."case" c
join cases.entry file on file.case_id = c.id and file.seq = 0
where c.status <> 'set-aside' and c.state -> 'coding' ->> 'employer' is not null;
