import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, base64url, fromBase64url, random, sha256 } from '#crypto/bytes.ts';
import { generateSealKeys, generateSignKeys, type KeyPair } from '#crypto/keys.ts';
import { openBytes, openJson, openJsonWithSecret } from '#crypto/open.ts';
import { sealBytes, sealJson } from '#crypto/seal.ts';
import { joinShares } from '#crypto/shares.ts';
import { sign, verify } from '#crypto/sign.ts';
import type { ReferralBody } from '#modules/intake/contract.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import { newId } from '#modules/people/browser/make-member.ts';
import { certifyMember, makeDesk } from '#modules/people/browser/make-organisation.ts';
import type { Certificate, DeskStatement, MemberStatement } from '#modules/people/contract.ts';
import { plainDate } from '#platform/plain-date.ts';
import { sendWith } from '#platform/send.ts';
import type { CaseEntryView, CaseState, CaseView, QueueItem } from '../contract.ts';
import { openAttachment, sealAttachment } from './attachments.ts';
import { caseKeyForDesk, openCaseKey } from './case-key.ts';
import { formatContactCode, hearReferral, newContactCode } from './hear-referral.ts';
import { openCase, statementOf } from './open-case.ts';
import { type OpenedQueue, openQueue } from './open-queue.ts';
import { siteOf, topicsOf } from './order-queue.ts';
import { sealAct, sendAct, words } from './seal-act.ts';

const names = { kk: 'Үстел', ru: 'Стол', en: 'Desk' };
const today = plainDate('2026-11-23');
const moment = { date: today, part: 'to-17' as const };
const body: ReferralBody = {
	v: 1,
	locale: 'kk',
	anonymity: 'anonymous',
	topic: 'pay',
	site: null,
	fromPoster: false,
	mustNotReach: { desks: [], words: '' },
	text: 'Жалақыны екі айдан бері бермейді',
	attachments: [],
	receiptKept: true,
};

let root: KeyPair<'sign'>;
let keyring: Keyring;
let member: Certificate<MemberStatement>;
let desk: Certificate<DeskStatement>;
let otherDesk: Awaited<ReturnType<typeof makeDesk>>;

beforeAll(async () => {
	root = await generateSignKeys();
	const [seal, signing] = [await generateSealKeys(), await generateSignKeys()];
	const organisation = newId();
	member = await certifyMember(root.privateRecord, {
		organisation,
		member: newId(),
		title: 'Duty operator',
		roles: ['handler'],
		sealKey: base64url(seal.publicKey),
		signKey: base64url(signing.publicKey),
		from: today,
	});
	const made = await makeDesk(root.privateRecord, { organisation, kind: 'duty', names, today }, [
		member.statement,
	]);
	otherDesk = await makeDesk(root.privateRecord, { organisation, kind: 'ombudsman', names, today }, []);
	desk = made.certificate;
	keyring = {
		member: member.statement.member,
		sealRecord: seal.privateRecord,
		signRecord: signing.privateRecord,
		rootKey: root.publicKey,
		wrapKey: random(32),
		desks: new Map([[desk.statement.desk, [{ epoch: 1, privateRecord: made.privateRecord }]]]),
	};
});

const state = (change: Partial<CaseState> = {}): CaseState =>
	({
		status: 'received',
		channel: 'web',
		danger: false,
		filed: moment,
		lastSeq: 0,
		desk: desk.statement.desk,
		readers: [desk.statement.desk],
		number: null,
		coding: null,
		closed: null,
		retaliationOpen: false,
		...change,
	}) as CaseState;

