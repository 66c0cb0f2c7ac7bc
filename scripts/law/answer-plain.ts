/** Answers to questions that need no procedure: counts, distances, sums, identifiers, accounts, times. */
import type { Term } from '#modules/procedures/contract.ts';
import { type Account, compareAccounts } from '#modules/procedures/core/accounts.ts';
import {
	calendarBasis,
	dayOff,
	isMissingYear,
	workingDaysBetween,
} from '#modules/procedures/core/calendar.ts';
import { countTerm, lastDayOf } from '#modules/procedures/core/count.ts';
import { kazakhstan } from '#modules/procedures/core/packs.ts';
import { readTelephone, readTwelveDigits, regions, regionsOfCode } from '#modules/registry/contract.ts';
import { addDays, daysBetween, type PlainDate, plainDate } from '#platform/plain-date.ts';
import { conventionAnswer } from './answer-convention.ts';
import {
	type Ask,
	CaseProblem,
	dayOf,
	type Json,
	type JsonObject,
	numberOf,
	objectOf,
	textOf,
	wholeOf,
} from './read-cases.ts';

const UNITS: readonly Term['unit'][] = [
	...(['hour', 'calendar-day', 'working-day'] as const),
	...(['calendar-week', 'calendar-month', 'calendar-year'] as const),
];

/** No term of any law is longer; more would lead out of the days that can be written. */
const MOST = 2000;

/** Null for a question that needs a procedure. */
export function answerPlain({ kind, words }: Ask, at: string): JsonObject | null {
	switch (kind) {
		case 'count':
			return countAnswer(
				objectOf(words.count ?? null, at, ['from', 'amount', 'unit', 'direction', 'lastDayOff']),
				at,
			);
		case 'between': {
			const { from, to } = objectOf(words.between ?? null, at, ['from', 'to']);
			const [first, last] = [dayOf(from ?? null, at), dayOf(to ?? null, at)];
			return {
				calendarDays: daysBetween(first, last),
				workingDays: workingDaysBetween(kazakhstan, first, last),
			};
		}
		case 'workingDay': {
			const off = dayOff(kazakhstan, dayOf(words.workingDay ?? null, at));
			const missing = off !== null && isMissingYear(off);
			return {
				working: missing ? null : off === null,
				why: missing ? null : (off?.why ?? null),
				missingYear: missing ? off.missingYear : null,
			};
		}
		case 'figure':
			return figureAnswer(words, at);
		case 'identifier':
			return identifierAnswer(words, at);
		case 'accounts':
			return accountsAnswer(words.accounts ?? null, at);
		case 'convention':
			return conventionAnswer(words.convention ?? null, at);
		case 'time':
			return timeAnswer(textOf(words.time ?? null, at), at);
		default:
			return null;
	}
}

function countAnswer(words: JsonObject, at: string): JsonObject {
	const unit = UNITS.find((name) => name === words.unit);
	if (!unit) throw new CaseProblem(`${at}: unit is none of ${UNITS.join(', ')}`);
	const direction = oneOf(words.direction, ['after', 'before'], 'after', `${at}: direction`);
	const lastDayOff = oneOf(
		words.lastDayOff,
		['next-working-day', 'stays'],
		direction === 'before' ? 'stays' : 'next-working-day',
		`${at}: lastDayOff`,
	);
	const amount = wholeOf(words.amount ?? null, `${at}: amount`);
	if (amount > MOST) throw new CaseProblem(`${at}: amount: ${amount} leads beyond the calendar`);
	const term: Term = { amount, unit, direction, lastDayOff };
	const count = countTerm(kazakhstan, dayOf(words.from ?? null, at), term);
	if (isMissingYear(count))
		return {
			due: null,
			last: null,
			rolledFrom: null,
			skipped: [],
			missingYear: count.missingYear,
			confidence: null,
		};
	return {
		due: lastDayOf(count),
		last: count.last,
		rolledFrom: count.roll ? count.last : null,
		skipped: namedDaysOff(count),
		missingYear: null,
		confidence: calendarBasis(kazakhstan, count, term).confidence,
	};
}

/** Days off that were passed over, without the Saturdays and Sundays. */
export function namedDaysOff({
	skipped,
}: {
	skipped: readonly { date: PlainDate; why: string }[];
}): string[] {
	return skipped.filter(({ why }) => why !== 'weekend').map(({ date }) => date);
}

