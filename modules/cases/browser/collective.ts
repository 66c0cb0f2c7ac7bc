/**
 * Collective matters in a browser: the tag under which a referral is counted, the record of who counted it, and the
 * matter's own words.
 *
 * The tag is made so that a row of the server's table names no case to whoever cannot open that case. From a private
 * key of the case, HKDF gives a secret for each matter, and SHA-256 of the secret is the tag. Whoever holds the case's key
 * (a desk that may read it, the worker) finds the row and can show the secret to take it out; whoever holds only the
 * matter, the database or the desk key cannot tell one case from another by it. The newest key of the case counts:
 * somebody who was excluded from it never had that.
 */
import { type Bytes, base64url, concat, fromBase64url, sha256, utf8 } from '#crypto/bytes.ts';
import { canonicalBytes } from '#crypto/canonical.ts';
import { type PrivateRecord, publicKeyOf } from '#crypto/keys.ts';
import { openJson } from '#crypto/open.ts';
import { expand } from '#crypto/receipt.ts';
import { sealJson } from '#crypto/seal.ts';
import { sign, verify } from '#crypto/sign.ts';
import { certified } from '#modules/people/browser/certificates.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import {
	type Base64url,
	type DeskStatement,
	type Id,
	type MemberStatement,
	readsCases,
} from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { TextBody } from '../contract.ts';
import type { SealedForDesk } from '../core/collective-acts.ts';
import type {
	CollectiveAct,
	CollectiveActKind,
	CollectiveActs,
	CollectiveDetail,
	CollectiveEntryView,
	CollectiveState,
	CollectiveStatement,
	CountBody,
} from '../core/collective-types.ts';
import { words } from './seal-act.ts';

type Record = PrivateRecord<'seal'>;

export const secretOf = (record: Record, collective: Id): Promise<Bytes> =>
	expand(record, `senim/collective/1/${collective}`);

export async function tagOf(record: Record, collective: Id): Promise<Base64url> {
	const secret = await secretOf(record, collective);
	return base64url(await sha256(concat(utf8('senim/collective-tag/1\n'), secret)));
}

/** The same in every matter of this employer and topic, so that a case is not told twice. */
export const spotsOf = (
	record: Record,
	{ employer, topics }: Pick<CollectiveState, 'employer' | 'topics'>,
): Promise<Base64url[]> =>
	Promise.all(
		topics.map(async (topic) =>
			base64url(await expand(record, `senim/collective-spot/1/${employer}/${topic}`)),
		),
	);

const countPlace = (collective: Id, index: number) => ({
	scope: collective,
	field: 'count',
	author: 'handler',
	seq: index,
});

export interface CountDraft {
	readonly collective: Id;
	readonly act: CountBody['act'];
	readonly on: PlainDate;
	readonly reason: string;
	/** How many acts there are already under this tag. */
	readonly index: number;
}

/** Who counts a referral or takes it out, and why: signed, and sealed to the case, so that only its readers learn it. */
export async function sealCount(keyring: Keyring, record: Record, draft: CountDraft): Promise<Base64url> {
	const { collective, act, on, reason, index } = draft;
	const tag = await tagOf(record, collective);
	const author = keyring.member;
	const signature = base64url(
		await sign(keyring.signRecord, 'collective-count', { collective, act, tag, author, on, reason }),
	);
	const body: CountBody = { v: 1, act, tag, author, on, reason, signature };
	return base64url(await sealJson(publicKeyOf(record), countPlace(collective, index), body));
}

export interface OpenedCount extends Omit<CountBody, 'v' | 'tag' | 'signature'> {
	/** False where no certified member has signed it so. */
	readonly genuine: boolean;
	readonly title: string | null;
}

/** The acts under a tag, for whoever holds the case's key; what does not open is left out. */
export async function openCounts(
	record: Record,
	collective: Id,
	{ tag, acts }: { readonly tag: Base64url; readonly acts: readonly Base64url[] },
	members: readonly MemberStatement[],
): Promise<OpenedCount[]> {
	const opened = await Promise.all(
		acts.map(async (sealed, index): Promise<OpenedCount[]> => {
			const place = countPlace(collective, index);
			const body = await openJson<CountBody>(record, place, fromBase64url(sealed)).catch(() => null);
			if (!body) return [];
			const { act, author, on, reason, signature } = body;
			const member = members.find((one) => one.member === author);
			const statement = { collective, act, tag, author, on, reason };
			const genuine =
				member !== undefined &&
				body.tag === tag &&
				(await verify(
					fromBase64url(member.signKey),
					'collective-count',
					statement,
					fromBase64url(signature),
				));
			return [{ act, author, on, reason, genuine, title: member?.title ?? null }];
		}),
	);
	return opened.flat();
}

