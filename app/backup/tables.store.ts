/** What a backup asks of the database, by the catalogue: a table that a later migration adds is in it by itself. */
import type pg from 'pg';
import type { BackupHeader, TableShape } from './archive.ts';

/**
 * Left out: who is signed in at this moment, for a restored session would revive a cookie; and the list of migrations,
 * which stands in the header.
 */
const LEFT_OUT = ['platform.migration', 'people.session', 'people.sign_in_failure'];

const quoted = (name: string) =>
	name
		.split('.')
		.map((part) => `"${part.replaceAll('"', '""')}"`)
		.join('.');
const columnsOf = ({ columns }: TableShape) => columns.map(quoted).join(', ');

/** One view of the whole database until the connection ends; nobody is held up. */
export async function beginSnapshot(client: pg.Client): Promise<void> {
	await client.query('set synchronize_seqscans = off');
	await client.query('begin isolation level repeatable read read only');
}

/** Every table of ours, in such an order that what is pointed to comes first. */
export async function listTables(client: pg.Client): Promise<TableShape[]> {
	const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(`
		select n.nspname || '.' || c.relname as name,
			(select array_agg(a.attname::text order by a.attnum) from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
			coalesce((select array_agg(distinct fn.nspname || '.' || fc.relname)
				from pg_constraint f join pg_class fc on fc.oid = f.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
				where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as needs
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
		order by 1`);
	const waiting = new Map(rows.map((row) => [row.name, row]));
	const ordered: TableShape[] = [];
	while (waiting.size > 0) {
		const ready = [...waiting.values()].filter(({ needs }) => !needs.some((one) => waiting.has(one)));
		if (ready.length === 0) throw new Error('Tables point to each other in a circle.');
		for (const { name, columns } of ready) {
			waiting.delete(name);
			if (!LEFT_OUT.includes(name)) ordered.push({ name, columns });
		}
	}
	return ordered;
}

export async function listMigrations(client: pg.Client): Promise<BackupHeader['migrations']> {
	const { rows } = await client.query<{ name: string; checksum: string }>(
		'select name, checksum from platform.migration order by name',
	);
	return rows;
}

/** Finished attachments that belong to a case, by their ids. */
export async function listUploads(client: pg.Client): Promise<{ id: Buffer; chunks: number }[]> {
	const { rows } = await client.query<{ id: Buffer; chunks: number }>(
		'select id, chunks from intake.upload where case_id is not null and chunks is not null order by id',
	);
	return rows;
}

export async function isEmptyDatabase(client: pg.Client): Promise<boolean> {
	const { rows } = await client.query(`
		select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
		limit 1`);
	return rows.length === 0;
}

/** Rows that migrations put in give way to the backup's; no trigger does its work a second time. */
export async function prepareTables(client: pg.Client, tables: readonly TableShape[]): Promise<void> {
	await client.query('set synchronize_seqscans = off');
	await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')} cascade`);
	for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
}

/** Triggers work again, materialised views are computed anew, and the planner knows what is there. */
export async function finishTables(client: pg.Client, tables: readonly TableShape[]): Promise<void> {
	for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
	const { rows } = await client.query<{ name: string }>(
		`select schemaname || '.' || matviewname as name from pg_matviews`,
	);
	for (const { name } of rows) await client.query(`refresh materialized view ${quoted(name)}`);
	await client.query('analyze');
}

export const copyOutStatement = (table: TableShape): string =>
	`copy (select ${columnsOf(table)} from ${quoted(table.name)}) to stdout (format binary)`;

export const copyInStatement = (table: TableShape): string =>
	`copy ${quoted(table.name)} (${columnsOf(table)}) from stdin (format binary)`;