function figureAnswer(words: JsonObject, at: string): JsonObject {
	const needs = (...names: string[]) => {
		const asked = ['figure', ...names];
		objectOf(words, at, asked);
		for (const name of names)
			if (words[name] === undefined) throw new CaseProblem(`${at}: '${name}' is missing`);
	};
	const number = (name: string) =>
		words[name] === null ? null : numberOf(words[name] ?? null, `${at}.${name}`);
	switch (words.figure) {
		case 'change': {
			needs('from', 'to');
			const [from, to] = [number('from'), number('to')];
			if (from === null || to === null) return { absolute: null, percent: null };
			return { absolute: to - from, percent: from === 0 ? null : oneDecimal(((to - from) / from) * 100) };
		}
		case 'share': {
			needs('part', 'of');
			const [part, of] = [number('part'), number('of')];
			return { percent: part === null || of === null || of === 0 ? null : oneDecimal((part / of) * 100) };
		}
		case 'part': {
			needs('percent', 'of');
			const [percent, of] = [number('percent'), number('of')];
			return { amount: percent === null || of === null ? null : Math.round((percent * of) / 100) };
		}
		case 'rate': {
			needs('amount', 'from', 'to');
			const days = daysBetween(dayOf(words.from ?? null, at), dayOf(words.to ?? null, at)) + 1;
			const amount = number('amount');
			return { perDay: amount === null || days < 1 ? null : oneDecimal(amount / days) };
		}
		default:
			throw new CaseProblem(`${at}: figure is none of change, share, part, rate`);
	}
}

function identifierAnswer(words: JsonObject, at: string): JsonObject {
	const value = textOf(words.value ?? null, `${at}: value`);
	const today = words.today === undefined ? plainDate('2026-11-22') : dayOf(words.today, `${at}: today`);
	switch (words.identifier) {
		case 'phone': {
			const { normal, country, mobile } = readTelephone(value);
			return { wellFormed: normal !== null && country === 'KZ', normal, country, mobile };
		}
		case 'region': {
			const candidates = [...regionsOfCode(value, regions)].map((kato) => `KZ-${kato}`);
			return {
				wellFormed: candidates.length > 0,
				candidates,
				normal: candidates.length === 1 ? candidates[0]! : null,
			};
		}
		case 'bin':
		case 'iin':
		case 'business-or-person': {
			const read = readTwelveDigits(value, today);
			const wrong =
				words.identifier === 'bin' ? 'person' : words.identifier === 'iin' ? 'organisation' : null;
			if (read.kind !== wrong || !read.wellFormed) return { ...read };
			return {
				...read,
				wellFormed: false,
				refused: wrong === 'person' ? 'is-a-person' : 'is-an-organisation',
			};
		}
		default:
			throw new CaseProblem(`${at}: identifier is none of bin, iin, business-or-person, phone, region`);
	}
}

function accountsAnswer(data: Json, at: string): JsonObject {
	if (!Array.isArray(data)) throw new CaseProblem(`${at}: accounts is not a list`);
	const accounts = data.map((one) => {
		const fields = objectOf(one, `${at}: account`, ['about', 'value', 'source', 'note', 'preferred']);
		const { about = '', value = null, preferred = false } = fields;
		if (typeof value !== 'string' && typeof value !== 'number' && value !== null)
			throw new CaseProblem(`${at}: an account's value is neither a text nor a number nor null`);
		const account: Account = {
			value,
			source: textOf(fields.source ?? null, `${at}: source`),
			preferred: preferred === true,
		};
		return { about: textOf(about, `${at}: about`), account };
	});
	const abouts = [...new Set(accounts.map(({ about }) => about))];
	const compared = abouts.map((about) => {
		const { values, disputed, value, preferred } = compareAccounts(
			accounts.filter((one) => one.about === about).map(({ account }) => account),
		);
		return [
			about,
			{ values, disputed, value, preferred, accounts: accounts.filter((one) => one.about === about).length },
		] as const;
	});
	const [only] = compared;
	if (compared.length === 1 && only) return { ...only[1], about: { [only[0]]: only[1] } };
	return {
		disputed: compared.some(([, { disputed }]) => disputed),
		value: null,
		about: Object.fromEntries(compared),
	};
}

/** The parts of a day open at 10:00 and 17:00; what came in a part goes into the report at its end, the night's into the next morning's. */
function timeAnswer(text: string, at: string): JsonObject {
	const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/.exec(text) ?? [];
	if (day === undefined || Number(hour) > 23 || Number(minute) > 59)
		throw new CaseProblem(`${at}: ${JSON.stringify(text)} is not a time like "2023-05-10 09:59"`);
	const date = dayOf(day, at);
	if (Number(hour) < 10) return { part: 'before-10', report: `${date} 10:00` };
	if (Number(hour) < 17) return { part: 'to-17', report: `${date} 17:00` };
	return { part: 'after-17', report: `${addDays(date, 1)} 10:00` };
}

function oneOf<T extends string>(value: Json | undefined, known: readonly T[], otherwise: T, at: string): T {
	if (value === undefined) return otherwise;
	const found = known.find((one) => one === value);
	if (found === undefined) throw new CaseProblem(`${at} is none of ${known.join(', ')}`);
	return found;
}

function oneDecimal(value: number): number {
	return (Math.sign(value) * Math.round(Math.abs(value) * 10)) / 10;
}
