/** Coming back with a receipt: everything is fetched as ciphertext and opened here. */
import { base64url, equal, fromBase64url, sha256 } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import { publicKeyOf } from '#crypto/keys.ts';
import { openBytes, openJson, openJsonWithSecret } from '#crypto/open.ts';
import { openContent } from '#crypto/open-content.ts';
import { type StretchedReceipt, stretchReceipt } from '#crypto/receipt.ts';
import {
	type CaseKey,
	caseKeyField,
	generationAt,
	keysNamed,
	newKeyIn,
	type PromiseBody,
	type RecordedEntry,
	replay,
	type TextBody,
} from '#modules/cases/contract.ts';
import type {
	Attachment,
	EntryProof,
	FollowEntry,
	FollowView,
	Identity,
	ReferralBody,
	ReporterSecrets,
} from '#modules/intake/contract.ts';
import type { Directory, Id, MemberStatement } from '#modules/people/contract.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type Authorship, authorshipOf, certifiedMembers, type TrustedOrganisation } from './check-author.ts';
import { checkEntryOnLedger, entryFacts, entryHashOf, type LedgerFinding } from './check-promise.ts';
import { persist, post, type Wire } from './send.ts';

export type Opened =
	| { readonly kind: 'referral'; readonly body: ReferralBody }
	| { readonly kind: 'text'; readonly body: TextBody }
	| { readonly kind: 'promise'; readonly body: PromiseBody }
	/** Nothing sealed, or sealed to somebody else by the reporter's own will (consent). */
	| { readonly kind: 'none' }
	/** Altered, moved from elsewhere, or sealed before this reporter was let in. */
	| { readonly kind: 'unreadable' };

export interface OpenedEntry extends Authorship {
	readonly entry: FollowEntry;
	readonly opened: Opened;
	/** Base64url hash of the entry, computed here. */
	readonly hash: string;
}

/** What does not hold is shown as not holding: as the word of a desk it counts for nothing. */
export const holds = ({ trust }: Authorship): boolean => trust === 'signed' || trust === 'unsigned';

/** A case as its reporter holds it, in memory only. */
export interface FollowedCase {
	/** As the server gave it, but for the state: that is computed here from the entries that hold. */
	readonly view: FollowView;
	readonly organisation: TrustedOrganisation;
	readonly entries: readonly OpenedEntry[];
	readonly identity: Identity | null;
	readonly sealRecord: PrivateRecord<'seal'>;
	readonly signRecord: PrivateRecord<'sign'>;
	/** Null until a desk has let in a reporter who came with a contact code. */
	readonly caseRecord: PrivateRecord<'seal'> | null;
	/** Every key of the case that this reporter has, by its generation. */
	readonly records: ReadonlyMap<number, PrivateRecord<'seal'>>;
	readonly stretched: StretchedReceipt;
}

export type FollowRefusal = 'no-such-receipt' | 'unreadable' | 'offline' | 'busy';

/** `directory`: one that `checkDirectory` has found to be the pinned organisation's. `digits`: 24, as `parseReceipt` gives them. */
export async function openFollow(
	wire: Wire,
	{ organisation, receiptSalt }: Pick<Directory, 'receiptSalt' | 'organisation'>,
	digits: string,
): Promise<Result<FollowedCase, FollowRefusal>> {
	const stretched = await stretchReceipt(digits, fromBase64url(receiptSalt));
	return refetch(wire, { stretched, organisation });
}

/** The same case again, as it stands now. */
export async function refetch(
	wire: Wire,
	{ stretched, organisation }: Pick<FollowedCase, 'stretched' | 'organisation'>,
): Promise<Result<FollowedCase, FollowRefusal>> {
	const lookup = base64url(stretched.lookup);
	const answer = await post<FollowView, FollowRefusal>(wire, '/api/follow', { lookup });
	return answer.ok ? openView(answer.value, stretched, organisation) : answer;
}

