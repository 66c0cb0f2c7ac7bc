/**
 * «I am being punished for speaking»: the reporter's own browser files a referral of its own and ties it to the
 * earlier case. One receipt opens both: lookup and wrapping key of the later ones follow from the private keys of the
 * first, by HKDF under a name and a number, so that neither tells the server that the two belong to one receipt.
 */
import { base64url, concat, fromBase64url, random, sha256 } from '#crypto/bytes.ts';
import { canonicalBytes } from '#crypto/canonical.ts';
import { generateSealKeys, generateSignKeys, type PrivateRecord } from '#crypto/keys.ts';
import { expand, type StretchedReceipt } from '#crypto/receipt.ts';
import { sign } from '#crypto/sign.ts';
import type { ActRefusal } from '#modules/cases/contract.ts';
import type { Attachment, Filed, ReferralBody } from '#modules/intake/contract.ts';
import type { Id } from '#modules/people/contract.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type LinkedFiling, linkedFilingStatement } from '../core/linked-filing.ts';
import { sealAct } from './act.ts';
import type { TrustedDirectory } from './check-directory.ts';
import { type FollowedCase, refetch } from './follow.ts';
import { sealFiling } from './seal-referral.ts';
import { post, type Wire } from './send.ts';

/** What opens the linked case of this number (0, 1, 2 …) of a case. */
export async function linkedReceipt(
	{ sealRecord, signRecord }: { sealRecord: PrivateRecord<'seal'>; signRecord: PrivateRecord<'sign'> },
	number: number,
): Promise<StretchedReceipt> {
	const secret = concat(sealRecord, signRecord);
	const [lookup, wrapKey] = await Promise.all([
		expand(secret, `senim/linked-case/1/${number}/lookup`),
		expand(secret, `senim/linked-case/1/${number}/wrap`),
	]);
	return { lookup, wrapKey };
}

export interface Punished {
	readonly text: string;
	readonly attachments: readonly Attachment[];
	readonly locale: ReferralBody['locale'];
	readonly desk: Id;
}

/** Desks that may answer: none that the worker has ruled out. The one that answers now first, then the duty desk. */
export function desksFor({ view, entries }: FollowedCase, { desks }: TrustedDirectory): Id[] {
	const first = entries[0]?.opened;
	const ruledOut = new Set([
		...(view.state.coding?.excludedDesks ?? []),
		...(first?.kind === 'referral' ? first.body.mustNotReach.desks : []),
	]);
	const rank = (id: Id) => (id === view.state.desk ? 0 : desks.get(id)?.kind === 'duty' ? 1 : 2);
	return [...desks.keys()].filter((id) => !ruledOut.has(id)).sort((a, b) => rank(a) - rank(b));
}

export async function sealLinked(
	followed: FollowedCase,
	trusted: TrustedDirectory,
	{ text, attachments, locale, desk }: Punished,
): Promise<LinkedFiling> {
	const { view, entries } = followed;
	const opened = entries[0]?.opened;
	const first = opened?.kind === 'referral' ? opened.body : null;
	const [caseKeys, sealKeys, signKeys, stretched] = await Promise.all([
		generateSealKeys(),
		generateSealKeys(),
		generateSignKeys(),
		linkedReceipt(followed, view.state.linkedCases.length),
	]);
	const reporter = { receipt: '', stretched, case: base64url(random(16)), caseKeys, sealKeys, signKeys };
	const { signature: _unlinked, ...plain } = await sealFiling(trusted, reporter, {
		body: {
			locale,
			anonymity: 'anonymous',
			topic: 'retaliation',
			site: first?.site ?? null,
			fromPoster: false,
			mustNotReach: first?.mustNotReach ?? { desks: [], words: '' },
			text,
			attachments,
			receiptKept: true,
		},
		identity: null,
		desk,
		danger: false,
	});
	const unsigned = { ...plain, retaliationOf: view.case };
	const statement = linkedFilingStatement(unsigned, {
		envelope: base64url(await sha256(canonicalBytes(unsigned))),
		sealedHash: base64url(await sha256(fromBase64url(plain.body))),
	});
	const signature = base64url(await sign(signKeys.privateRecord, 'entry', statement));
	const act = await sealAct(followed, view.state.lastSeq + 1, {
		kind: 'retaliation-case',
		clear: { linked: reporter.case },
	});
	return { filing: { ...unsigned, signature }, act };
}

export type LinkRefusal = ActRefusal | 'offline' | 'busy';

/** Files it; where the desk wrote in between, or an answer was lost, looks first and never files twice. */
export async function fileLinkedCase(
	wire: Wire,
	followed: FollowedCase,
	trusted: TrustedDirectory,
	punished: Punished,
): Promise<Result<FollowedCase, LinkRefusal>> {
	let current = followed;
	for (let attempt = 0; attempt < 5; attempt++) {
		const before = current.view.state.linkedCases.length;
		const linked = await sealLinked(current, trusted, punished);
		const answer = await post<Filed, ActRefusal>(wire, '/api/follow/linked', linked);
		if (!answer.ok && answer.code !== 'stale') return answer;
		const fresh = await refetch(wire, current);
		if (!fresh.ok) return { ok: false, code: fresh.code === 'offline' ? 'offline' : 'busy' };
		current = fresh.value;
		if (answer.ok || current.view.state.linkedCases.length > before) return ok(current);
	}
	return refuse('busy');
}

/** A linked case of this one, opened by the same receipt. */
export const openLinked = async (wire: Wire, followed: FollowedCase, number: number) =>
	refetch(wire, { stretched: await linkedReceipt(followed, number), organisation: followed.organisation });
