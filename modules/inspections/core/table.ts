/**
 * The register as one table, one line for each part of an inspection: the inspection itself, each violation, prescription,
 * measure and appeal. The same table goes out and comes in again. Lines of one inspection share their `reference`. Pure.
 */
import { dayAsText, readDay } from './days.ts';
import type { Affected, FieldProblem, InspectionRecord } from './record.ts';

export const PARTS = ['inspection', 'violation', 'prescription', 'measure', 'appeal'] as const;
type Part = (typeof PARTS)[number];

const common = ['reference', 'part'] as const;
const columnsOf = {
	inspection: [
		'language',
		'body',
		'employer_bin',
		'employer',
		'site',
		'region',
		'kind',
		'grounds',
		'from',
		'to',
		'found',
		'document',
		'link',
		'grade',
		'known_on',
	],
	violation: ['article', 'words', 'affected', 'gravity'],
	prescription: ['words', 'affected', 'wages', 'served', 'until', 'fulfilled', 'shown'],
	measure: ['measure', 'against', 'day', 'amount', 'handed_to'],
	appeal: ['by', 'prescription', 'appealed_to', 'filed', 'received', 'decided', 'result'],
} as const satisfies Record<Part, readonly string[]>;

export const tableColumns: readonly string[] = [
	...new Set<string>([...common, ...PARTS.flatMap((part) => columnsOf[part])]),
];

export interface TableRow {
	/** As the file counts its lines. */
	readonly row: number;
	readonly cells: Readonly<Record<string, string>>;
}

/** `binOf`: the BIN of an employer of the registry. */
export function rowsOf(record: InspectionRecord, binOf: (employer: string) => string): string[][] {
	const line = (part: Part, cells: Readonly<Record<string, string | null>>) => {
		const all: Readonly<Record<string, string | null>> = { reference: record.reference, part, ...cells };
		return tableColumns.map((column) => all[column] ?? '');
	};
	const { employer, source, violations, prescriptions, measures, appeals } = record;
	return [
		line('inspection', {
			language: record.language,
			body: record.body,
			employer_bin: employer === null ? '' : binOf(employer),
			employer: record.employerName,
			site: record.site,
			region: record.region,
			kind: record.kind,
			grounds: record.grounds,
			from: dayAsText(record.from),
			to: dayAsText(record.to),
			found: record.found,
			document: source.document,
			link: source.link,
			grade: source.grade,
			known_on: record.knownOn,
		}),
		...violations.map(({ article, words, affected, gravity }) =>
			line('violation', { article, words, affected: affectedAsText(affected), gravity }),
		),
		...prescriptions.map(({ words, affected, wages, served, until, fulfilled, shown }) =>
			line('prescription', {
				words,
				affected: affectedAsText(affected),
				wages: wages ? 'yes' : 'no',
				served: dayAsText(served),
				until: dayAsText(until),
				fulfilled: dayAsText(fulfilled),
				shown,
			}),
		),
		...measures.map(({ kind, against, day, amount, to }) =>
			line('measure', {
				measure: kind,
				against,
				day: dayAsText(day),
				amount: amount === null ? '' : String(amount),
				handed_to: to,
			}),
		),
		...appeals.map(({ by, prescription, to, filed, received, decided, result }) =>
			line('appeal', {
				by,
				prescription: prescription === null ? '' : String(prescription),
				appealed_to: to,
				filed: dayAsText(filed),
				received: dayAsText(received),
				decided: dayAsText(decided),
				result,
			}),
		),
	];
}

/** `workplace`, `12`, `5-9`, `5+`; empty where it is not known. */
export function affectedAsText(affected: Affected): string {
	if (affected.of !== 'people') return affected.of === 'workplace' ? 'workplace' : '';
	const { least, most } = affected;
	return most === null ? `${least}+` : most === least ? String(least) : `${least}-${most}`;
}

/** Null where the text says nothing of the kind. */
export function readAffected(text: string): Affected | null {
	const plain = text.trim().replace(/\s/g, '').replace('–', '-');
	if (plain === '' || plain === 'not-known') return { of: 'not-known' };
	if (plain === 'workplace') return { of: 'workplace' };
	const [, least, plus, most] = /^(\d{1,7})(?:(\+)|-(\d{1,7}))?$/.exec(plain) ?? [];
	if (least === undefined) return null;
	return { of: 'people', least: Number(least), most: plus ? null : Number(most ?? least) };
}

/** A problem of the table, before anything is known of inspections: `row` as the file counts. */
export interface RowProblem extends FieldProblem {
	readonly row: number;
	readonly value: string;
}

/** What the lines of one reference say, as a record that has not been checked yet, and the line of each of its parts. */
export interface Draft {
	readonly reference: string;
	readonly row: number;
	readonly record: Readonly<Record<string, unknown>>;
	/** `violations.0` → the line it came from. */
	readonly lines: ReadonlyMap<string, number>;
}

