/** Conditions of a pack, three-valued: yes, no, or not known; and then, what would have to be known. */
import type { Texts } from '#platform/locale.ts';
import type { Ask, Condition, Obligation } from '../contract.ts';
import { chosenOf, type Span, spansOf } from './facts.ts';
import { compare, contradicts, impossible, measureOf, times } from './quantities.ts';
import type { World } from './world.ts';

/** `value` null: not known, because these facts (`asks`) are not known, or because the sources do not tell (`because`). */
export type Truth = { value: boolean | null; asks: Ask[]; because: Texts[] };

const yes: Truth = { value: true, asks: [], because: [] };
const no: Truth = { value: false, asks: [], because: [] };
const unless = (...asks: Ask[]): Truth => ({ value: null, asks, because: [] });
const truthOf = (value: boolean | null, ...asks: Ask[]): Truth =>
	value === null ? unless(...asks) : value ? yes : no;

export function holds(condition: Condition, world: World): Truth {
	if ('all' in condition) return together(condition.all, world, false);
	if ('any' in condition) return together(condition.any, world, true);
	if ('not' in condition) {
		const truth = holds(condition.not, world);
		return truth.value === null ? truth : truth.value ? no : yes;
	}
	if ('circumstance' in condition) {
		const value = world.circumstance(condition.circumstance);
		if (value === null) return unless({ kind: 'circumstance', id: condition.circumstance });
		return condition.is.includes(value) ? yes : no;
	}
	if ('quantity' in condition) return quantityHolds(condition, world);
	if ('happened' in condition) {
		const spans = spansOf(world.facts, condition.happened, world.asOf);
		if (spans.length === 0) return no;
		return spans.some(({ certain }) => certain) ? yes : unless({ kind: 'day', id: condition.happened });
	}
	if ('day' in condition) return dayHolds(condition, world);
	if ('step' in condition) return stepHolds(condition, world);
	const state = world.quorum(condition.quorum);
	if (state === null) return unless();
	const { verdict } = state;
	if (verdict === 'met' || verdict === 'not-met' || verdict === 'not-applicable')
		return verdict === condition.is ? yes : no;
	const because = state.readings.flatMap((reading) => reading.because ?? []);
	return { value: null, asks: state.readings.flatMap(({ asks }) => asks), because };
}

/** `decisive`: the value of one part that settles the whole (true for "any", false for "all"). */
export function together(parts: readonly Condition[], world: World, decisive: boolean): Truth {
	const open: Truth[] = [];
	for (const part of parts) {
		const truth = holds(part, world);
		if (truth.value === decisive) return truth;
		if (truth.value === null) open.push(truth);
	}
	if (open.length === 0) return decisive ? no : yes;
	const asks = new Map(open.flatMap(({ asks }) => asks).map((ask) => [`${ask.kind} ${ask.id}`, ask]));
	return {
		value: null,
		asks: [...asks.values()],
		because: open.flatMap(({ because }) => because),
	};
}

function quantityHolds(condition: Extract<Condition, { quantity: string }>, world: World): Truth {
	const { quantity, is, than } = condition;
	const have = world.quantity(quantity);
	const measured = measureOf(than, world.quantity);
	const asks: Ask[] = [];
	if (have === null) asks.push({ kind: 'quantity', id: quantity });
	if (measured === null && 'of' in than) asks.push({ kind: 'quantity', id: than.of });
	if (have === null || measured === null) return unless(...asks);
	if (contradicts(have, than, measured)) {
		world.warn(impossible(measured.base?.most === 0 && 'of' in than ? than.of : quantity));
		return unless({ kind: 'quantity', id: quantity });
	}
	return truthOf(compare(times(have, measured.times), is, measured.than), { kind: 'quantity', id: quantity });
}

/** The first time of each counts; a planned day may lie ahead. */
function dayHolds(condition: Extract<Condition, { day: string }>, world: World): Truth {
	const first = (fact: string) =>
		chosenOf(spansOf(world.facts, fact, world.planned.has(fact) ? null : world.asOf), 'earliest');
	const [day, than] = [first(condition.day), first(condition.than)];
	const asks: Ask[] = [];
	if (!day?.certain) asks.push({ kind: 'day', id: condition.day });
	if (!than?.certain) asks.push({ kind: 'day', id: condition.than });
	if (!day || !than || asks.length > 0) return unless(...asks);
	return truthOf(
		ordered(day, condition.is, than),
		{ kind: 'day', id: condition.day },
		{ kind: 'day', id: condition.than },
	);
}

function ordered(a: Span, is: Extract<Condition, { day: string }>['is'], b: Span): boolean | null {
	const [surely, surelyNot] =
		is === 'before'
			? [a.last < b.first, a.first >= b.last]
			: is === 'on-or-before'
				? [a.last <= b.first, a.first > b.last]
				: is === 'after'
					? [a.first > b.last, a.last <= b.first]
					: [a.first >= b.last, a.last < b.first];
	return surely ? true : surelyNot ? false : null;
}

function stepHolds(condition: Extract<Condition, { step: string }>, world: World): Truth {
	const found = world.step(condition.step).map((obligation) => obligationHolds(obligation, condition.is));
	const open = found.filter(({ value }) => value === null);
	const [first] = found;
	if (first === undefined) return unless();
	if (open.length === 0 && found.every(({ value }) => value === first.value)) return first;
	return {
		value: null,
		asks: open.flatMap(({ asks }) => asks),
		because: open.flatMap(({ because }) => because),
	};
}

function obligationHolds(obligation: Obligation, is: Extract<Condition, { step: string }>['is']): Truth {
	const { status } = obligation;
	if (is.includes(status)) return yes;
	if (status === 'met') return is.includes('late') && obligation.late !== null ? yes : no;
	if (status === 'in-doubt') return unless({ kind: 'day', id: obligation.explanation.trigger.fact });
	if (status !== 'unknown') return no;
	const because = obligation.reason === 'term-blank' ? [obligation.because] : [];
	return { value: null, asks: obligation.reason === 'fact-missing' ? obligation.asks : [], because };
}
