/**
 * The form for a browser that cannot seal. Its words reach the server readable and are sealed here, to the case key of
 * a case made for them, before anything is written. The page says so before the person writes. The answer is a
 * contact code, because a receipt can only be made in a browser.
 */
import { randomInt } from 'node:crypto';
import { base64url, random } from '#crypto/bytes.ts';
import { importContentKey, newContentKey, plainChunks, sealChunk } from '#crypto/content.ts';
import { generateSealKeys } from '#crypto/keys.ts';
import { sealBytes, sealJson, sealJsonWithSecret } from '#crypto/seal.ts';
import { splitSecret } from '#crypto/shares.ts';
import type { TextBody } from '#modules/cases/contract.ts';
import { openCases, recordAct } from '#modules/cases/server/index.ts';
import type { Directory } from '#modules/people/contract.ts';
import { CUSTODIANS_NEEDED, getDirectory } from '#modules/people/server/index.ts';
import { inUse } from '#modules/registry/contract.ts';
import { listTopics } from '#modules/registry/server/index.ts';
import type { Locale } from '#platform/locale.ts';
import { momentOf } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import type { Attachment, Identity, ReferralBody } from '../contract.ts';
import { contactCodeHash, findGuarded } from './contact-code.ts';
import type { IntakeContext } from './context.ts';
import { tieAll } from './follow.ts';
import { insertContactCode } from './intake.store.ts';
import { putChunk } from './uploads.ts';

export interface UnsealedForm {
	readonly locale: Locale;
	readonly topic: string;
	readonly site: string | null;
	readonly text: string;
	readonly mustNotReach: string;
	readonly name: string;
	readonly contact: string;
	readonly danger: boolean;
	readonly files: readonly File[];
}

export type UnsealedRefusal =
	| 'no-words'
	| 'too-long'
	| 'unknown-topic'
	| 'unknown-site'
	| 'file-too-large'
	| 'not-open';

const LONGEST_TEXT = 20_000;
/** Bytes. The form is held in memory while it is sealed; larger files go through a browser that can seal. */
const LARGEST_FILE = 8 * 1024 * 1024;
const MOST_FILES = 3;

const deskPlace = (scope: string, field: string, seq = 0) => ({ scope, field, author: 'server', seq });

export async function fileUnsealed(
	context: IntakeContext,
	form: UnsealedForm,
): Promise<Result<{ contactCode: string }, UnsealedRefusal>> {
	const directory = await getDirectory(context, '');
	const duty = directory?.desks.find(({ statement }) => statement.kind === 'duty')?.statement;
	if (!directory || !duty) return refuse('not-open');
	const topics = inUse(await listTopics(context)).map(({ id }) => id);
	const refusal = refusalFor(form, directory, topics);
	if (refusal) return refusal;
	const caseId = base64url(random(16));
	const keys = await generateSealKeys();
	const attachments = await sealFiles(context, form.files);
	const body: ReferralBody = {
		v: 1,
		locale: form.locale,
		anonymity: form.name || form.contact ? 'confidential' : 'anonymous',
		topic: form.topic,
		site: form.site,
		fromPoster: false,
		mustNotReach: { desks: [], words: form.mustNotReach },
		text: form.text,
		attachments,
		receiptKept: false,
	};
	const referral = {
		case: caseId,
		channel: 'web-unsealed' as const,
		danger: form.danger,
		caseKey: base64url(keys.publicKey),
		reporterSealKey: null,
		reporterSignKey: null,
		desk: duty.desk,
		deskKeys: [
			{
				desk: duty.desk,
				epoch: duty.epoch,
				sealed: base64url(
					await sealBytes(
						new Uint8Array(toBytea(duty.publicKey)),
						deskPlace(caseId, 'case-key', duty.epoch),
						keys.privateRecord,
					),
				),
			},
		],
		author: 'server',
		body: base64url(await sealJson(keys.publicKey, deskPlace(caseId, 'referral'), body)),
		signature: null,
		clear: {},
		identity: await sealIdentity(directory, caseId, form),
	};
	return inTransaction(context.db, async (tx) => {
		await openCases(tx, [referral], momentOf(context.clock.now()));
		const tied = await tieAll(attachments.map(({ id }) => toBytea(id)))(tx, toBytea(caseId));
		if (!tied.ok) throw new Error('an attachment sealed a moment ago is gone');
		for (;;) {
			const contactCode = String(randomInt(100_000_000)).padStart(8, '0');
			if (await insertContactCode(tx, contactCodeHash(context, contactCode), toBytea(caseId))) {
				return ok({ contactCode });
			}
		}
	});
}

