/**
 * A matter as one side sees it: every entry checked, what is sealed to this member's desks opened, and own facts merged
 * with shared ones. What the server computed from the shared facts alone is beside it in `MatterDetail.obligations`.
 */
import { base64url, fromBase64url, sha256 } from '#crypto/bytes.ts';
import { openJson } from '#crypto/open.ts';
import { verify } from '#crypto/sign.ts';
import { certified } from '#modules/people/browser/certificates.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import type {
	HiddenEntry,
	MatterDetail,
	MatterState,
	MatterStatement,
	MatterSubject,
	OwnBody,
	SayBody,
	ShownEntry,
} from '../contract.ts';
import { decideMatter } from '../core/decide-act.ts';
import { afterMatter, openedState, standingFacts } from '../core/matter-state.ts';
import { type KnownFacts, mergeFacts, type StatedFact } from '../core/merge-facts.ts';
import { type SealedForDesk, sealedPlace } from './sealed-pieces.ts';

export interface OpenedShown extends ShownEntry {
	/** False where no certified member has signed it so, or where it was not for that desk to write: not to be relied on. */
	readonly genuine: boolean;
	/** Of the author, as certified. */
	readonly title: string | null;
	/** What a side keeps: null where it is no such entry or does not open. */
	readonly own: OwnBody | null;
	readonly text: string | null;
	/** Sealed to this member's desk and does not open: altered on the way. */
	readonly broken: boolean;
}
export type OpenedEntry = OpenedShown | HiddenEntry;

export interface OpenedMatter {
	readonly detail: MatterDetail;
	readonly entries: readonly OpenedEntry[];
	/** Replayed here from the entries that can be relied on; the server's word is not taken. Null where it was never founded. */
	readonly state: MatterState | null;
	/** False where an entry is missing between others. */
	readonly complete: boolean;
	/** Desks that hold or held a side, as certified. */
	readonly desks: ReadonlyMap<Id, DeskStatement>;
	/** What everybody in the matter can see, computed here from the entries, not taken from the server. */
	readonly shared: KnownFacts;
	/** The same with what this member's desks keep to themselves. */
	readonly all: KnownFacts;
	/** Own entries that stand. */
	readonly kept: readonly { readonly seq: number; readonly desk: Id; readonly body: OwnBody }[];
	/** The collective matter out of which this one grew, if this side wrote that down. */
	readonly collective: Id | null;
}

export async function openMatter(keyring: Keyring, detail: MatterDetail): Promise<OpenedMatter> {
	const members = new Map<Id, MemberStatement>();
	for (const { statement } of await certified(keyring.rootKey, 'member', detail.certificates))
		members.set(statement.member, statement);
	const desks = new Map<Id, DeskStatement>();
	for (const { statement } of await certified(keyring.rootKey, 'desk', detail.desks)) {
		const known = desks.get(statement.desk);
		if (!known || known.epoch < statement.epoch) desks.set(statement.desk, statement);
	}
	const { matter } = detail.view;
	const checked = await Promise.all(
		detail.entries.map(async (entry): Promise<OpenedEntry> => {
			if (entry.hidden) return entry;
			const member = members.get(entry.author);
			const genuine = member !== undefined && (await isGenuine(matter, entry, member));
			return { ...entry, genuine, title: member?.title ?? null, ...(await opened(keyring, matter, entry)) };
		}),
	);
	const { entries, state } = replay(checked);
	const relied = reliedOn(entries);
	const kept = keptBodies(relied);
	const stated = standingFacts(relied);
	const own = kept.flatMap(({ seq, desk, body }) =>
		body.facts.map(({ fact, contests }): StatedFact => ({ seq, desk, fact, contests })),
	);
	return {
		detail,
		entries,
		state,
		complete: entries.every(({ seq }, at) => seq === at),
		desks,
		shared: mergeFacts(stated),
		all: mergeFacts([...stated, ...own]),
		kept,
		collective: kept.findLast(({ body }) => body.collective !== null)?.body.collective ?? null,
	};
}

const reliedOn = (entries: readonly OpenedEntry[]): OpenedShown[] =>
	entries.flatMap((entry) => (entry.hidden || !entry.genuine ? [] : [entry]));

/** The matter's state by the same rules as on the server: what the rules did not allow is marked, and changes nothing. */
function replay(checked: readonly OpenedEntry[]): { entries: OpenedEntry[]; state: MatterState | null } {
	let state: MatterState | null = null;
	const entries: OpenedEntry[] = [];
	for (const entry of checked) {
		const next: MatterState | null = entry.hidden ? state : follow(state, entry, reliedOn(entries));
		entries.push(entry.hidden || next ? entry : { ...entry, genuine: false });
		if (next ?? state) state = { ...(next ?? state)!, lastSeq: entry.seq };
	}
	return { entries, state };
}

/** Null where it may not be relied on. */
function follow(
	state: MatterState | null,
	entry: OpenedShown,
	earlier: readonly OpenedShown[],
): MatterState | null {
	if (!entry.genuine) return null;
	const act = entry as never;
	const today = entry.moment.date;
	if (state === null)
		return entry.kind === 'open' ? openedState(entry.clear as unknown as MatterSubject, today) : null;
	const desks = [entry.clear.desk as Id];
	return decideMatter({ state, entries: earlier, today }, desks, act).ok ? afterMatter(state, act) : null;
}

/** Bodies of own entries, but for those that a later entry of the same desk took back. */
function keptBodies(entries: readonly OpenedShown[]): { seq: number; desk: Id; body: OwnBody }[] {
	const bodies = entries.flatMap(({ seq, clear, own }) =>
		own ? [{ seq, desk: clear.desk as Id, body: own }] : [],
	);
	return bodies.filter(
		({ seq, desk }) => !bodies.some((later) => later.desk === desk && later.body.removes.includes(seq)),
	);
}

async function isGenuine(
	matter: Id,
	{ seq, kind, author, clear, sealed, signature }: ShownEntry,
	member: MemberStatement,
): Promise<boolean> {
	const sealedHash = sealed && base64url(await sha256(fromBase64url(sealed)));
	const statement: MatterStatement = { matter, seq, kind, author, clear, sealedHash };
	return verify(fromBase64url(member.signKey), 'matter', statement, fromBase64url(signature));
}

async function opened(
	keyring: Keyring,
	matter: Id,
	{ kind, author, seq, sealed }: ShownEntry,
): Promise<Pick<OpenedShown, 'own' | 'text' | 'broken'>> {
	const nothing = { own: null, text: null, broken: false };
	if (sealed === null || (kind !== 'own' && kind !== 'say')) return nothing;
	const place = sealedPlace(matter, kind, author, seq);
	let held = false;
	try {
		const pieces = JSON.parse(new TextDecoder().decode(fromBase64url(sealed))) as SealedForDesk[];
		for (const piece of pieces) {
			const key = keyring.desks.get(piece.desk)?.find(({ epoch }) => epoch === piece.epoch);
			if (!key) continue;
			held = true;
			const bytes = fromBase64url(piece.sealed);
			return kind === 'own'
				? { ...nothing, own: await openJson<OwnBody>(key.privateRecord, place, bytes) }
				: { ...nothing, text: (await openJson<SayBody>(key.privateRecord, place, bytes)).text };
		}
	} catch {
		held = true;
	}
	return { ...nothing, broken: held };
}
