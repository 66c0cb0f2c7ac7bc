/**
 * New keys for a case: made in the browser of a handler who reads it, sealed to those who may read what follows. What
 * the server says about who that is, is held against the signed entries; where it does not fit, nothing is sealed.
 */
import { base64url, fromBase64url } from '#crypto/bytes.ts';
import { generateSealKeys } from '#crypto/keys.ts';
import { openJson } from '#crypto/open.ts';
import { sealBytes } from '#crypto/seal.ts';
import { sign, verify } from '#crypto/sign.ts';
import type { ReferralBody } from '#modules/intake/contract.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Base64url, DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { EntryStatement, HandlerAct, Renewal } from '../contract.ts';
import { caseKeyField, newKeyIn, type RekeyClear } from '../core/case-keys.ts';
import { openKeyRecords } from './case-key.ts';

/** Only what the root has signed. */
export interface Certified {
	readonly desks: readonly DeskStatement[];
	/** Who works here now. */
	readonly members: readonly MemberStatement[];
	/** Who has ever signed, also those who are gone. */
	readonly authors: readonly MemberStatement[];
}

/** What the entries themselves say about who may read. */
interface Standing {
	readonly generation: number;
	readonly readers: ReadonlySet<Id>;
	readonly excludedDesks: ReadonlySet<Id>;
	readonly excludedMembers: ReadonlySet<Id>;
	/** The reporter's sealing key: sealed with the first words, or let in by a handler's signature. */
	readonly reporterSealKey: Base64url | null;
}

/**
 * The act `rekey` for one case. `not-genuine`: an entry that says who may read is not signed by whom it names, or the
 * server asks for a desk, a member or a reporter's key that the entries do not name. `stale-epoch`: a desk has a newer
 * key than `certified` knows.
 */
export async function makeRekey(
	keyring: Keyring,
	renewal: Renewal,
	certified: Certified,
): Promise<Result<HandlerAct<'rekey'>, 'not-genuine' | 'stale-epoch'>> {
	const standing = await standingOf(keyring, renewal, certified.authors);
	if (!standing || !mayBeSealed(renewal, standing)) return refuse('not-genuine');
	const { publicKey, privateRecord } = await generateSealKeys();
	const { recipients, generation } = renewal;
	const author = keyring.member;
	const place = (seq: number) => ({ scope: renewal.case, field: caseKeyField(generation), author, seq });
	const seal = async (key: Base64url, seq: number) =>
		base64url(await sealBytes(fromBase64url(key), place(seq), privateRecord));
	const desks = recipients.readers.map((reader) => certified.desks.find(({ desk }) => desk === reader.desk));
	const members = recipients.members.map((one) =>
		certified.members.find(({ member, roles }) => member === one.member && roles.includes('handler')),
	);
	if (desks.includes(undefined) || members.includes(undefined)) return refuse('not-genuine');
	if (desks.some((desk, index) => desk!.epoch !== recipients.readers[index]!.epoch))
		return refuse('stale-epoch');
	const [deskKeys, memberKeys, reporter] = await Promise.all([
		Promise.all(
			desks.map(async (one) => {
				const { desk, epoch, publicKey: key } = one!;
				return { desk, epoch, generation, sealed: await seal(key, epoch) };
			}),
		),
		Promise.all(
			members.map(async (one, index) => {
				const { desk, member } = recipients.members[index]!;
				return { desk, member, generation, sealed: await seal(one!.sealKey, 0) };
			}),
		),
		renewal.reporterSealKey === null ? null : seal(renewal.reporterSealKey, 0),
	]);
	privateRecord.fill(0);
	const clear: RekeyClear = {
		caseKey: base64url(publicKey),
		generation,
		readers: deskKeys.map(({ desk, epoch }) => ({ desk, epoch })),
		members: memberKeys.map(({ desk, member }) => ({ desk, member })),
	};
	const statement: EntryStatement = {
		case: renewal.case,
		seq: renewal.seq,
		kind: 'rekey',
		author,
		clear: clear as unknown as EntryStatement['clear'],
		sealedHash: null,
	};
	return ok({
		seq: renewal.seq,
		kind: 'rekey',
		clear,
		sealed: null,
		signature: base64url(await sign(keyring.signRecord, 'entry', statement)),
		...(deskKeys.length > 0 ? { deskKeys } : {}),
		...(memberKeys.length > 0 ? { memberKeys } : {}),
		...(reporter === null ? {} : { laterReporterKeys: [{ generation, sealed: reporter }] }),
	});
}

