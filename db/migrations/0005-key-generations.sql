-- New keys for what follows: a case may have several keys, one after the other. What was said before an entry `rekey`
-- stays under the key of its time.
-- A new key is wanted before anybody at the desk writes on: somebody stepped back, or was excluded.
create index case_key_due on cases."case" (desk)
	where (state ->> 'keyDue')::boolean and status not in ('closed', 'set-aside');
update cases."case" set state = state || '{"generation": 0, "excludedMembers": [], "keyDue": false}';

alter table cases.case_key add column generation integer not null default 0 check (generation >= 0);
alter table cases.case_key drop constraint case_key_pkey;
alter table cases.case_key add primary key (case_id, desk, epoch, generation);

-- Of a case from which somebody is excluded: its key is sealed to each remaining member, not to a desk.
create table cases.member_case_key (
	case_id bytea not null references cases."case" on delete cascade,
	generation integer not null,
	member bytea not null,
	desk bytea not null,
	author text not null,
	sealed bytea not null,
	primary key (case_id, generation, member, desk)
);

-- Later keys of a case, sealed to its reporter. Key 0 stands with the receipt.
create table intake.reporter_key (
	case_id bytea not null references intake.receipt (case_id) on delete cascade,
	generation integer not null check (generation > 0),
	author text not null,
	sealed bytea not null,
	primary key (case_id, generation)
);
