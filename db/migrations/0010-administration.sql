-- Administration: who read what, witnesses, retention, and topics with their history.

-- One row for each member, case and part of a day. It goes with the case.
create table cases.reading (
	case_id bytea not null references cases."case" on delete cascade,
	member bytea not null,
	read_on date not null,
	part text not null check (part in ('before-10', 'to-17', 'after-17')),
	what text not null check (what in ('opened', 'exported', 'texts')),
	primary key (case_id, member, read_on, part, what)
);
create index reading_by_day on cases.reading (read_on desc);
create index reading_by_member on cases.reading (member, read_on desc);

-- Whose cosignatures on our checkpoints are believed, and the latest of each.
create table ledger.witness (
	key text primary key,
	name text not null,
	entered_on date not null,
	cosigned_size bigint,
	-- Epoch seconds, as the witness signed it.
	cosigned bigint,
	note text
);

-- Leaves whose entries were deleted under the rules of retention. The hash of salt and leaves stands on the ledger
-- before anything is deleted.
create table ledger.tombstone (
	list bytea primary key,
	salt bytea not null check (length(salt) = 32),
	-- Leaves of 33 bytes, one after another, in the order of their bytes.
	leaves bytea not null check (length(leaves) % 33 = 0),
	-- The readable leaf that announces it.
	act bytea not null
);
alter table ledger.tombstone alter column leaves set storage external;

create schema administration;

-- Days after closing, for each end of a case. The highest number is in force; without any nothing is deleted.
create table administration.retention_rules (
	version integer primary key check (version > 0),
	days jsonb not null,
	set_on date not null,
	set_by bytea not null
);

-- Cases that were announced for deletion and are not deleted yet.
create table administration.announced (
	case_id bytea primary key references cases."case" on delete cascade,
	list bytea not null references ledger.tombstone,
	announced_on date not null,
	last_seq integer not null
);
