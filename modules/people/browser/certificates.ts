/** What the root has signed, and nothing else, is believed about desks and members. */
import { type Bytes, base64url, fromBase64url } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import { sign, verify } from '#crypto/sign.ts';
import type { Certificate, DeskStatement, MemberStatement } from '../contract.ts';

type Statement = DeskStatement | MemberStatement;

export async function certify<S extends Statement>(
	root: PrivateRecord<'sign'>,
	statement: S,
): Promise<Certificate<S>> {
	return { statement, signature: base64url(await sign(root, 'certificate', statement)) };
}

/** The certificates of this type that the root signed; the others are dropped, as if they had never been sent. */
export async function certified<S extends Statement>(
	rootKey: Bytes,
	type: S['type'],
	certificates: readonly Certificate<S>[],
): Promise<Certificate<S>[]> {
	const kept: Certificate<S>[] = [];
	for (const certificate of certificates) {
		if (certificate.statement.type === type && (await isCertified(rootKey, certificate)))
			kept.push(certificate);
	}
	return kept;
}

export async function isCertified(rootKey: Bytes, certificate: Certificate<Statement>): Promise<boolean> {
	try {
		const signature = fromBase64url(certificate.signature);
		return await verify(rootKey, 'certificate', certificate.statement, signature);
	} catch {
		return false;
	}
}
