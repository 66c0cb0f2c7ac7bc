import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { openBytes, openJsonWithSecret } from '#crypto/open.ts';
import { openContent } from '#crypto/open-content.ts';
import { stretchReceipt } from '#crypto/receipt.ts';
import { joinShares } from '#crypto/shares.ts';
import { caseKeyForPerson, openCaseKey } from '#modules/cases/browser/case-key.ts';
import { openCase } from '#modules/cases/browser/open-case.ts';
import { type Alongside, findIdentity, readCase, readQueue } from '#modules/cases/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, toBytea } from '#platform/server/bytea.ts';
import { bindContact } from '../browser/contact.ts';
import { openView } from '../browser/follow.ts';
import type { ReferralBody } from '../contract.ts';
import { WRONG_CODES_A_MINUTE } from '../core/guessing.ts';
import {
	type Bind,
	bindContactCode,
	fileUnsealed,
	findByContactCode,
	followCase,
	readChunk,
	sayUnsealed,
	setReporterKey,
	statusByContactCode,
	type UnsealedForm,
} from './index.ts';
import { act, type Centre, good, makeCentre, stateOf } from './test-centre.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
/** Wrong codes are counted by the minute. */
beforeEach(() => centre.clock.advance(120_000));

const words = 'BALAUSA-4471 the roof leaks over the beds';
const form = (change: Partial<UnsealedForm> = {}): UnsealedForm => ({
	locale: 'ru',
	topic: 'conditions',
	site: null,
	text: words,
	mustNotReach: 'the foreman',
	name: 'Fitter A.',
	contact: '+7 700 000 00 00',
	danger: false,
	files: [],
	...change,
});
async function filed(change: Partial<UnsealedForm> = {}) {
	const { contactCode } = good(await fileUnsealed(centre.context, form(change)));
	const row = (await findByContactCode(centre.context, contactCode))!;
	return { contactCode, id: fromBytea(row.id) };
}
const outcome = (result: Result<unknown, string>) => (result.ok ? 'taken' : result.code);
const openedBy = async (id: string, { keyring, signedIn } = centre.people.duty) =>
	openCase(keyring, good(await readCase(centre.context, signedIn, id)));

/** What the browser posts, as the server takes it. */
async function bindIn(contactCode: string) {
	let posted: Bind | null = null;
	const wire = {
		origin: '',
		fetch: (async (_path: string, init: RequestInit) => {
			posted = JSON.parse(String(init.body)) as Bind;
			const bound = await bindContactCode(centre.context, posted);
			return bound.ok
				? Response.json(bound.value, { status: 201 })
				: Response.json({ refused: bound.code }, { status: 404 });
		}) as typeof fetch,
	};
	const { receiptSalt } = centre.context.instance;
	const bound = await bindContact(wire, { receiptSalt }, contactCode);
	return { bound, posted: posted! as Bind };
}

