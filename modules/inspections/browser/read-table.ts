/** A file of inspections, read in the browser of the desk: CSV in UTF-8, or a spreadsheet. Sheets follow one another. */
import { sheetsOf } from '#modules/cases/browser/xlsx.ts';
import { parseCsv } from '#platform/csv.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { TableRow } from '../contract.ts';
import { tableColumns } from '../core/table.ts';

export type FileProblem =
	| 'not-utf-8'
	| 'not-a-spreadsheet'
	| 'too-large'
	| 'no-heading'
	| 'unknown-column'
	| 'no-rows';

const LARGEST_FILE = 8 * 1024 * 1024;

export async function readTable(file: File): Promise<Result<TableRow[], FileProblem>> {
	if (file.size > LARGEST_FILE) return refuse('too-large');
	const bytes = await file.arrayBuffer();
	const head = new Uint8Array(bytes.slice(0, 2));
	// Every spreadsheet of this kind is a ZIP archive.
	const isArchive = head[0] === 0x50 && head[1] === 0x4b;
	const sheets = isArchive ? await spreadsheet(bytes) : textTable(bytes);
	if (!sheets.ok) return sheets;
	const rows: TableRow[] = [];
	for (const sheet of sheets.value) {
		const read = rowsOfSheet(sheet);
		if (!read.ok) return read;
		rows.push(...read.value);
	}
	return rows.length === 0 ? refuse('no-rows') : ok(rows);
}

async function spreadsheet(bytes: ArrayBuffer): Promise<Result<string[][][], FileProblem>> {
	try {
		return ok((await sheetsOf(bytes)).map(({ rows }) => rows));
	} catch {
		return refuse('not-a-spreadsheet');
	}
}

function textTable(bytes: ArrayBuffer): Result<string[][][], FileProblem> {
	try {
		return ok([parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes))]);
	} catch {
		return refuse('not-utf-8');
	}
}

const isEmpty = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

export function rowsOfSheet(
	table: readonly (readonly string[])[],
): Result<TableRow[], 'no-heading' | 'unknown-column'> {
	const top = table.findIndex((row) => !isEmpty(row));
	if (top < 0) return ok([]);
	const headings = table[top]!.map((cell) => cell.replace('\ufeff', '').trim().toLowerCase());
	if (!headings.includes('reference') || !headings.includes('part')) return refuse('no-heading');
	const unknown = headings.find((heading) => heading !== '' && !tableColumns.includes(heading));
	if (unknown !== undefined) return refuse('unknown-column', { column: unknown.slice(0, 60) });
	return ok(
		table.slice(top + 1).flatMap((cells, at): TableRow[] => {
			if (isEmpty(cells)) return [];
			const named = headings.flatMap((heading, place) =>
				heading === '' ? [] : [[heading, asWritten((cells[place] ?? '').trim())]],
			);
			return [{ row: top + at + 2, cells: Object.fromEntries(named) }];
		}),
	);
}

/** A table that goes out has an apostrophe before what a spreadsheet would take for a formula; it is no part of the words. */
const asWritten = (cell: string) => cell.replace(/^'(?=[\s\u00a0]*[=+\-@|%])/, '');
