-- Who works here, at which desk, under which keys. The server holds public keys, and private ones only wrapped.
create schema people;

create table people.organisation (
	id bytea primary key,
	names jsonb not null,
	root_key bytea not null,
	example boolean not null,
	made_on date not null,
	only_one boolean not null default true unique check (only_one)
);

create table people.member (
	id bytea primary key,
	login text not null unique,
	title text not null,
	roles text[] not null,
	locale text not null default 'kk',
	state text not null check (state in ('invited', 'waiting', 'active', 'removed')),
	invitation_hash bytea unique,
	invited_until date,
	passphrase_salt bytea,
	proof_hash bytea,
	-- The one-time-password secret, under the instance's own key in the data folder.
	totp_sealed bytea,
	totp_last_step bigint not null default 0,
	seal_key bytea,
	sign_key bytea,
	wrapped_secrets bytea,
	-- Only an administrator's: the root's private record under that administrator's wrapping key.
	wrapped_root bytea,
	certificate jsonb
);

create table people.desk (
	id bytea primary key,
	kind text not null check (kind in ('duty', 'ombudsman')),
	names jsonb not null,
	made_on date not null
);

create table people.desk_key (
	desk bytea not null references people.desk,
	epoch integer not null check (epoch > 0),
	public_key bytea not null,
	certificate jsonb not null,
	primary key (desk, epoch)
);

create table people.desk_member (
	desk bytea not null,
	epoch integer not null,
	member bytea not null references people.member,
	sealed_key bytea not null,
	primary key (desk, epoch, member),
	foreign key (desk, epoch) references people.desk_key
);
create index desk_member_by_member on people.desk_member (member);

create table people.session (
	token_hash bytea primary key,
	member bytea not null references people.member,
	started timestamptz not null,
	last_used timestamptz not null
);

-- Slows guessing down for one account; nothing about where the attempts came from is kept.
create table people.sign_in_failure (
	login_hash bytea primary key,
	failures integer not null,
	not_before timestamptz not null
);

create schema registry;

create table registry.employer (
	id bytea primary key,
	bin text not null,
	names jsonb not null,
	-- The employer's ombudsman, if it has one.
	desk bytea references people.desk
);

create table registry.site (
	id bytea primary key,
	names jsonb not null,
	region text not null,
	employer bytea references registry.employer,
	workers integer not null check (workers >= 0),
	-- Published on the poster. A site under 50 workers carries the code of its area, so that it points to a crowd.
	code text not null,
	area_names jsonb,
	check (workers >= 50 or area_names is not null)
);
create index site_by_code on registry.site (code);