describe('a form that the browser could not seal', () => {
	it('is sealed on arrival to the duty desk, which opens it, unsigned', async () => {
		const file = new File([Buffer.from('a picture of the roof')], 'roof.jpg', { type: 'image/jpeg' });
		const { id } = await filed({ files: [file], danger: true });
		const { entries } = await openedBy(id);
		const body = entries[0]!.body as ReferralBody;
		expect(entries[0]!.trust).toBe('unsigned');
		expect(body).toMatchObject({
			text: words,
			topic: 'conditions',
			anonymity: 'confidential',
			receiptKept: false,
		});
		const [attachment] = body.attachments;
		const content = await openContent(
			new Uint8Array(toBytea(attachment!.key)),
			attachment!.id,
			attachment!.size,
			async (index) => new Uint8Array(good(await readChunk(centre.context, attachment!.id, index))),
		);
		expect(Buffer.from(content).toString()).toBe('a picture of the roof');
		expect(
			(await readQueue(centre.context, centre.people.duty.signedIn, { folder: 'open' })).items[0]!.case,
		).toBe(id);
		expect(await readCase(centre.context, centre.people.stranger.signedIn, id)).toMatchObject({
			code: 'not-found',
		});
		expect(await stateOf(centre, id)).toMatchObject({ channel: 'web-unsealed', danger: true });
	});

	it('leaves no readable word in the database', async () => {
		await filed();
		const { rows: tables } = await centre.database.pool.query(
			"select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('cases', 'intake', 'ledger')",
		);
		for (const { name } of tables) {
			const { rows } = await centre.database.pool.query(`select t::text as line from ${name} t`);
			for (const { line } of rows)
				for (const word of [words, 'BALAUSA', 'foreman', 'Fitter', '700 000']) {
					expect(line).not.toContain(word);
					expect(line).not.toContain(Buffer.from(word).toString('hex'));
				}
		}
	});

	it('keeps who wrote under two custodians’ shares; one alone opens nothing', async () => {
		const { id } = await filed();
		const { sealed } = (await findIdentity(centre.context.db, toBytea(id)))!;
		const { rows } = await centre.database.pool.query(
			'select member, sealed from cases.identity_share where case_id = $1',
			[toBytea(id)],
		);
		const place = (field: string) => ({ scope: id, field, author: 'server', seq: 0 });
		const shares = await Promise.all(
			centre.custodians.map(({ statement: { member }, keyring }) => {
				const row = rows.find((share) => fromBytea(share.member) === member);
				return openBytes(keyring.sealRecord, place(`identity-share:${member}`), new Uint8Array(row.sealed));
			}),
		);
		const open = async (...indices: number[]) =>
			openJsonWithSecret(
				await joinShares(indices.map((index) => shares[index]!)),
				place('identity'),
				new Uint8Array(sealed),
			);
		const who = { v: 1, name: 'Fitter A.', contact: '+7 700 000 00 00', about: '' };
		expect(await open(0, 1)).toEqual(who);
		expect(await open(2, 1)).toEqual(who);
		await expect(
			openJsonWithSecret(shares[0]!.slice(0, 32), place('identity'), new Uint8Array(sealed)),
		).rejects.toThrow();
		const anonymous = await filed({ name: '', contact: '' });
		expect(await findIdentity(centre.context.db, toBytea(anonymous.id))).toBeUndefined();
	});

	it('is refused with a reason where something is missing or too large', async () => {
		const answer = async (change: object) => outcome(await fileUnsealed(centre.context, form(change)));
		expect(await answer({ text: ' \n' })).toBe('no-words');
		expect(await answer({ text: 'x'.repeat(20_001) })).toBe('too-long');
		expect(await answer({ mustNotReach: 'x'.repeat(20_001) })).toBe('too-long');
		expect(await answer({ topic: 'no-such' })).toBe('unknown-topic');
		expect(await answer({ site: 'NOSITE' })).toBe('unknown-site');
		expect(await answer({ files: [{ name: 'film', size: 21 * 1024 * 1024 }] })).toBe('file-too-large');
		expect(await answer({ files: Array(6).fill(new File(['x'], 'x')) })).toBe('file-too-large');
	});
});

