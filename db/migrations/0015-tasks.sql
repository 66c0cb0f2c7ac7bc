-- Tasks, and the hand-over from one shift to the next.

update cases."case" set state = '{"tasks": []}'::jsonb || state where not state ? 'tasks';

-- Tasks on cases that have not ended: what the entries say, kept so that a list of them reads a few rows.
create table cases.open_task (
	case_id bytea not null references cases."case" on delete cascade,
	seq integer not null,
	desk bytea not null,
	member bytea not null,
	due date not null,
	primary key (case_id, seq)
);
create index open_task_desk on cases.open_task (desk, due);

-- A task of a desk beside no case.
create table cases.desk_task (
	id bytea primary key,
	desk bytea not null references people.desk,
	epoch integer not null,
	member bytea not null references people.member,
	due date not null,
	author bytea not null references people.member,
	sealed bytea not null,
	signature bytea not null,
	ended_by bytea references people.member,
	ended_on date,
	done boolean,
	ended_signature bytea,
	check (num_nulls(ended_by, ended_on, done, ended_signature) in (0, 4))
);
create index desk_task_open on cases.desk_task (desk, due) where ended_by is null;

-- What who leaves tells who comes. Kept for thirty days.
create table cases.shift_note (
	id bytea primary key,
	desk bytea not null references people.desk,
	epoch integer not null,
	author bytea not null references people.member,
	moment_date date not null,
	moment_part text not null check (moment_part in ('before-10', 'to-17', 'after-17')),
	sealed bytea not null,
	signature bytea not null,
	taken_by bytea references people.member,
	taken_date date,
	taken_part text check (taken_part in ('before-10', 'to-17', 'after-17')),
	taken_signature bytea,
	check (num_nulls(taken_by, taken_date, taken_part, taken_signature) in (0, 4))
);
create index shift_note_desk on cases.shift_note (desk, moment_date);
