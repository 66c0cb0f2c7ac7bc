-- Collective agreements: parties, days, clauses by the points of the law, and their versions.
create schema agreements;

create table agreements.agreement (
	id bytea primary key,
	-- The number of the agreement, or another word by which it is known.
	reference text not null,
	-- The desk that wrote it down; only its members correct and publish.
	desk bytea not null,
	version integer not null check (version > 0),
	unique (desk, reference)
);

-- A correction adds a version; none is ever changed.
create table agreements.version (
	agreement bytea not null references agreements.agreement,
	version integer not null check (version > 0),
	record jsonb not null,
	note text not null,
	written_on date not null,
	written_by bytea not null,
	primary key (agreement, version)
);

-- Each publication and withdrawal, with what everybody could read from then on. Each is a readable leaf on the ledger.
create table agreements.publication (
	agreement bytea not null,
	number integer not null check (number > 0),
	-- Null: withdrawn.
	version integer,
	-- Canonical JSON, as it was hashed for the ledger; null: withdrawn.
	content text,
	note text not null,
	language text not null check (language in ('kk', 'ru', 'en')),
	done_on date not null,
	done_by bytea not null,
	primary key (agreement, number),
	foreign key (agreement, version) references agreements.version,
	check ((version is null) = (content is null))
);
