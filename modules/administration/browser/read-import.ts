/**
 * A file of employers or workplaces, read in the administrator's browser: CSV in UTF-8, or a spreadsheet. What a column
 * is, its heading says; a sheet with a region is one of workplaces.
 */
import { sheetsOf } from '#modules/cases/browser/xlsx.ts';
import {
	employerColumns,
	type ImportColumn,
	type ImportRow,
	type ImportRows,
	MOST_ROWS,
	siteColumns,
} from '#modules/registry/contract.ts';
import { parseCsv } from '#platform/csv.ts';
import { ok, type Result, refuse } from '#platform/result.ts';

export type FileProblem =
	| 'not-utf-8'
	| 'not-a-spreadsheet'
	| 'too-large'
	| 'no-heading'
	| 'unknown-column'
	| 'no-rows';

const LARGEST_FILE = 8 * 1024 * 1024;
/** A sheet may be wide, and its rows empty; beyond this it is not one of ours. */
const MOST_COLUMNS = 60;

/** Other words for a heading. */
const also: Readonly<Record<string, ImportColumn>> = {
	бсн: 'bin',
	бин: 'bin',
	код: 'code',
	өңір: 'region',
	облыс: 'region',
	регион: 'region',
	область: 'region',
	'жұмыс беруші бсн': 'employer_bin',
	'бин работодателя': 'employer_bin',
	'employer bin': 'employer_bin',
	'жұмысшы саны': 'workers',
	работников: 'workers',
};
const columns: readonly string[] = [...new Set<string>([...employerColumns, ...siteColumns])];

export async function readImport(file: File): Promise<Result<ImportRows, FileProblem>> {
	if (file.size > LARGEST_FILE) return refuse('too-large');
	const bytes = await file.arrayBuffer();
	const head = new Uint8Array(bytes.slice(0, 2));
	// Every spreadsheet of this kind is a ZIP archive.
	const isArchive = head[0] === 0x50 && head[1] === 0x4b;
	const sheets = isArchive ? await readSpreadsheet(bytes) : readText(bytes);
	if (!sheets.ok) return sheets;
	const rows: { employers: ImportRow[]; sites: ImportRow[] } = { employers: [], sites: [] };
	for (const sheet of sheets.value) {
		const read = rowsOf(sheet);
		if (!read.ok) return read;
		if (read.value) rows[read.value.sheet].push(...read.value.rows);
	}
	const count = rows.employers.length + rows.sites.length;
	if (count === 0) return refuse('no-rows');
	return count > MOST_ROWS ? refuse('too-large') : ok(rows);
}

async function readSpreadsheet(bytes: ArrayBuffer): Promise<Result<string[][][], FileProblem>> {
	try {
		return ok((await sheetsOf(bytes)).map(({ rows }) => rows));
	} catch {
		return refuse('not-a-spreadsheet');
	}
}

function readText(bytes: ArrayBuffer): Result<string[][][], FileProblem> {
	try {
		return ok([parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes))]);
	} catch {
		return refuse('not-utf-8');
	}
}

const isEmpty = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

/** Null: an empty sheet. */
function rowsOf(
	table: readonly (readonly string[])[],
): Result<{ sheet: 'employers' | 'sites'; rows: ImportRow[] } | null, FileProblem> {
	const top = table.findIndex((row) => !isEmpty(row));
	if (top < 0) return ok(null);
	const headings = table[top]!.slice(0, MOST_COLUMNS).map(columnNamed);
	if (!headings.some((column) => column !== '')) return refuse('no-heading');
	const unknown = headings.indexOf(null);
	if (unknown >= 0) return refuse('unknown-column', { column: table[top]![unknown]!.trim().slice(0, 60) });
	const isSites = headings.includes('region');
	const right: readonly string[] = isSites ? siteColumns : employerColumns;
	const strange = headings.find((column) => column && !right.includes(column));
	if (strange) return refuse('unknown-column', { column: strange });
	if (!headings.includes(isSites ? 'name_kk' : 'bin')) return refuse('no-heading');
	const rows = table.slice(top + 1).flatMap((cells, at) => {
		if (isEmpty(cells)) return [];
		const named = headings.flatMap((column, place) =>
			column ? [[column, (cells[place] ?? '').trim()]] : [],
		);
		return [{ row: top + at + 2, cells: Object.fromEntries(named) }];
	});
	return ok({ sheet: isSites ? 'sites' : 'employers', rows });
}

/** Empty: a column without a heading, which is passed over. Null: one that nobody knows. */
function columnNamed(heading: string): ImportColumn | '' | null {
	const plain = heading.replace('\ufeff', '').trim().toLowerCase();
	if (plain === '') return '';
	return columns.includes(plain) ? (plain as ImportColumn) : (also[plain] ?? null);
}

/** A file to fill in, with one row that shows how. */
export const templates = {
	employers: [employerColumns, ['261240999999', 'Мысал ЖШС', 'ТОО Пример', 'Example LLP']],
	sites: [
		siteColumns,
		[
			'',
			'Вахта қалашығы',
			'Вахтовый посёлок',
			'Base camp',
			'Маңғыстау облысы',
			'261240999999',
			'320',
			'',
			'',
			'',
		],
	],
} as const satisfies Record<keyof ImportRows, readonly (readonly string[])[]>;
