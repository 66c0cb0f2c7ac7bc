/** A reporter's own browser reads the case: what opens, who wrote it, and what is believed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random, sha256 } from '#crypto/bytes.ts';
import { canonicalBytes } from '#crypto/canonical.ts';
import { publicKeyOf } from '#crypto/keys.ts';
import { openJson } from '#crypto/open.ts';
import { sealJson } from '#crypto/seal.ts';
import { sign, verify } from '#crypto/sign.ts';
import type { CaseState, TextBody } from '#modules/cases/contract.ts';
import type { Filing, FollowEntry, FollowView, Identity } from '#modules/intake/contract.ts';
import { plainDate } from '#platform/plain-date.ts';
import { filingStatement } from '../core/filing-statement.ts';
import { performAct, sealAct, sealConsent } from './act.ts';
import { checkDirectory } from './check-directory.ts';
import { identity, makeDirectory, makeMember, referral, spoil } from './fixture.ts';
import { openView, sealedHashOf } from './follow.ts';
import { type PreparedReporter, prepareReporter, sealFiling } from './seal-referral.ts';
import type { Wire } from './send.ts';

let made: Awaited<ReturnType<typeof makeDirectory>>;
let reporter: PreparedReporter;
let filing: Filing;

beforeAll(async () => {
	made = await makeDirectory();
	const checked = await checkDirectory(made.directory, made.directory.organisation.rootKey);
	if (!checked.ok) throw new Error('the honest directory was refused');
	reporter = await prepareReporter(made.directory.receiptSalt);
	const words = { body: referral, identity, desk: made.desk.desk, danger: false };
	filing = await sealFiling(checked.value, reporter, words);
});

describe('following a case', () => {
	const moment = { date: plainDate('2026-11-23'), part: 'to-17' } as const;
	let handler: Awaited<ReturnType<typeof makeMember>>;
	let view: FollowView;

	const reply = async (seq: number, text: string, by = handler): Promise<FollowEntry> => {
		const author = handler.certificate.statement.member;
		const sealed = await sealJson<TextBody>(
			reporter.caseKeys.publicKey,
			{ scope: filing.case, field: 'reply', author, seq },
			{ v: 1, text, attachments: [] },
		);
		return signedBy(by, { seq, kind: 'reply', author, sealed: base64url(sealed) });
	};
	/** Signed as the desk's browser does it. */
	const signedBy = async (by: typeof handler, given: Parameters<typeof entry>[0]): Promise<FollowEntry> => {
		const { seq, kind, author, clear, sealed, ...rest } = entry(given);
		const sealedHash = await sealedHashOf(sealed === null ? null : fromBase64url(sealed));
		const statement = { case: filing.case, seq, kind, author, clear, sealedHash };
		const signature = base64url(await sign(by.signKeys.privateRecord, 'entry', statement));
		return { seq, kind, author, clear, sealed, ...rest, signature };
	};
	const entry = (
		given: Partial<FollowEntry> & Pick<FollowEntry, 'seq' | 'kind' | 'author'>,
	): FollowEntry => ({
		clear: {},
		sealed: null,
		signature: null,
		moment,
		salt: base64url(random(32)),
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
			laterKeys: [],
			caseKey: filing.caseKey,
			identity: { sealed: filing.identity!.sealed, reporter: filing.identity!.reporter },
			state: { lastSeq: 2 } as CaseState,
			clocks: null,
			followUpsOpen: [],
			appeal: null,
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
				await signedBy(handler, {
					seq: 2,
					kind: 'request-identity',
					author: handler.certificate.statement.member,
					clear: { handler: handler.certificate.statement.member },
				}),
			],
			certificates: [handler.certificate],
			today: moment.date,
		};
	});
	const opened = async (changed: Partial<FollowView> = {}) => {
		const answer = await openView({ ...view, ...changed }, reporter.stretched, made.directory.organisation);
		if (!answer.ok) throw new Error(answer.code);
		return answer.value;
	};

	it('opens what was said, both ways, and who I am', async () => {
		const { entries, identity: mine } = await opened();
		expect(entries[0]!.opened).toMatchObject({ kind: 'referral', body: { text: referral.text } });
		expect(entries[1]!.opened).toMatchObject({ kind: 'text', body: { text: 'Біз тексеріп жатырмыз.' } });
		expect(entries.map(({ trust }) => trust)).toEqual(['signed', 'signed', 'signed']);
		expect(entries[1]!.member?.title).toBe('Operator');
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
		expect(entries.at(-1)!.trust).toBe('forged');
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
		const consent = await sealConsent(followed, 3, 2, followed.identity!);
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
		const lies: Partial<FollowView>[] = [
			{ certificates: [forged] },
			{ certificates: [thief.certificate] },
			{
				entries: [filed!, answer!, { ...request!, author: statement.member }],
				certificates: [thief.certificate],
			},
			{ entries: [filed!, answer!, { ...request!, signature: null }] },
		];
		for (const lie of lies) {
			const tricked = await opened(lie);
			expect(await sealConsent(tricked, 3, 2, followed.identity!)).toEqual({
				ok: false,
				code: 'not-certified',
			});
			expect(tricked.view.state.identityRequests).toEqual([]);
		}
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
		expect(done.value.entries.at(-1)!.trust).toBe('signed');
	});

	describe('an entry in a member’s name', () => {
		const trustOf = async (last: FollowEntry, changed: Partial<FollowView> = {}) => {
			const { entries } = await opened({ entries: [...view.entries, last], ...changed });
			return entries.at(-1)!;
		};

		it('is the desk’s word where it bears the signature of a certified member', async () => {
			expect(await trustOf(await reply(3, 'Жауап дайын.'))).toMatchObject({
				trust: 'signed',
				member: { title: 'Operator' },
				opened: { kind: 'text' },
			});
		});

		it('is not, without a signature or with one that does not fit', async () => {
			const honest = await reply(3, 'Бәрі дұрыс, кері алыңыз.');
			const { signature } = view.entries[1]!;
			for (const wrong of [null, '', 'x', signature, spoil(honest.signature!)]) {
				const { trust, member } = await trustOf({ ...honest, signature: wrong });
				expect([wrong, trust, member]).toEqual([wrong, 'forged', null]);
			}
			for (const change of [
				{ kind: 'decide' },
				{ clear: { outcome: 'upheld' } },
				{ sealed: spoil(honest.sealed!) },
			]) {
				expect(await trustOf({ ...honest, ...change })).toMatchObject({ trust: 'forged', member: null });
			}
		});

		it('is not, signed by another member, even by a certified one', async () => {
			const other = await makeMember(made.organisation, ['handler'], made.certify);
			const certificates = [handler.certificate, other.certificate];
			const last = await reply(3, 'In the name of the first.', other);
			expect(await trustOf(last, { certificates })).toMatchObject({ trust: 'forged', member: null });
		});

		it('is not, where the root never signed the member, or signed somebody else’s', async () => {
			const stranger = await makeMember(made.organisation, ['handler'], made.certify);
			const { statement, signature } = stranger.certificate;
			const author = statement.member;
			const last = await signedBy(stranger, { seq: 3, kind: 'reply', author });
			const elsewhere = await makeDirectory();
			const titled = { statement: { ...statement, title: 'Head of the desk' }, signature };
			const foreign = await elsewhere.certify(statement);
			const lent = { statement, signature: handler.certificate.signature };
			for (const certificate of [titled, foreign, lent]) {
				const { trust, member } = await trustOf(last, { certificates: [handler.certificate, certificate] });
				expect([trust, member]).toEqual(['uncertified', null]);
			}
			expect(await trustOf(last)).toMatchObject({ trust: 'uncertified' });
			const known = { certificates: [handler.certificate, stranger.certificate] };
			expect(await trustOf(last, known)).toMatchObject({ trust: 'signed' });
		});

		it('checks out under an older certificate too, when the keys were made anew', async () => {
			const { statement } = handler.certificate;
			const again = await makeMember(made.organisation, ['handler'], made.certify);
			const newer = await made.certify({ ...again.certificate.statement, member: statement.member });
			const certificates = [newer, handler.certificate];
			expect(await trustOf(await reply(3, 'Old keys.'), { certificates })).toMatchObject({ trust: 'signed' });
			const last = await reply(3, 'New keys.', again);
			expect(await trustOf(last, { certificates })).toMatchObject({ trust: 'signed' });
		});

		it('holds for a registration, to which the server adds the number', async () => {
			const author = handler.certificate.statement.member;
			const signed = await signedBy(handler, { seq: 3, kind: 'register', author });
			const numbered = { ...signed, clear: { number: '2026-000000-0' } };
			expect(await trustOf(numbered)).toMatchObject({ trust: 'signed' });
		});

		it('cannot be given by the server, but for what it takes in', async () => {
			for (const kind of ['reply', 'decide', 'close', 'confirm', 'request-identity']) {
				expect(await trustOf(entry({ seq: 3, kind, author: 'server' }))).toMatchObject({ trust: 'forged' });
			}
			expect(await trustOf(entry({ seq: 3, kind: 'say', author: 'server' }))).toMatchObject({
				trust: 'unsigned',
			});
		});

		it('changes nothing of where the case stands, whatever the server says', async () => {
			const author = handler.certificate.statement.member;
			const closing = { seq: 3, kind: 'close', author, clear: { ground: 'not-confirmed' } };
			const state = { lastSeq: 3, status: 'closed' } as CaseState;
			const lied = await opened({ state, entries: [...view.entries, entry(closing)] });
			expect(lied.view.state).toMatchObject({ status: 'received', closed: null, lastSeq: 3 });
			const honest = await opened({ state, entries: [...view.entries, await signedBy(handler, closing)] });
			expect(honest.view.state.closed).toMatchObject({ ground: 'not-confirmed' });
		});
	});

	it('does not take another receipt', async () => {
		const stranger = { ...reporter.stretched, wrapKey: random(32) };
		expect(await openView(view, stranger, made.directory.organisation)).toEqual({
			ok: false,
			code: 'unreadable',
		});
	});
});