async function filedCase() {
	const id = newId();
	const caseKeys = await generateSealKeys();
	const reporter = await generateSignKeys();
	const recipient: Bytes = fromBase64url(desk.statement.publicKey);
	const place = { scope: id, author: 'reporter', seq: 0 };
	const sealedBody = await sealJson(caseKeys.publicKey, { ...place, field: 'referral' }, body);
	const record = await sealBytes(recipient, { ...place, field: 'case-key', seq: 1 }, caseKeys.privateRecord);
	const envelope = base64url(random(32));
	const unsigned: CaseEntryView = {
		seq: 0,
		kind: 'file',
		author: 'reporter',
		clear: {
			envelope,
			reporterSignKey: base64url(reporter.publicKey),
			caseKey: base64url(caseKeys.publicKey),
		},
		sealed: base64url(sealedBody),
		signature: null,
		moment,
		leafIndex: null,
	};
	const signature = await sign(reporter.privateRecord, 'entry', await statementOf(id, unsigned));
	const file = { ...unsigned, signature: base64url(signature) };
	const view: CaseView = {
		case: id,
		state: state(),
		clock: null,
		caseKey: base64url(caseKeys.publicKey),
		keys: [{ desk: desk.statement.desk, epoch: 1, author: 'reporter', sealed: base64url(record) }],
		body: base64url(sealedBody),
		bodyAuthor: 'reporter',
		entries: [file],
		hasIdentity: false,
		shareHolders: [],
		releasedIdentity: null,
		waitingReporter: null,
		permitted: [],
		followUpsOpen: [],
		members: {},
		certificates: [member],
		present: [],
	};
	return { id, view, caseKeys, reporter };
}

async function withEntry(view: CaseView, kind: 'reply' | 'note', text: string): Promise<CaseView> {
	const seq = view.entries.length;
	const clear = kind === 'note' ? { desk: desk.statement.desk, epoch: 1 } : {};
	const act = await sealAct(
		keyring,
		view,
		seq,
		{ kind, clear: clear as never, body: words(text) },
		desk.statement,
	);
	const entry = { ...act, author: keyring.member, moment, leafIndex: null, clear } as CaseEntryView;
	return { ...view, entries: [...view.entries, entry] };
}

describe('the queue', () => {
	it('opens in batches, once each, and stops when the page says so', async () => {
		const items: QueueItem[] = [];
		for (let i = 0; i < 20; i++) items.push((await filedCase()).view);
		const opened: OpenedQueue = new Map();
		let batches = 0;
		await openQueue(
			keyring,
			items,
			opened,
			() => batches++,
			async () => batches < 1,
		);
		expect([batches, opened.size]).toEqual([1, 16]);
		await openQueue(keyring, items, opened, () => batches++);
		expect([batches, opened.size]).toEqual([2, 20]);
		expect([...opened.values()].every((referral) => referral.body?.text === body.text)).toBe(true);
	});

	it('says so where a referral was swapped with another’s', async () => {
		const [a, b] = [(await filedCase()).view, (await filedCase()).view];
		const opened: OpenedQueue = new Map();
		await openQueue(
			keyring,
			[
				{ ...a, body: b.body },
				{ ...b, keys: a.keys },
			],
			opened,
		);
		expect(opened.get(a.case)!.body).toBeNull();
		expect(opened.get(b.case)).toEqual({ body: null, record: null });
	});

	it('says topic and workplace as coded; before that, as the worker said', () => {
		const coding = { topics: ['safety'], site: null } as unknown as CaseState['coding'];
		const item = { case: 'a', state: state({}), clock: null } as QueueItem;
		const coded = { ...item, state: state({ coding }) } as QueueItem;
		expect([topicsOf(item, body), siteOf(item, body)]).toEqual([['pay'], body.site]);
		expect([topicsOf(coded, body), siteOf(coded, body)]).toEqual([['safety'], null]);
		expect([topicsOf(item, null), siteOf(item, null)]).toEqual([[], null]);
	});
});