/** Whether the server asks for nothing that the entries do not allow, and leaves out nobody who must read. */
function mayBeSealed({ recipients, generation, reporterSealKey }: Renewal, standing: Standing): boolean {
	const { readers, members } = recipients;
	const restricted = standing.excludedMembers.size > 0;
	const desks = new Set([...readers, ...members].map(({ desk }) => desk));
	return (
		generation === standing.generation + 1 &&
		desks.size > 0 &&
		(restricted ? readers.length === 0 : members.length === 0) &&
		[...desks].every((desk) => standing.readers.has(desk) && !standing.excludedDesks.has(desk)) &&
		members.every(({ member }) => !standing.excludedMembers.has(member)) &&
		(reporterSealKey === null || reporterSealKey === standing.reporterSealKey)
	);
}

async function standingOf(
	keyring: Keyring,
	renewal: Renewal,
	authors: readonly MemberStatement[],
): Promise<Standing | null> {
	const [first, ...later] = renewal.entries;
	if (first?.kind !== 'file' || first.seq !== 0) return null;
	const body = await openFirst(keyring, renewal, first);
	if (!body) return null;
	const signed = await Promise.all(
		later
			.filter(({ kind }) => kind !== 'arrive')
			.map((entry) => isSigned(renewal.case, entry, keysOf(entry, renewal.entries, authors))),
	);
	if (signed.includes(false)) return null;
	let readers = new Set(first.clear.readers as Id[]);
	const excludedDesks = new Set(body.mustNotReach.desks);
	const excludedMembers = new Set<Id>();
	let generation = 0;
	let reporterSealKey = body.reporterSealKey ?? null;
	for (const { kind, clear, author } of later) {
		if (kind === 'handover') readers.add(clear.desk as Id);
		if (kind === 'code') for (const desk of clear.excludedDesks as Id[]) excludedDesks.add(desk);
		if (kind === 'recuse') excludedMembers.add(author);
		if (kind === 'exclude') for (const member of clear.members as Id[]) excludedMembers.add(member);
		if (kind === 'rekey') generation = clear.generation as number;
		else {
			// An appeal leaves to the other desk alone what follows; sent back, it names the first desk again.
			const made = newKeyIn({ kind, clear });
			if (made) readers = new Set([...made.readers, ...made.members].map(({ desk }) => desk));
			generation = made?.generation ?? generation;
		}
		if (kind === 'admit') reporterSealKey = clear.reporterSealKey as Base64url;
	}
	return { generation, readers, excludedDesks, excludedMembers, reporterSealKey };
}

type KeyEntry = Renewal['entries'][number];

/** Keys with which an entry may be signed: its author's; of a reporter the first that was committed to. */
function keysOf(
	entry: KeyEntry,
	entries: readonly KeyEntry[],
	authors: readonly MemberStatement[],
): Base64url[] {
	if (entry.author !== 'reporter')
		return authors.filter(({ member }) => member === entry.author).map(({ signKey }) => signKey);
	const committed = entries.find(
		({ seq, kind, clear }) =>
			(kind === 'file' || (kind === 'arrive' && seq <= entry.seq)) &&
			typeof clear.reporterSignKey === 'string',
	);
	return committed ? [committed.clear.reporterSignKey as Base64url] : [];
}

async function isSigned(caseId: Id, entry: KeyEntry, keys: readonly Base64url[]): Promise<boolean> {
	if (entry.signature === null) return false;
	const signature = fromBase64url(entry.signature);
	const { seq, kind, author, clear, sealedHash } = entry;
	const statement: EntryStatement = { case: caseId, seq, kind, author, clear, sealedHash };
	for (const signKey of keys) {
		if (await verify(fromBase64url(signKey), 'entry', statement, signature)) return true;
	}
	return false;
}

/** The first words, which name the reporter's key where only somebody who knew them could have put it. */
async function openFirst(keyring: Keyring, renewal: Renewal, { sealed, author }: KeyEntry) {
	if (sealed === null) return null;
	const place = { scope: renewal.case, field: 'referral', author, seq: 0 };
	const records = renewal.keys.filter(({ generation = 0 }) => generation === 0);
	for (const record of await openKeyRecords(keyring, renewal.case, records)) {
		try {
			return await openJson<ReferralBody>(record, place, fromBase64url(sealed));
		} catch {
			// Another record may still open it.
		}
	}
	return null;
}
