-- How words come in and go back.
create schema intake;

create table intake.receipt (
	-- SHA-256 of the stretched receipt's lookup id.
	lookup_hash bytea primary key,
	case_id bytea not null unique references cases."case" on delete cascade,
	wrapped_secrets bytea not null,
	-- The case's private record sealed to the reporter; null while a reporter who came by contact code waits.
	reporter_key bytea,
	reporter_key_author text
);

create table intake.contact_code (
	-- HMAC of the eight digits under the instance's own key, which is not in the database.
	code_hash bytea primary key,
	case_id bytea not null unique references cases."case" on delete cascade
);

create table intake.upload (
	id bytea primary key,
	case_id bytea references cases."case" on delete cascade,
	-- Number of chunks once the last has come.
	chunks integer,
	begun_on date not null
);
create index upload_orphans on intake.upload (begun_on) where case_id is null;
