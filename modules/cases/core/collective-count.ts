/**
 * Counting referrals in a collective matter: what is counted for how long, what is told of it, who may join and leave.
 * What stands there and why is said in `collective-types.ts`. Pure.
 */
import type { Base64url } from '#modules/people/contract.ts';
import { isBase64url } from '#platform/base64url.ts';
import { addMonths, type PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { CaseState } from '../contract.ts';
import type {
	CollectiveRefusal,
	CollectiveState,
	CollectiveView,
	CountBand,
	Counted,
	CountRefusal,
	CountRequest,
	LeaveRequest,
} from './collective-types.ts';

/** Cases that a screen offers or looks through at once, and what it calls recent. */
export const MOST_CANDIDATES = 300;
export const RECENT_DAYS = 90;

/**
 * For how many months after its own a referral is counted. A case is kept for 400 days at least after it is closed, and
 * only an open one joins; twelve months and the rest of one are 396 days at most. So what is deleted under retention has left
 * the count before, although nobody knows which it was.
 */
export const COUNTED_MONTHS = 12;
/** Handlers cannot fill the matter without end with one case. */
export const MOST_COUNT_ACTS = 20;
export const LEAST_OUTSIDE = 5;
export const LEAST_WORKERS = 50;

export const monthStart = (date: PlainDate): PlainDate => `${date.slice(0, 7)}-01` as PlainDate;

const lapses = (month: PlainDate) => addMonths(month, COUNTED_MONTHS);
export const isCounted = ({ status, month }: Counted, now: PlainDate): boolean =>
	status === 'counted' && now <= lapses(month);
export const hasLapsed = ({ status, month }: Counted, now: PlainDate): boolean =>
	status === 'counted' && now > lapses(month);

/** `WIDTH` as in the public figures: nobody sees one referral come or go. */
const WIDTH = 5;
export const countBand = (count: number): CountBand => {
	const low = Math.floor(count / WIDTH) * WIDTH;
	return { low, high: low + WIDTH - 1 };
};

/** What desks that take part are told. `now`: first day of this month. */
export function countOf(
	counted: readonly Counted[],
	now: PlainDate,
): Pick<CollectiveView, 'count' | 'months'> {
	const months = counted.filter((one) => isCounted(one, now)).map(({ month }) => month);
	months.sort();
	return {
		count: countBand(months.length),
		months: months.length < LEAST_OUTSIDE ? null : { from: months[0]!, to: months.at(-1)! },
	};
}

/**
 * What may be said outside: the count when this month began, so that nobody who watches from day to day sees when one
 * came or went, and nothing under five referrals or fifty workers.
 */
export function outsideOf(counted: readonly Counted[], now: PlainDate, workers: number): CountBand | null {
	const before = addMonths(now, -1);
	const stood = counted.filter(
		({ status, month, leftMonth }) =>
			month < now && before <= lapses(month) && (status === 'counted' || leftMonth === now),
	).length;
	return stood < LEAST_OUTSIDE || workers < LEAST_WORKERS ? null : countBand(stood);
}

/** Whether a case may be counted in this matter at all; the same for screen and server. */
export function mayBeCounted(
	state: Pick<CaseState, 'status' | 'number' | 'coding' | 'retaliationOf'>,
	matter: Pick<CollectiveState, 'employer' | 'topics' | 'sites' | 'desks' | 'status'>,
): Result<undefined, CollectiveRefusal> {
	const { coding } = state;
	if (matter.status !== 'open') return refuse('not-now');
	if (!state.number || !coding || state.status === 'closed' || state.status === 'set-aside')
		return refuse('count-not-open');
	if (state.retaliationOf !== null) return refuse('count-same-person');
	if (coding.excludedDesks.some((desk) => matter.desks.includes(desk))) return refuse('excluded-desk');
	const elsewhere = matter.sites.length > 0 && (coding.site === null || !matter.sites.includes(coding.site));
	const fits =
		coding.employer === matter.employer && coding.topics.some((one) => matter.topics.includes(one));
	return fits && !elsewhere ? ok() : refuse('count-other-subject');
}

/** `others`: what is counted in other matters, to keep one case from being told twice of one employer and topic. */
export function decideJoin(
	counted: readonly Counted[],
	others: readonly Counted[],
	{ tag, spots }: Pick<Counted, 'tag' | 'spots'>,
	now: PlainDate,
): Result<undefined, CountRefusal> {
	const known = counted.find((one) => one.tag === tag);
	if (known?.status === 'refused') return refuse('count-refused');
	if (known && (isCounted(known, now) || known.acts.length >= MOST_COUNT_ACTS))
		return refuse('count-already');
	const taken = others.some((one) => isCounted(one, now) && one.spots.some((spot) => spots.includes(spot)));
	return taken ? refuse('count-elsewhere') : ok();
}

export function afterJoin(
	counted: readonly Counted[],
	{ tag, spots, act }: Pick<Counted, 'tag' | 'spots'> & { readonly act: Base64url },
	now: PlainDate,
): Counted[] {
	const before = counted.find((one) => one.tag === tag);
	// Taken out and put back within a month: as if it had stayed, also for what was said outside.
	const cameBack = before && before.leftMonth === now && now <= lapses(before.month);
	const month = cameBack ? before.month : now;
	const acts = [...(before?.acts ?? []), act];
	return [
		...counted.filter((one) => one.tag !== tag),
		{ tag, month, status: 'counted', leftMonth: null, spots, acts },
	];
}

export function decideLeave(
	counted: readonly Counted[],
	tag: Base64url,
	now: PlainDate,
): Result<undefined, CountRefusal> {
	return counted.some((one) => one.tag === tag && isCounted(one, now)) ? ok() : refuse('count-gone');
}

/** `act`: of the handler who takes it out; null where the worker refuses. */
export const afterLeave = (
	counted: readonly Counted[],
	{ tag, act }: { readonly tag: Base64url; readonly act: Base64url | null },
	now: PlainDate,
): Counted[] =>
	counted.map((one) =>
		one.tag !== tag
			? one
			: {
					...one,
					status: act === null ? 'refused' : 'left',
					leftMonth: now,
					spots: [],
					acts: act === null ? one.acts : [...one.acts, act],
				},
	);

const LARGEST_COUNT = 16 * 1024;
export const isCountRequest = (given: CountRequest, topics: number): boolean =>
	isBase64url(given.case, 16) &&
	isBase64url(given.tag, 32) &&
	Array.isArray(given.spots) &&
	given.spots.length === topics &&
	given.spots.every((spot) => isBase64url(spot, 32)) &&
	isBase64url(given.sealed, 64, LARGEST_COUNT);
export const isLeaveRequest = ({ secret, sealed }: LeaveRequest): boolean =>
	isBase64url(secret, 32) && isBase64url(sealed, 64, LARGEST_COUNT);
