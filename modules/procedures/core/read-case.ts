/** Reads a law case (docs/law-cases.md). Strict: a word that the format does not have is refused by name, with its place. */
import { DAY_PARTS, type DayPart } from '#platform/moment.ts';
import { addDays, addMonths, type PlainDate, parsePlainDate } from '#platform/plain-date.ts';
import type { Facts, Finding, Occurrence, Quantity } from '../contract.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export type LawCase = {
	file: string;
	id: string;
	title: string | null;
	procedure: string | null;
	version: string | null;
	asOf: PlainDate | null;
	facts: Facts;
	/** Facts of a second matter that is joined to this one. */
	joined: Facts | null;
	/** Facts of other matters, by how they are related to this one. */
	related: Readonly<Record<string, Facts>>;
	asks: Ask[];
	/** What happened in the world, where the case comes from the record (law/kz/record). */
	event: CaseEvent | null;
};

/** `happened`: what the source tells of it, by the names of `RecordedEvent`; beside one case of each event. */
export type CaseEvent = { of: string; notes: string[]; happened: Readonly<Record<string, string>> | null };

/** What somebody found or said of the same question: a court, a ministry, a party. `means`: the answers that would say the same. */
export type Recorded = { by: string; found: string; means: string[] };

/** `words`: what is asked, without `expect` and `recorded`. */
export type Ask = { kind: AskKind; words: JsonObject; expect: JsonObject | null; recorded: Recorded | null };

/** Each kind of question, with the words that may stand beside it. */
export const ASKS = {
	step: ['reading', 'language'],
	quorum: ['reading', 'way', 'language'],
	question: ['reading', 'language'],
	threshold: [],
	paper: ['has'],
	chain: ['readings'],
	warnings: [],
	version: [],
	changes: [],
	count: [],
	between: [],
	workingDay: [],
	figure: ['from', 'to', 'part', 'of', 'percent', 'amount'],
	identifier: ['value', 'today'],
	accounts: [],
	time: [],
	convention: [],
} as const;
export type AskKind = keyof typeof ASKS;

export class CaseProblem extends Error {}

export function readCase(data: Json, file: string, place: number): LawCase {
	const named = isObject(data) && typeof data.id === 'string' ? data.id : `case ${place + 1}`;
	const at = `${file}, ${named}`;
	const fields = objectOf(data, at, [
		...['id', 'title', 'source', 'trap', 'note'],
		...['procedure', 'version', 'asOf', 'facts', 'joined', 'related', 'ask', 'event'],
	]);
	const text = (name: string) => (fields[name] === undefined ? null : textOf(fields[name], `${at}: ${name}`));
	for (const name of ['source', 'trap', 'note']) text(name);
	if (fields.id === undefined) throw new CaseProblem(`${at}: 'id' is missing`);
	if (fields.ask === undefined) throw new CaseProblem(`${at}: 'ask' is missing`);
	if (fields.id === '') throw new CaseProblem(`${at}: 'id' is empty`);
	if (fields.procedure !== undefined && fields.version !== undefined)
		throw new CaseProblem(`${at}: 'procedure' and 'version' do not go together`);
	const others = fields.joined !== undefined || fields.related !== undefined;
	if (others && fields.version !== undefined)
		throw new CaseProblem(`${at}: 'joined' and 'related' need a 'procedure', not a 'version'`);
	const asks = Array.isArray(fields.ask) ? fields.ask : [fields.ask];
	if (asks.length === 0) throw new CaseProblem(`${at}: 'ask' asks nothing`);
	return {
		file,
		id: textOf(fields.id, `${at}: id`),
		title: text('title'),
		procedure: text('procedure'),
		version: text('version'),
		asOf: fields.asOf === undefined ? null : dayOf(fields.asOf, `${at}: asOf`),
		facts: readFacts(fields.facts ?? {}, `${at}: facts`),
		joined: fields.joined === undefined ? null : readFacts(fields.joined, `${at}: joined`),
		related: Object.fromEntries(
			Object.entries(objectOf(fields.related ?? {}, `${at}: related`)).map(([name, facts]) => [
				name,
				readFacts(facts, `${at}: related.${name}`),
			]),
		),
		asks: asks.map((ask, index) =>
			readAsk(ask, asks.length === 1 ? `${at}: ask` : `${at}: ask ${index + 1}`),
		),
		event: fields.event === undefined ? null : readEvent(fields.event, `${at}: event`),
	};
}

function readAsk(data: Json, at: string): Ask {
	if (!isObject(data)) throw new CaseProblem(`${at} is not an object`);
	const kinds = (Object.keys(ASKS) as AskKind[]).filter((kind) => data[kind] !== undefined);
	// `version` and `from` name other things inside other questions; what is asked stands first in the table.
	const [kind] = kinds;
	if (kind === undefined)
		throw new CaseProblem(
			`${at}: names none of ${Object.keys(ASKS).join(', ')} (has ${Object.keys(data).join(', ')})`,
		);
	const {
		expect = null,
		recorded,
		...words
	} = objectOf(data, at, [...[kind, ...ASKS[kind]], ...['expect', 'recorded']]);
	if (expect !== null && !isObject(expect)) throw new CaseProblem(`${at}: expect is not an object`);
	return {
		...{ kind, words, expect },
		recorded: recorded === undefined ? null : readRecorded(recorded, `${at}: recorded`),
	};
}

function readEvent(data: Json, at: string): CaseEvent {
	const { of, notes, happened } = objectOf(data, at, ['of', 'notes', 'happened']);
	const told = Object.entries(objectOf(happened ?? {}, `${at}.happened`));
	return {
		of: textOf(of ?? null, `${at}.of`),
		notes: namesIn(notes ?? [], `${at}.notes`),
		happened:
			happened === undefined
				? null
				: Object.fromEntries(told.map(([name, value]) => [name, textOf(value, `${at}.happened.${name}`)])),
	};
}

