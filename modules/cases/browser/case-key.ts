/** The case's private record, as one of this member's desks may open it. */
import { base64url, equal, fromBase64url } from '#crypto/bytes.ts';
import { type PrivateRecord, publicKeyOf } from '#crypto/keys.ts';
import { openBytes } from '#crypto/open.ts';
import { sealBytes } from '#crypto/seal.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Base64url, DeskStatement, Id } from '#modules/people/contract.ts';
import type { CaseKeyRecord } from '../contract.ts';

/** Null where no record opens to the private half of `caseKey`: then the case was not sealed to this member. */
export async function openCaseKey(
	keyring: Keyring,
	{ case: id, caseKey, keys }: { case: Id; caseKey: Base64url; keys: readonly CaseKeyRecord[] },
): Promise<PrivateRecord<'seal'> | null> {
	const expected = fromBase64url(caseKey);
	for (const { desk, epoch, author, sealed } of keys) {
		const held = keyring.desks.get(desk)?.find((key) => key.epoch === epoch);
		if (!held) continue;
		try {
			const place = { scope: id, field: 'case-key', author, seq: epoch };
			const record = (await openBytes(
				held.privateRecord,
				place,
				fromBase64url(sealed),
			)) as PrivateRecord<'seal'>;
			if (equal(publicKeyOf(record), expected)) return record;
		} catch {
			// Another desk's record may still open.
		}
	}
	return null;
}

/** The case's private record sealed to a desk. `desk` must come from a checked certificate. */
export async function caseKeyForDesk(
	member: Id,
	caseId: Id,
	record: PrivateRecord<'seal'>,
	desk: DeskStatement,
): Promise<{ desk: Id; epoch: number; sealed: Base64url }> {
	const place = { scope: caseId, field: 'case-key', author: member, seq: desk.epoch };
	const sealed = await sealBytes(fromBase64url(desk.publicKey), place, record);
	return { desk: desk.desk, epoch: desk.epoch, sealed: base64url(sealed) };
}

/** … and to a reporter who came with a contact code and made a receipt of it. */
export async function caseKeyForReporter(
	member: Id,
	caseId: Id,
	record: PrivateRecord<'seal'>,
	reporterSealKey: Base64url,
): Promise<Base64url> {
	const place = { scope: caseId, field: 'case-key', author: member, seq: 0 };
	return base64url(await sealBytes(fromBase64url(reporterSealKey), place, record));
}
