/** The acts that change who may read what follows: a new key, stepping back, excluding somebody. Pure. */
import type { Base64url, Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import { type Refusal, refuse } from '#platform/result.ts';
import type { ActRefusal, CaseEntryView, CaseKeyRecord, CaseState } from '../contract.ts';
import { newKeyIn, type RekeyClear } from './case-keys.ts';
import type { RecordedEntry } from './case-state.ts';
import type { Performer } from './decide-act.ts';

export interface KeyActs {
	/** A new key for all that follows; nothing sealed. By batches, `POST /api/desk/renewals`. */
	rekey: RekeyClear;
	/** I step back: what follows is not sealed to me. Reason sealed. */
	recuse: Record<string, never>;
	/** These members may not read what follows. */
	exclude: { members: readonly Id[] };
}

export interface KeyState {
	/** Number of the newest key. */
	readonly generation: number;
	/** Members who may not read what follows. */
	readonly excludedMembers: readonly Id[];
	/** Somebody stepped back, or was excluded, after the newest key was made. */
	readonly keyDue: boolean;
}
export const firstKey: KeyState = { generation: 0, excludedMembers: [], keyDue: false };

/** What an act brings along to be kept: private records of the case, sealed to whoever is to read. */
export interface KeyOffer {
	/** With `handover` and `rekey`: field `case-key`, of a later key `case-key:<generation>`; author = member id, seq = epoch. */
	readonly deskKeys?: readonly {
		readonly desk: Id;
		readonly epoch: number;
		readonly generation?: number;
		readonly sealed: Base64url;
	}[];
	/** The same where somebody is excluded: sealed to each member's own key, seq 0. */
	readonly memberKeys?: readonly {
		readonly desk: Id;
		readonly member: Id;
		readonly generation: number;
		readonly sealed: Base64url;
	}[];
	/** With `rekey` and `admit`: later keys, sealed to the reporter, seq 0. */
	readonly laterReporterKeys?: readonly { readonly generation: number; readonly sealed: Base64url }[];
	/** To which key of the case the words are sealed; 0 where it is not said. */
	readonly generation?: number;
}

/** What an entry changes here; null where it is about something else. */
export function afterKeyAct(
	state: CaseState,
	{ kind, clear, author }: RecordedEntry,
): Partial<CaseState> | null {
	const made = newKeyIn({ kind, clear });
	if (made) {
		const { generation, readers, members } = made;
		const desks = [...readers, ...members].map(({ desk }) => desk);
		return { generation, keyDue: false, readers: [...new Set(desks)] };
	}
	if (kind !== 'recuse' && kind !== 'exclude') return null;
	const out = kind === 'recuse' ? [author] : (clear.members as Id[]);
	return {
		excludedMembers: [...new Set([...state.excludedMembers, ...out])],
		keyDue: true,
		...(state.assigned !== null && out.includes(state.assigned) ? { assigned: null } : {}),
	};
}

/** Whether there is somebody left to read, the server asks the rosters (server/keep-keys.ts). */
export function refusalToKeyAct(
	state: CaseState,
	performer: Performer,
	kind: string,
	clear: Readonly<Record<string, unknown>>,
): Refusal<ActRefusal> | null {
	if (kind === 'rekey') {
		if (clear.generation !== state.generation + 1) return refuse('malformed');
		return state.coding?.excludedDesks.includes(state.desk) ? refuse('excluded-desk') : null;
	}
	if (kind !== 'exclude' || performer.kind !== 'member') return null;
	const members = clear.members as Id[];
	// Whoever steps back says so in their own name.
	if (members.includes(performer.id)) return refuse('malformed');
	return members.every((member) => state.excludedMembers.includes(member)) ? refuse('not-now') : null;
}

/** One case that needs a new key (`GET /api/desk/renewals`): what a browser must have to make it, and to check it. */
export interface Renewal {
	readonly case: Id;
	/** The number that the entry `rekey` would have. */
	readonly seq: number;
	readonly generation: number;
	/** To whom the server says that it must be sealed; the browser checks it against the entries. */
	readonly recipients: Pick<RekeyClear, 'readers' | 'members'>;
	/** The key with which the reporter reads; null where there is none who could. */
	readonly reporterSealKey: Base64url | null;
	readonly keys: readonly CaseKeyRecord[];
	/** The filing, and whatever since then says who may read. */
	readonly entries: readonly (Pick<
		CaseEntryView,
		'seq' | 'kind' | 'author' | 'clear' | 'sealed' | 'signature'
	> & { readonly sealedHash: Base64url | null })[];
}

export interface Renewals {
	/** Open cases that these desks answer for and that still use a key which somebody holds who should not. */
	readonly total: number;
	readonly items: readonly Renewal[];
	/** Of whoever signed those entries. */
	readonly certificates: readonly Certificate<MemberStatement>[];
}

/** Cases in one batch. */
export const MOST_RENEWALS = 200;
