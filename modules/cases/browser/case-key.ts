/** The case's private record, as one of this member's desks may open it. */
import { base64url, equal, fromBase64url } from '#crypto/bytes.ts';
import { type PrivateRecord, publicKeyOf } from '#crypto/keys.ts';
import { openBytes } from '#crypto/open.ts';
import { sealBytes } from '#crypto/seal.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import {
	type Base64url,
	type DeskStatement,
	type Id,
	type MemberStatement,
	readsCases,
} from '#modules/people/contract.ts';
import { type CaseKeyRecord, caseKeyField, type KeyOffer } from '../contract.ts';

/** The private records that these open to, in their order; those that are not for this member are left out. */
export async function openKeyRecords(
	keyring: Keyring,
	id: Id,
	keys: readonly CaseKeyRecord[],
): Promise<PrivateRecord<'seal'>[]> {
	const opened = await Promise.all(keys.map((key) => openKeyRecord(keyring, id, key)));
	return opened.filter((record) => record !== null);
}

async function openKeyRecord(
	keyring: Keyring,
	id: Id,
	{ desk, epoch, author, sealed, generation = 0, member }: CaseKeyRecord,
): Promise<PrivateRecord<'seal'> | null> {
	const own = member === keyring.member;
	const key = own
		? keyring.sealRecord
		: keyring.desks.get(desk)?.find((held) => held.epoch === epoch)?.privateRecord;
	if (!key) return null;
	try {
		const place = { scope: id, field: caseKeyField(generation), author, seq: own ? 0 : epoch };
		return (await openBytes(key, place, fromBase64url(sealed))) as PrivateRecord<'seal'>;
	} catch {
		return null;
	}
}

/** Null where no record opens to the private half of `caseKey`: then the case was not sealed to this member. */
export async function openCaseKey(
	keyring: Keyring,
	{ case: id, caseKey, keys }: { case: Id; caseKey: Base64url; keys: readonly CaseKeyRecord[] },
): Promise<PrivateRecord<'seal'> | null> {
	const expected = fromBase64url(caseKey);
	const records = await openKeyRecords(keyring, id, keys);
	return records.find((record) => equal(publicKeyOf(record), expected)) ?? null;
}

/** The case's private record sealed to a desk. `desk` must come from a checked certificate. */
export async function caseKeyForDesk(
	member: Id,
	caseId: Id,
	record: PrivateRecord<'seal'>,
	desk: DeskStatement,
	generation = 0,
): Promise<{ desk: Id; epoch: number; generation: number; sealed: Base64url }> {
	if (!readsCases(desk.kind)) throw new Error('no case is sealed to a desk of this kind');
	const place = { scope: caseId, field: caseKeyField(generation), author: member, seq: desk.epoch };
	const sealed = await sealBytes(fromBase64url(desk.publicKey), place, record);
	return { desk: desk.desk, epoch: desk.epoch, generation, sealed: base64url(sealed) };
}

/** … and to one person's own key: a member where somebody is excluded, or a reporter who is let in. */
export async function caseKeyForPerson(
	member: Id,
	caseId: Id,
	record: PrivateRecord<'seal'>,
	sealKey: Base64url,
	generation = 0,
): Promise<Base64url> {
	const place = { scope: caseId, field: caseKeyField(generation), author: member, seq: 0 };
	return base64url(await sealBytes(fromBase64url(sealKey), place, record));
}

/**
 * Every key of a case that this member has, for a desk to which it is handed over: sealed to the desk, or, where
 * somebody is excluded, to each of `members`.
 */
export async function caseKeysForDesk(
	member: Id,
	caseId: Id,
	records: ReadonlyMap<number, PrivateRecord<'seal'>>,
	desk: DeskStatement,
	members: readonly MemberStatement[] | null,
): Promise<Pick<KeyOffer, 'deskKeys' | 'memberKeys'>> {
	const all = [...records];
	if (members === null) {
		const sealed = all.map(([generation, record]) =>
			caseKeyForDesk(member, caseId, record, desk, generation),
		);
		return { deskKeys: await Promise.all(sealed) };
	}
	const sealed = all.flatMap(([generation, record]) =>
		members.map(async (one) => ({
			desk: desk.desk,
			member: one.member,
			generation,
			sealed: await caseKeyForPerson(member, caseId, record, one.sealKey, generation),
		})),
	);
	return { memberKeys: await Promise.all(sealed) };
}

/** … and for a reporter who is let in. */
export async function caseKeysForReporter(
	member: Id,
	caseId: Id,
	records: ReadonlyMap<number, PrivateRecord<'seal'>>,
	sealKey: Base64url,
): Promise<{ reporterKey?: Base64url } & Pick<KeyOffer, 'laterReporterKeys'>> {
	const sealed = await Promise.all(
		[...records].map(async ([generation, record]) => ({
			generation,
			sealed: await caseKeyForPerson(member, caseId, record, sealKey, generation),
		})),
	);
	const [first] = sealed.filter(({ generation }) => generation === 0);
	const later = sealed.filter(({ generation }) => generation > 0);
	return {
		...(first ? { reporterKey: first.sealed } : {}),
		...(later.length > 0 ? { laterReporterKeys: later } : {}),
	};
}
