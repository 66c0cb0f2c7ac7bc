/** The entries of a collective matter: their shape, who may write them when, and the state that they give. Pure. */

import type { Id } from '#modules/people/contract.ts';
import { isTopicId } from '#modules/registry/contract.ts';
import { isBase64url } from '#platform/base64url.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
	type CollectiveAct,
	type CollectiveActKind,
	type CollectiveRefusal,
	type CollectiveState,
	type CollectiveSubject,
	LONGEST_TITLE,
	MOST_TOPICS,
} from './collective-types.ts';

/** Words of an entry for one desk. */
export interface SealedForDesk {
	readonly desk: Id;
	readonly epoch: number;
	readonly sealed: string;
}

const isId = (value: unknown) => isBase64url(value, 16);
const isCode = (value: unknown) => typeof value === 'string' && /^[A-Z0-9-]{2,16}$/i.test(value);
const isList = (value: unknown, most: number, check: (one: unknown) => boolean): boolean =>
	Array.isArray(value) && value.length <= most && value.every(check) && new Set(value).size === value.length;
const isTitle = (value: unknown) =>
	typeof value === 'string' && value === value.trim() && value !== '' && value.length <= LONGEST_TITLE;
const isReader = (value: unknown) => {
	const { desk, epoch, ...rest } = (value ?? {}) as Record<string, unknown>;
	return isId(desk) && Number.isSafeInteger(epoch) && (epoch as number) > 0 && Object.keys(rest).length === 0;
};

const shapes: Readonly<Record<CollectiveActKind, Readonly<Record<string, (value: unknown) => boolean>>>> = {
	open: {
		employer: isId,
		sites: (value) => isList(value, 20, isCode),
		topics: (value) => isList(value, MOST_TOPICS, isTopicId) && (value as []).length > 0,
		title: isTitle,
		desk: isId,
	},
	note: { readers: (value) => isList(value, 20, isReader) },
	share: { desk: isId },
	unshare: { desk: isId },
	close: { readers: (value) => isList(value, 20, isReader) },
	reopen: { readers: (value) => isList(value, 20, isReader) },
};
/** Bytes of all the words together. */
const LARGEST_SEALED = 512 * 1024;

export function isCollectiveAct(act: CollectiveAct): boolean {
	const shape = Object.hasOwn(shapes, act.kind ?? '') ? shapes[act.kind] : undefined;
	const clear = (act.clear ?? null) as Record<string, unknown> | null;
	if (!shape || typeof clear !== 'object' || clear === null || Array.isArray(clear)) return false;
	return (
		isId(act.collective) &&
		Number.isSafeInteger(act.seq) &&
		act.seq >= 0 &&
		(act.seq === 0) === (act.kind === 'open') &&
		Object.keys(clear).length === Object.keys(shape).length &&
		Object.entries(shape).every(([name, check]) => Object.hasOwn(clear, name) && check(clear[name])) &&
		('readers' in shape ? isBase64url(act.sealed, 64, LARGEST_SEALED) : act.sealed === null) &&
		isBase64url(act.signature, 64)
	);
}

/** Whether every desk that takes part, and no other, gets the words. */
export function readersFit(
	{ desks }: Pick<CollectiveState, 'desks'>,
	readers: readonly { readonly desk: Id }[],
	sealed: readonly { readonly desk: Id }[],
): boolean {
	const wanted = [...desks].sort().join();
	const of = (list: readonly { readonly desk: Id }[]) =>
		list
			.map(({ desk }) => desk)
			.sort()
			.join();
	return of(readers) === wanted && of(sealed) === wanted;
}

/** May this member, who sits at `desks`, write that now? */
export function decideCollective(
	state: CollectiveState,
	desks: readonly Id[],
	{ kind, clear, seq }: Pick<CollectiveAct, 'kind' | 'clear' | 'seq'>,
): Result<undefined, CollectiveRefusal> {
	if (!takesPart(state, desks)) return refuse('not-found');
	if (kind === 'open') return refuse('malformed');
	if (seq !== state.lastSeq + 1) return refuse('stale', { seq: state.lastSeq + 1 });
	if (kind !== 'note' && !leads(state, desks)) return refuse('not-permitted');
	if (kind === 'reopen' ? state.status === 'open' : kind !== 'note' && state.status === 'closed')
		return refuse('not-now');
	const { desk } = clear as { desk?: Id };
	if (kind === 'share' && state.desks.includes(desk!)) return refuse('not-now');
	if (kind === 'unshare' && state.desks.indexOf(desk!) < 1) return refuse('not-now');
	return ok();
}

export const takesPart = ({ desks }: Pick<CollectiveState, 'desks'>, mine: readonly Id[]): boolean =>
	desks.some((desk) => mine.includes(desk));
export const leads = ({ desks }: Pick<CollectiveState, 'desks'>, mine: readonly Id[]): boolean =>
	mine.includes(desks[0]!);

export function openedState(
	{ employer, sites, topics, title, desk }: CollectiveSubject,
	opened: PlainDate,
): CollectiveState {
	return { employer, sites, topics, title, desks: [desk], status: 'open', opened, lastSeq: 0 };
}

export function afterCollective(
	state: CollectiveState,
	{ kind, clear, seq }: Pick<CollectiveAct, 'kind' | 'clear' | 'seq'>,
): CollectiveState {
	const moved = { ...state, lastSeq: seq };
	const { desk } = clear as { desk?: Id };
	if (kind === 'share') return { ...moved, desks: [...state.desks, desk!] };
	if (kind === 'unshare') return { ...moved, desks: state.desks.filter((one) => one !== desk) };
	if (kind === 'close') return { ...moved, status: 'closed' };
	if (kind === 'reopen') return { ...moved, status: 'open' };
	return moved;
}
