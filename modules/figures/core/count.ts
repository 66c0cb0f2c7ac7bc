/** From the cases of one quarter to a release. Pure; whether a step was in time is asked of the procedure. */
import { regions } from '#modules/registry/contract.ts';
import type { Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { MEASURES, type Measure, type Quarter, type Release, type ReleasePart } from '../contract.ts';
import { band, LEAST_TOTAL, totalBand, WIDTH } from './bands.ts';

/** One case as the figures see it: no id, no word. */
export interface HandledCase {
	readonly region: string | null;
	readonly employer: string | null;
	readonly inTime: { readonly acknowledge: boolean; readonly verify: boolean; readonly answer: boolean };
	readonly ground: string | null;
	readonly punished: boolean;
	/** 1 to 5; null where not said. */
	readonly satisfaction: number | null;
	/** As an operator heard it; counts only where nothing was signed. */
	readonly satisfactionHeard: number | null;
	/** Appealed to another desk; and whether an appeal changed the decision. */
	readonly appealed: boolean;
	readonly appealChanged: boolean;
}

export interface CountedEmployer {
	readonly id: string;
	readonly bin: string;
	readonly names: Texts;
	readonly workers: number;
}

/** An employer is named from this many workers upward. */
export const LEAST_WORKERS = 50;
/** «Satisfied»: 4 or 5 of 5. */
const SATISFIED = 4;

const heard = (one: HandledCase) => (one.satisfaction === null ? one.satisfactionHeard : null);

const counts: Readonly<Record<Measure, (one: HandledCase) => boolean>> = {
	received: () => true,
	acknowledged: ({ inTime }) => inTime.acknowledge,
	verified: ({ inTime }) => inTime.verify,
	answered: ({ inTime }) => inTime.answer,
	confirmed: ({ ground }) => ground === 'confirmed',
	'confirmed-heard': ({ ground }) => ground === 'confirmed-heard',
	lapsed: ({ ground }) => ground === 'lapsed',
	retaliation: ({ punished }) => punished,
	satisfaction: ({ satisfaction }) => satisfaction !== null,
	satisfied: ({ satisfaction }) => (satisfaction ?? 0) >= SATISFIED,
	'satisfaction-heard': (one) => heard(one) !== null,
	appealed: ({ appealed }) => appealed,
	'appeal-changed': ({ appealChanged }) => appealChanged,
	'satisfied-heard': (one) => (heard(one) ?? 0) >= SATISFIED,
};

/**
 * The release of a quarter. Places and employers have one number, `received`, and stand only where its total is told
 * (from ten): a second number for the same place could be subtracted from the first (core/bands.ts). Employers are named
 * where they have at least 50 workers and at least five referrals in the quarter.
 */
export function releaseOf(
	quarter: Quarter,
	part: ReleasePart,
	cases: readonly HandledCase[],
	employers: readonly CountedEmployer[],
	releasedOn: PlainDate,
): Release {
	const told = part === 'handling' && cases.length >= LEAST_TOTAL;
	const received = (test: (one: HandledCase) => boolean) => ({ received: band(cases.filter(test).length) });
	return {
		v: 1,
		quarter,
		part,
		releasedOn,
		total: Object.fromEntries(
			MEASURES[part].map((measure) => [measure, totalBand(cases.filter(counts[measure]).length)]),
		),
		regions: (told ? Object.keys(regions) : []).map((region) => ({
			region,
			...received((one) => one.region === region),
		})),
		employers: (told ? employers : [])
			.filter(({ workers }) => workers >= LEAST_WORKERS)
			.map(({ id, bin, names }) => ({ bin, names, ...received(({ employer }) => employer === id) }))
			.filter((row) => row.received.low >= WIDTH),
	};
}