/** `unreadable`: the server's answer does not open with this receipt. */
export async function openView(
	given: FollowView,
	stretched: StretchedReceipt,
	organisation: TrustedOrganisation,
): Promise<Result<FollowedCase, 'unreadable'>> {
	try {
		const secrets = await unwrap(given, stretched);
		const sealRecord: PrivateRecord<'seal'> = fromBase64url(secrets.sealRecord);
		const signRecord: PrivateRecord<'sign'> = fromBase64url(secrets.signRecord);
		const members = await certifiedMembers(organisation, given.certificates);
		const judged = await Promise.all(
			given.entries.map((entry) => judgeEntry(given.case, entry, { signRecord, members })),
		);
		const keys = believedKeys(judged);
		const records = await openCaseKeys(given, keys, sealRecord);
		const entries = await Promise.all(
			judged.map(async (one): Promise<OpenedEntry> => {
				const record = keys && (records.get(generationAt(keys, one.entry.seq)) ?? null);
				return { ...one, opened: await openSealed(given.case, one.entry, record) };
			}),
		);
		const identity = await openIdentity(given, sealRecord);
		const newest = keys?.at(-1) ?? null;
		// Words are sealed to a key that a believed entry names, never to one that only the server names.
		if (newest?.caseKey !== given.caseKey) return refuse('unreadable');
		const caseRecord = records.get(newest.generation) ?? null;
		const state = { ...stateThatHolds(entries), lastSeq: given.state.lastSeq, generation: newest.generation };
		const view = { ...given, state };
		return ok({
			view,
			organisation,
			entries,
			identity,
			sealRecord,
			signRecord,
			caseRecord,
			records,
			stretched,
		});
	} catch {
		return refuse('unreadable');
	}
}

/** The state as the entries that hold give it; a filing that does not hold still tells what the case is. */
function stateThatHolds(entries: readonly OpenedEntry[]): FollowView['state'] {
	return replay(
		entries
			.filter((one, index) => index === 0 || holds(one))
			.map(({ entry, hash }) => ({ ...entry, kind: entry.kind as RecordedEntry['kind'], hash })),
	);
}

/** Secrets of a reporter who began with a contact code were wrapped before the case was known (see contact.ts). */
async function unwrap(view: FollowView, { wrapKey }: StretchedReceipt): Promise<ReporterSecrets> {
	const wrapped = fromBase64url(view.wrappedSecrets);
	const place = { field: 'reporter-secrets', author: 'reporter', seq: 0 };
	return openJsonWithSecret<ReporterSecrets>(wrapKey, { ...place, scope: view.case }, wrapped).catch(() =>
		openJsonWithSecret<ReporterSecrets>(wrapKey, { ...place, scope: 'contact' }, wrapped),
	);
}

/** The keys of the case as its believed entries name them; null where one that names a key does not hold. */
function believedKeys(entries: readonly Judged[]): CaseKey[] | null {
	const named = entries.map(({ entry }) => ({ ...entry, kind: entry.kind as RecordedEntry['kind'] }));
	const broken = entries.some((one, index) => newKeyIn(named[index]!) && !holds(one));
	return broken ? null : keysNamed(named);
}

/**
 * The case's private records, by generation. A record that does not open to the key which its entry names is the
 * server's lie, and throws.
 */
async function openCaseKeys(
	view: FollowView,
	keys: readonly CaseKey[] | null,
	sealRecord: PrivateRecord<'seal'>,
): Promise<Map<number, PrivateRecord<'seal'>>> {
	const records = new Map<number, PrivateRecord<'seal'>>();
	const open = async (generation: number, author: string, sealed: string) => {
		const place = { scope: view.case, field: caseKeyField(generation), author, seq: 0 };
		const record: PrivateRecord<'seal'> = await openBytes(sealRecord, place, fromBase64url(sealed));
		const named = keys?.find((key) => key.generation === generation);
		if (!named || !equal(publicKeyOf(record), fromBase64url(named.caseKey)))
			throw new Error('another case key');
		records.set(generation, record);
	};
	if (view.reporterKey !== null) {
		const mine = base64url(publicKeyOf(sealRecord));
		const [admitted] = view.entries
			.filter(({ kind, clear }) => kind === 'admit' && clear.reporterSealKey === mine)
			.reverse();
		await open(0, admitted?.author ?? 'reporter', view.reporterKey);
	}
	for (const { generation, author, sealed } of view.laterKeys) await open(generation, author, sealed);
	return records;
}

type Judged = Omit<OpenedEntry, 'opened'>;

