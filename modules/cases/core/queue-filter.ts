/**
 * What a view of the queue shows: coded fields only, since the server filters. A view is an address: the same filter
 * stands in the page's address, in a request and in a saved view. Pure.
 */
import type { Id } from '#modules/people/contract.ts';
import { isBase64url } from '#platform/base64url.ts';
import { addDays, type PlainDate, weekdayOf } from '#platform/plain-date.ts';
import type { Channel, Severity, Status, WorkersBand } from '../contract.ts';

export type Folder = 'open' | 'closed' | 'set-aside';

export interface QueueFilter {
	readonly folder: Folder;
	/** Of the open ones. */
	readonly status?: Status;
	/** The desk that answers now. */
	readonly desk?: Id;
	readonly topic?: string;
	readonly severity?: Severity;
	readonly workers?: WorkersBand;
	readonly site?: string;
	readonly employer?: Id;
	/** First two digits of KATO: every site there. */
	readonly region?: string;
	readonly channel?: Channel;
	readonly clock?: 'overdue' | 'today' | 'week';
	/** `me`: whoever looks. `nobody`: not assigned. */
	readonly assigned?: 'me' | 'nobody' | Id;
	readonly danger?: true;
	readonly retaliation?: true;
	readonly unanswered?: true;
	/** Words to find in numbers, names of workplaces, employers and topics, and in clear summaries. Spans every folder. */
	readonly find?: string;
}

export const everythingOpen: QueueFilter = { folder: 'open' };

const oneOf =
	(...values: readonly string[]) =>
	(value: string) =>
		values.includes(value);
const id = (value: string) => isBase64url(value, 16);
const code = (value: string) => /^[\w-]{1,32}$/.test(value);
const yes = oneOf('1');

const openStatuses = [
	'received',
	'acknowledged',
	'verified',
	'registered',
	'answered',
	'remedying',
	'delivered',
	'awaiting-confirmation',
	'appealed',
];

const checks: Readonly<Record<keyof QueueFilter, (value: string) => boolean>> = {
	folder: oneOf('open', 'closed', 'set-aside'),
	status: oneOf(...openStatuses),
	desk: id,
	topic: code,
	severity: oneOf('low', 'medium', 'high', 'critical'),
	workers: oneOf('one', '2-9', '10-49', '50-249', '250-more', 'unknown'),
	site: code,
	employer: id,
	region: (value) => /^\d{2}$/.test(value),
	channel: oneOf('web', 'web-unsealed', 'telephone'),
	clock: oneOf('overdue', 'today', 'week'),
	assigned: (value) => value === 'me' || value === 'nobody' || id(value),
	danger: yes,
	retaliation: yes,
	unanswered: yes,
	find: (value) => value.trim() !== '' && value.length <= 200,
};
const flags = new Set(['danger', 'retaliation', 'unanswered']);
const FILTER_FIELDS = Object.keys(checks) as (keyof QueueFilter)[];

/** Null where a field is not known or its value is not one of its values; empty values are left out. */
export function parseFilter(query: Iterable<readonly [string, string]>): QueueFilter | null {
	const filter: Record<string, string | true> = { folder: 'open' };
	for (const [name, value] of query) {
		if (!Object.hasOwn(checks, name)) return null;
		if (value === '') continue;
		if (!checks[name as keyof QueueFilter](value)) return null;
		filter[name] = flags.has(name) ? true : value;
	}
	// Only what is open has a clock, a status to choose and somebody who works on it.
	if (filter.folder !== 'open') {
		delete filter.status;
		delete filter.clock;
		if (filter.assigned === 'nobody') delete filter.assigned;
	}
	return filter as unknown as QueueFilter;
}

/** As it stands in an address: always in the same order, so that equal views have equal addresses. */
export function filterQuery(filter: QueueFilter): string {
	const query = new URLSearchParams();
	for (const name of FILTER_FIELDS) {
		const value = filter[name];
		if (value === undefined || (name === 'folder' && value === 'open')) continue;
		query.set(name, value === true ? '1' : String(value));
	}
	return query.toString();
}

/** From and to which day a duty is due. `week` ends on Sunday and begins today. */
export function daysOf(
	clock: NonNullable<QueueFilter['clock']>,
	today: PlainDate,
): { from: PlainDate | null; to: PlainDate } {
	if (clock === 'overdue') return { from: null, to: addDays(today, -1) };
	if (clock === 'today') return { from: today, to: today };
	return { from: today, to: addDays(today, 7 - weekdayOf(today)) };
}

/** The marks that every case of the view bears (`cases.marks_of`). */
export function marksOf(filter: QueueFilter): string[] {
	const named = (['topic', 'severity', 'workers', 'site', 'employer', 'channel'] as const).flatMap((name) =>
		filter[name] === undefined ? [] : [`${name}:${filter[name]}`],
	);
	return [
		...named,
		...(filter.desk ? [`answers:${filter.desk}`] : []),
		...(['danger', 'retaliation', 'unanswered'] as const).filter((flag) => filter[flag]),
	];
}

/** Whether these marks are given only after filing, so that the index over marks knows every case that bears them. */
export const areGivenLater = (marks: readonly string[]): boolean =>
	marks.some((mark) => !/^(channel:|answers:|danger$)/.test(mark));

/** Where a page ended: the next begins after it. */
export interface Place {
	readonly rank: number;
	readonly day: PlainDate;
	readonly case: Id;
}

export const placeText = ({ rank, day, case: last }: Place): string => `${rank}.${day}.${last}`;

export function parsePlace(text: string): Place | null {
	const [, rank, day, last] = /^([01])\.(\d{4}-\d{2}-\d{2})\.([\w-]{22})$/.exec(text) ?? [];
	return rank && day && last && id(last) ? { rank: Number(rank), day: day as PlainDate, case: last } : null;
}
