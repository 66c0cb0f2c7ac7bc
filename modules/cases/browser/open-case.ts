/** Opens every entry of a case and checks who wrote it. What does not hold is shown as not holding, never hidden. */
import { base64url, fromBase64url, sha256 } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import { openJson } from '#crypto/open.ts';
import { type Opener, openerWith } from '#crypto/open-many.ts';
import { verify } from '#crypto/sign.ts';
import type { Identity, ReferralBody } from '#modules/intake/contract.ts';
import { certified } from '#modules/people/browser/certificates.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Id, MemberStatement } from '#modules/people/contract.ts';
import type { CaseEntryView, CaseView, EntryStatement, PromiseBody, TextBody } from '../contract.ts';
import { type CaseKey, generationAt, keysNamed, newKeyIn } from '../core/case-keys.ts';
import { sealedToDesk } from '../core/links.ts';
import { signedClear } from '../core/signed-clear.ts';
import { openCaseKey } from './case-key.ts';
import type { Target } from './seal-act.ts';

/**
 * `signed`: by the reporter's or a certified member's key. `unsigned`: taken in by the server (a form that was not
 * sealed in the browser), so nobody could sign. `forged`: the signature does not fit. `uncertified`: a member whom the
 * root never signed.
 */
export type Trust = 'signed' | 'unsigned' | 'forged' | 'uncertified';

export interface OpenedEntry extends CaseEntryView {
	readonly trust: Trust;
	/** Null where there are no words, or where `unreadable`. */
	readonly body: ReferralBody | TextBody | PromiseBody | null;
	/** Sealed, and this member's keys do not open it: altered, or meant for somebody else. */
	readonly unreadable: boolean;
}

export interface OpenedCase {
	readonly view: CaseView;
	/** Of the newest key. */
	readonly record: PrivateRecord<'seal'> | null;
	/** Every key of the case that this member's keys open, by its generation. */
	readonly records: ReadonlyMap<number, PrivateRecord<'seal'>>;
	/**
	 * What is said next is sealed to this: the newest key that a believed entry names. Null where an entry that names one
	 * is not believed, or the server shows another: then nothing may be sealed.
	 */
	readonly target: Target | null;
	readonly entries: readonly OpenedEntry[];
}

/** `before`: the same case as it was opened before; what stands as it stood is not opened and checked again. */
export async function openCase(
	keyring: Keyring,
	view: CaseView,
	before: OpenedCase | null = null,
): Promise<OpenedCase> {
	const named = keysNamed(view.entries);
	const records = await recordsOf(keyring, view, named);
	const known = new Map(before?.view.case === view.case ? before.entries.map((one) => [one.seq, one]) : []);
	const members = new Map<Id, MemberStatement>();
	for (const { statement } of await certified(keyring.rootKey, 'member', view.certificates)) {
		members.set(statement.member, statement);
	}
	const entries = await Promise.all(
		view.entries.map(async (entry): Promise<OpenedEntry> => {
			const generation = generationAt(named, entry.seq);
			const record = records.get(generation) ?? null;
			const key = signKeyFor(view, entry, members);
			const caseKey = named.find((one) => one.generation === generation)?.caseKey;
			const basis = JSON.stringify([{ ...entry, leafIndex: null }, key, caseKey]);
			const opened = known.get(entry.seq);
			if (opened && !opened.unreadable && bases.get(opened) === basis)
				return opened.leafIndex === entry.leafIndex
					? opened
					: keep(basis, { ...opened, leafIndex: entry.leafIndex });
			const [trust, body] = await Promise.all([
				trustIn(view, entry, key),
				openEntry(keyring, record, view.case, entry),
			]);
			const unreadable = entry.sealed !== null && body === null && !forOneHandler.has(entry.kind);
			return keep(basis, { ...entry, trust, body, unreadable });
		}),
	);
	const newest = named.at(-1);
	const record = (newest && records.get(newest.generation)) ?? null;
	return { view, record, records, target: targetOf(view, entries), entries };
}

async function recordsOf(
	keyring: Keyring,
	view: CaseView,
	named: readonly CaseKey[],
): Promise<Map<number, PrivateRecord<'seal'>>> {
	const records = new Map<number, PrivateRecord<'seal'>>();
	for (const { generation, caseKey } of named) {
		const keys = view.keys.filter((key) => (key.generation ?? 0) === generation);
		const record = await openCaseKey(keyring, { case: view.case, caseKey, keys });
		if (record) records.set(generation, record);
	}
	return records;
}

function targetOf(view: CaseView, entries: readonly OpenedEntry[]): Target | null {
	const believed = entries.every((entry) => !newKeyIn(entry) || entry.trust === 'signed');
	const newest = keysNamed(entries).at(-1);
	if (!believed || newest?.caseKey !== view.caseKey) return null;
	const { caseKey, generation } = newest;
	return { case: view.case, caseKey, generation };
}