function readRecorded(data: Json, at: string): Recorded {
	const { by, found, means } = objectOf(data, at, ['by', 'found', 'means']);
	return {
		by: textOf(by ?? null, `${at}.by`),
		found: textOf(found ?? null, `${at}.found`),
		means: namesIn(means ?? [], `${at}.means`),
	};
}

function readFacts(data: Json, at: string): Facts {
	const fields = objectOf(data, at, ['days', 'quantities', 'circumstances', 'findings']);
	const days = Object.entries(objectOf(fields.days ?? {}, `${at}.days`)).map(([name, value]) => {
		const list = Array.isArray(value) ? value : [value];
		return [name, list.map((one) => readOccurrence(one, `${at}.days.${name}`))] as const;
	});
	const quantities = Object.entries(objectOf(fields.quantities ?? {}, `${at}.quantities`)).map(
		([name, value]) => [name, readQuantity(value, `${at}.quantities.${name}`)] as const,
	);
	const circumstances = Object.entries(objectOf(fields.circumstances ?? {}, `${at}.circumstances`)).map(
		([name, value]) => [name, textOf(value, `${at}.circumstances.${name}`)] as const,
	);
	const findings = fields.findings ?? [];
	if (!Array.isArray(findings)) throw new CaseProblem(`${at}.findings is not a list`);
	return {
		days: Object.fromEntries(days),
		...(fields.quantities === undefined ? {} : { quantities: Object.fromEntries(quantities) }),
		...(fields.circumstances === undefined ? {} : { circumstances: Object.fromEntries(circumstances) }),
		...(findings.length === 0
			? {}
			: { findings: findings.map((one, place) => readFinding(one, `${at}.findings[${place}]`)) }),
	};
}

function readOccurrence(data: Json, at: string): Occurrence {
	if (typeof data === 'string') return boundsOf(data) ?? { date: dayOf(data, at) };
	const { date, until, part, reason, amount } = objectOf(data, at, [
		'date',
		'until',
		'part',
		'reason',
		'amount',
	]);
	return {
		date: dayOf(date ?? null, `${at}.date`),
		...(until === undefined ? {} : { until: dayOf(until, `${at}.until`) }),
		...(part === undefined ? {} : { part: partOf(part, `${at}.part`) }),
		...(reason === undefined ? {} : { reason: textOf(reason, `${at}.reason`) }),
		...(amount === undefined ? {} : { amount: wholeOf(amount, `${at}.amount`) }),
	};
}

/** '2012-04' and '2012': some day of that month or year. */
function boundsOf(text: string): Occurrence | null {
	const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? [];
	const date = year === undefined ? null : parsePlainDate(`${year}-${month ?? '01'}-01`);
	if (date === null) return null;
	return { date, until: addDays(addMonths(date, month === undefined ? 12 : 1), -1) };
}

function readQuantity(data: Json, at: string): Quantity {
	if (typeof data === 'number') return numberOf(data, at);
	const { least, most } = objectOf(data, at, ['least', 'most']);
	return { least: numberOf(least ?? null, `${at}.least`), most: numberOf(most ?? null, `${at}.most`) };
}

function readFinding(data: Json, at: string): Finding {
	const { about, by, date, found, source } = objectOf(data, at, ['about', 'by', 'date', 'found', 'source']);
	return {
		about: textOf(about ?? null, `${at}.about`),
		by: textOf(by ?? null, `${at}.by`),
		date: dayOf(date ?? null, `${at}.date`),
		found: textOf(found ?? null, `${at}.found`),
		...(source === undefined ? {} : { source: textOf(source, `${at}.source`) }),
	};
}

// ── Plain values ────────────────────────────────────────────────────────────────────────────────────────────────

export function isObject(value: Json | undefined): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object; a key that is not among `known` is refused by name. */
export function objectOf(value: Json, at: string, known?: readonly string[]): JsonObject {
	if (!isObject(value)) throw new CaseProblem(`${at} is not an object`);
	const strange = known ? Object.keys(value).filter((key) => !known.includes(key)) : [];
	if (strange.length > 0)
		throw new CaseProblem(`${at}: no such word '${strange.join("', '")}' (known: ${known?.join(', ')})`);
	return value;
}

export function dayOf(value: Json, at: string): PlainDate {
	const day = typeof value === 'string' ? parsePlainDate(value) : null;
	if (day === null) throw new CaseProblem(`${at}: ${JSON.stringify(value)} is not a day like "2026-09-04"`);
	return day;
}

export function namesIn(value: Json, at: string): string[] {
	if (!Array.isArray(value)) throw new CaseProblem(`${at} is not a list`);
	return value.map((one, place) => textOf(one, `${at}[${place}]`));
}

export function textOf(value: Json, at: string): string {
	if (typeof value !== 'string') throw new CaseProblem(`${at} is not a text`);
	return value;
}

export function numberOf(value: Json, at: string): number {
	if (typeof value !== 'number') throw new CaseProblem(`${at} is not a number`);
	if (!Number.isFinite(value)) throw new CaseProblem(`${at} is larger than any number`);
	return value;
}

/** How many days, months or times: a whole number, not below 0. */
export function wholeOf(value: Json, at: string): number {
	const number = numberOf(value, at);
	if (Number.isSafeInteger(number) && number >= 0) return number;
	throw new CaseProblem(`${at}: ${number} is no whole number from 0 up`);
}

function partOf(value: Json, at: string): DayPart {
	const part = DAY_PARTS.find((name) => name === value);
	if (!part) throw new CaseProblem(`${at} is none of ${DAY_PARTS.join(', ')}`);
	return part;
}
