import { beforeAll, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random, sha256 } from '#crypto/bytes.ts';
import { canonicalBytes } from '#crypto/canonical.ts';
import { publicKeyOf } from '#crypto/keys.ts';
import { openBytes, openJson, openJsonWithSecret } from '#crypto/open.ts';
import { sealJson } from '#crypto/seal.ts';
import { joinShares } from '#crypto/shares.ts';
import { sign, verify } from '#crypto/sign.ts';
import type { CaseState, TextBody } from '#modules/cases/contract.ts';
import type { Filing, FollowEntry, FollowView, Identity, ReferralBody } from '#modules/intake/contract.ts';
import type { Directory } from '#modules/people/contract.ts';
import { plainDate } from '#platform/plain-date.ts';
import { filingStatement } from '../core/filing-statement.ts';
import { performAct, sealAct, sealConsent } from './act.ts';
import { checkDirectory, type TrustedDirectory } from './check-directory.ts';
import { parseContactCode } from './contact.ts';
import { identity, makeDirectory, makeMember, referral, spoil } from './fixture.ts';
import { openAttachment, openView } from './follow.ts';
import { type PreparedReporter, prepareReporter, sealFiling } from './seal-referral.ts';
import { sendFiling, solve, type Wire } from './send.ts';
import { sourceOfBlob, uploadAttachment } from './upload.ts';

let made: Awaited<ReturnType<typeof makeDirectory>>;
let trusted: TrustedDirectory;
let reporter: PreparedReporter;
let filing: Filing;
const place = (field: string, seq = 0) => ({ scope: filing.case, field, author: 'reporter', seq });

beforeAll(async () => {
	made = await makeDirectory();
	const checked = await checkDirectory(made.directory, made.directory.organisation.rootKey);
	if (!checked.ok) throw new Error('the honest directory was refused');
	trusted = checked.value;
	reporter = await prepareReporter(made.directory.receiptSalt);
	filing = await sealFiling(trusted, reporter, {
		body: referral,
		identity,
		desk: made.desk.desk,
		danger: false,
	});
});

describe('the directory', () => {
	const changed = (change: Partial<Directory>): Directory => ({ ...made.directory, ...change });
	const refusal = { ok: false, code: 'directory-forged' };
	const pin = () => made.directory.organisation.rootKey;

	it('refuses a desk key that the root has not signed', async () => {
		const other = await makeDirectory();
		const [desk] = made.directory.desks;
		const swapped = { ...desk!, statement: { ...desk!.statement, publicKey: other.desk.publicKey } };
		expect(await checkDirectory(changed({ desks: [swapped] }), pin())).toEqual(refusal);
	});

	it('refuses another root, even one that signs everything', async () => {
		const other = await makeDirectory();
		expect(await checkDirectory(other.directory, pin())).toEqual(refusal);
	});

	it("refuses another organisation's desk, and a handler among the custodians", async () => {
		const foreign = await made.certify({ ...made.desk, organisation: base64url(random(16)) });
		expect(await checkDirectory(changed({ desks: [foreign] }), pin())).toEqual(refusal);
		const handler = await makeMember(made.organisation, ['handler'], made.certify);
		expect(await checkDirectory(changed({ custodians: [handler.certificate] }), pin())).toEqual(refusal);
	});

	it('seals to the newest key of a desk', async () => {
		const newer = await made.certify({ ...made.desk, epoch: 2 });
		const checked = await checkDirectory(changed({ desks: [newer, ...made.directory.desks] }), pin());
		expect(checked.ok && checked.value.desks.get(made.desk.desk)?.epoch).toBe(2);
	});
});

