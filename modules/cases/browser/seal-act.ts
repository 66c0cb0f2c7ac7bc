/** A handler's act: sealed, signed, sent; and sealed again where somebody else wrote first. */
import { base64url, fromBase64url, sha256 } from '#crypto/bytes.ts';
import { sealJson } from '#crypto/seal.ts';
import { sign } from '#crypto/sign.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Base64url, DeskStatement, Id } from '#modules/people/contract.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
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
	readonly memberKeys?: HandlerAct['memberKeys'];
	readonly laterReporterKeys?: HandlerAct['laterReporterKeys'];
	readonly reporterKey?: Base64url;
}

export interface Target {
	readonly case: Id;
	/** The newest key of the case, as its signed entries name it. */
	readonly caseKey: Base64url;
	readonly generation?: number;
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
		...(target.generation ? { generation: target.generation } : {}),
		...(draft.deskKeys ? { deskKeys: draft.deskKeys } : {}),
		...(draft.memberKeys ? { memberKeys: draft.memberKeys } : {}),
		...(draft.laterReporterKeys ? { laterReporterKeys: draft.laterReporterKeys } : {}),
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

/** How the newest key of a case is had when it has changed: from the case, opened and checked anew. */
export interface KeyChange {
	/** A new key for this case: asked for where one is due before anybody writes on. */
	readonly renew: () => Promise<Result<undefined, string>>;
	/** Null where the keys of the case do not fit what its entries say. */
	readonly newest: () => Promise<{ readonly target: Target; readonly seq: number } | null>;
}

/**
 * Sends the act with the next number. Where the number is taken, the server says which is wanted now, and the same
 * words are sealed and signed anew for it, to the key that the case has now. Whether the act is still allowed then, the
 * server decides. `keyring` is asked for each time: between two tries the member may have had to sign in again.
 */
export async function sendAct(
	send: Send,
	keyring: () => Keyring,
	target: Target,
	nextSeq: number,
	draft: Draft,
	noteDesk?: DeskStatement,
	keys?: KeyChange,
): Promise<Result<Sent, string>> {
	let seq = nextSeq;
	let current = target;
	/** Tries that failed for want of a new key, which this browser then made: nobody else wrote. */
	let own = 0;
	for (let tries = 1; ; tries++) {
		const act = await sealAct(keyring(), current, seq, draft, noteDesk);
		const path = `/api/desk/cases/${target.case}/entries`;
		const answer = await send<{ seq: number; number?: string }>('POST', path, act);
		if (answer.ok) {
			const { number } = answer.value;
			return ok({ seq, after: tries - own > 1, ...(number === undefined ? {} : { number }) });
		}
		const { code, detail } = answer;
		if (tries === MOST_TRIES) return answer;
		// Records that were sealed for the old key would not do: the form is filled in once more.
		const carries = draft.deskKeys || draft.memberKeys || draft.reporterKey;
		if (code === 'key-due' && keys && !carries) {
			const renewed = await keys.renew();
			if (!renewed.ok) return renewed;
			own++;
		} else if (code !== 'stale' || typeof detail?.seq !== 'number') {
			return answer;
		}
		const changed = code === 'key-due' || (detail?.generation ?? 0) !== (current.generation ?? 0);
		if (!changed) {
			seq = Number(detail?.seq);
			continue;
		}
		if (!keys || carries) return answer;
		const newest = await keys.newest();
		if (!newest) return refuse('not-genuine');
		current = newest.target;
		seq = newest.seq;
	}
}

export const words = (text: string, attachments: TextBody['attachments'] = []): TextBody => ({
	v: 1,
	text,
	attachments,
});
