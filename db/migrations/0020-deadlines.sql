-- Calendar addresses and reminders, over the obligations of matters.
create schema deadlines;

-- Who has the token sees what its owner may see in the clear at that moment, and nothing once the owner may not.
create table deadlines.feed (
	id bytea primary key,
	token_hash bytea not null unique,
	kind text not null check (kind in ('member', 'desk', 'matter')),
	owner bytea not null references people.member,
	desk bytea references people.desk,
	matter bytea references matters.matter on delete cascade,
	locale text not null check (locale in ('kk', 'ru', 'en')),
	titles boolean not null,
	made_on date not null,
	revoked_on date,
	check ((kind = 'desk') = (desk is not null)),
	check ((kind = 'matter') = (matter is not null))
);
create index feed_owner on deadlines.feed (owner);

-- How many working days before a last day a desk wants to be told. Without a row: three and one.
create table deadlines.setting (
	desk bytea primary key references people.desk on delete cascade,
	before integer[] not null check (cardinality(before) between 1 and 4),
	made_by bytea not null,
	made_on date not null
);

-- Each reminder is written once: for one last day of one step, to one desk, before it or after it was missed.
create table deadlines.reminder (
	id bytea not null unique,
	matter bytea not null references matters.matter on delete cascade,
	seq integer not null,
	version text not null,
	step text not null,
	reading integer not null,
	due date not null,
	kind text not null check (kind in ('before', 'missed')),
	days integer not null check (days >= 0),
	desk bytea not null references people.desk on delete cascade,
	made_on date not null,
	seen_by bytea,
	seen_on date,
	primary key (matter, seq, version, step, reading, due, kind, days, desk)
);
create index reminder_unseen on deadlines.reminder (desk, made_on) where seen_on is null;