describe('a case', () => {
	it('opens with every signature checked', async () => {
		const { view } = await filedCase();
		const full = await withEntry(await withEntry(view, 'reply', 'Жауап'), 'note', 'Ішкі жазба');
		const { entries } = await openCase(keyring, full);
		expect(entries.map(({ trust, unreadable }) => [trust, unreadable])).toEqual([
			['signed', false],
			['signed', false],
			['signed', false],
		]);
		expect(entries.map((entry) => (entry.body as { text: string }).text)).toEqual([
			body.text,
			'Жауап',
			'Ішкі жазба',
		]);
	});

	it('shows a forged, a moved and an uncertified entry as what they are', async () => {
		const { view } = await filedCase();
		const full = await withEntry(view, 'reply', 'Жауап');
		const [file, reply] = full.entries as [CaseEntryView, CaseEntryView];
		const moved = await openCase(keyring, { ...full, entries: [file, { ...reply, seq: 2 }] });
		expect(moved.entries[1]).toMatchObject({ trust: 'forged', unreadable: true });
		const edited = { ...file, clear: { ...file.clear, envelope: base64url(random(32)) } };
		expect((await openCase(keyring, { ...full, entries: [edited, reply] })).entries[0]!.trust).toBe('forged');
		const stranger = await openCase(keyring, { ...full, certificates: [] });
		expect(stranger.entries[1]!.trust).toBe('uncertified');
	});

	it('opened again, takes over what stands as it stood, and checks anew whatever does not', async () => {
		const { view } = await filedCase();
		const full = await withEntry(view, 'reply', 'Жауап');
		const [file, reply] = full.entries as [CaseEntryView, CaseEntryView];
		const before = await openCase(keyring, full);
		const again = await openCase(keyring, await withEntry(full, 'note', 'Тағы'), before);
		expect(again.entries[1]).toBe(before.entries[1]);
		expect(again.entries.map(({ trust }) => trust)).toEqual(['signed', 'signed', 'signed']);
		const changes: [Partial<CaseView>, object][] = [
			[{ entries: [file, { ...reply, clear: { x: 1 } }] }, { trust: 'forged' }],
			[{ entries: [file, { ...reply, sealed: file.sealed }] }, { trust: 'forged', unreadable: true }],
			[{ entries: [file, { ...reply, author: 'reporter' }] }, { trust: 'forged', unreadable: true }],
			[{ entries: [file, { ...reply, signature: null }] }, { trust: 'forged' }],
			[{ certificates: [] }, { trust: 'uncertified' }],
			[{ case: newId() }, { trust: 'forged' }],
		];
		for (const [change, expected] of changes) {
			const changed = await openCase(keyring, { ...full, ...change }, before);
			expect(changed.entries[1]).toMatchObject(expected);
		}
		// Another key of the reporter: what they signed is checked with it.
		const key = base64url((await generateSignKeys()).publicKey);
		const entries = [{ ...file, clear: { ...file.clear, reporterSignKey: key } }, reply];
		expect((await openCase(keyring, { ...full, entries }, before)).entries[0]!.trust).toBe('forged');
	});

	it('keeps a note from the reporter: the case key does not open it', async () => {
		const { view, caseKeys } = await filedCase();
		const { entries } = await withEntry(view, 'note', 'Ішкі жазба');
		const note = entries[1]!;
		const place = { scope: view.case, field: 'note', author: note.author, seq: 1 };
		await expect(openJson(caseKeys.privateRecord, place, fromBase64url(note.sealed!))).rejects.toThrow();
	});

	it('is handed over: the new desk opens the case’s key', async () => {
		const { view, caseKeys } = await filedCase();
		const record = (await openCaseKey(keyring, view))!;
		const to = otherDesk.certificate.statement;
		const given = await caseKeyForDesk(keyring.member, view.case, record, to);
		const place = { scope: view.case, field: 'case-key', author: keyring.member, seq: 1 };
		expect(await openBytes(otherDesk.privateRecord, place, fromBase64url(given.sealed))).toEqual(
			caseKeys.privateRecord,
		);
	});
});

describe('an act', () => {
	it('goes after somebody else’s, with the same words, sealed anew', async () => {
		const { view, caseKeys } = await filedCase();
		const posted: CaseEntryView[] = [];
		const send = sendWith((async (_path: string, init: RequestInit) => {
			const act = JSON.parse(String(init.body));
			posted.push({ ...act, author: keyring.member });
			return act.seq < 3
				? Response.json({ refused: 'stale', detail: { seq: 3 } }, { status: 409 })
				: Response.json({ seq: act.seq }, { status: 201 });
		}) as typeof fetch);
		const draft = { kind: 'reply' as const, clear: {}, body: words('Жауап') };
		const answer = await sendAct(send, () => keyring, view, 1, draft);
		expect(answer).toEqual({ ok: true, value: { seq: 3, after: true } });
		const last = posted[1]!;
		const statement = await statementOf(view.case, last);
		const key = fromBase64url(member.statement.signKey);
		expect(await verify(key, 'entry', statement, fromBase64url(last.signature!))).toBe(true);
		const place = { scope: view.case, field: 'reply', author: keyring.member, seq: 3 };
		expect(await openJson(caseKeys.privateRecord, place, fromBase64url(last.sealed!))).toEqual(
			words('Жауап'),
		);
	});

	it('brings back every other refusal', async () => {
		const { view } = await filedCase();
		const send = sendWith((async () =>
			Response.json({ refused: 'not-now' }, { status: 409 })) as typeof fetch);
		const draft = { kind: 'acknowledge' as const, clear: {}, body: null };
		expect(await sendAct(send, () => keyring, view, 1, draft)).toEqual({ ok: false, code: 'not-now' });
	});
});

