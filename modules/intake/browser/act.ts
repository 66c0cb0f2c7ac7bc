/** What a reporter says and does after filing: sealed to the case and signed with the key committed at filing. */
import { base64url, fromBase64url } from '#crypto/bytes.ts';
import { sealJson } from '#crypto/seal.ts';
import { sign } from '#crypto/sign.ts';
import type { ActRefusal, EntryStatement, TextBody } from '#modules/cases/contract.ts';
import type { Attachment, Filed, Identity, ReporterAct, ReporterActKind } from '#modules/intake/contract.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type FollowedCase, refetch, sealedHashOf } from './follow.ts';
import { post, type Wire } from './send.ts';

export interface IntendedAct {
	readonly kind: Exclude<ReporterActKind, 'consent' | 'appeal'>;
	readonly clear?: ReporterAct['clear'];
	readonly text?: string;
	readonly attachments?: readonly Attachment[];
}

/** The act as number `seq` of the case. A text is sealed; an act without words carries nothing sealed. */
export async function sealAct(
	followed: FollowedCase,
	seq: number,
	{ kind, clear = {}, text = '', attachments = [] }: IntendedAct,
): Promise<ReporterAct> {
	const body: TextBody | null = text || attachments.length > 0 ? { v: 1, text, attachments } : null;
	const sealed =
		body &&
		(await sealJson<TextBody>(
			fromBase64url(followed.view.caseKey),
			{ scope: followed.view.case, field: kind, author: 'reporter', seq },
			body,
		));
	return signAct(followed, seq, kind, clear, sealed, attachments);
}

/**
 * Consent to show who I am to the one handler who asked, and to nobody else: the identity is sealed here to the key
 * that the organisation's root has certified, of the handler whose signature the request bears. `not-certified`: there
 * is no such signature.
 */
export async function sealConsent(
	followed: FollowedCase,
	seq: number,
	request: number,
	identity: Identity,
): Promise<Result<ReporterAct, 'not-certified'>> {
	const asked = followed.entries.find(
		({ entry }) => entry.seq === request && /^request-(identity|release)$/.test(entry.kind),
	);
	const handler = asked?.member;
	if (!handler?.roles.includes('handler') || asked?.entry.clear.handler !== handler.member) {
		return refuse('not-certified');
	}
	const sealed = await sealJson<Identity>(
		fromBase64url(handler.sealKey),
		{ scope: followed.view.case, field: 'identity', author: 'reporter', seq },
		identity,
	);
	return ok(await signAct(followed, seq, 'consent', { request }, sealed, []));
}

/** The act, signed; what is sealed in it has been sealed already. */
export async function signAct(
	{ view, stretched, signRecord }: FollowedCase,
	seq: number,
	kind: ReporterActKind,
	clear: ReporterAct['clear'],
	sealed: Uint8Array | null,
	attachments: readonly Attachment[],
): Promise<ReporterAct> {
	const statement: EntryStatement = {
		case: view.case,
		seq,
		kind,
		author: 'reporter',
		clear,
		sealedHash: await sealedHashOf(sealed),
	};
	return {
		lookup: base64url(stretched.lookup),
		case: view.case,
		seq,
		kind,
		clear,
		sealed: sealed && base64url(sealed),
		uploads: attachments.map(({ id }) => id),
		...(view.state.generation > 0 ? { generation: view.state.generation } : {}),
		signature: base64url(await sign(signRecord, 'entry', statement)),
	};
}

export type Acted = Filed & { readonly seq: number };
export type SendActRefusal = ActRefusal | 'not-certified' | 'offline' | 'busy';

/**
 * Sends an act and gives the case as it stands after it. Where the desk wrote in the meantime, the act is sealed again
 * under the next number. Where an answer was lost on the way, the case is fetched first, so that nothing is said twice.
 */
export async function performAct(
	wire: Wire,
	followed: FollowedCase,
	make: (followed: FollowedCase, seq: number) => Promise<Result<ReporterAct, 'not-certified'>>,
): Promise<Result<FollowedCase, SendActRefusal>> {
	let current = followed;
	const sent: ReporterAct[] = [];
	for (let attempt = 0; attempt < 5; attempt++) {
		const made = await make(current, current.view.state.lastSeq + 1);
		if (!made.ok) return made;
		sent.push(made.value);
		const answer = await post<Acted, ActRefusal>(wire, '/api/follow/entries', made.value);
		if (!answer.ok && answer.code !== 'stale') return answer;
		const fresh = await refetch(wire, current);
		if (!fresh.ok) return { ok: false, code: fresh.code === 'offline' ? 'offline' : 'busy' };
		current = fresh.value;
		const standing = sent.some(({ seq, signature }) =>
			current.view.entries.some((entry) => entry.seq === seq && entry.signature === signature),
		);
		if (answer.ok || standing) return ok(current);
	}
	return refuse('busy');
}
