/** Reads a record that came from outside: every wrong field by its name, and what contradicts what. Pure. */
import { regions } from '#modules/registry/contract.ts';
import { isLocale } from '#platform/locale.ts';
import { type PlainDate, parsePlainDate } from '#platform/plain-date.ts';
import { surelyAfter } from './days.ts';
import {
	type Affected,
	AGAINST,
	APPEALED_TO,
	APPELLANTS,
	type Day,
	type FieldCode,
	type FieldProblem,
	FOUND,
	GRADES,
	GRAVITIES,
	type InspectionRecord,
	KINDS,
	MEASURES,
	RESULTS,
} from './record.ts';

const LONGEST_LINE = 300;
const LONGEST_WORDS = 4_000;
const MOST_PARTS = 100;
const MOST_PEOPLE = 1_000_000;
/** A thousand thousand million tenge: beyond it somebody has slipped. */
const MOST_TENGE = 1e12;

export interface Known {
	readonly employers: readonly string[];
	readonly sites: readonly string[];
	readonly today: PlainDate;
}

export function readRecord(
	value: unknown,
	known: Known,
): { record: InspectionRecord | null; problems: readonly FieldProblem[] } {
	const problems: FieldProblem[] = [];
	const read = fieldsOf(value, '', problems);
	const { wrong } = read;
	const parts = <T>(name: string, each: (part: Reader) => T): T[] => {
		const list = read.value(name);
		if (!Array.isArray(list)) return wrong(name, 'missing') ?? [];
		if (list.length > MOST_PARTS) return wrong(name, 'too-many') ?? [];
		return list.map((part, at) => each(fieldsOf(part, `${name}.${at}.`, problems)));
	};
	const employer = read.orNull('employer');
	const source = fieldsOf(read.value('source'), 'source.', problems);
	const prescriptions = parts('prescriptions', (part) => ({
		words: part.words('words'),
		affected: part.affected('affected'),
		wages: part.value('wages') === true,
		served: part.day('served'),
		until: part.day('until', true),
		fulfilled: part.day('fulfilled'),
		shown: part.words('shown', true),
	}));
	const record: InspectionRecord = {
		reference: read.line('reference'),
		language: isLocale(read.value('language'))
			? (read.value('language') as InspectionRecord['language'])
			: (wrong('language', 'not-one-of') ?? 'kk'),
		body: read.line('body'),
		employer,
		employerName: employer === null ? read.line('employerName') : '',
		site: read.orNull('site'),
		region: read.orNull('region'),
		kind: read.oneOf('kind', KINDS),
		grounds: read.words('grounds', true),
		from: read.day('from'),
		to: read.day('to'),
		found: read.oneOf('found', FOUND),
		violations: parts('violations', (part) => ({
			article: part.line('article', true),
			words: part.words('words'),
			affected: part.affected('affected'),
			gravity: part.oneOf('gravity', GRAVITIES),
		})),
		prescriptions,
		measures: parts('measures', (part) => ({
			kind: part.oneOf('kind', MEASURES),
			against: part.oneOf('against', AGAINST),
			day: part.day('day'),
			amount: part.count('amount', MOST_TENGE),
			to: part.line('to', true),
		})),
		appeals: parts('appeals', (part) => {
			const prescription = part.count('prescription', MOST_PARTS);
			if (prescription !== null && !prescriptions[prescription - 1])
				part.wrong('prescription', 'unknown-prescription');
			return {
				by: part.oneOf('by', APPELLANTS),
				prescription,
				to: part.oneOf('to', APPEALED_TO),
				filed: part.day('filed'),
				received: part.day('received'),
				decided: part.day('decided'),
				result: part.oneOf('result', RESULTS),
			};
		}),
		source: {
			document: source.words('document'),
			link: source.link('link'),
			grade: source.oneOf('grade', GRADES),
		},
		knownOn: parsePlainDate(String(read.value('knownOn'))) ?? wrong('knownOn', 'not-a-day') ?? known.today,
	};
	if (record.employer !== null && !known.employers.includes(record.employer))
		wrong('employer', 'unknown-employer');
	if (record.site !== null && !known.sites.includes(record.site)) wrong('site', 'unknown-site');
	if (record.region !== null && !Object.hasOwn(regions, record.region)) wrong('region', 'unknown-region');
	problems.push(...contradictions(record), ...ahead(record, known.today));
	return { record: problems.length > 0 ? null : record, problems };
}

