/**
 * Checks packs before they are used: a lawyer's slip is refused by name and place. The types already keep the shape;
 * this finds what types cannot: empty words, days that do not exist, names that lead nowhere, versions that overlap.
 */
import { parsePlainDate } from '#platform/plain-date.ts';
import type { Grounds, ProcedureVersion, Step, Threshold } from '../contract.ts';

export type Problem = { version: string; at: string; what: string };

/** Every problem of the packs, each with its place ('steps.answer.term'); empty when all is well. */
export function problemsOf(packs: readonly ProcedureVersion[], calendars: readonly string[]): Problem[] {
	return [...packs.flatMap((pack) => problemsOfPack(pack, calendars)), ...overlaps(packs)];
}

function problemsOfPack(pack: ProcedureVersion, calendars: readonly string[]): Problem[] {
	const problems: Problem[] = [];
	const check = (good: boolean, at: string, what: string) => {
		if (!good) problems.push({ version: pack.version, at, what });
	};
	const fact = (name: string, at: string) => check(name in pack.facts, at, `no fact '${name}'`);
	const grounded = ({ source }: Grounds, at: string) =>
		check(source in pack.sources, at, `no source '${source}'`);
	const { from, to } = pack.inForce;

	check(calendars.includes(pack.calendar), 'calendar', `no calendar '${pack.calendar}'`);
	check(parsePlainDate(from) !== null, 'inForce.from', 'not a calendar day');
	check(to === null || parsePlainDate(to) !== null, 'inForce.to', 'not a calendar day');
	check(to === null || from <= to, 'inForce', 'ends before it begins');
	grounded(pack.counting, 'counting');
	for (const at of emptyTexts(pack)) check(false, at, 'words are missing');

	const ids = [...pack.steps, ...pack.thresholds].map(({ id }) => id);
	for (const id of ids) check(ids.indexOf(id) === ids.lastIndexOf(id), id, 'two of this name');

	pack.steps.forEach((step, place) => {
		checkStep(step, pack.steps.slice(0, place));
	});
	for (const threshold of pack.thresholds) checkThreshold(threshold);
	return problems;

	function checkStep({ id, nature, actor, doneBy, readings }: Step, earlier: readonly Step[]): void {
		const at = `steps.${id}`;
		check(actor in pack.actors, at, `no actor '${actor}'`);
		check(doneBy.length > 0 || nature === 'period', at, 'nothing shows that it was done');
		for (const name of doneBy) fact(name, at);
		for (const reading of readings) {
			const { trigger, term, extension } = reading;
			grounded(reading, at);
			check(readings.length === 1 || reading.name !== null, at, 'several readings, one without a name');
			check(trigger.anyOf.length > 0, at, 'nothing starts it: it can never be reached');
			const counted = 'blank' in term || (Number.isInteger(term.amount) && term.amount >= 0);
			check(counted, `${at}.term`, 'not a whole number of units');
			for (const start of trigger.anyOf) {
				if ('fact' in start) fact(start.fact, at);
				else
					check(
						earlier.some((step) => step.id === start.missed),
						at,
						`'${start.missed}' is no earlier step`,
					);
			}
			if (!extension) continue;
			grounded(extension, `${at}.extension`);
			fact(extension.fact, `${at}.extension`);
			const whole = [extension.most ?? 1, extension.times].every(
				(count) => Number.isInteger(count) && count > 0,
			);
			check(whole, `${at}.extension`, 'not a whole number above nothing');
		}
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
