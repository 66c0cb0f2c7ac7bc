/**
 * Redacted copies: made by a handler's browser under a key of their own, read and answered by the employer's people, and
 * read beside the case by whoever can open the case.
 */
import { base64url, equal, fromBase64url, sha256 } from '#crypto/bytes.ts';
import { generateSealKeys, type PrivateRecord, publicKeyOf } from '#crypto/keys.ts';
import { openBytes, openJson } from '#crypto/open.ts';
import { sealBytes, sealJson } from '#crypto/seal.ts';
import { sign, verify } from '#crypto/sign.ts';
import { certified } from '#modules/people/browser/certificates.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import { newId } from '#modules/people/browser/make-member.ts';
import type { DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import { ok, type Result } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type { TextBody } from '../contract.ts';
import type {
	CaseCopyBody,
	CaseCopyView,
	CopyEntryView,
	CopyStatement,
	EmployerAct,
	EmployerActKind,
	EmployerActs,
	EmployerCopyView,
	NewCopy,
} from '../core/copy-types.ts';
import type { OpenedCase } from './open-case.ts';
import { sealAct, type Target, words } from './seal-act.ts';

const place = (copy: Id, kind: string, author: Id, seq: number) => ({
	scope: copy,
	field: kind,
	author,
	seq,
});
const keyPlace = (copy: Id, author: Id, epoch: number) => place(copy, 'copy-key', author, epoch);

async function signed(keyring: Keyring, statement: Omit<CopyStatement, 'author'>): Promise<string> {
	return base64url(await sign(keyring.signRecord, 'copy', { ...statement, author: keyring.member }));
}

const MOST_TRIES = 8;

/** Makes the copy and sends it. `desk`: of the employer's people, from a checked certificate. */
export async function sendCopy(
	send: Send,
	keyring: Keyring,
	target: Target,
	nextSeq: number,
	desk: DeskStatement,
	text: string,
): Promise<Result<{ seq: number }, string>> {
	const make = await prepareCopy(keyring, target, desk, text);
	let seq = nextSeq;
	for (let tries = 1; ; tries++) {
		const answer = await send('POST', `/api/desk/cases/${target.case}/copies`, await make(seq));
		if (answer.ok) return ok({ seq });
		const wanted = answer.detail?.seq;
		const newKey = (answer.detail?.generation ?? target.generation ?? 0) !== (target.generation ?? 0);
		if (answer.code !== 'stale' || typeof wanted !== 'number' || newKey || tries === MOST_TRIES)
			return answer;
		seq = wanted;
	}
}

/** A key and a sealed text that do not depend on the number of the act; what they give makes the act for a number. */
export async function prepareCopy(
	keyring: Keyring,
	target: Target,
	desk: DeskStatement,
	text: string,
): Promise<(seq: number) => Promise<NewCopy>> {
	if (desk.kind !== 'employer') throw new Error('a copy goes to the employer’s own people');
	const { member } = keyring;
	const copy = newId();
	const { publicKey, privateRecord } = await generateSealKeys();
	const sealed = await sealJson<TextBody>(publicKey, place(copy, 'copy-text', member, 0), words(text));
	const shown = base64url(await sha256(sealed));
	const kind = 'copy-text' as const;
	const signature = await signed(keyring, { copy, seq: 0, kind, clear: {}, sealedHash: shown });
	const sealedKey = await sealBytes(
		fromBase64url(desk.publicKey),
		keyPlace(copy, member, desk.epoch),
		privateRecord,
	);
	const body: CaseCopyBody = { ...words(text), copyRecord: base64url(privateRecord) };
	const clear = { copy, desk: desk.desk, copyKey: base64url(publicKey), shown };
	return async (seq) => ({
		act: await sealAct(keyring, target, seq, { kind: 'copy', clear, body }),
		copy: { epoch: desk.epoch, sealedKey: base64url(sealedKey), sealed: base64url(sealed), signature },
	});
}

export interface OpenedCopyEntry extends CopyEntryView {
	/** False where the signature does not fit a certified author: not to be relied on. */
	readonly genuine: boolean;
	readonly title: string | null;
	/** Null where it does not open. */
	readonly text: string | null;
}
export interface OpenedCopy {
	readonly view: CaseCopyView;
	readonly entries: readonly OpenedCopyEntry[];
	/** Beside the case: whether the employer was shown the very words that stand in the case. */
	readonly asShown: boolean;
}

/** The employer's side: opened with the key of the desk to which it was sealed. */
export async function openEmployerCopy(keyring: Keyring, view: EmployerCopyView): Promise<OpenedCopy> {
	const { epoch, author, sealed } = view.key;
	const held = keyring.desks.get(view.desk)?.find((key) => key.epoch === epoch);
	const record = held
		? await openBytes(held.privateRecord, keyPlace(view.copy, author, epoch), fromBase64url(sealed)).catch(
				() => null,
			)
		: null;
	return openEntries(keyring, view, record as PrivateRecord<'seal'> | null, null);
}

/** The desk's side: with the private record that stands in the case's own entry. */
export async function openCaseCopy(
	keyring: Keyring,
	{ entries }: OpenedCase,
	view: CaseCopyView,
): Promise<OpenedCopy> {
	const told = entries.find(
		({ kind, clear, trust }) => kind === 'copy' && clear.copy === view.copy && trust === 'signed',
	);
	const body = told?.body as CaseCopyBody | null | undefined;
	const record: PrivateRecord<'seal'> | null = body ? fromBase64url(body.copyRecord) : null;
	return openEntries(keyring, view, record, body?.text ?? '');
}

async function openEntries(
	keyring: Keyring,
	view: CaseCopyView,
	given: PrivateRecord<'seal'> | null,
	told: string | null,
): Promise<OpenedCopy> {
	const record = given && equal(publicKeyOf(given), fromBase64url(view.copyKey)) ? given : null;
	const members = new Map<Id, MemberStatement>();
	for (const { statement } of await certified(keyring.rootKey, 'member', view.certificates))
		members.set(statement.member, statement);
	const entries = await Promise.all(
		view.entries.map(async (entry): Promise<OpenedCopyEntry> => {
			const member = members.get(entry.author);
			const genuine = member !== undefined && (await isGenuine(view.copy, entry, member));
			return {
				...entry,
				genuine,
				title: member?.title ?? null,
				text: await openText(record, view.copy, entry),
			};
		}),
	);
	return { view, entries, asShown: told === null || entries[0]?.text === told };
}

/** Answers are the employer's people's, the copy itself is a handler's. */
async function isGenuine(copy: Id, entry: CopyEntryView, member: MemberStatement): Promise<boolean> {
	const { seq, kind, author, clear, sealed, signature } = entry;
	if (!member.roles.includes(kind === 'copy-text' ? 'handler' : 'employer')) return false;
	const sealedHash = base64url(await sha256(fromBase64url(sealed)));
	const statement: CopyStatement = { copy, seq, kind, author, clear, sealedHash };
	return verify(fromBase64url(member.signKey), 'copy', statement, fromBase64url(signature));
}

async function openText(
	record: PrivateRecord<'seal'> | null,
	copy: Id,
	{ kind, author, seq, sealed }: CopyEntryView,
): Promise<string | null> {
	if (!record) return null;
	const at = place(copy, kind, author, seq);
	return openJson<TextBody>(record, at, fromBase64url(sealed)).then(
		({ text }) => text,
		() => null,
	);
}

/** An answer or a proposal, sealed to the copy's key. */
export async function sealEmployerAct<K extends EmployerActKind>(
	keyring: Keyring,
	{ copy, copyKey }: CaseCopyView,
	seq: number,
	{ kind, clear, text }: { readonly kind: K; readonly clear: EmployerActs[K]; readonly text: string },
): Promise<EmployerAct<K>> {
	const at = place(copy, kind, keyring.member, seq);
	const sealed = await sealJson<TextBody>(fromBase64url(copyKey), at, words(text));
	const sealedHash = base64url(await sha256(sealed));
	const signature = await signed(keyring, { copy, seq, kind, clear: { ...clear }, sealedHash });
	return { seq, kind, clear, sealed: base64url(sealed), signature };
}

export async function sendEmployerAct<K extends EmployerActKind>(
	send: Send,
	keyring: Keyring,
	view: CaseCopyView,
	act: { readonly kind: K; readonly clear: EmployerActs[K]; readonly text: string },
): Promise<Result<undefined, string>> {
	let seq = view.entries.length;
	for (let tries = 1; ; tries++) {
		const sealed = await sealEmployerAct(keyring, view, seq, act);
		const answer = await send('POST', `/api/employer/copies/${view.copy}/entries`, sealed);
		if (answer.ok) return ok();
		const wanted = answer.detail?.seq;
		if (answer.code !== 'stale' || typeof wanted !== 'number' || tries === MOST_TRIES) return answer;
		seq = wanted;
	}
}
