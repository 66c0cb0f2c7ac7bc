/** A handler's act: sealed, signed, sent; and sealed again where somebody else wrote first. */
import { base64url, fromBase64url, sha256 } from '#crypto/bytes.ts';
import { sealJson } from '#crypto/seal.ts';
import { sign } from '#crypto/sign.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Base64url, DeskStatement, Id } from '#modules/people/contract.ts';
import { ok, type Result } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type {
	EntryStatement,
	HandlerAct,
	HandlerActKind,
	HandlerActs,
	PromiseBody,
	TextBody,
} from '../contract.ts';
import { sealedToDesk } from '../core/links.ts';

/** An act as the operator means it, before it has a place in the sequence. */
export interface Draft<K extends HandlerActKind = HandlerActKind> {
	readonly kind: K;
	readonly clear: HandlerActs[K];
	readonly body: TextBody | PromiseBody | null;
	readonly uploads?: readonly Id[];
	readonly deskKeys?: HandlerAct['deskKeys'];
	readonly reporterKey?: Base64url;
}

export interface Target {
	readonly case: Id;
	readonly caseKey: Base64url;
}

/** A note, or why cases are linked, is read by the desk alone, so it is sealed to the desk's certified key, which must be given. */
export async function sealAct<K extends HandlerActKind>(
	keyring: Keyring,
	target: Target,
	seq: number,
	draft: Draft<K>,
	noteDesk?: DeskStatement,
): Promise<HandlerAct<K>> {
	const recipient = sealedToDesk.has(draft.kind) ? noteDesk?.publicKey : target.caseKey;
	if (!recipient) throw new Error('a note needs the desk that will read it');
	const place = { scope: target.case, field: draft.kind, author: keyring.member, seq };
	const sealed = draft.body === null ? null : await sealJson(fromBase64url(recipient), place, draft.body);
	const statement: EntryStatement = {
		case: target.case,
		seq,
		kind: draft.kind,
		author: keyring.member,
		clear: draft.clear as EntryStatement['clear'],
		sealedHash: sealed === null ? null : base64url(await sha256(sealed)),
	};
	return {
		seq,
		kind: draft.kind,
		clear: draft.clear,
		sealed: sealed === null ? null : base64url(sealed),
		signature: base64url(await sign(keyring.signRecord, 'entry', statement)),
		...(draft.uploads?.length ? { uploads: draft.uploads } : {}),
		...(draft.deskKeys ? { deskKeys: draft.deskKeys } : {}),
		...(draft.reporterKey ? { reporterKey: draft.reporterKey } : {}),
	};
}

export interface Sent {
	readonly seq: number;
	/** Somebody else wrote first: the same words went after theirs. */
	readonly after: boolean;
	/** Of a registration. */
	readonly number?: string;
}

const MOST_TRIES = 8;

/**
 * Sends the act with the next number. Where the number is taken, the server says which is wanted now, and the same
 * words are sealed and signed anew for it. Whether the act is still allowed then, the server decides. `keyring` is
 * asked for each time: between two tries the member may have had to sign in again.
 */
export async function sendAct(
	send: Send,
	keyring: () => Keyring,
	target: Target,
	nextSeq: number,
	draft: Draft,
	noteDesk?: DeskStatement,
): Promise<Result<Sent, string>> {
	let seq = nextSeq;
	for (let tries = 1; ; tries++) {
		const act = await sealAct(keyring(), target, seq, draft, noteDesk);
		const path = `/api/desk/cases/${target.case}/entries`;
		const answer = await send<{ seq: number; number?: string }>('POST', path, act);
		if (answer.ok) {
			const { number } = answer.value;
			return ok({ seq, after: tries > 1, ...(number === undefined ? {} : { number }) });
		}
		const wanted = answer.detail?.seq;
		if (answer.code !== 'stale' || typeof wanted !== 'number' || tries === MOST_TRIES) return answer;
		seq = wanted;
	}
}

export const words = (text: string, attachments: TextBody['attachments'] = []): TextBody => ({
	v: 1,
	text,
	attachments,
});
