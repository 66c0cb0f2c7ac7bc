/** What the operator sees first, and what is left after filtering. Pure. */
import type { ReferralBody } from '#modules/intake/contract.ts';
import type { Id } from '#modules/people/contract.ts';
import type { QueueItem, Status } from '../contract.ts';
import { isUrgent as isUrgentState } from '../core/urgency.ts';

export interface QueueFilter {
	/** `open` is everything but closed and set aside. */
	readonly status: Status | 'open';
	/** Id of a topic, or '' for every topic. */
	readonly topic: string;
	/** Site code, or ''. */
	readonly site: string;
	readonly desk: Id | '';
	/** Words that must all occur in the opened text or the number. */
	readonly words: string;
}

export const noFilter: QueueFilter = { status: 'open', topic: '', site: '', desk: '', words: '' };

type Body = (id: Id) => ReferralBody | null;

/** Overdue, then danger to life or retaliation, then by due date; what has no clock comes last, newest first. */
export function orderQueue(items: readonly QueueItem[]): QueueItem[] {
	const rank = (item: QueueItem) => (item.clock?.overdue ? 0 : isUrgent(item) ? 1 : item.clock ? 2 : 3);
	return [...items].sort(
		(a, b) =>
			rank(a) - rank(b) ||
			Number(isUrgent(b)) - Number(isUrgent(a)) ||
			compare(a.clock?.due ?? '', b.clock?.due ?? '') ||
			compare(b.state.filed.date, a.state.filed.date) ||
			compare(a.case, b.case),
	);
}

export const isOpen = ({ state }: QueueItem): boolean =>
	state.status !== 'closed' && state.status !== 'set-aside';

export const isUrgent = ({ state }: QueueItem): boolean => isUrgentState(state);

export function filterQueue(items: readonly QueueItem[], filter: QueueFilter, body: Body): QueueItem[] {
	const wanted = filter.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
	return items.filter(
		(item) =>
			hasStatus(item, filter.status) &&
			(filter.topic === '' || topicsOf(item, body(item.case)).includes(filter.topic)) &&
			(filter.site === '' || siteOf(item, body(item.case)) === filter.site) &&
			(filter.desk === '' || item.state.desk === filter.desk) &&
			hasWords(item, wanted, body(item.case)),
	);
}

const hasStatus = (item: QueueItem, status: QueueFilter['status']) =>
	status === 'open' ? isOpen(item) : item.state.status === status;

function hasWords(item: QueueItem, wanted: readonly string[], body: ReferralBody | null): boolean {
	if (wanted.length === 0) return true;
	const text = `${item.state.number ?? ''} ${body?.text ?? ''}`.toLocaleLowerCase();
	return wanted.every((word) => text.includes(word));
}

/** As coded by a handler; before that, as the worker said it. */
export const topicsOf = (item: QueueItem, body: ReferralBody | null): readonly string[] =>
	item.state.coding?.topics ?? (body ? [body.topic] : []);

export const siteOf = (item: QueueItem, body: ReferralBody | null): string | null =>
	item.state.coding ? item.state.coding.site : (body?.site ?? null);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
