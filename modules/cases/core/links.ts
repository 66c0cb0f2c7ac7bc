/**
 * Links between cases: «the same once more» and «belongs together». Sealed conversations are never merged; a link is
 * an entry of its own in one of the two cases, and taking it back is another. What stands is computed from both.
 */
import type { Id } from '#modules/people/contract.ts';
import { ok, type Result, refuse } from '#platform/result.ts';

/** Acts whose words are for the desk alone: sealed to the desk's key that their clear part names. */
export const sealedToDesk: ReadonlySet<string> = new Set(['note', 'link', 'unlink']);

export type LinkKind = 'duplicate' | 'related';

/** Clear parts. Reasons are sealed to the desk named here, like a note. */
export interface LinkActs {
	/** Sealed to the case. A short neutral text by the desk; the newest counts. The reporter does not get it. */
	summary: Record<string, never>;
	/** `duplicate`: this case tells of the same as the other, which came first or is further on. */
	link: { other: Id; as: LinkKind; desk: Id; epoch: number };
	/** `link`: seq of the entry that is taken back. */
	unlink: { link: number; desk: Id; epoch: number };
}

/** A link that stands. It was made in `case`, by its entry `seq`. */
export interface Link {
	readonly case: Id;
	readonly seq: number;
	readonly other: Id;
	readonly as: LinkKind;
}

export type LinkRefusal =
	| 'link-self'
	| 'link-exists' // the two are linked already
	| 'link-cycle' // the other is, by way of its own links, a duplicate of this one
	| 'link-second' // a case is a duplicate of one other at most
	| 'no-such-link';

/** `links`: every link that stands and that this decision could depend on (`chainFrom` both, and all of `case`). */
export function decideLink(
	links: readonly Link[],
	{ case: id, other, as }: Pick<Link, 'case' | 'other' | 'as'>,
): Result<undefined, LinkRefusal> {
	if (id === other) return refuse('link-self');
	const joins = (link: Link) =>
		(link.case === id && link.other === other) || (link.case === other && link.other === id);
	if (as === 'duplicate' && chainFrom(links, other).includes(id)) return refuse('link-cycle');
	if (links.some(joins)) return refuse('link-exists');
	if (as === 'duplicate' && links.some((link) => link.as === 'duplicate' && link.case === id))
		return refuse('link-second');
	return ok();
}

export function decideUnlink(
	links: readonly Link[],
	{ case: id, link }: { case: Id; link: number },
): Result<undefined, LinkRefusal> {
	return links.some((one) => one.case === id && one.seq === link) ? ok() : refuse('no-such-link');
}

/** What `id` is a duplicate of, and what that is a duplicate of, and so on; `id` itself first. */
export function chainFrom(links: readonly Link[], id: Id): Id[] {
	const chain = [id];
	for (;;) {
		const last = chain.at(-1)!;
		const next = links.find((link) => link.as === 'duplicate' && link.case === last)?.other;
		if (next === undefined || chain.includes(next)) return chain;
		chain.push(next);
	}
}

/** An entry that changes links; in the case `case`. */
export interface LinkEntry {
	readonly case: Id;
	readonly seq: number;
	readonly kind: string;
	readonly clear: Readonly<Record<string, unknown>>;
}

export function applyLinkEntry(links: readonly Link[], { case: id, seq, kind, clear }: LinkEntry): Link[] {
	if (kind === 'link')
		return [...links, { case: id, seq, other: clear.other as Id, as: clear.as as LinkKind }];
	if (kind === 'unlink') return links.filter((link) => link.case !== id || link.seq !== clear.link);
	return [...links];
}

/** A link as the desk's screen shows it. Only those whose both sides the member may read. */
export interface LinkView extends Link {
	/** The case at the other end, seen from the case that was asked about. */
	readonly far: Id;
	readonly number: string | null;
	readonly status: import('../contract.ts').Status;
	readonly filed: import('#platform/plain-date.ts').PlainDate;
}
