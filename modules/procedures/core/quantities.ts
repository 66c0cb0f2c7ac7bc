/** Numbers of a matter, within the bounds of what is known, compared exactly: in whole thousandths, never in fractions. */
import type {
	Comparison,
	Facts,
	Measure,
	ProcedureVersion,
	Quantity,
	QuantityUnit,
	Warning,
} from '../contract.ts';

/** Thousandths of a unit, from the least to the most that it may be. */
export type Bounds = { least: number; most: number };

const THOUSANDTHS = 1000;
/** Beyond this no number of people, months or regions is meant seriously, and sums would lose exactness. */
const MOST = 1_000_000_000;

/** Null where the quantity is not known, or is impossible: `impossibleQuantities` names those. */
export function boundsOf(version: ProcedureVersion, facts: Facts, id: string): Bounds | null {
	const quantity = facts.quantities?.[id];
	const unit = version.quantities?.[id]?.unit;
	if (quantity === undefined || unit === undefined || !isPossible(quantity, unit)) return null;
	const { least, most } = endsOf(quantity);
	return { least: Math.round(least * THOUSANDTHS), most: Math.round(most * THOUSANDTHS) };
}

/** A warning for every number that cannot be: negative, in parts where it counts heads, more than 100 percent. */
export function impossibleQuantities(version: ProcedureVersion, facts: Facts): Warning[] {
	return Object.entries(facts.quantities ?? {}).flatMap(([id, quantity]) => {
		const unit = version.quantities?.[id]?.unit;
		return unit === undefined || isPossible(quantity, unit) ? [] : [impossible(id)];
	});
}

export function impossible(id: string): Warning {
	return { code: 'quantity-impossible', step: null, fact: id, date: null };
}

/** Three-valued: null where the bounds leave it open. */
export function compare(have: Bounds, is: Comparison, than: Bounds): boolean | null {
	const [surely, surelyNot] = COMPARED[is](have, than);
	return surely ? true : surelyNot ? false : null;
}

const COMPARED: Record<Comparison, (have: Bounds, than: Bounds) => [boolean, boolean]> = {
	'>=': (have, than) => [have.least >= than.most, have.most < than.least],
	'>': (have, than) => [have.least > than.most, have.most <= than.least],
	'<=': (have, than) => [have.most <= than.least, have.least > than.most],
	'<': (have, than) => [have.most < than.least, have.least >= than.most],
	'=': (have, than) => [
		have.least === than.most && have.most === than.least,
		have.most < than.least || have.least > than.most,
	],
};

/** What a quantity is measured by: `times` it is compared with `than`, so that shares need no division. */
export type Measured = {
	times: number;
	than: Bounds;
	/** The whole of which the measure is a share, and null where it is none. */
	base: Bounds | null;
};

/** Null where the quantity that it is a share of is not known. */
export function measureOf(than: Measure, bounds: (id: string) => Bounds | null): Measured | null {
	if ('number' in than) {
		const number = Math.round(than.number * THOUSANDTHS);
		return { times: 1, than: { least: number, most: number }, base: null };
	}
	const of = bounds(than.of);
	if (of === null) return null;
	const { numerator, denominator = 1 } = than;
	const share = numerator !== undefined || than.denominator !== undefined;
	const multiplied = { least: of.least * (numerator ?? 1), most: of.most * (numerator ?? 1) };
	return { times: denominator, than: multiplied, base: share ? of : null };
}

/** A share of nothing, or a part that is more than its whole: such numbers answer nothing. */
export function contradicts(have: Bounds, than: Measure, measured: Measured): boolean {
	if (measured.base === null || 'number' in than) return false;
	if (measured.base.most === 0) return true;
	return (than.numerator ?? 1) <= (than.denominator ?? 1) && have.least > measured.base.most;
}

export function times(bounds: Bounds, factor: number): Bounds {
	return { least: bounds.least * factor, most: bounds.most * factor };
}

/** The fewest whole units (for an upper limit: the most) that satisfy a comparison, in thousandths. */
export function neededFor(
	is: Comparison,
	{ than, times: denominator }: Measured,
	unit: QuantityUnit,
): Bounds {
	const one = (value: number) => {
		if (!isWhole(unit)) return Math.round(value / denominator);
		const step = denominator * THOUSANDTHS;
		const rest = value % step;
		const floor = (value - rest) / step;
		const whole =
			is === '>'
				? floor + 1
				: is === '<'
					? rest === 0
						? floor - 1
						: floor
					: is === '<='
						? floor
						: floor + Math.sign(rest);
		return whole * THOUSANDTHS;
	};
	return { least: one(than.least), most: one(than.most) };
}

/** How many are missing (for an upper limit: too many), in thousandths. */
export function shortOf(is: Comparison, have: Bounds, need: Bounds): Bounds {
	const between = (more: Bounds, less: Bounds): Bounds => ({
		least: Math.max(0, more.least - less.most),
		most: Math.max(0, more.most - less.least),
	});
	if (is === '<' || is === '<=') return between(have, need);
	const missing = between(need, have);
	return is === '=' && missing.most === 0 ? between(have, need) : missing;
}

/** Percent with one decimal. */
export function shareOf(have: Bounds, base: Bounds): Quantity | null {
	if (base.least === 0) return null;
	const percent = (part: number, whole: number) => Math.round((part * 1000) / whole) / 10;
	return quantityOf({
		least: percent(have.least, base.most) * THOUSANDTHS,
		most: percent(have.most, base.least) * THOUSANDTHS,
	});
}

export function quantityOf({ least, most }: Bounds): Quantity {
	if (least === most) return least / THOUSANDTHS;
	return { least: least / THOUSANDTHS, most: most / THOUSANDTHS };
}

function isPossible(quantity: Quantity, unit: QuantityUnit): boolean {
	const { least, most } = endsOf(quantity);
	return least <= most && [least, most].every((end) => isPossibleEnd(end, unit));
}

function isPossibleEnd(end: number, unit: QuantityUnit): boolean {
	const exact = Math.abs(Math.round(end * THOUSANDTHS) - end * THOUSANDTHS) < 1e-6;
	const whole = !isWhole(unit) || Number.isInteger(end);
	return exact && whole && end >= 0 && end <= (unit === 'percent' ? 100 : MOST);
}

function isWhole(unit: QuantityUnit): boolean {
	return unit !== 'percent' && unit !== 'hours';
}

function endsOf(quantity: Quantity): { least: number; most: number } {
	return typeof quantity === 'number' ? { least: quantity, most: quantity } : quantity;
}
