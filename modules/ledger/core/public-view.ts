/** The readable leaves of a ledger, arranged for the public page. */
import type { PublicAct, PublicationAct } from '../contract.ts';

export interface PublishedAct {
	readonly index: number;
	readonly act: PublicAct;
	/** Slot of the publication that brought it, epoch seconds; null where that publication is not among those given. */
	readonly slot: number | null;
}

export interface PublicView {
	/** Newest first. */
	readonly publications: readonly PublicationAct[];
	/** Every other readable leaf, newest first. */
	readonly acts: readonly PublishedAct[];
}

/** Index of the leaf that ends a publication. */
const lastIndex = (publication: PublicationAct) =>
	publication.first + publication.hidden + publication.public;

/** How long the ledger is after a publication. */
export const sizeAfter = (publication: PublicationAct) => lastIndex(publication) + 1;

const isPublication = (act: PublicAct): act is PublicationAct => act.type === 'publication';

/** `leaves`: readable leaves, newest first. */
export function arrangePublicView(
	leaves: readonly { readonly index: number; readonly act: PublicAct }[],
): PublicView {
	const publications = leaves.flatMap(({ act }) => (isPublication(act) ? [act] : []));
	const slotOf = (index: number) =>
		publications.find((one) => one.first <= index && index <= lastIndex(one))?.slot ?? null;
	const acts = leaves
		.filter(({ act }) => !isPublication(act))
		.map(({ index, act }) => ({ index, act, slot: slotOf(index) }));
	return { publications, acts };
}
