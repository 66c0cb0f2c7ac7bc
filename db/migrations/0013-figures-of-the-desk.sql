-- The words of a case once more, sealed under a key that follows from the desk key which opens them anyway: hundreds are
-- opened in the time of one key agreement. Each says which text it is and whose browser sealed it.
create table cases.search_text (
	case_id bytea not null references cases."case" on delete cascade,
	seq integer not null,
	desk bytea not null,
	epoch integer not null,
	author text not null,
	sealed bytea not null,
	primary key (case_id, seq, desk, epoch)
);
-- Ciphertext does not compress, and a row that holds it in itself is read in one piece.
alter table cases.search_text alter column sealed set storage main;
