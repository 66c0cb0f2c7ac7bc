-- How a member comes back to their keys: shares with three colleagues, and passkeys beside the passphrase.
create table people.recovery (
	member bytea primary key references people.member,
	-- Counts how often colleagues were chosen; old shares open nothing of a newer number.
	number integer not null check (number > 0),
	-- The member's private keys under the recovery key that the shares give.
	wrapped bytea not null,
	-- By the member's own key, over all of it: a helper sees who has chosen them.
	signature bytea not null,
	made_on date not null,
	rehearsed_on date
);

create table people.recovery_share (
	member bytea not null references people.recovery on delete cascade,
	helper bytea not null references people.member,
	sealed bytea not null,
	primary key (member, helper)
);
create index recovery_share_by_helper on people.recovery_share (helper);

create table people.recovery_request (
	id bytea primary key,
	-- Only the browser that asked knows the token.
	token_hash bytea not null unique,
	member bytea not null references people.member,
	number integer not null,
	rehearsal boolean not null,
	-- To which helpers seal their shares; its private half lives in the page that asks.
	key bytea not null,
	asked timestamptz not null,
	state text not null default 'open' check (state in ('open', 'done', 'stopped')),
	-- Whether the member has been told of it at a sign-in.
	told boolean not null default false
);
create index recovery_request_by_member on people.recovery_request (member, asked);

create table people.recovery_help (
	request bytea not null references people.recovery_request,
	helper bytea not null references people.member,
	sealed bytea not null,
	signature bytea not null,
	primary key (request, helper)
);

create table people.passkey (
	id bytea primary key,
	member bytea not null references people.member,
	name text not null,
	public_key bytea not null,
	counter bigint not null,
	transports text[] not null,
	-- The member's private keys under what the passkey's PRF gives; null where it has none.
	wrapped bytea,
	made_on date not null,
	used_on date,
	revoked_on date
);
create index passkey_by_member on people.passkey (member);

create table people.passkey_challenge (
	challenge bytea primary key,
	-- Null for signing in: nobody is known yet.
	member bytea references people.member,
	until timestamptz not null
);
