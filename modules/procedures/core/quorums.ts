/** Numbers of people that a rule asks for: founders, quorums, majorities, caps. Exact, and three-valued. */
import type {
	Ask,
	Need,
	NeedState,
	Quorum,
	QuorumReading,
	QuorumReadingState,
	QuorumState,
	Verdict,
	Way,
} from '../contract.ts';
import { holds } from './conditions.ts';
import {
	compare,
	contradicts,
	impossible,
	measureOf,
	neededFor,
	quantityOf,
	shareOf,
	shortOf,
	times,
} from './quantities.ts';
import type { World } from './world.ts';

export function assessQuorum(quorum: Quorum, world: World): QuorumState {
	const there = quorum.onlyIf ? holds(quorum.onlyIf, world) : null;
	const readings = quorum.readings.map((reading, index): QuorumReadingState => {
		const judged = readingOf(reading, world);
		const { name, rule, article, source, confidence } = reading;
		const explanation = { title: quorum.title, reading: name, rule, article, source, confidence };
		const state = { reading: index, ...judged, explanation };
		if (there === null || there.value === true) return state;
		if (there.value === false) return { ...state, verdict: 'not-applicable', because: null, asks: [] };
		return { ...state, verdict: 'unknown', asks: [...there.asks, ...judged.asks] };
	});
	return {
		id: quorum.id,
		verdict: togetherOf(readings.map(({ verdict }) => verdict)),
		readings,
		findings: (world.facts.findings ?? []).filter(
			({ about, date }) => about === quorum.id && date <= world.asOf,
		),
	};
}

function togetherOf(verdicts: readonly Verdict[]): QuorumState['verdict'] {
	const [first] = verdicts;
	if (first !== undefined && verdicts.every((verdict) => verdict === first)) return first;
	return verdicts.includes('unknown') ? 'unknown' : 'in-doubt';
}

type Judged = Pick<QuorumReadingState, 'verdict' | 'ways' | 'because' | 'asks'>;

function readingOf({ ways }: QuorumReading, world: World): Judged {
	if ('blank' in ways) return { verdict: 'unknown', ways: [], because: ways.blank, asks: [] };
	const judged = ways.map((way) => wayOf(way, world));
	// Who counts signatures has not held a meeting: a way of which nothing is known waits while another is under way.
	const begun = judged.filter(({ needs }) => needs.some(({ have }) => have !== null));
	const counted = begun.length > 0 ? begun : judged;
	const verdict = anyOf(counted.map((way) => way.verdict));
	const open = verdict === 'unknown' ? counted.filter((way) => way.verdict === 'unknown') : [];
	return {
		verdict,
		ways: judged.map(({ asks: _, ...state }) => state),
		because: null,
		asks: open.flatMap(({ asks }) => asks),
	};
}

function anyOf(verdicts: readonly Verdict[]): Verdict {
	const applicable = verdicts.filter((verdict) => verdict !== 'not-applicable');
	if (applicable.length === 0) return 'not-applicable';
	if (applicable.includes('met')) return 'met';
	return applicable.includes('unknown') ? 'unknown' : 'not-met';
}

function wayOf(way: Way, world: World): QuorumReadingState['ways'][number] & { asks: Ask[] } {
	const there = way.onlyIf ? holds(way.onlyIf, world) : null;
	if (there?.value === false) return { id: way.id, verdict: 'not-applicable', needs: [], asks: [] };
	const judged = way.needs.map((need) => needOf(need, world));
	const needs = judged.map(({ asks: _, ...state }) => state);
	const asks = [...(there?.asks ?? []), ...judged.flatMap((need) => need.asks)];
	const verdicts = needs.map(({ verdict }) => verdict);
	// Where it is not known whether this way is open, only what it surely misses could be told: and that is nothing.
	const verdict =
		there?.value === null
			? 'unknown'
			: verdicts.includes('not-met')
				? 'not-met'
				: verdicts.includes('unknown')
					? 'unknown'
					: 'met';
	return { id: way.id, verdict, needs, asks };
}

function needOf({ quantity, is, than }: Need, world: World): NeedState & { asks: Ask[] } {
	const have = world.quantity(quantity);
	const measured = measureOf(than, world.quantity);
	const unit = world.version.quantities?.[quantity]?.unit ?? 'people';
	const asks: Ask[] = [];
	if (have === null) asks.push({ kind: 'quantity', id: quantity });
	if (measured === null && 'of' in than) asks.push({ kind: 'quantity', id: than.of });

	const contradicted = have !== null && measured !== null && contradicts(have, than, measured);
	if (contradicted) world.warn(impossible(measured.base?.most === 0 && 'of' in than ? than.of : quantity));
	const truth =
		have === null || measured === null || contradicted
			? null
			: compare(times(have, measured.times), is, measured.than);
	if (truth === null && asks.length === 0) asks.push({ kind: 'quantity', id: quantity });

	const nothing = measured?.base?.most === 0;
	const need = measured === null || nothing ? null : neededFor(is, measured, unit);
	const base = measured?.base ?? null;
	return {
		quantity,
		is,
		verdict: truth === null ? 'unknown' : truth ? 'met' : 'not-met',
		have: have && quantityOf(have),
		base: base && quantityOf(base),
		need: need && quantityOf(need),
		short:
			have && need && !contradicted
				? quantityOf(truth ? { least: 0, most: 0 } : shortOf(is, have, need))
				: null,
		share: have && base && !contradicted ? shareOf(have, base) : null,
		asks: truth === null ? asks : [],
	};
}
