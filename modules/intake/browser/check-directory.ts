/**
 * What the server hands out about desks and custodians is believed only where the organisation's root has signed it,
 * and the root is the one that this bundle was built to know. A server that swaps a desk's key is refused here, before
 * a word is sealed.
 */
import { fromBase64url } from '#crypto/bytes.ts';
import type { PublicKey } from '#crypto/keys.ts';
import { verify } from '#crypto/sign.ts';
import type {
	Certificate,
	DeskKind,
	DeskStatement,
	Directory,
	Id,
	MemberStatement,
} from '#modules/people/contract.ts';
import { ok, type Result, refuse } from '#platform/result.ts';

export interface TrustedDirectory {
	readonly directory: Directory;
	/** The newest key of each desk. */
	readonly desks: ReadonlyMap<Id, DeskStatement>;
	readonly custodians: readonly MemberStatement[];
}

/** Kinds of desk that a referral may be sealed to. Written out: the worker's page should load no more than that. */
const readers: readonly DeskKind[] = ['duty', 'ombudsman'];

/** `pinnedRoot`: the root's public key as the bundle carries it, base64url. */
export async function checkDirectory(
	directory: Directory,
	pinnedRoot: string,
): Promise<Result<TrustedDirectory, 'directory-forged'>> {
	if (directory.organisation.rootKey !== pinnedRoot) return refuse('directory-forged');
	const certificates = [...directory.desks, ...directory.custodians];
	const checks = await Promise.all(
		certificates.map((certificate) => certifiedBy(pinnedRoot, directory.organisation.id, certificate)),
	);
	const custodians = directory.custodians.map(({ statement }) => statement);
	const rightKinds =
		directory.desks.every(({ statement }) => statement.type === 'desk' && readers.includes(statement.kind)) &&
		custodians.every(({ type, roles }) => type === 'member' && roles.includes('custodian')) &&
		new Set(custodians.map(({ member }) => member)).size === custodians.length;
	if (checks.includes(false) || !rightKinds) return refuse('directory-forged');
	return ok({ directory, desks: newest(directory.desks), custodians });
}

/** True where the root has signed this statement, about this organisation. */
export async function certifiedBy(
	rootKey: string,
	organisation: Id,
	{ statement, signature }: Certificate<DeskStatement | MemberStatement>,
): Promise<boolean> {
	try {
		if (statement.organisation !== organisation) return false;
		const root: PublicKey<'sign'> = fromBase64url(rootKey);
		return await verify(root, 'certificate', statement, fromBase64url(signature));
	} catch {
		return false;
	}
}

function newest(certificates: readonly Certificate<DeskStatement>[]): Map<Id, DeskStatement> {
	const desks = new Map<Id, DeskStatement>();
	for (const { statement } of certificates) {
		const known = desks.get(statement.desk);
		if (!known || known.epoch < statement.epoch) desks.set(statement.desk, statement);
	}
	return desks;
}
