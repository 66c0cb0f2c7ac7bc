-- Requests to the custodians, newest first: a custodian's page asks for them across all cases.
create index entry_release on cases.entry (moment_date) where kind = 'request-release';

-- Desks of an employer's own people: they read redacted copies and answer on them; no case is ever sealed to them.
alter table people.desk drop constraint desk_kind_check;
alter table people.desk add constraint desk_kind_check check (kind in ('duty', 'ombudsman', 'employer'));

-- A redacted copy of a case, under a key of its own. The employer's desk is never given the case's id.
create table cases.copy (
	id bytea primary key,
	case_id bytea not null references cases."case" on delete cascade,
	desk bytea not null,
	copy_key bytea not null,
	epoch integer not null,
	author text not null,
	sealed_key bytea not null
);
create index copy_by_case on cases.copy (case_id);
create index copy_by_desk on cases.copy (desk);

create table cases.copy_entry (
	copy_id bytea not null references cases.copy on delete cascade,
	seq integer not null check (seq >= 0),
	kind text not null check (kind in ('copy-text', 'copy-answer', 'copy-proposal')),
	author text not null,
	clear jsonb not null,
	sealed bytea not null,
	signature bytea not null,
	moment_date date not null,
	moment_part text not null check (moment_part in ('before-10', 'to-17', 'after-17')),
	salt bytea not null,
	leaf bytea not null,
	primary key (copy_id, seq)
);

-- What an audit compares with the ledger: entries of cases, and of copies.
create or replace view cases.ledger_entry as
select case_id, seq, kind, author, clear, sha256(sealed) as sealed_hash, signature, moment_date, moment_part, salt, leaf
from cases.entry
union all
select copy_id, seq, kind, author, clear, sha256(sealed), signature, moment_date, moment_part, salt, leaf
from cases.copy_entry;
