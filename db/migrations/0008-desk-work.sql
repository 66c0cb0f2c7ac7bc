-- The desk at a million cases. One line for each case and each desk that may read it holds what the queue is ordered,
-- filtered and searched by: coded fields and the words of a released clear summary, nothing else. A view of the queue
-- reads lines in their order, or by their marks, and fetches whole cases only for one page.
create table cases.line (
	-- No foreign key: it would be checked for every referral of a crowd. The trigger below removes lines with their case.
	case_id bytea not null,
	desk bytea not null,
	folder text not null check (folder in ('open', 'closed', 'set-aside')),
	status text not null,
	-- 0: comes before every date (`core/urgency.ts`). 1: the others, and whatever is finished.
	rank smallint not null,
	-- Open: the day of the next duty, or 9999-12-31. Finished: the day on which it was.
	day date not null,
	assigned bytea,
	-- Something happened after filing. Only such lines are indexed by their marks: filing does not pay for that.
	acted boolean not null,
	-- `status:answered`, `topic:pay`, `site:…`; `scope:<desk>:<folder>`; `word:…` of a released summary.
	marks text[] not null,
	primary key (case_id, desk)
);
create index line_order on cases.line (desk, folder, rank, day, case_id);
create index line_status on cases.line (desk, status, rank, day, case_id) where folder = 'open';
create index line_assigned on cases.line (desk, assigned, rank, day, case_id)
	where assigned is not null and folder = 'open';
create index line_marks on cases.line using gin (marks) where acted;
alter table cases.line alter column marks set statistics 1000;

-- Takes the place of the queue's former index.
drop index cases.case_queue;

create function cases.remove_lines() returns trigger language plpgsql as $$
begin
	delete from cases.line where case_id = old.id;
	return null;
end $$;
create trigger remove_lines after delete on cases."case" for each row execute function cases.remove_lines();

-- What a case is filtered by, from its state.
create function cases.marks_of(state jsonb) returns text[] immutable language sql as $$
	select array_remove(array[
		'status:' || (state ->> 'status'),
		'channel:' || (state ->> 'channel'),
		'answers:' || (state ->> 'desk'),
		'number:' || (state ->> 'number'),
		case when (state ->> 'danger')::boolean then 'danger' end,
		case when (state ->> 'retaliationOpen')::boolean then 'retaliation' end,
		case when (state ->> 'unansweredWords')::boolean then 'unanswered' end,
		'severity:' || (state -> 'coding' ->> 'severity'),
		'workers:' || (state -> 'coding' ->> 'workers'),
		'site:' || (state -> 'coding' ->> 'site'),
		'employer:' || (state -> 'coding' ->> 'employer')
	], null)
		|| array(select 'topic:' || topic from jsonb_array_elements_text(state -> 'coding' -> 'topics') as topic)
		|| array(select 'excluded:' || member from jsonb_array_elements_text(state -> 'excludedMembers') as member)
$$;

insert into cases.line (case_id, desk, folder, status, rank, day, acted, marks)
select c.id, reader.desk, place.folder, c.status,
	case when c.urgent then 0 else 1 end,
	case when place.folder = 'open' then coalesce(c.due, '9999-12-31')
		else coalesce(c.state -> 'closed' -> 'on' ->> 'date', c.state -> 'filed' ->> 'date')::date end,
	c.last_seq > 0,
	cases.marks_of(c.state) || ('scope:' || encode(reader.desk, 'hex') || ':' || place.folder)
from cases."case" c
cross join lateral (select distinct desk from cases.case_key where case_id = c.id) as reader
cross join lateral (
	select case when c.status in ('closed', 'set-aside') then c.status else 'open' end as folder
) as place;

-- The words of released summaries, each with its three-letter pieces: how a misspelt word finds the right one.
create table cases.word (
	word text primary key,
	pieces text[] not null
);
create index word_pieces on cases.word using gin (pieces);

-- A filter with a name, of one member or shared with a desk. The name is the staff's own.
create table cases.saved_view (
	id bytea primary key,
	owner bytea not null references people.member,
	desk bytea references people.desk,
	name text not null check (length(name) between 1 and 80),
	filter jsonb not null
);
create index saved_view_owner on cases.saved_view (owner);
create index saved_view_desk on cases.saved_view (desk) where desk is not null;
