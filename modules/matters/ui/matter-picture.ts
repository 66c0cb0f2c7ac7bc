/**
 * What one side sees of a matter: what everybody shared, what this side keeps, and what the law makes of both. All of
 * it is put together here in the browser; the server knows the shared part alone.
 */
import { assessMatter, kazakhstan, versionsOf } from '#modules/procedures/browser/law.ts';
import type {
	Ask,
	Consequence,
	Facts,
	MatterAssessment,
	Obligation,
	ObligationStatus,
	ProcedureVersion,
	Step,
} from '#modules/procedures/contract.ts';
import type { OpenedMatter } from '../browser/open-matter.ts';
import type { KnownFacts } from '../core/merge-facts.ts';

export interface MatterPicture {
	readonly versions: readonly ProcedureVersion[];
	/** Its words are those on the screen, where a fact stands in several versions. */
	readonly newest: ProcedureVersion;
	readonly facts: Facts;
	/** Numbers of the entries that say otherwise of one thing. */
	readonly disputed: ReadonlySet<number>;
	readonly assessment: MatterAssessment;
	readonly steps: readonly TrackStep[];
	readonly asks: readonly Ask[];
}

export interface TrackStep {
	readonly key: string;
	readonly step: Step;
	readonly pack: ProcedureVersion;
	readonly status: ObligationStatus;
	readonly obligations: readonly Obligation[];
	/** Where it was missed: what follows, for the one who missed it and for the other. */
	readonly consequences: readonly Consequence[];
	/** It stands otherwise by what is shared alone. */
	readonly differs: boolean;
}

/** Null where this procedure is not known to this version of the page. */
export function matterPicture({ detail, shared, all }: OpenedMatter): MatterPicture | null {
	const versions = versionsOf(detail.view.state.procedure);
	const standing = versions.filter(({ status }) => status === 'in-force');
	const newest = standing.at(-1);
	if (!newest) return null;
	const judge = ({ facts }: KnownFacts) => assessMatter(standing, facts, detail.today, kazakhstan);
	const [assessment, common] = [judge(all), judge(shared)];
	return {
		versions,
		newest,
		facts: all.facts,
		disputed: new Set(all.disputed.flatMap(({ seqs }) => seqs)),
		assessment,
		steps: trackOf(assessment, common, standing),
		asks: asksOf(assessment, newest),
	};
}

const ORDER: readonly ObligationStatus[] = [
	'overdue',
	'in-doubt',
	'open',
	'unknown',
	'expired',
	'met',
	'waiting',
	'not-applicable',
];

/** Every step, most pressing first; steps of one state by their last day. */
function trackOf(
	assessment: MatterAssessment,
	common: MatterAssessment,
	packs: readonly ProcedureVersion[],
): TrackStep[] {
	const steps = assessment.versions.flatMap(({ version, steps: states, obligations }) => {
		const pack = packs.find((one) => one.version === version);
		if (!pack) return [];
		return states.flatMap(({ id, status }): TrackStep[] => {
			const step = pack.steps.find((one) => one.id === id);
			if (!step) return [];
			const own = obligations.filter((one) => one.step === id);
			const missed = own.some((one) => one.status === 'overdue' || one.status === 'expired');
			return [
				{
					key: `${version} ${id}`,
					step,
					pack,
					status,
					obligations: own,
					consequences: missed ? (step.ifMissed ?? []) : [],
					differs: inShort(assessment, version, id) !== inShort(common, version, id),
				},
			];
		});
	});
	return steps.sort(
		(a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || (dueOf(a) < dueOf(b) ? -1 : 1),
	);
}

/** '9999' stands for no day, and sorts last. */
const dueOf = ({ obligations }: TrackStep): string =>
	obligations.flatMap((one) => ('due' in one ? [one.due] : [])).sort()[0] ?? '9999';

function inShort({ versions }: MatterAssessment, version: string, step: string): string {
	const found = versions.find((one) => one.version === version);
	return (found?.obligations ?? [])
		.filter((one) => one.step === step)
		.map((one) => `${one.status} ${'due' in one ? `${one.due} ${one.dueLatest}` : ''}`)
		.join(';');
}

/** What may have begun it, while nothing runs; then what would answer a step, and what would answer numbers and questions. */
function asksOf({ versions }: MatterAssessment, newest: ProcedureVersion): Ask[] {
	const runs = versions.some(({ obligations }) => obligations.some((one) => 'due' in one));
	const begins = runs ? [] : beginnings(newest).map((id): Ask => ({ kind: 'day', id }));
	const pressing = versions.flatMap(({ obligations }) =>
		obligations.flatMap((one) =>
			one.status === 'unknown' && one.reason === 'fact-missing'
				? one.asks
				: one.status === 'in-doubt'
					? [{ kind: 'day' as const, id: one.explanation.trigger.fact }]
					: [],
		),
	);
	const all = [...begins, ...pressing, ...versions.flatMap(({ asks }) => asks)];
	return [...new Map(all.map((ask) => [`${ask.kind} ${ask.id}`, ask])).values()];
}

/** Facts from which a term runs, and which are not themselves a step that was done. */
function beginnings({ steps, facts }: ProcedureVersion): string[] {
	const shown = new Set(steps.flatMap(({ doneBy }) => doneBy));
	const triggers = new Set(
		steps.flatMap(({ readings }) =>
			readings.flatMap(({ trigger }) =>
				trigger.anyOf.flatMap((start) => ('fact' in start ? start.fact : [])),
			),
		),
	);
	return Object.keys(facts).filter((fact) => triggers.has(fact) && !shown.has(fact));
}
