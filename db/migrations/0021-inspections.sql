-- The register of labour inspections: what was found, what was ordered, what came of it. A record is about organisations.
create schema inspections;

create table inspections.inspection (
	id bytea primary key,
	-- The number of the act, or another word by which it is known.
	reference text not null,
	-- The desk that wrote it down; only its members correct and publish.
	desk bytea not null,
	version integer not null check (version > 0),
	unique (desk, reference)
);

-- A correction adds a version; none is ever changed.
create table inspections.version (
	inspection bytea not null references inspections.inspection,
	version integer not null check (version > 0),
	record jsonb not null,
	note text not null,
	written_on date not null,
	written_by bytea not null,
	primary key (inspection, version)
);

-- Each publication and withdrawal, with what everybody could read from then on. Each is a readable leaf on the ledger.
create table inspections.publication (
	inspection bytea not null,
	number integer not null check (number > 0),
	-- Null: withdrawn.
	version integer,
	-- Canonical JSON, as it was hashed for the ledger; null: withdrawn.
	content text,
	note text not null,
	language text not null check (language in ('kk', 'ru', 'en')),
	done_on date not null,
	done_by bytea not null,
	primary key (inspection, number),
	foreign key (inspection, version) references inspections.version,
	check ((version is null) = (content is null))
);