function contradictions(record: InspectionRecord): FieldProblem[] {
	const { from, to, found, violations, prescriptions, measures, appeals } = record;
	const first = (field: string, later: Day | null, earlier: Day | null): FieldProblem[] =>
		surelyAfter(earlier, later) ? [{ field, code: 'contradicts' }] : [];
	return [
		...first('to', to, from),
		...(found !== 'violations' && violations.length > 0
			? [{ field: 'found', code: 'contradicts' as const }]
			: []),
		...violations.flatMap(({ affected }, at) => peopleProblem(affected, `violations.${at}.affected`)),
		...prescriptions.flatMap(({ affected, served, until, fulfilled }, at) => [
			...peopleProblem(affected, `prescriptions.${at}.affected`),
			...first(`prescriptions.${at}.served`, served, from),
			...first(`prescriptions.${at}.until`, until, served),
			...first(`prescriptions.${at}.fulfilled`, fulfilled, served),
		]),
		...measures.flatMap(({ kind, amount, day }, at) => [
			...(amount !== null && kind !== 'fine'
				? [{ field: `measures.${at}.amount`, code: 'contradicts' as const }]
				: []),
			...first(`measures.${at}.day`, day, from),
		]),
		...appeals.flatMap(({ filed, received, decided, result }, at) => [
			...first(`appeals.${at}.received`, received, filed),
			...first(`appeals.${at}.decided`, decided, received ?? filed),
			...(decided !== null && result === 'pending'
				? [{ field: `appeals.${at}.result`, code: 'contradicts' as const }]
				: []),
		]),
	];
}

const peopleProblem = (affected: Affected, field: string): FieldProblem[] =>
	affected.of === 'people' && affected.most !== null && affected.most < affected.least
		? [{ field, code: 'contradicts' }]
		: [];

/** Only the last day of a prescription may lie ahead. */
function ahead(record: InspectionRecord, today: PlainDate): FieldProblem[] {
	const { from, to, knownOn, prescriptions, measures, appeals } = record;
	const days: [string, Day | null][] = [
		['from', from],
		['to', to],
		['knownOn', { date: knownOn }],
		...prescriptions.flatMap(({ served, fulfilled }, at): [string, Day | null][] => [
			[`prescriptions.${at}.served`, served],
			[`prescriptions.${at}.fulfilled`, fulfilled],
		]),
		...measures.map(({ day }, at): [string, Day | null] => [`measures.${at}.day`, day]),
		...appeals.flatMap(({ filed, received, decided }, at): [string, Day | null][] => [
			[`appeals.${at}.filed`, filed],
			[`appeals.${at}.received`, received],
			[`appeals.${at}.decided`, decided],
		]),
	];
	return days.flatMap(([field, day]) => (day && day.date > today ? [{ field, code: 'in-the-future' }] : []));
}

type Reader = ReturnType<typeof fieldsOf>;

function fieldsOf(from: unknown, prefix: string, problems: FieldProblem[]) {
	const object = (typeof from === 'object' && from !== null ? from : {}) as Readonly<Record<string, unknown>>;
	const wrong = (name: string, code: FieldCode): null => {
		problems.push({ field: prefix + name, code });
		return null;
	};
	const value = (name: string): unknown => object[name];
	const text = (name: string, longest: number, mayBeEmpty: boolean): string => {
		const given = object[name];
		const trimmed = typeof given === 'string' ? given.trim() : '';
		if (trimmed === '' && !mayBeEmpty) wrong(name, 'missing');
		if (trimmed.length > longest) wrong(name, 'too-long');
		return trimmed;
	};
	return {
		wrong,
		value,
		line: (name: string, mayBeEmpty = false) => text(name, LONGEST_LINE, mayBeEmpty),
		words: (name: string, mayBeEmpty = false) => text(name, LONGEST_WORDS, mayBeEmpty),
		orNull: (name: string): string | null => (object[name] ? text(name, LONGEST_LINE, false) : null),
		oneOf: <T extends string>(name: string, all: readonly [T, ...T[]]): T =>
			all.find((one) => one === object[name]) ?? wrong(name, 'not-one-of') ?? all[0],
		day(name: string, _mayLieAhead = false): Day | null {
			const given = object[name];
			if (given === null || given === undefined) return null;
			const { date, until } = given as Record<string, unknown>;
			const first = parsePlainDate(String(date));
			const last = until === undefined ? undefined : parsePlainDate(String(until));
			if (first === null || last === null || (last !== undefined && last < first))
				return wrong(name, 'not-a-day');
			return last === undefined || last === first ? { date: first } : { date: first, until: last };
		},
		count(name: string, most: number): number | null {
			const given = object[name];
			if (given === null || given === undefined) return null;
			return Number.isSafeInteger(given) && (given as number) >= 1 && (given as number) <= most
				? (given as number)
				: wrong(name, 'not-a-number');
		},
		affected(name: string): Affected {
			const { of, least, most } = (object[name] ?? {}) as Record<string, unknown>;
			if (of === 'not-known' || of === 'workplace') return { of };
			const people = (one: unknown): one is number =>
				Number.isSafeInteger(one) && (one as number) >= 1 && (one as number) <= MOST_PEOPLE;
			if (of === 'people' && people(least) && (most === null || people(most))) return { of, least, most };
			wrong(name, of === 'people' ? 'not-a-number' : 'not-one-of');
			return { of: 'not-known' };
		},
		link(name: string): string | null {
			const given = object[name];
			if (!given) return null;
			const trimmed = text(name, 1_000, false);
			return /^https?:\/\/[^\s"<>]+$/.test(trimmed) ? trimmed : wrong(name, 'not-a-link');
		},
	};
}
