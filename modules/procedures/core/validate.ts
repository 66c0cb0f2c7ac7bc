/**
 * Checks packs before they are used: a lawyer's slip is refused by name and place. The types already keep the shape;
 * this finds what types cannot: empty words, days that do not exist, names that lead nowhere, steps that nothing can
 * reach, versions that overlap.
 */
import { parsePlainDate } from '#platform/plain-date.ts';
import type { Grounds, ProcedureVersion, Reading, Step, Threshold } from '../contract.ts';
import { checkLines } from './validate-lines.ts';

export type Problem = { version: string; at: string; what: string };
/** Notes a problem unless `good`. */
export type Check = (good: boolean, at: string, what: string) => void;

/** Every problem of the packs, each with its place ('steps.answer.term'); empty when all is well. */
export function problemsOf(packs: readonly ProcedureVersion[], calendars: readonly string[]): Problem[] {
	const names = packs.map(({ version }) => version);
	const twice = packs.filter(({ version }, place) => names.indexOf(version) !== place);
	return [
		...packs.flatMap((pack) => problemsOfPack(pack, calendars)),
		...twice.map(({ version }) => ({ version, at: 'version', what: 'two of this name' })),
		...overlaps(packs),
	];
}

function problemsOfPack(pack: ProcedureVersion, calendars: readonly string[]): Problem[] {
	const problems: Problem[] = [];
	const check: Check = (good, at, what) => {
		if (!good) problems.push({ version: pack.version, at, what });
	};
	const fact = (name: string, at: string) => check(Object.hasOwn(pack.facts, name), at, `no fact '${name}'`);
	const grounded = ({ source }: Grounds, at: string) =>
		check(Object.hasOwn(pack.sources, source), at, `no source '${source}'`);

	check(calendars.includes(pack.calendar), 'calendar', `no calendar '${pack.calendar}'`);
	checkInForce();
	grounded(pack.counting, 'counting');
	for (const at of emptyTexts(pack)) check(false, at, 'words are missing');

	// What a court found names a step, a number or a question, so those share their names; papers have their own.
	const judged = [pack.steps, pack.thresholds, pack.quorums ?? [], pack.questions ?? []].flat();
	for (const lines of [judged, pack.papers ?? []]) {
		const ids = lines.map(({ id }) => id);
		for (const id of ids) check(ids.indexOf(id) === ids.lastIndexOf(id), id, 'two of this name');
	}

	for (const step of pack.steps) checkStep(step);
	for (const threshold of pack.thresholds) checkThreshold(threshold);
	checkLines(pack, check);
	checkOtherMatters();
	for (const { id } of pack.steps)
		check(!waitsForItself(pack, id), `steps.${id}`, 'its trigger waits for itself');
	for (const { id } of pack.steps)
		check(canBeReached(pack, id), `steps.${id}`, 'nothing starts it: it can never be reached');
	return problems;

	function checkOtherMatters(): void {
		const { transition, endings = [], cascades = [] } = pack;
		const step = (id: string, at: string) =>
			check(
				pack.steps.some((one) => one.id === id),
				at,
				`no step '${id}'`,
			);
		if (transition) grounded(transition, 'transition');
		for (const id of transition?.steps ?? []) step(id, 'transition');
		for (const ending of endings) {
			const at = `endings.${ending.id}`;
			grounded(ending, at);
			fact(ending.fact, at);
			for (const id of ending.steps ?? []) step(id, at);
		}
		for (const cascade of cascades) {
			const at = `cascades.${cascade.id}`;
			grounded(cascade, at);
			fact(cascade.gives, at);
			if ('fact' in cascade.when) fact(cascade.when.fact, at);
			else step(cascade.when.missed, at);
		}
	}

	function checkInForce(): void {
		const { from, to, fromBounds } = pack.inForce;
		check(parsePlainDate(from) !== null, 'inForce.from', 'not a calendar day');
		check(to === null || parsePlainDate(to) !== null, 'inForce.to', 'not a calendar day');
		check(to === null || from <= to, 'inForce', 'ends before it begins');
		if (!fromBounds) return;
		const { earliest, latest } = fromBounds;
		const days = parsePlainDate(earliest) !== null && parsePlainDate(latest) !== null;
		check(days, 'inForce.fromBounds', 'not a calendar day');
		check(earliest <= from && from <= latest, 'inForce.fromBounds', 'the first day lies outside its bounds');
	}

	function checkStep({ id, nature, actor, doneBy, readings }: Step): void {
		const at = `steps.${id}`;
		check(Object.hasOwn(pack.actors, actor), at, `no actor '${actor}'`);
		check(doneBy.length > 0 || nature === 'period', at, 'nothing shows that it was done');
		for (const name of doneBy) fact(name, at);
		for (const reading of readings) {
			check(readings.length === 1 || reading.name !== null, at, 'several readings, one without a name');
			checkReading(reading, at);
		}
	}

	function checkReading(reading: Reading, at: string): void {
		const { trigger, term, extension } = reading;
		grounded(reading, at);
		const back = !('blank' in term) && term.direction === 'before';
		const counted = 'blank' in term || (Number.isInteger(term.amount) && term.amount >= 0);
		check(counted, `${at}.term`, 'not a whole number of units');
		for (const start of trigger.anyOf) {
			if ('fact' in start) fact(start.fact, at);
			else {
				const known = pack.steps.some((step) => step.id === start.missed);
				check(known, at, `no step '${start.missed}' that could be missed`);
				check(!back, at, 'a term cannot run back from a missed step');
			}
		}
		if (!extension) return;
		check(!back, `${at}.extension`, 'a term that runs back is not extended');
		grounded(extension, `${at}.extension`);
		fact(extension.fact, `${at}.extension`);
		const whole = [extension.most ?? 1, extension.times].every(
			(count) => Number.isInteger(count) && count > 0,
		);
		check(whole, `${at}.extension`, 'not a whole number above nothing');
	}

	function checkThreshold(threshold: Threshold): void {
		const at = `thresholds.${threshold.id}`;
		grounded(threshold, at);
		check(threshold.requires.length > 0, at, 'requires nothing');
		for (const requirement of threshold.requires) {
			if (requirement.kind === 'happened') {
				fact(requirement.fact, at);
				continue;
			}
			for (const name of [requirement.notice, requirement.reply, requirement.since]) fact(name, at);
			const { times, apart, over } = requirement;
			const whole = [times, apart, over].every((count) => Number.isInteger(count) && count > 0);
			check(whole, at, 'not a whole number above nothing');
		}
	}
}