describe('a filing', () => {
	it('carries no word of what was said and nothing of who said it', () => {
		const text = JSON.stringify(filing);
		for (const word of ['QARAQUS', 'Слесарь', '700 000', 'confidential', '"pay"', reporter.receipt]) {
			expect(text).not.toContain(word);
		}
	});

	it('opens at the desk that was chosen', async () => {
		const record = await openBytes(
			made.deskKeys.privateRecord,
			place('case-key', 1),
			fromBase64url(filing.deskKeys[0]!.sealed),
		);
		const body = await openJson<ReferralBody>(record, place('referral'), fromBase64url(filing.body));
		expect(body).toEqual({ v: 1, ...referral });
	});

	it('bears the signature of the reporter over the whole envelope', async () => {
		const { signature, work, ...unsigned } = filing;
		const envelope = base64url(await sha256(canonicalBytes(unsigned)));
		const key = fromBase64url(filing.reporterSignKey);
		const sealedHash = base64url(await sha256(fromBase64url(filing.body)));
		const statement = filingStatement(unsigned, { envelope, sealedHash });
		expect(await verify(key, 'entry', statement, fromBase64url(signature))).toBe(true);
		const otherWords = { ...statement, sealedHash: base64url(await sha256(random(32))) };
		expect(await verify(key, 'entry', otherWords, fromBase64url(signature))).toBe(false);
	});

	it('gives the identity to two custodians together, and to no single one', async () => {
		const shares = await Promise.all(
			filing.identity!.shares.map(({ member, sealed }, i) =>
				openBytes(
					made.members[i]!.sealKeys.privateRecord,
					place(`identity-share:${member}`),
					fromBase64url(sealed),
				),
			),
		);
		const sealed = fromBase64url(filing.identity!.sealed);
		const key = await joinShares([shares[0]!, shares[2]!]);
		expect(await openJsonWithSecret<Identity>(key, place('identity'), sealed)).toEqual({ v: 1, ...identity });
		await expect(openJsonWithSecret(shares[0]!.slice(0, 32), place('identity'), sealed)).rejects.toThrow();
	});

	it('is posted again unchanged until an answer comes, and works only when asked to', async () => {
		const bodies: Filing[] = [];
		const answers: (() => Response)[] = [
			() => {
				throw new TypeError('connection reset');
			},
			() => new Response('', { status: 503 }),
			() => Response.json({ refused: 'work-needed', detail: { challenge: 'c', bits: 8 } }, { status: 429 }),
			() => Response.json({ case: filing.case }, { status: 201 }),
		];
		const wire: Wire = {
			pauses: [1, 1],
			fetch: async (_, request) => {
				bodies.push(JSON.parse(String(request?.body)));
				return answers[bodies.length - 1]!();
			},
		};
		expect((await sendFiling(wire, filing)).ok).toBe(true);
		expect(bodies.slice(0, 3)).toEqual([filing, filing, filing]);
		expect(bodies[3]).toEqual({ ...filing, work: await solve('c', 8) });
	});
});

describe('an attachment', () => {
	const parts = new Map<string, Uint8Array>();
	const wire: Wire = {
		pauses: [1],
		fetch: async (address, request) => {
			const path = String(address).split('?')[0]!;
			if (request?.method === 'PUT') parts.set(path, new Uint8Array(request.body as ArrayBuffer));
			return request?.method === 'PUT'
				? new Response(null, { status: 204 })
				: new Response(parts.get(path) as BodyInit);
		},
	};

	it('goes in sealed chunks and comes back whole', async () => {
		const bytes = new Uint8Array(600_000).map((_, i) => i % 251);
		const source = sourceOfBlob(new Blob([bytes], { type: 'image/png' }), { name: '1.png', original: false });
		const sent = await uploadAttachment(wire, source);
		if (!sent.ok) throw new Error(sent.code);
		expect(parts.size).toBe(3);
		const opened = await openAttachment(wire, sent.value);
		expect(opened.ok && new Uint8Array(await opened.value.arrayBuffer())).toEqual(bytes);
		const [first, second] = [...parts.keys()];
		const swapped = parts.get(first!)!;
		parts.set(first!, parts.get(second!)!);
		parts.set(second!, swapped);
		expect((await openAttachment(wire, sent.value)).ok).toBe(false);
	});

	it('tells what the server refused', async () => {
		const refusing: Wire = { fetch: async () => Response.json({ refused: 'too-large' }, { status: 413 }) };
		const source = sourceOfBlob(new Blob(['x']), { name: 'a', original: true });
		expect(await uploadAttachment(refusing, source)).toEqual({ ok: false, code: 'too-large' });
	});
});