/** Lines put together by their reference. `employerOf`: the id of an employer by its BIN, null where there is none. */
export function draftsOf(
	rows: readonly TableRow[],
	employerOf: (bin: string) => string | null,
): { drafts: Draft[]; problems: RowProblem[] } {
	const problems: RowProblem[] = [];
	const drafts: Draft[] = [];
	const named = Map.groupBy(rows, ({ cells }) => (cells.reference ?? '').trim());
	for (const [reference, lines] of named) {
		const heads = lines.filter(({ cells }) => partOf(cells) === 'inspection');
		const wrong = (row: TableRow, field: string, code: FieldProblem['code']) =>
			problems.push({ row: row.row, field, code, value: (row.cells[field] ?? '').slice(0, 200) });
		for (const row of lines) {
			const part = partOf(row.cells);
			if (part === null) wrong(row, 'part', 'not-one-of');
			else
				for (const [column, cell] of Object.entries(row.cells)) {
					const right: readonly string[] = [...common, ...columnsOf[part]];
					if (cell.trim() !== '' && !right.includes(column)) wrong(row, column, 'unknown-column');
				}
		}
		const [head, ...others] = heads;
		for (const row of others) wrong(row, 'reference', 'twice');
		if (reference === '') for (const row of lines) wrong(row, 'reference', 'missing');
		else if (!head) for (const row of lines) wrong(row, 'reference', 'without-inspection');
		else drafts.push(draftOf(reference, head, lines, employerOf, wrong));
	}
	return { drafts, problems };
}

const partOf = (cells: TableRow['cells']): Part | null =>
	PARTS.find((part) => part === (cells.part ?? '').trim().toLowerCase()) ?? null;

function draftOf(
	reference: string,
	head: TableRow,
	rows: readonly TableRow[],
	employerOf: (bin: string) => string | null,
	wrong: (row: TableRow, field: string, code: FieldProblem['code']) => void,
): Draft {
	const lines = new Map<string, number>();
	const reader = (row: TableRow) => {
		const text = (column: string) => (row.cells[column] ?? '').trim();
		return {
			text,
			/** What must not be left open may be left empty where "not known" is an answer. */
			choice: (column: string, open: string) => text(column).toLowerCase() || open,
			day(column: string) {
				const day = text(column) === '' ? null : readDay(text(column));
				if (text(column) !== '' && day === null) wrong(row, column, 'not-a-day');
				return day;
			},
			number(column: string) {
				const plain = text(column).replace(/[\s\u00a0]/g, '');
				if (plain === '') return null;
				if (!/^\d{1,13}$/.test(plain)) wrong(row, column, 'not-a-number');
				return Number(plain) || null;
			},
			affected() {
				const affected = readAffected(text('affected'));
				if (affected === null) wrong(row, 'affected', 'not-a-number');
				return affected ?? { of: 'not-known' };
			},
		};
	};
	const all = <T>(part: Part, name: string, each: (read: ReturnType<typeof reader>) => T): T[] =>
		rows
			.filter(({ cells }) => partOf(cells) === part)
			.map((row, at) => {
				lines.set(`${name}.${at}`, row.row);
				return each(reader(row));
			});
	const { text, choice, day } = reader(head);
	const bin = text('employer_bin').replace(/\s/g, '');
	const employer = bin === '' ? null : employerOf(bin);
	if (bin !== '' && employer === null) wrong(head, 'employer_bin', 'unknown-employer');
	const record = {
		reference,
		language: text('language').toLowerCase(),
		body: text('body'),
		employer: bin === '' ? null : employer,
		employerName: bin === '' ? text('employer') : '-',
		site: text('site').toUpperCase() || null,
		region: text('region') || null,
		kind: choice('kind', 'not-known'),
		grounds: text('grounds'),
		from: day('from'),
		to: day('to'),
		found: choice('found', 'not-known'),
		violations: all('violation', 'violations', (read) => ({
			article: read.text('article'),
			words: read.text('words'),
			affected: read.affected(),
			gravity: read.choice('gravity', 'not-known'),
		})),
		prescriptions: all('prescription', 'prescriptions', (read) => ({
			words: read.text('words'),
			affected: read.affected(),
			wages: read.text('wages').toLowerCase() === 'yes',
			served: read.day('served'),
			until: read.day('until'),
			fulfilled: read.day('fulfilled'),
			shown: read.text('shown'),
		})),
		measures: all('measure', 'measures', (read) => ({
			kind: read.text('measure').toLowerCase(),
			against: read.choice('against', 'organisation'),
			day: read.day('day'),
			amount: read.number('amount'),
			to: read.text('handed_to'),
		})),
		appeals: all('appeal', 'appeals', (read) => ({
			by: read.choice('by', 'employer'),
			prescription: read.number('prescription'),
			to: read.text('appealed_to').toLowerCase(),
			filed: read.day('filed'),
			received: read.day('received'),
			decided: read.day('decided'),
			result: read.choice('result', 'not-known'),
		})),
		source: {
			document: text('document'),
			link: text('link') || null,
			grade: text('grade').toLowerCase(),
		},
		knownOn: text('known_on'),
	};
	return { reference, row: head.row, record, lines };
}

/** The column in which a field of a record stands. */
const columnOf: Readonly<Record<string, string>> = {
	employer: 'employer_bin',
	employerName: 'employer',
	knownOn: 'known_on',
	'source.document': 'document',
	'source.link': 'link',
	'source.grade': 'grade',
	'measures.kind': 'measure',
	'measures.to': 'handed_to',
	'appeals.to': 'appealed_to',
};

/** A problem of a record, at its line and column of the file. */
export function inFile({ field, code }: FieldProblem, draft: Draft): RowProblem {
	const [, list, at, name] = /^(\w+)\.(\d+)\.(\w+)$/.exec(field) ?? [];
	const row = list === undefined ? draft.row : (draft.lines.get(`${list}.${at}`) ?? draft.row);
	const column = columnOf[list === undefined ? field : `${list}.${name}`] ?? name ?? field;
	return { row, field: column, code, value: '' };
}
