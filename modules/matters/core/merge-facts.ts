/**
 * What is known of a matter, out of what several desks said. Nobody's word replaces another's: where two desks say
 * otherwise of one thing, a day lies within both, a number within the bounds of both, and a choice is not known. Pure.
 */
import type { Id } from '#modules/people/contract.ts';
import type { Facts, Finding, Occurrence, Quantity } from '#modules/procedures/contract.ts';
import type { MatterFact } from './matter-types.ts';

/** A fact with who said it. `seq`: the entry; facts that a side keeps to itself bear the number of their entry too. */
export interface StatedFact {
	readonly seq: number;
	readonly desk: Id;
	readonly fact: MatterFact;
	readonly contests: number | null;
}

export interface KnownFacts {
	readonly facts: Facts;
	/** Where desks say otherwise of one thing: the entries that do. */
	readonly disputed: readonly {
		readonly kind: MatterFact['kind'];
		readonly id: string;
		readonly seqs: readonly number[];
	}[];
}

/** `stated`: those that stand, neither corrected nor withdrawn. */
export function mergeFacts(stated: readonly StatedFact[]): KnownFacts {
	const inOrder = [...stated].sort((a, b) => a.seq - b.seq);
	const disputed: { kind: MatterFact['kind']; id: string; seqs: number[] }[] = [];
	const days: Record<string, Occurrence[]> = {};
	for (const group of happenings(inOrder)) {
		const { id } = group[0]!.fact;
		const known = days[id] ?? [];
		days[id] = known;
		const occurrence = spanning(group.map(({ fact }) => fact.occurrence));
		if (!known.some((other) => sameOccurrence(other, occurrence))) known.push(occurrence);
		if (group.some(({ fact }) => !sameOccurrence(fact.occurrence, group[0]!.fact.occurrence)))
			disputed.push({ kind: 'day', id, seqs: group.map(({ seq }) => seq) });
	}
	const quantities: Record<string, Quantity> = {};
	for (const [id, said] of lastWords(inOrder, 'quantity')) {
		const values = said.map(({ fact }) => fact.value);
		quantities[id] = withinBounds(values);
		if (values.some((value) => !sameQuantity(value, values[0]!)))
			disputed.push({ kind: 'quantity', id, seqs: said.map(({ seq }) => seq) });
	}
	const circumstances: Record<string, string> = {};
	for (const [id, said] of lastWords(inOrder, 'circumstance')) {
		const [value] = said.map(({ fact }) => fact.value);
		if (said.every(({ fact }) => fact.value === value)) circumstances[id] = value!;
		else disputed.push({ kind: 'circumstance', id, seqs: said.map(({ seq }) => seq) });
	}
	const findings = inOrder.flatMap(({ fact }): Finding[] => (fact.kind === 'finding' ? [fact.finding] : []));
	return { facts: { days, quantities, circumstances, findings }, disputed };
}

type Said<K extends MatterFact['kind']> = Omit<StatedFact, 'fact'> & {
	readonly fact: Extract<MatterFact, { kind: K }>;
};
const isOf =
	<K extends MatterFact['kind']>(kind: K) =>
	(stated: StatedFact): stated is Said<K> =>
		stated.fact.kind === kind;

/** Days, those together that are about one happening: a fact, and whatever contests it. */
function happenings(stated: readonly StatedFact[]): Said<'day'>[][] {
	const groups = new Map<number, Said<'day'>[]>();
	const all: Said<'day'>[][] = [];
	for (const one of stated.filter(isOf('day'))) {
		const group = one.contests === null ? undefined : groups.get(one.contests);
		if (group && group[0]!.fact.id === one.fact.id) {
			group.push(one);
			groups.set(one.seq, group);
			continue;
		}
		const fresh = [one];
		all.push(fresh);
		// An entry of one's own may hold several facts: only the first of them can be contested by number.
		if (!groups.has(one.seq)) groups.set(one.seq, fresh);
	}
	return all;
}

/** For each id the last word of each desk. */
function lastWords<K extends 'quantity' | 'circumstance'>(
	stated: readonly StatedFact[],
	kind: K,
): Map<string, Said<K>[]> {
	const words = new Map<string, Said<K>[]>();
	for (const one of stated.filter(isOf(kind))) {
		const { id } = one.fact as { readonly id: string };
		const others = (words.get(id) ?? []).filter(({ desk }) => desk !== one.desk);
		words.set(id, [...others, one]);
	}
	return words;
}

function spanning(occurrences: readonly Occurrence[]): Occurrence {
	const [first] = occurrences;
	if (occurrences.length === 1) return first!;
	const date = occurrences.map((one) => one.date).sort()[0]!;
	const until = occurrences
		.map((one) => one.until ?? one.date)
		.sort()
		.at(-1)!;
	const { until: _until, part, ...rest } = first!;
	const samePart = occurrences.every((one) => one.part === part) && part !== undefined;
	return { ...rest, date, ...(until === date ? {} : { until }), ...(samePart ? { part } : {}) };
}

const sameOccurrence = (a: Occurrence, b: Occurrence): boolean =>
	a.date === b.date &&
	(a.until ?? a.date) === (b.until ?? b.date) &&
	a.part === b.part &&
	a.amount === b.amount &&
	a.reason === b.reason;

const bounds = (value: Quantity) => (typeof value === 'number' ? { least: value, most: value } : value);
const sameQuantity = (a: Quantity, b: Quantity): boolean =>
	bounds(a).least === bounds(b).least && bounds(a).most === bounds(b).most;

function withinBounds(values: readonly Quantity[]): Quantity {
	const least = Math.min(...values.map((value) => bounds(value).least));
	const most = Math.max(...values.map((value) => bounds(value).most));
	return least === most ? least : { least, most };
}