describe('a contact code', () => {
	it('tells the status and nothing else; wrong and unknown are one answer', async () => {
		const { contactCode, id } = await filed();
		const status = good(await statusByContactCode(centre.context, contactCode));
		expect(status).toMatchObject({ status: 'received', closed: null, clock: { what: 'acknowledge' } });
		expect(Object.keys(status).sort()).toEqual(['clock', 'closed', 'status']);
		expect(JSON.stringify(status)).not.toContain(id);
		const other = contactCode === '00000000' ? '00000001' : '00000000';
		for (const wrong of [other, '', 'x', `${contactCode}0`, Number(contactCode), null, [contactCode]])
			expect([wrong, outcome(await statusByContactCode(centre.context, wrong))]).toEqual([
				wrong,
				'no-such-code',
			]);
	});

	it('is kept as a keyed hash alone', async () => {
		const { contactCode } = await filed();
		const { rows } = await centre.database.pool.query('select t::text as line from intake.contact_code t');
		for (const { line } of rows) expect(line).not.toContain(contactCode);
	});

	it('is not found by guessing: wrong ones make everybody wait, and nobody for long', async () => {
		const { contactCode } = await filed();
		for (let i = 0; i < WRONG_CODES_A_MINUTE; i++) await statusByContactCode(centre.context, 'x');
		expect(await statusByContactCode(centre.context, contactCode)).toMatchObject({ code: 'busy' });
		expect(outcome(await sayUnsealed(centre.context, contactCode, 'hello'))).toBe('busy');
		expect((await bindIn(contactCode)).bound).toMatchObject({ ok: false });
		centre.clock.advance(60_000);
		expect(await statusByContactCode(centre.context, contactCode)).toMatchObject({ ok: true });
	});

	it('takes words in, sealed on arrival and marked as unsigned', async () => {
		const { contactCode, id } = await filed();
		expect(outcome(await sayUnsealed(centre.context, contactCode, 'it rains again'))).toBe('taken');
		const both = await Promise.all([
			sayUnsealed(centre.context, contactCode, 'one'),
			sayUnsealed(centre.context, contactCode, 'two'),
		]);
		expect(both.map(outcome)).toEqual(['taken', 'taken']);
		const { entries } = await openedBy(id);
		expect(
			entries
				.slice(1)
				.map(({ trust, body }) => [trust, (body as { text: string }).text])
				.sort(),
		).toEqual([
			['unsigned', 'it rains again'],
			['unsigned', 'one'],
			['unsigned', 'two'],
		]);
		expect(await stateOf(centre, id)).toMatchObject({ unansweredWords: true, lastSeq: 3 });
		expect(outcome(await sayUnsealed(centre.context, contactCode, ' '))).toBe('no-words');
		expect(outcome(await sayUnsealed(centre.context, contactCode, 'x'.repeat(20_001)))).toBe('too-long');
		expect(outcome(await sayUnsealed(centre.context, '0', 'hello'))).toBe('no-such-code');
	});

	it('becomes a receipt once, which reads when the desk has let it in', async () => {
		const { contactCode, id } = await filed();
		const { bound, posted } = await bindIn(contactCode);
		const { receipt } = good(bound);
		expect(outcome(await bindContactCode(centre.context, posted))).toBe('no-such-code');
		expect(outcome(await statusByContactCode(centre.context, contactCode))).toBe('no-such-code');
		expect(outcome(await sayUnsealed(centre.context, contactCode, 'x'))).toBe('no-such-code');

		const stretched = await stretchReceipt(
			receipt,
			new Uint8Array(toBytea(centre.context.instance.receiptSalt)),
		);
		const open = async () =>
			good(
				await openView(
					good(await followCase(centre.context, base64url(stretched.lookup))),
					stretched,
					centre.made.request.organisation,
				),
			);
		expect((await open()).entries[0]!.opened.kind).toBe('unreadable');

		const { duty } = centre.people;
		const view = good(await readCase(centre.context, duty.signedIn, id));
		expect(view.waitingReporter).toBe(posted.reporterSealKey);
		const record = (await openCaseKey(duty.keyring, view))!;
		const { member } = duty.statement;
		const key = await caseKeyForPerson(member, id, record, posted.reporterSealKey);
		const admit = {
			kind: 'admit' as const,
			clear: { reporterSealKey: posted.reporterSealKey },
			alongside: (async (tx, caseId) =>
				(await setReporterKey(tx, caseId, toBytea(key), member))
					? ok()
					: refuse('not-now')) satisfies Alongside,
		};
		good(await act(centre, duty, id, admit));
		expect((await open()).entries[0]!.opened).toMatchObject({ kind: 'referral', body: { text: words } });
		expect(good(await readCase(centre.context, duty.signedIn, id)).waitingReporter).toBeNull();
		expect(outcome(await act(centre, duty, id, admit))).toBe('not-now');
	});

	it('lets the desk write down a withdrawal only while nobody holds a receipt', async () => {
		const [called, bound] = [await filed(), await filed()];
		good((await bindIn(bound.contactCode)).bound);
		const withdrawn = {
			kind: 'close' as const,
			clear: { ground: 'withdrawn' as const },
			text: 'by telephone',
		};
		for (const { id } of [called, bound])
			good(await act(centre, centre.people.duty, id, { kind: 'acknowledge' }));
		expect(outcome(await act(centre, centre.people.duty, bound.id, withdrawn))).toBe('not-permitted');
		expect(outcome(await act(centre, centre.people.duty, called.id, withdrawn))).toBe('taken');
	});

	it('becomes one receipt for two browsers at the same moment', async () => {
		const { contactCode, id } = await filed();
		const both = await Promise.all([bindIn(contactCode), bindIn(contactCode)]);
		expect(both.filter(({ bound }) => bound.ok)).toHaveLength(1);
		const { rows } = await centre.database.pool.query('select * from intake.receipt where case_id = $1', [
			toBytea(id),
		]);
		expect(rows).toHaveLength(1);
	});

	it('is bound only by whoever holds the new key', async () => {
		const [one, other] = [await filed(), await filed()];
		const { posted } = await bindIn(other.contactCode);
		const bind = async (change: object) =>
			outcome(await bindContactCode(centre.context, { ...posted, code: one.contactCode, ...change }));
		expect(await bind({})).toBe('bad-signature');
		expect(await bind({ lookup: base64url(random(32)) })).toBe('bad-signature');
		expect(await bind({ signature: 'x' })).toBe('malformed');
		expect(await bind({ reporterSealKey: base64url(random(65)) })).toBe('malformed');
		for (const nothing of [null, undefined, {}])
			expect(outcome(await bindContactCode(centre.context, nothing as never))).toBe('malformed');
		expect(outcome(await statusByContactCode(centre.context, one.contactCode))).toBe('taken');
	});
});

it('the unsealed form is not open before there is a duty desk', async () => {
	await centre.database.pool.query(
		"update people.desk_key set certificate = jsonb_set(certificate, '{statement,kind}', '\"ombudsman\"')",
	);
	expect(outcome(await fileUnsealed(centre.context, form()))).toBe('not-open');
});
