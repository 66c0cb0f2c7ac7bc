-- The disputes desk: a matter is a list of entries of its own, in which desks hold sides.
create schema matters;

-- Two more kinds of desk. As with `employer`: no worker can choose one, and no case is ever sealed to one.
alter table people.desk drop constraint desk_kind_check;
alter table people.desk add constraint desk_kind_check
	check (kind in ('duty', 'ombudsman', 'employer', 'union', 'conciliation'));

create table matters.matter (
	id bytea primary key,
	number text not null unique,
	procedure text not null,
	employer bytea references registry.employer,
	status text not null check (status in ('open', 'closed')),
	-- Computed from the entries: title, sides, outside organisations, shared dates, how it ended.
	state jsonb not null,
	-- Computed from the entries: the shared facts that stand, as the engine takes them.
	facts jsonb not null,
	-- Engine, law and calendar by which `obligation` was computed.
	judged_by text not null,
	-- The first day on which an answer may change by the calendar alone; null where none can.
	look_again date
);
create index matter_look_again on matters.matter (look_again);
create index matter_judged_by on matters.matter (judged_by);
create index matter_employer on matters.matter (employer);

-- Desks that hold a side now, and since which entry.
create table matters.side (
	matter_id bytea not null references matters.matter on delete cascade,
	desk bytea not null references people.desk,
	side text not null check (side in ('workers', 'employer', 'neutral', 'state')),
	from_seq integer not null,
	primary key (matter_id, desk)
);
create index side_desk on matters.side (desk);

create table matters.entry (
	matter_id bytea not null references matters.matter on delete cascade,
	seq integer not null check (seq >= 0),
	kind text not null,
	author text not null,
	clear jsonb not null,
	sealed bytea,
	signature bytea not null,
	moment_date date not null,
	moment_part text not null check (moment_part in ('before-10', 'to-17', 'after-17')),
	salt bytea not null,
	leaf bytea not null,
	primary key (matter_id, seq)
);

-- What the shared facts and the shared dates of a matter amount to on the day it was last looked at.
create table matters.obligation (
	matter_id bytea not null references matters.matter on delete cascade,
	-- 0: computed from the facts; otherwise the entry with the date that a side chose to show.
	seq integer not null,
	version text not null,
	step text not null,
	reading integer not null,
	actor text not null,
	sides text[] not null,
	nature text not null check (nature in ('duty', 'right', 'period')),
	status text not null check (status in ('unknown', 'in-doubt', 'open', 'overdue', 'expired', 'met')),
	due date,
	due_latest date,
	primary key (matter_id, seq, version, step, reading)
);
create index obligation_due on matters.obligation (due);

-- What an audit compares with the ledger: entries of cases, of copies, of collective matters, and of matters.
create or replace view cases.ledger_entry as
select case_id, seq, kind, author, clear, sha256(sealed) as sealed_hash, signature, moment_date, moment_part, salt, leaf
from cases.entry
union all
select copy_id, seq, kind, author, clear, sha256(sealed), signature, moment_date, moment_part, salt, leaf
from cases.copy_entry
union all
select collective_id, seq, kind, author, clear, sha256(sealed), signature, moment_date, moment_part, salt, leaf
from cases.collective_entry
union all
select matter_id, seq, kind, author, clear, sha256(sealed), signature, moment_date, moment_part, salt, leaf
from matters.entry;
