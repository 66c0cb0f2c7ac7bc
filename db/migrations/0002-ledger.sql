-- The ledger: an append-only Merkle tree, kept as leaves and as C2SP tiles. Nothing here names a case, and nothing
-- carries a time finer than a publication slot. Leaves wait in no order and without a number; they get their place
-- when a publication has shuffled them.
create schema ledger;

create table ledger.pending_leaf (leaf bytea not null);

create table ledger.leaf (
	idx bigint primary key,
	entry bytea not null
);
-- Finds the place of a leaf by its bytes.
create index leaf_by_entry on ledger.leaf using hash (entry);
-- Finds the readable leaves.
create index leaf_readable on ledger.leaf (idx) where get_byte(entry, 0) = 1;

-- Up to 256 hashes of 32 bytes. Hashes do not compress, so nobody should try.
create table ledger.tile (
	level smallint not null,
	idx bigint not null,
	hashes bytea not null,
	primary key (level, idx)
);
alter table ledger.tile alter column hashes set storage external;

-- One row for each slot that was published. `slot` is epoch seconds, `size` the number of leaves after it, `note` the
-- signed checkpoint. Seed and number of case leaves open the commitment in the publication's readable leaf.
create table ledger.publication (
	slot bigint primary key,
	size bigint not null unique,
	note text not null,
	seed bytea not null check (length(seed) = 32),
	case_leaves integer not null
);