describe('a telephone call', () => {
	it('is sealed to the desks, and the caller’s name to the custodians alone', async () => {
		const custodians: { statement: MemberStatement; keys: KeyPair<'seal'> }[] = [];
		for (let i = 0; i < 3; i++) {
			const keys = await generateSealKeys();
			const statement = { member: newId(), sealKey: base64url(keys.publicKey) } as MemberStatement;
			custodians.push({ statement, keys });
		}
		const identity = { v: 1 as const, name: 'a caller', contact: '+7 000', about: '' };
		const filing = await hearReferral(keyring, {
			body,
			identity,
			danger: true,
			desks: [desk.statement],
			custodians: custodians.map(({ statement }) => statement),
		});
		expect(JSON.stringify(filing)).not.toContain(body.text);
		const item = {
			case: filing.case,
			caseKey: filing.caseKey,
			keys: [{ ...filing.deskKeys[0]!, author: keyring.member }],
			body: filing.body,
			bodyAuthor: keyring.member,
		} as unknown as QueueItem;
		const opened: OpenedQueue = new Map();
		await openQueue(keyring, [item], opened);
		expect(opened.get(filing.case)!.body).toEqual(body);
		const shares = await Promise.all(
			custodians.slice(1).map(async ({ statement, keys }) => {
				const share = filing.identity!.shares.find((one) => one.member === statement.member)!;
				const field = `identity-share:${statement.member}`;
				const place = { scope: filing.case, field, author: keyring.member, seq: 0 };
				return openBytes(keys.privateRecord, place, fromBase64url(share.sealed));
			}),
		);
		const place = { scope: filing.case, field: 'identity', author: keyring.member, seq: 0 };
		const key = await joinShares(shares);
		expect(await openJsonWithSecret(key, place, fromBase64url(filing.identity!.sealed))).toEqual(identity);
		const statement = {
			case: filing.case,
			seq: 0,
			kind: 'file',
			author: keyring.member,
			clear: {
				channel: 'telephone',
				danger: true,
				desk: desk.statement.desk,
				readers: [desk.statement.desk],
				caseKey: filing.caseKey,
			},
			sealedHash: base64url(await sha256(fromBase64url(filing.body))),
		};
		const signKey = fromBase64url(member.statement.signKey);
		expect(await verify(signKey, 'entry', statement, fromBase64url(filing.signature))).toBe(true);
	});

	it('has a contact code of eight digits, read out in fours', () => {
		expect(newContactCode()).toMatch(/^\d{8}$/);
		expect(formatContactCode('12345678')).toBe('1234 5678');
	});
});

describe('an attachment', () => {
	it('comes back whole, and not at all where a chunk was changed; a chunk that was lost is sent again', async () => {
		const stored = new Map<string, Uint8Array<ArrayBuffer>>();
		let losses = 1;
		const server = (async (path: string, init?: RequestInit) => {
			const place = path.split('?')[0]!;
			if (init?.method !== 'PUT') return new Response(stored.get(place));
			if (losses-- > 0) throw new TypeError('the line broke');
			stored.set(place, init.body as Uint8Array<ArrayBuffer>);
			return new Response(null, { status: 204 });
		}) as typeof fetch;
		const content = random(60_000);
		const whole = new Uint8Array(300_000).map((_, index) => content[index % content.length]!);
		const attachment = await sealAttachment(server, new File([whole], 'ведомость.pdf'));
		expect(stored.size).toBe(2);
		expect(await openAttachment(server, attachment)).toEqual(whole);
		const [place, chunk] = [...stored][0]!;
		stored.set(
			place,
			chunk.map((byte, index) => (index === 7 ? byte ^ 1 : byte)),
		);
		await expect(openAttachment(server, attachment)).rejects.toThrow();
	});
});
