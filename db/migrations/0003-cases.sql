-- Cases: entries that only grow. Every clear column here is in the table of clear fields of docs/threat-model.md; a
-- test compares the two. No time is finer than a part of the day, no key is a serial.
create schema cases;

create table cases."case" (
	id bytea primary key,
	channel text not null check (channel in ('web', 'web-unsealed', 'telephone')),
	danger boolean not null,
	case_key bytea not null,
	reporter_seal_key bytea,
	reporter_sign_key bytea,
	number text,
	-- No foreign key: the check would lock the row of one desk for every referral of a crowd. A desk is never deleted.
	desk bytea not null,
	status text not null,
	last_seq integer not null,
	-- Computed from the entries; kept so that the queue reads one row per case, the pressing ones first.
	state jsonb not null,
	urgent boolean not null,
	due date
);
create unique index case_number on cases."case" (number) where number is not null;
create index case_queue on cases."case" (urgent desc, due) where status not in ('closed', 'set-aside');

create table cases.case_key (
	case_id bytea not null references cases."case" on delete cascade,
	desk bytea not null,
	epoch integer not null,
	author text not null,
	sealed bytea not null,
	primary key (case_id, desk, epoch)
);

create table cases.entry (
	case_id bytea not null references cases."case" on delete cascade,
	seq integer not null check (seq >= 0),
	kind text not null,
	author text not null,
	clear jsonb not null,
	sealed bytea,
	signature bytea,
	moment_date date not null,
	moment_part text not null check (moment_part in ('before-10', 'to-17', 'after-17')),
	salt bytea not null,
	leaf bytea not null,
	primary key (case_id, seq)
);

create table cases.identity (
	case_id bytea primary key references cases."case" on delete cascade,
	sealed bytea not null,
	reporter_sealed bytea
);

create table cases.identity_share (
	case_id bytea not null references cases.identity on delete cascade,
	member bytea not null,
	sealed bytea not null,
	primary key (case_id, member)
);

-- Ciphertext does not compress, and a row that holds it in itself is written and read in one piece.
alter table cases.entry alter column sealed set storage main;

-- What an audit compares with the ledger.
create view cases.ledger_entry as
select case_id, seq, kind, author, clear, sha256(sealed) as sealed_hash, signature, moment_date, moment_part, salt, leaf
from cases.entry;
