-- Pools of mediators, ombudsmen, members of commissions and of labour arbitration. People stand here in a public role, as
-- they wish to be known. What is known of them is computed from what was written down.
create schema conciliation;

create table conciliation.person_entry (
	person bytea not null,
	seq integer not null check (seq >= 0),
	kind text not null check (kind in ('enter', 'change', 'train', 'conflict', 'end-conflict', 'strike', 'retire', 'return')),
	act jsonb not null,
	made_by bytea not null,
	made_on date not null,
	primary key (person, seq)
);

-- Leaders of unions are counted by course and quarter and never named.
create table conciliation.union_training (
	id bytea primary key,
	course text not null,
	quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
	hours integer not null check (hours > 0),
	people integer not null check (people > 0),
	made_by bytea not null,
	made_on date not null,
	struck_by bytea,
	struck_on date
);

-- One side proposes, the other agrees or declines.
create table conciliation.proposal_entry (
	matter bytea not null references matters.matter on delete cascade,
	seq integer not null check (seq >= 0),
	kind text not null check (kind in ('propose', 'answer', 'take-back', 'end')),
	act jsonb not null,
	desk bytea not null,
	side text not null check (side in ('workers', 'employer', 'neutral')),
	author bytea not null,
	signature bytea not null,
	made_on date not null,
	primary key (matter, seq)
);

-- On whom both sides agreed, as the entries say: for load and outcomes.
create table conciliation.appointment (
	matter bytea not null references matters.matter on delete cascade,
	proposal integer not null,
	person bytea not null,
	pool text not null check (pool in ('mediator', 'ombudsman', 'individual-commission', 'collective-commission', 'arbitration')),
	agreed_on date not null,
	ended_on date,
	outcome text check (outcome in ('agreed', 'in-part', 'not-agreed', 'withdrawn')),
	primary key (matter, proposal)
);
create index appointment_open on conciliation.appointment (person) where ended_on is null;
