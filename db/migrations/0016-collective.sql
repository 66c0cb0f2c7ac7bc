-- Collective matters: many referrals about one employer, counted together without linking the people. The matter has
-- entries of its own; what is counted stands beside it under tags that only a case's private key gives.
create table cases.collective (
	id bytea primary key,
	employer bytea not null references registry.employer,
	-- Computed from the entries: title, topics, sites, desks that take part, open or closed.
	state jsonb not null,
	-- How many left the count because a year had passed. Their rows are gone.
	lapsed integer not null default 0
);
create index collective_desks on cases.collective using gin ((state -> 'desks'));

create table cases.collective_entry (
	collective_id bytea not null references cases.collective on delete cascade,
	seq integer not null check (seq >= 0),
	kind text not null check (kind in ('open', 'note', 'share', 'unshare', 'close', 'reopen')),
	author text not null,
	clear jsonb not null,
	sealed bytea,
	signature bytea not null,
	moment_date date not null,
	moment_part text not null check (moment_part in ('before-10', 'to-17', 'after-17')),
	salt bytea not null,
	leaf bytea not null,
	primary key (collective_id, seq)
);

-- One line for each referral that is or was counted. No case, no author, no day, no order: each change writes the lines
-- of the matter anew, sorted by their tags, so that the row itself does not tell when it was first written.
create table cases.collective_member (
	collective_id bytea not null references cases.collective on delete cascade,
	tag bytea not null,
	month date not null check (extract(day from month) = 1),
	status text not null check (status in ('counted', 'left', 'refused')),
	left_month date check (extract(day from left_month) = 1),
	spots text[] not null,
	acts jsonb not null,
	primary key (collective_id, tag)
);
create index collective_member_tag on cases.collective_member (tag);
create index collective_member_spots on cases.collective_member using gin (spots);

-- What an audit compares with the ledger: entries of cases, of copies, and of collective matters.
create or replace view cases.ledger_entry as
select case_id, seq, kind, author, clear, sha256(sealed) as sealed_hash, signature, moment_date, moment_part, salt, leaf
from cases.entry
union all
select copy_id, seq, kind, author, clear, sha256(sealed), signature, moment_date, moment_part, salt, leaf
from cases.copy_entry
union all
select collective_id, seq, kind, author, clear, sha256(sealed), signature, moment_date, moment_part, salt, leaf
from cases.collective_entry;
