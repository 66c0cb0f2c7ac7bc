/**
 * The keys of a case, one after the other. Key 0 is made at filing; each entry `rekey` names the next one. An entry is
 * sealed to the key of its time: what stood before a `rekey` stays under the old key.
 */
import type { Base64url, Id } from '#modules/people/contract.ts';
import type { CaseEntryView, CaseState } from '../contract.ts';

/** The readable part of `rekey`. It names everybody to whom the new key is sealed, but the reporter. */
export interface RekeyClear {
	readonly caseKey: Base64url;
	/** 1, 2, … */
	readonly generation: number;
	/** Desks, each by its newest key; empty where somebody is excluded from the case. */
	readonly readers: readonly { readonly desk: Id; readonly epoch: number }[];
	/** Where somebody is excluded: each member who may read, by a key of their own. Else empty. */
	readonly members: readonly { readonly desk: Id; readonly member: Id }[];
}

/** The newest key of a desk and who holds it. */
export interface Roster {
	readonly desk: Id;
	readonly epoch: number;
	readonly members: readonly Id[];
}

/** The new key that an entry makes; null where it makes none. */
export function newKeyIn({ kind, clear }: Pick<CaseEntryView, 'kind' | 'clear'>): RekeyClear | null {
	if (kind === 'rekey') return clear as unknown as RekeyClear;
	return kind === 'appeal' || kind === 'decide-appeal' ? (clear.key as RekeyClear | null) : null;
}

type KeyEntry = Pick<CaseEntryView, 'seq' | 'kind' | 'clear'>;

export interface CaseKey {
	readonly generation: number;
	readonly caseKey: Base64url;
	/** Number of the first entry that is sealed to it. */
	readonly from: number;
}

/** Every key that these entries name, oldest first. Give only entries that are believed. */
export function keysNamed(entries: readonly KeyEntry[]): CaseKey[] {
	return entries.flatMap((entry) => {
		const { kind, seq, clear } = entry;
		if (kind === 'file')
			return typeof clear.caseKey === 'string' ? [{ generation: 0, caseKey: clear.caseKey, from: 0 }] : [];
		const made = newKeyIn(entry);
		// Where an appeal is made, or sent back, its own words are already sealed to the new key.
		return made ? [{ ...made, from: kind === 'rekey' ? seq + 1 : seq }] : [];
	});
}

/** Which key an entry is sealed to. */
export const generationAt = (keys: readonly CaseKey[], seq: number): number =>
	keys.filter(({ from }) => from <= seq).at(-1)?.generation ?? 0;

/** Field of the place of a case's private record. */
export const caseKeyField = (generation: number): string =>
	generation === 0 ? 'case-key' : `case-key:${generation}`;

/** Desks that may read on: those that read, without those that the worker has ruled out. */
export const readingDesks = ({ readers, coding }: Pick<CaseState, 'readers' | 'coding'>): Id[] =>
	readers.filter((desk) => !coding?.excludedDesks.includes(desk));

/**
 * To whom a new key of the case is sealed. Where nobody is excluded, to each reading desk; else to each member of those
 * desks who is not: then nobody who joins or returns to a desk gets it by the desk's key.
 */
export function recipientsOf(
	state: Pick<CaseState, 'readers' | 'coding' | 'excludedMembers'>,
	rosters: readonly Roster[],
): Pick<RekeyClear, 'readers' | 'members'> {
	const reading = readingDesks(state);
	const desks = rosters.filter(({ desk }) => reading.includes(desk));
	if (state.excludedMembers.length === 0) {
		return { readers: desks.map(({ desk, epoch }) => ({ desk, epoch })), members: [] };
	}
	return {
		readers: [],
		members: desks.flatMap(({ desk, members }) =>
			members.filter((member) => !state.excludedMembers.includes(member)).map((member) => ({ desk, member })),
		),
	};
}

/** Who of a desk may still read and act. */
export const remainingAt = (roster: Roster | undefined, excluded: readonly Id[]): Id[] =>
	(roster?.members ?? []).filter((member) => !excluded.includes(member));

const names = ({ readers, members }: Pick<RekeyClear, 'readers' | 'members'>): string =>
	[
		...readers.map(({ desk, epoch }) => `${desk}:${epoch}`),
		...members.map(({ desk, member }) => `${desk}/${member}`),
	]
		.sort()
		.join();

export const sameRecipients = (
	one: Pick<RekeyClear, 'readers' | 'members'>,
	other: Pick<RekeyClear, 'readers' | 'members'>,
): boolean => names(one) === names(other);