describe('following a case', () => {
	const moment = { date: plainDate('2026-11-23'), part: 'to-17' } as const;
	let handler: Awaited<ReturnType<typeof makeMember>>;
	let view: FollowView;

	const reply = async (seq: number, text: string): Promise<FollowEntry> => {
		const author = handler.certificate.statement.member;
		const sealed = await sealJson<TextBody>(
			reporter.caseKeys.publicKey,
			{ scope: filing.case, field: 'reply', author, seq },
			{ v: 1, text, attachments: [] },
		);
		return entry({ seq, kind: 'reply', author, sealed: base64url(sealed), title: 'Operator' });
	};
	const entry = (
		given: Partial<FollowEntry> & Pick<FollowEntry, 'seq' | 'kind' | 'author'>,
	): FollowEntry => ({
		clear: {},
		sealed: null,
		signature: null,
		moment,
		salt: base64url(random(32)),
		title: null,
		leafIndex: null,
		...given,
	});

	beforeAll(async () => {
		handler = await makeMember(made.organisation, ['handler'], made.certify);
		const { signature, work, ...unsigned } = filing;
		const envelope = base64url(await sha256(canonicalBytes(unsigned)));
		view = {
			case: filing.case,
			wrappedSecrets: filing.wrappedSecrets,
			reporterKey: filing.reporterKey,
			caseKey: filing.caseKey,
			identity: { sealed: filing.identity!.sealed, reporter: filing.identity!.reporter },
			state: { lastSeq: 2 } as CaseState,
			clocks: null,
			entries: [
				entry({
					seq: 0,
					kind: 'file',
					author: 'reporter',
					clear: filingStatement(unsigned, { envelope, sealedHash: '' }).clear as FollowEntry['clear'],
					sealed: filing.body,
					signature,
				}),
				await reply(1, 'Біз тексеріп жатырмыз.'),
				entry({
					seq: 2,
					kind: 'request-identity',
					author: handler.certificate.statement.member,
					clear: { handler: handler.certificate.statement.member },
					handler: handler.certificate,
				}),
			],
			today: moment.date,
		};
	});
	const opened = async (changed: Partial<FollowView> = {}) => {
		const answer = await openView({ ...view, ...changed }, reporter.stretched);
		if (!answer.ok) throw new Error(answer.code);
		return answer.value;
	};

	it('opens what was said, both ways, and who I am', async () => {
		const { entries, identity: mine } = await opened();
		expect(entries[0]!.opened).toMatchObject({ kind: 'referral', body: { text: referral.text } });
		expect(entries[1]!.opened).toMatchObject({ kind: 'text', body: { text: 'Біз тексеріп жатырмыз.' } });
		expect(entries.map(({ genuine }) => genuine)).toEqual([true, true, true]);
		expect(mine).toEqual({ v: 1, ...identity });
	});

	it('does not open a piece that was moved to another number or altered', async () => {
		const [filed, answer, request] = view.entries;
		const moved = { ...answer!, seq: 7 };
		const altered = { ...answer!, sealed: spoil(answer!.sealed!) };
		const { entries } = await opened({ entries: [filed!, moved, altered, request!] });
		expect(entries.map((one) => one.opened.kind)).toEqual(['referral', 'unreadable', 'unreadable', 'none']);
	});

	it('says that words put into the reporter’s mouth are not the reporter’s', async () => {
		const forged = entry({ seq: 3, kind: 'confirm', author: 'reporter', clear: { promise: 2 } });
		const { entries } = await opened({ entries: [...view.entries, forged] });
		expect(entries.at(-1)!.genuine).toBe(false);
	});

	it('signs an act over its place and its sealed words', async () => {
		const followed = await opened();
		const act = await sealAct(followed, 3, { kind: 'say', text: 'Рахмет' });
		const key = publicKeyOf(followed.signRecord);
		const statement = {
			case: view.case,
			seq: 3,
			kind: 'say',
			author: 'reporter',
			clear: {},
			sealedHash: base64url(await sha256(fromBase64url(act.sealed!))),
		};
		expect(await verify(key, 'entry', statement, fromBase64url(act.signature))).toBe(true);
		expect(await verify(key, 'entry', { ...statement, seq: 4 }, fromBase64url(act.signature))).toBe(false);
	});

	it('shows the identity to the certified handler who asked, and refuses any other key', async () => {
		const followed = await opened();
		const trust = { rootKey: made.directory.organisation.rootKey, organisation: made.organisation };
		const consent = await sealConsent(followed, 3, 2, { ...trust, identity: followed.identity! });
		if (!consent.ok) throw new Error(consent.code);
		const seen = await openJson<Identity>(
			handler.sealKeys.privateRecord,
			{ scope: view.case, field: 'identity', author: 'reporter', seq: 3 },
			fromBase64url(consent.value.sealed!),
		);
		expect(seen).toEqual({ v: 1, ...identity });

		const thief = await makeMember(made.organisation, ['handler'], made.certify);
		const { statement } = thief.certificate;
		const stolen = { ...handler.certificate.statement, sealKey: statement.sealKey };
		const forged = { statement: stolen, signature: handler.certificate.signature };
		const [filed, answer, request] = view.entries;
		const tricked = await opened({ entries: [filed!, answer!, { ...request!, handler: forged }] });
		const refused = await sealConsent(tricked, 3, 2, { ...trust, identity: followed.identity! });
		expect(refused).toEqual({ ok: false, code: 'not-certified' });
		const other = await opened({ entries: [filed!, answer!, { ...request!, handler: thief.certificate }] });
		expect((await sealConsent(other, 3, 2, { ...trust, identity: followed.identity! })).ok).toBe(false);
	});

	it('seals again under the next number when the desk wrote in the meantime', async () => {
		const meanwhile = await reply(3, 'Тағы бір сұрақ бар.');
		let now: FollowView = view;
		const taken: number[] = [];
		const wire: Wire = {
			pauses: [1],
			fetch: async (address, request) => {
				if (String(address) === '/api/follow') return Response.json(now);
				const act = JSON.parse(String(request?.body));
				if (taken.length === 0 && act.seq === 3) {
					now = { ...now, state: { lastSeq: 3 } as CaseState, entries: [...now.entries, meanwhile] };
					taken.push(3);
					return Response.json({ refused: 'stale', detail: { seq: 4 } }, { status: 409 });
				}
				taken.push(act.seq);
				const { kind, clear, sealed, signature } = act;
				const said = entry({ seq: act.seq, kind, author: 'reporter', clear, sealed, signature });
				now = { ...now, state: { lastSeq: act.seq } as CaseState, entries: [...now.entries, said] };
				return Response.json({ seq: act.seq }, { status: 201 });
			},
		};
		const done = await performAct(wire, await opened(), async (followed, seq) => ({
			ok: true,
			value: await sealAct(followed, seq, { kind: 'say', text: 'Иә' }),
		}));
		expect(taken).toEqual([3, 4]);
		if (!done.ok) throw new Error(done.code);
		expect(done.value.entries.at(-1)!.opened).toMatchObject({ kind: 'text', body: { text: 'Иә' } });
		expect(done.value.entries.at(-1)!.genuine).toBe(true);
	});

	it('does not take another receipt', async () => {
		const stranger = { ...reporter.stretched, wrapKey: random(32) };
		expect(await openView(view, stranger)).toEqual({ ok: false, code: 'unreadable' });
	});
});

describe('a contact code', () => {
	it('is eight digits, however typed', () => {
		expect(parseContactCode(' 1234-56 78 ')).toBe('12345678');
		expect(parseContactCode('1234567')).toBeNull();
		expect(parseContactCode('12345678a')).toBeNull();
	});
});

it('signs with keys of P-256 only', async () => {
	await expect(sign(random(97), 'entry', {})).rejects.toThrow();
});
