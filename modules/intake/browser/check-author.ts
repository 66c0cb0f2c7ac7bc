/**
 * Who wrote an entry, checked in the worker's own browser. The server says who; only a signature shows it: the
 * reporter's by the key that the receipt opens, a member's by the key that the organisation's root has certified.
 */
import { fromBase64url } from '#crypto/bytes.ts';
import type { PublicKey } from '#crypto/keys.ts';
import { verify } from '#crypto/sign.ts';
import { type EntryStatement, signedClear } from '#modules/cases/contract.ts';
import type { Certificate, Directory, Id, MemberStatement } from '#modules/people/contract.ts';
import type { FollowEntry } from '../contract.ts';
import { certifiedBy } from './check-directory.ts';

/** Which organisation the page trusts; its root key is the one that the script has pinned (check-directory.ts). */
export type TrustedOrganisation = Pick<Directory['organisation'], 'id' | 'rootKey'>;

/**
 * `signed`: by the reporter's or a certified member's key. `unsigned`: taken in by the server, where nobody could sign.
 * `forged`: it does not bear the signature of whom it names. `uncertified`: it names a member whom the root never signed.
 */
export type Trust = 'signed' | 'unsigned' | 'forged' | 'uncertified';

export interface Authorship {
	readonly trust: Trust;
	/** The certified member whose key signed it. */
	readonly member: MemberStatement | null;
}

/** What the server writes down by itself, sealed on arrival. It answers nothing and decides nothing in a desk's name. */
const TAKEN_IN_BY_SERVER: ReadonlySet<string> = new Set(['file', 'say', 'arrive']);

/** The members whom the root has certified, by id. One whose keys were made anew has several certificates. */
export async function certifiedMembers(
	{ id, rootKey }: TrustedOrganisation,
	certificates: readonly Certificate<MemberStatement>[],
): Promise<ReadonlyMap<Id, readonly MemberStatement[]>> {
	const members = new Map<Id, MemberStatement[]>();
	for (const certificate of certificates) {
		const { statement } = certificate;
		if (statement.type !== 'member' || !(await certifiedBy(rootKey, id, certificate))) continue;
		members.set(statement.member, [...(members.get(statement.member) ?? []), statement]);
	}
	return members;
}

/** `sealedHash`: computed here from the bytes that came. */
export async function authorshipOf(
	caseId: Id,
	entry: FollowEntry,
	sealedHash: string | null,
	reporterKey: PublicKey<'sign'>,
	members: ReadonlyMap<Id, readonly MemberStatement[]>,
): Promise<Authorship> {
	const { seq, author, signature, clear } = entry;
	const kind = entry.kind as EntryStatement['kind'];
	const nobody = (trust: Trust): Authorship => ({ trust, member: null });
	if (author === 'server') return nobody(TAKEN_IN_BY_SERVER.has(kind) ? 'unsigned' : 'forged');
	const statement: EntryStatement = {
		case: caseId,
		seq,
		kind,
		author,
		clear: signedClear(kind, clear),
		sealedHash,
	};
	const signedWith = async (key: PublicKey<'sign'>): Promise<boolean> => {
		try {
			return signature !== null && (await verify(key, 'entry', statement, fromBase64url(signature)));
		} catch {
			return false;
		}
	};
	if (author === 'reporter') return nobody((await signedWith(reporterKey)) ? 'signed' : 'forged');
	const certified = members.get(author) ?? [];
	for (const member of certified) {
		if (await signedWith(fromBase64url(member.signKey))) return { trust: 'signed', member };
	}
	return nobody(certified.length > 0 ? 'forged' : 'uncertified');
}
