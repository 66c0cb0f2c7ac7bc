/**
 * How many people a rule asks for, before a meeting, at it and after it. Numbers alone go in; names never do, and
 * nothing is kept. The engine judges; this file says which numbers to ask for and which of them cannot be.
 */
import type { Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type {
	Ask,
	Condition,
	Grounds,
	Need,
	NeedState,
	ProcedureVersion,
	Quantity,
	QuorumReadingState,
	Verdict,
	Way,
} from '../contract.ts';
import { assess } from './assess.ts';
import type { Calendar } from './calendar.ts';
import { measureOf, neededFor, quantityOf } from './quantities.ts';

/** What was counted so far. A number that is missing is not known yet. */
export type Counted = {
	quantities: Readonly<Record<string, number>>;
	circumstances: Readonly<Record<string, string>>;
};

/** One way to decide (a meeting, a conference, signatures) by one version of the law. */
export type MeetingSheet = { readings: SheetReading[]; problems: CountProblem[] };

export type SheetReading = {
	name: Texts | null;
	grounds: Grounds;
	/** Of this way alone. */
	verdict: Verdict;
	rows: SheetRow[];
	/** The sources do not tell the number, and why. */
	because: Texts | null;
	asks: Ask[];
};

/** `fewest`: how many would do if exactly as many came as must come; null where the need itself is known, or nothing is. */
export type SheetRow = { need: Need; state: NeedState; fewest: Quantity | null };

/** A number that cannot be. `than` is the number that it contradicts. */
export type CountProblem = {
	code: 'negative' | 'in-parts' | 'too-large' | 'over-100' | 'more-than-whole' | 'nothing' | 'whole-missing';
	quantity: string;
	than: string | null;
};

/** The quorums of these versions, each once, with every way that one of them knows. */
export function quorumsOf(
	versions: readonly ProcedureVersion[],
): { id: string; title: Texts; ways: Pick<Way, 'id' | 'title'>[] }[] {
	const found = new Map<string, { id: string; title: Texts; ways: Map<string, Pick<Way, 'id' | 'title'>> }>();
	for (const { id, title, readings } of versions.flatMap(({ quorums = [] }) => quorums)) {
		const quorum = found.get(id) ?? { id, title, ways: new Map() };
		found.set(id, quorum);
		for (const { ways } of readings)
			if (!('blank' in ways))
				for (const way of ways) quorum.ways.set(way.id, { id: way.id, title: way.title });
	}
	return [...found.values()].map(({ ways, ...quorum }) => ({ ...quorum, ways: [...ways.values()] }));
}

/** The numbers and circumstances that one way asks for, the whole before its part. */
export function fieldsOf(
	versions: readonly ProcedureVersion[],
	quorum: string,
	way: string,
): { quantities: string[]; circumstances: string[] } {
	const ways = versions.flatMap((version) => waysOf(version, quorum, way));
	const quantities = ways
		.flatMap(({ needs }) => needs)
		.flatMap(({ quantity, than }) => ('of' in than ? [than.of, quantity] : [quantity]));
	return {
		quantities: [...new Set(quantities)],
		circumstances: [...new Set(ways.flatMap(({ onlyIf }) => (onlyIf ? circumstancesIn(onlyIf) : [])))],
	};
}

/** What this version says of one way with these numbers; numbers of other ways do not count. Null where it has no such quorum. */
export function meetingSheet(
	version: ProcedureVersion,
	quorum: string,
	way: string,
	counted: Counted,
	day: PlainDate,
	calendar: Calendar,
): MeetingSheet | null {
	const asked = new Set(fieldsOf([version], quorum, way).quantities);
	const own = Object.fromEntries(Object.entries(counted.quantities).filter(([id]) => asked.has(id)));
	const facts = { days: {}, quantities: own, circumstances: counted.circumstances };
	const state = assess(numbersOnly(version), facts, day, calendar).quorums.find(({ id }) => id === quorum);
	if (!state) return null;
	return {
		readings: state.readings.flatMap((reading) => readingOf(version, quorum, way, reading) ?? []),
		problems: problemsOf(version, quorum, way, own),
	};
}

/** A version with its quorums and nothing that they do not hang on: quick to assess, light to send. */
export function numbersOnly(version: ProcedureVersion): ProcedureVersion {
	const { lens: _lens, papers: _papers, questions: _questions, pauses: _pauses, ...rest } = version;
	return { ...rest, steps: [], thresholds: [] };
}

function readingOf(
	version: ProcedureVersion,
	quorum: string,
	way: string,
	{ reading, ways, verdict, because, asks, explanation }: QuorumReadingState,
): SheetReading | null {
	const { title: _title, reading: name, ...grounds } = explanation;
	if (because !== null) return { name, grounds, verdict, rows: [], because, asks };
	const state = ways.find(({ id }) => id === way);
	const packed = waysIn(version, quorum, reading).find(({ id }) => id === way);
	if (!state || !packed) return null;
	const rows = packed.needs.flatMap((need, place): SheetRow[] => {
		const needState = state.needs[place];
		return needState ? [{ need, state: needState, fewest: null }] : [];
	});
	return {
		name,
		grounds,
		verdict: state.verdict,
		rows: rows.map((row) => ({ ...row, fewest: fewestOf(version, row, rows) })),
		because,
		asks,
	};
}

/** More than half of those present, of whom 12,000 at the fewest must be there: 6,001. */
function fewestOf(
	version: ProcedureVersion,
	{ need, state }: SheetRow,
	rows: readonly SheetRow[],
): Quantity | null {
	const { is, than, quantity } = need;
	if (state.need !== null || 'number' in than) return null;
	const whole = rows.find((row) => row.need.quantity === than.of && row.state.need !== null);
	if (!whole || whole.need.is === '<' || whole.need.is === '<=' || whole.state.need === null) return null;
	const fewest = typeof whole.state.need === 'number' ? whole.state.need : whole.state.need.least;
	const thousandths = fewest * 1000;
	const measured = measureOf(than, () => ({ least: thousandths, most: thousandths }));
	const unit = version.quantities?.[quantity]?.unit ?? 'people';
	return measured && quantityOf(neededFor(is, measured, unit));
}

/** Numbers that cannot be, by name; the engine answers nothing from them. */
function problemsOf(
	version: ProcedureVersion,
	quorum: string,
	way: string,
	numbers: Readonly<Record<string, number>>,
): CountProblem[] {
	const problems: CountProblem[] = [];
	const tell = (code: CountProblem['code'], quantity: string, than: string | null = null) =>
		problems.push({ code, quantity, than });
	for (const [id, number] of Object.entries(numbers)) {
		const unit = version.quantities?.[id]?.unit;
		if (number < 0) tell('negative', id);
		else if (unit === 'percent') {
			if (number > 100) tell('over-100', id);
		} else if (!Number.isInteger(number) && unit !== 'hours') tell('in-parts', id);
		else if (number > 1_000_000_000) tell('too-large', id);
	}
	for (const { needs } of waysOf(version, quorum, way))
		for (const { quantity, than } of needs) {
			if ('number' in than || than.numerator === undefined) continue;
			const [part, whole] = [numbers[quantity], numbers[than.of]];
			if (whole === 0) tell('nothing', than.of);
			else if (part !== undefined && whole === undefined) tell('whole-missing', quantity, than.of);
			else if (part !== undefined && whole !== undefined && part > whole)
				tell('more-than-whole', quantity, than.of);
		}
	return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function waysOf(version: ProcedureVersion, quorum: string, way: string): Way[] {
	const { readings = [] } = version.quorums?.find(({ id }) => id === quorum) ?? {};
	return readings.flatMap((_, place) => waysIn(version, quorum, place)).filter(({ id }) => id === way);
}

function waysIn(version: ProcedureVersion, quorum: string, reading: number): readonly Way[] {
	const { ways } = version.quorums?.find(({ id }) => id === quorum)?.readings[reading] ?? {};
	return ways === undefined || 'blank' in ways ? [] : ways;
}

function circumstancesIn(condition: Condition): string[] {
	if ('circumstance' in condition) return [condition.circumstance];
	if ('all' in condition) return condition.all.flatMap(circumstancesIn);
	if ('any' in condition) return condition.any.flatMap(circumstancesIn);
	return 'not' in condition ? circumstancesIn(condition.not) : [];
}
