/** A collective agreement as it is deposited, and how one that came from outside is read. Plain JSON. Pure. */
import { regions } from '#modules/registry/contract.ts';
import { isLocale, type Locale } from '#platform/locale.ts';
import { type PlainDate, parsePlainDate } from '#platform/plain-date.ts';

export const LEVELS = ['organisation', 'branch', 'region'] as const;
export type Level = (typeof LEVELS)[number];

export interface Clause {
	/** Which point of the law it fulfils (its id); null: none of those that are known. */
	readonly point: string | null;
	/** As it is numbered in the agreement; may be empty. */
	readonly number: string;
	readonly text: string;
}

export interface AgreementRecord {
	/** The number under which it is registered, or another word by which it is known. It never changes. */
	readonly reference: string;
	readonly language: Locale;
	readonly level: Level;
	/** From the registry; null where it is not there or the agreement is of a branch or region. */
	readonly employer: string | null;
	/** The employer, or the union of employers, where it is not in the registry. */
	readonly employerName: string;
	/** The organisation that represents the workers. Never a person. */
	readonly workers: string;
	readonly region: string | null;
	readonly signed: PlainDate | null;
	readonly from: PlainDate | null;
	/** The last day in force, as the agreement says. */
	readonly to: PlainDate | null;
	/** The day it was sent to the labour inspectorate. */
	readonly deposited: PlainDate | null;
	/** The day on which a side proposed a new one. */
	readonly newProposed: PlainDate | null;
	/** Which side has said that everybody may read it. */
	readonly mayPublish: { readonly employer: boolean; readonly workers: boolean };
	readonly clauses: readonly Clause[];
}

export type FieldCode =
	| 'missing'
	| 'too-long'
	| 'too-many'
	| 'not-a-day'
	| 'not-one-of'
	| 'contradicts'
	| 'in-the-future'
	| 'unknown-employer'
	| 'unknown-region'
	| 'changed'
	| 'names-somebody';
export interface FieldProblem {
	readonly field: string;
	readonly code: FieldCode;
}

const LONGEST_LINE = 300;
const LONGEST_CLAUSE = 20_000;
const MOST_CLAUSES = 300;

export interface Known {
	readonly employers: readonly string[];
	readonly points: readonly string[];
	readonly today: PlainDate;
}

export function readAgreement(
	value: unknown,
	known: Known,
): { record: AgreementRecord | null; problems: readonly FieldProblem[] } {
	const problems: FieldProblem[] = [];
	const given = objectOf(value);
	const wrong = (field: string, code: FieldCode): null => {
		problems.push({ field, code });
		return null;
	};
	const text = (
		from: Readonly<Record<string, unknown>>,
		name: string,
		field: string,
		longest: number,
		open = false,
	) => {
		const trimmed = typeof from[name] === 'string' ? from[name].trim() : '';
		if (trimmed === '' && !open) wrong(field, 'missing');
		if (trimmed.length > longest) wrong(field, 'too-long');
		return trimmed;
	};
	const day = (name: string): PlainDate | null => {
		const written = given[name];
		if (written === null || written === undefined || written === '') return null;
		return parsePlainDate(String(written)) ?? wrong(name, 'not-a-day');
	};
	const employer = typeof given.employer === 'string' && given.employer !== '' ? given.employer : null;
	const region = typeof given.region === 'string' && given.region !== '' ? given.region : null;
	const list = Array.isArray(given.clauses) ? given.clauses : (wrong('clauses', 'missing') ?? []);
	if (list.length > MOST_CLAUSES) wrong('clauses', 'too-many');
	const record: AgreementRecord = {
		reference: text(given, 'reference', 'reference', LONGEST_LINE),
		language: isLocale(given.language) ? given.language : (wrong('language', 'not-one-of') ?? 'kk'),
		level: LEVELS.find((one) => one === given.level) ?? wrong('level', 'not-one-of') ?? 'organisation',
		employer,
		employerName: employer === null ? text(given, 'employerName', 'employerName', LONGEST_LINE) : '',
		workers: text(given, 'workers', 'workers', LONGEST_LINE),
		region,
		signed: day('signed'),
		from: day('from'),
		to: day('to'),
		deposited: day('deposited'),
		newProposed: day('newProposed'),
		mayPublish: {
			employer: objectOf(given.mayPublish).employer === true,
			workers: objectOf(given.mayPublish).workers === true,
		},
		clauses: list.slice(0, MOST_CLAUSES).map((one, at): Clause => {
			const clause = objectOf(one);
			const point = typeof clause.point === 'string' && clause.point !== '' ? clause.point : null;
			if (point !== null && !known.points.includes(point)) wrong(`clauses.${at}.point`, 'not-one-of');
			return {
				point,
				number: text(clause, 'number', `clauses.${at}.number`, 40, true),
				text: text(clause, 'text', `clauses.${at}.text`, LONGEST_CLAUSE),
			};
		}),
	};
	if (employer !== null && !known.employers.includes(employer)) wrong('employer', 'unknown-employer');
	if (region !== null && !Object.hasOwn(regions, region)) wrong('region', 'unknown-region');
	const { signed, from, to, deposited, newProposed } = record;
	for (const [field, one] of Object.entries({ signed, deposited, newProposed }))
		if (one !== null && one > known.today) wrong(field, 'in-the-future');
	if (from !== null && to !== null && to < from) wrong('to', 'contradicts');
	if (signed !== null && deposited !== null && deposited < signed) wrong('deposited', 'contradicts');
	return { record: problems.length > 0 ? null : record, problems };
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
