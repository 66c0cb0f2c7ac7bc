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

-- A mark of a line together with its desk and folder, in one number: a view by marks then reads only what is its own. Before,
-- the marks of all desks were put together with all lines of one desk. Not for parallel workers: to start them costs more than a page.
create function cases.codes_of(desk bytea, folder text, marks text[]) returns bigint[]
immutable language sql as $$
	select array(select hashtextextended(encode(desk, 'hex') || folder || mark, 0) from unnest(marks) as mark)
$$;
create index line_codes on cases.line using gin (cases.codes_of(desk, folder, marks)) where acted;
alter index cases.line_codes alter column 1 set statistics 1000;
