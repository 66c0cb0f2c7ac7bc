/** An act on who mediates, signed by whoever sits at a desk with a side in the matter. */
import { base64url } from '#crypto/bytes.ts';
import { sign } from '#crypto/sign.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Id } from '#modules/people/contract.ts';
import { type ProposalAct, proposalStatement, type SignedProposal } from '../contract.ts';

export async function signProposal(
	keyring: Keyring,
	matter: Id,
	about: { seq: number; desk: Id; act: ProposalAct },
): Promise<SignedProposal> {
	const statement = proposalStatement(matter, keyring.member, about);
	return { ...about, signature: base64url(await sign(keyring.signRecord, 'conciliation', statement)) };
}