/** An entry of the matter, with its words sealed to each desk that takes part, by its newest certified key. */
export async function sealCollectiveAct<K extends CollectiveActKind>(
	keyring: Keyring,
	collective: Id,
	seq: number,
	{
		kind,
		clear,
		text,
		desks = [],
	}: {
		readonly kind: K;
		readonly clear: Omit<CollectiveActs[K], 'readers'>;
		readonly text?: string;
		readonly desks?: readonly DeskStatement[];
	},
): Promise<CollectiveAct<K>> {
	if (desks.some(({ kind }) => !readsCases(kind))) throw new Error('not for a desk of this kind');
	const author = keyring.member;
	const place = { scope: collective, field: `collective-${kind}`, author, seq };
	const pieces = await Promise.all(
		desks.map(async ({ desk, epoch, publicKey }): Promise<SealedForDesk> => {
			const sealed = await sealJson<TextBody>(fromBase64url(publicKey), place, words(text ?? ''));
			return { desk, epoch, sealed: base64url(sealed) };
		}),
	);
	const sealed = text === undefined ? null : canonicalBytes(pieces);
	const readers = desks.map(({ desk, epoch }) => ({ desk, epoch }));
	const full = { ...clear, ...(text === undefined ? {} : { readers }) } as unknown as CollectiveActs[K];
	const statement: CollectiveStatement = {
		collective,
		seq,
		kind,
		author,
		clear: full as CollectiveStatement['clear'],
		sealedHash: sealed && base64url(await sha256(sealed)),
	};
	return {
		collective,
		seq,
		kind,
		clear: full,
		sealed: sealed && base64url(sealed),
		signature: base64url(await sign(keyring.signRecord, 'collective', statement)),
	};
}

export interface OpenedCollectiveEntry extends CollectiveEntryView {
	/** False where no certified member has signed it so: not to be relied on. */
	readonly genuine: boolean;
	readonly title: string | null;
	/** Null where there are no words, or none for this member's desks. */
	readonly text: string | null;
}

export async function openCollective(
	keyring: Keyring,
	{ view, entries, certificates }: CollectiveDetail,
): Promise<OpenedCollectiveEntry[]> {
	const members = new Map<Id, MemberStatement>();
	for (const { statement } of await certified(keyring.rootKey, 'member', certificates))
		members.set(statement.member, statement);
	return Promise.all(
		entries.map(async (entry): Promise<OpenedCollectiveEntry> => {
			const member = members.get(entry.author);
			return {
				...entry,
				genuine: member !== undefined && (await isGenuine(view.collective, entry, member)),
				title: member?.title ?? null,
				text: await openWords(keyring, view.collective, entry),
			};
		}),
	);
}

async function isGenuine(
	collective: Id,
	{ seq, kind, author, clear, sealed, signature }: CollectiveEntryView,
	member: MemberStatement,
): Promise<boolean> {
	const sealedHash = sealed && base64url(await sha256(fromBase64url(sealed)));
	const statement: CollectiveStatement = { collective, seq, kind, author, clear, sealedHash };
	return verify(fromBase64url(member.signKey), 'collective', statement, fromBase64url(signature));
}

async function openWords(
	keyring: Keyring,
	collective: Id,
	{ kind, author, seq, sealed }: CollectiveEntryView,
): Promise<string | null> {
	if (sealed === null) return null;
	const place = { scope: collective, field: `collective-${kind}`, author, seq };
	try {
		const pieces = JSON.parse(new TextDecoder().decode(fromBase64url(sealed))) as SealedForDesk[];
		for (const piece of pieces) {
			const held = keyring.desks.get(piece.desk)?.find(({ epoch }) => epoch === piece.epoch);
			if (!held) continue;
			return (await openJson<TextBody>(held.privateRecord, place, fromBase64url(piece.sealed))).text;
		}
	} catch {
		// Altered on the way: shown as not opening.
	}
	return null;
}
