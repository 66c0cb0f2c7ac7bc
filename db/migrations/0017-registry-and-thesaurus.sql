-- The list of topics as recorded changes: the first list stands in the program, and nothing is ever taken out.
create table registry.topic_change (
	version integer primary key check (version > 0),
	change jsonb not null,
	from_day date not null,
	made_on date not null,
	made_by bytea not null
);

-- A workplace that is given up: no poster and no choice any more; old cases still read its name.
alter table registry.site add column retired_on date;