/** Missed steps that a step's trigger names, by every reading. */
function missedBy(pack: ProcedureVersion, id: string): string[] {
	const step = pack.steps.find((one) => one.id === id);
	return (step?.readings ?? []).flatMap(({ trigger }) =>
		trigger.anyOf.flatMap((start) => ('missed' in start ? [start.missed] : [])),
	);
}

function waitsForItself(pack: ProcedureVersion, id: string): boolean {
	const seen = new Set<string>();
	const open = missedBy(pack, id);
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (next === id) return true;
		if (seen.has(next)) continue;
		seen.add(next);
		open.push(...missedBy(pack, next));
	}
	return false;
}

/**
 * Some reading starts with a fact, or with a step that can be reached and has a last day that can pass. A step whose
 * term is not known in any reading is never known to be missed, so nothing may hang on that alone.
 */
function canBeReached(pack: ProcedureVersion, id: string, through: readonly string[] = []): boolean {
	const step = pack.steps.find((one) => one.id === id);
	if (!step || through.includes(id)) return false;
	return step.readings.some(({ trigger }) =>
		trigger.anyOf.some((start) => {
			if ('fact' in start) return Object.hasOwn(pack.facts, start.fact);
			const missed = pack.steps.find((one) => one.id === start.missed);
			const ends = missed?.readings.some(({ term }) => !('blank' in term)) ?? false;
			return ends && canBeReached(pack, start.missed, [...through, id]);
		}),
	);
}

/** Places of texts that lack a language: an object with `kk`, `ru` or `en` must have words in all three. */
function emptyTexts(value: unknown, at = ''): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const entries = Object.entries(value);
	if (!entries.some(([key]) => key === 'kk' || key === 'ru' || key === 'en'))
		return entries.flatMap(([key, inner]) => emptyTexts(inner, at === '' ? key : `${at}.${key}`));
	const words = new Map(entries);
	const complete = ['kk', 'ru', 'en'].every((locale) => String(words.get(locale) ?? '').trim() !== '');
	return complete ? [] : [at];
}

function overlaps(packs: readonly ProcedureVersion[]): Problem[] {
	const inForce = packs.filter(({ status }) => status === 'in-force');
	return inForce.flatMap((pack, place) =>
		inForce
			.slice(place + 1)
			.filter((other) => other.procedure === pack.procedure && meet(pack.inForce, other.inForce))
			.map((other) => ({ version: other.version, at: 'inForce', what: `overlaps ${pack.version}` })),
	);
}

function meet(a: ProcedureVersion['inForce'], b: ProcedureVersion['inForce']): boolean {
	return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}