async function judgeEntry(
	caseId: Id,
	entry: FollowEntry,
	{
		signRecord,
		members,
	}: Pick<FollowedCase, 'signRecord'> & { readonly members: ReadonlyMap<Id, readonly MemberStatement[]> },
): Promise<Judged> {
	const facts = await entryFacts(caseId, entry);
	return {
		entry,
		...(await authorshipOf(caseId, entry, facts.sealedHash, publicKeyOf(signRecord), members)),
		hash: await entryHashOf(facts),
	};
}

async function openSealed(
	caseId: Id,
	{ kind, author, seq, sealed }: FollowEntry,
	caseRecord: PrivateRecord<'seal'> | null,
): Promise<Opened> {
	if (sealed === null || kind === 'consent' || kind === 'release-share') return { kind: 'none' };
	if (caseRecord === null) return { kind: 'unreadable' };
	const place = (field: string) => ({ scope: caseId, field, author, seq });
	const bytes = fromBase64url(sealed);
	try {
		if (kind === 'file') {
			return { kind: 'referral', body: await openJson<ReferralBody>(caseRecord, place('referral'), bytes) };
		}
		if (kind === 'promise') {
			return { kind: 'promise', body: await openJson<PromiseBody>(caseRecord, place(kind), bytes) };
		}
		return { kind: 'text', body: await openJson<TextBody>(caseRecord, place(kind), bytes) };
	} catch {
		return { kind: 'unreadable' };
	}
}

async function openIdentity(view: FollowView, sealRecord: PrivateRecord<'seal'>): Promise<Identity | null> {
	if (!view.identity) return null;
	const place = (field: string) => ({ scope: view.case, field, author: 'reporter', seq: 0 });
	const key = await openBytes(sealRecord, place('identity-key'), fromBase64url(view.identity.reporter));
	return openJsonWithSecret<Identity>(key, place('identity'), fromBase64url(view.identity.sealed));
}

/** Fetches and opens an attachment. Its declared type is a claim: show only what the page itself re-encodes. */
export async function openAttachment(
	wire: Wire,
	attachment: Attachment,
): Promise<Result<Blob, 'offline' | 'unreadable'>> {
	try {
		const bytes = await openContent(
			fromBase64url(attachment.key),
			attachment.id,
			attachment.size,
			async (index) => {
				const answered = await persist(wire, `/api/uploads/${attachment.id}/${index}`, { method: 'GET' });
				if (!answered.ok || !answered.value.ok) throw new Error('not there');
				return new Uint8Array(await answered.value.arrayBuffer());
			},
		);
		return ok(new Blob([bytes], { type: 'application/octet-stream' }));
	} catch {
		return refuse('unreadable');
	}
}

/** What `POST /api/follow/proof` answers. */
export interface Proofs {
	readonly entries: readonly EntryProof[];
}

/** Every entry of the case against the ledger. `now`: epoch seconds. An entry that the server has no leaf for is `wrong`. */
export async function checkLedger(
	wire: Wire,
	{ view, stretched }: FollowedCase,
	ledgerKey: string,
	now: number,
): Promise<Result<{ proofs: Proofs; findings: ReadonlyMap<number, LedgerFinding> }, 'offline' | 'busy'>> {
	const answer = await post<Proofs, 'busy'>(wire, '/api/follow/proof', {
		lookup: base64url(stretched.lookup),
	});
	if (!answer.ok) return answer;
	const findings = new Map<number, LedgerFinding>();
	for (const entry of view.entries) {
		const proof = answer.value.entries.find(({ seq }) => seq === entry.seq);
		findings.set(entry.seq, await findingFor(view.case, entry, proof, ledgerKey, now));
	}
	return ok({ proofs: answer.value, findings });
}

async function findingFor(
	caseId: Id,
	entry: FollowEntry,
	proof: Proofs['entries'][number] | undefined,
	ledgerKey: string,
	now: number,
): Promise<LedgerFinding> {
	if (!proof || proof.salt !== entry.salt) return { state: 'wrong' };
	return checkEntryOnLedger(await entryFacts(caseId, entry), proof, ledgerKey, now);
}

export const sealedHashOf = async (sealed: Uint8Array | null): Promise<string | null> =>
	sealed && base64url(await sha256(sealed));