function refusalFor(form: UnsealedForm, directory: Directory, topics: readonly string[]) {
	if (form.text.trim() === '') return refuse('no-words');
	if (form.text.length > LONGEST_TEXT || form.mustNotReach.length > LONGEST_TEXT) return refuse('too-long');
	if (!topics.includes(form.topic)) return refuse('unknown-topic');
	if (form.site !== null && !directory.sites.some(({ code }) => code === form.site))
		return refuse('unknown-site');
	const tooLarge = form.files.find(({ size }) => size > LARGEST_FILE);
	if (tooLarge) return refuse('file-too-large', { name: tooLarge.name });
	return form.files.length > MOST_FILES ? refuse('file-too-large', { most: MOST_FILES }) : null;
}

async function sealFiles(context: IntakeContext, files: readonly File[]): Promise<Attachment[]> {
	const attachments: Attachment[] = [];
	for (const file of files) {
		const id = base64url(random(16));
		const key = newContentKey();
		const sealer = await importContentKey(key, 'encrypt');
		const read = async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer());
		for await (const { index, last, plaintext } of plainChunks(file.size, read)) {
			const bytes = Buffer.from(await sealChunk(sealer, id, index, last, plaintext));
			const put = await putChunk(context, { id, index, last, bytes });
			if (!put.ok) throw new Error(`a chunk of our own making was refused: ${put.code}`);
		}
		// Nothing cleans an image here: the original, with its metadata, is what came.
		attachments.push({
			id,
			key: base64url(key),
			name: file.name,
			type: file.type,
			size: file.size,
			original: true,
		});
	}
	return attachments;
}

async function sealIdentity({ custodians }: Directory, caseId: string, { name, contact }: UnsealedForm) {
	if (!(name || contact) || custodians.length === 0) return null;
	const secret = random(32);
	const identity: Identity = { v: 1, name, contact, about: '' };
	const shares = await splitSecret(secret, custodians.length, CUSTODIANS_NEEDED);
	return {
		sealed: base64url(await sealJsonWithSecret(secret, deskPlace(caseId, 'identity'), identity)),
		reporter: null,
		shares: await Promise.all(
			custodians.map(async ({ statement }, index) => ({
				member: statement.member,
				sealed: base64url(
					await sealBytes(
						new Uint8Array(toBytea(statement.sealKey)),
						deskPlace(caseId, `identity-share:${statement.member}`),
						shares[index]!,
					),
				),
			})),
		),
	};
}

/** Words added under a contact code: sealed on arrival, marked as unsigned. */
export async function sayUnsealed(
	context: IntakeContext,
	code: string,
	text: string,
): Promise<Result<undefined, 'no-such-code' | 'no-words' | 'too-long' | 'busy'>> {
	if (text.trim() === '') return refuse('no-words');
	if (text.length > LONGEST_TEXT) return refuse('too-long');
	for (let attempt = 0; attempt < 5; attempt++) {
		const found = await findGuarded(context, code);
		if (!found.ok) return found;
		const row = found.value;
		const caseId = fromBytea(row.id);
		const seq = row.state.lastSeq + 1;
		const body: TextBody = { v: 1, text, attachments: [] };
		const sealed = await sealJson(new Uint8Array(row.case_key), deskPlace(caseId, 'say', seq), body);
		const recorded = await recordAct(
			context,
			{ performer: { kind: 'reporter' }, name: 'server', signKey: null },
			{
				case: caseId,
				seq,
				kind: 'say',
				clear: {},
				sealed: base64url(sealed),
				signature: null,
				generation: row.state.generation,
			},
		);
		if (recorded.ok) return ok();
		if (recorded.code !== 'stale') return refuse('busy');
	}
	return refuse('busy');
}