/** What an opened entry was opened and checked from: the entry, the public keys of its author and of the case. */
const bases = new WeakMap<OpenedEntry, string>();
function keep(basis: string, opened: OpenedEntry): OpenedEntry {
	bases.set(opened, basis);
	return opened;
}

/** Sealed to the one handler who asked who the reporter is; opened by the act `open-identity`. */
const forOneHandler: ReadonlySet<string> = new Set(['consent', 'release-share']);

async function openEntry(
	keyring: Keyring,
	record: PrivateRecord<'seal'> | null,
	caseId: Id,
	entry: CaseEntryView,
): Promise<OpenedEntry['body']> {
	if (entry.sealed === null || forOneHandler.has(entry.kind)) return null;
	const { author, seq, kind } = entry;
	const field = kind === 'file' ? 'referral' : kind;
	const key = sealedToDesk.has(kind) ? noteKey(keyring, entry) : record;
	if (!key) return null;
	try {
		const opener = await openerOf(key);
		return await opener.json<ReferralBody | TextBody | PromiseBody>(
			{ scope: caseId, field, author, seq },
			fromBase64url(entry.sealed),
		);
	} catch {
		return null;
	}
}

/** One key opens a whole conversation: it is read in once, and forgotten with the record. */
const openers = new WeakMap<PrivateRecord<'seal'>, Promise<Opener>>();
function openerOf(record: PrivateRecord<'seal'>): Promise<Opener> {
	const opener = openers.get(record) ?? openerWith(record);
	openers.set(record, opener);
	return opener;
}

function noteKey(keyring: Keyring, { clear }: CaseEntryView): PrivateRecord<'seal'> | null {
	const keys = keyring.desks.get(clear.desk as Id) ?? [];
	return keys.find(({ epoch }) => epoch === clear.epoch)?.privateRecord ?? null;
}

/** With which public key the author's signature is checked; null where there is none to believe. */
function signKeyFor(
	view: CaseView,
	{ author, seq }: CaseEntryView,
	members: ReadonlyMap<Id, MemberStatement>,
): string | null {
	if (author === 'server') return null;
	return author === 'reporter' ? reporterSignKey(view.entries, seq) : (members.get(author)?.signKey ?? null);
}

async function trustIn(view: CaseView, entry: CaseEntryView, key: string | null): Promise<Trust> {
	if (entry.author === 'server') return 'unsigned';
	if (entry.signature === null) return 'forged';
	if (key === null) return entry.author === 'reporter' ? 'forged' : 'uncertified';
	const statement = await statementOf(view.case, entry);
	const signature = fromBase64url(entry.signature);
	return (await verify(fromBase64url(key), 'entry', statement, signature)) ? 'signed' : 'forged';
}

/**
 * The reporter's public signing key stands in the filing, or in the arrival of one who came with a contact code. The
 * first one stands: nobody who runs the server can let a second «reporter» arrive who then signs in the worker's place.
 */
function reporterSignKey(entries: readonly CaseEntryView[], upTo: number): string | null {
	for (const { seq, kind, clear } of entries) {
		const commits = seq === 0 ? kind === 'file' : kind === 'arrive' && seq <= upTo;
		if (commits && typeof clear.reporterSignKey === 'string') return clear.reporterSignKey;
	}
	return null;
}

/** What the author signed. */
export async function statementOf(caseId: Id, entry: CaseEntryView): Promise<EntryStatement> {
	const { seq, kind, author, clear, sealed } = entry;
	return {
		case: caseId,
		seq,
		kind,
		author,
		clear: signedClear(kind, clear),
		sealedHash: sealed === null ? null : base64url(await sha256(fromBase64url(sealed))),
	};
}

/** The identity that the reporter's own browser sealed to this member. Throws where it is meant for another. */
export async function openIdentity(keyring: Keyring, caseId: Id, consent: CaseEntryView): Promise<Identity> {
	const place = { scope: caseId, field: 'identity', author: 'reporter', seq: consent.seq };
	return openJson<Identity>(keyring.sealRecord, place, fromBase64url(consent.sealed!));
}

/** The words of an opened case, for the search. */
export function wordsOf(opened: OpenedCase): {
	referral: string | null;
	summary: string | null;
	replies: string;
} {
	const first = opened.entries[0]?.body;
	return {
		referral: first && 'text' in first ? first.text : null,
		summary: summaryOf(opened),
		replies: opened.entries
			.filter(({ kind }) => kind !== 'file' && kind !== 'summary')
			.flatMap(({ body }) => (body && 'text' in body ? [body.text] : []))
			.join('\n'),
	};
}

/** The newest summary that opens and was signed as it should be. */
export const summaryOf = ({ entries }: OpenedCase): string | null => {
	const newest = entries.findLast(
		({ kind, body, trust }) => kind === 'summary' && body && trust === 'signed',
	);
	return newest ? (newest.body as TextBody).text : null;
};
