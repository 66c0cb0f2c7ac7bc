/**
 * Words sealed for the search of a desk.
 *
 * Seen to fail: with `if (desk)` taken out of `TextOpener.open` (words from which somebody is excluded were sealed for the
 * whole desk); with the place taken from `placeForSearch` (moved words opened).
 */
import { describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { generateSealKeys, type KeyPair } from '#crypto/keys.ts';
import { sealBytes, sealJson } from '#crypto/seal.ts';
import type { Id } from '#modules/people/contract.ts';
import { plainDate } from '#platform/plain-date.ts';
import { ok } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type { CaseKeyRecord, NewSearchText, SealedTexts, SearchText } from '../contract.ts';
import { DeskSearch } from './desk-search.ts';
import { prepareSearch, type SearchKeys, shareTexts, TextOpener } from './open-texts.ts';

const id = (): Id => base64url(random(16));
const [desk, otherDesk] = [id(), id()];
const epochs: KeyPair<'seal'>[] = await Promise.all(Array.from({ length: 2 }, generateSealKeys));
const own = await generateSealKeys();

const holding = (...held: number[]): SearchKeys => ({
	member: id(),
	sealRecord: own.privateRecord,
	desks: new Map([[desk, held.map((epoch) => ({ epoch, privateRecord: epochs[epoch - 1]!.privateRecord }))]]),
});

interface Filed {
	readonly sealed: SealedTexts;
	/** What a database would hand out beside it. */
	readonly keptBy: (texts: readonly SearchText[]) => SealedTexts;
}

/** A referral and a summary under the first key of the case, which is sealed to the desk's key `epoch`, or to `own`. */
async function filed(caseId: Id, to: { epoch: number } | { member: Id }): Promise<Filed> {
	const keys = await generateSealKeys();
	const place = (field: string, author: string, seq: number) => ({ scope: caseId, field, author, seq });
	const key: CaseKeyRecord =
		'epoch' in to
			? {
					desk,
					epoch: to.epoch,
					author: 'reporter',
					sealed: base64url(
						await sealBytes(
							epochs[to.epoch - 1]!.publicKey,
							place('case-key', 'reporter', to.epoch),
							keys.privateRecord,
						),
					),
				}
			: {
					desk,
					epoch: 0,
					author: 'm',
					member: to.member,
					sealed: base64url(await sealBytes(own.publicKey, place('case-key', 'm', 0), keys.privateRecord)),
				};
	const body = { v: 1, locale: 'kk', topic: 'pay', site: 'AA-1', text: 'Жалақы кешікті', attachments: [] };
	const short = { v: 1, text: 'Wages late', attachments: [] };
	const sealed: SealedTexts = {
		case: caseId,
		lastSeq: 3,
		number: null,
		status: 'received',
		filed: plainDate('2026-03-02'),
		coded: null,
		keys: [key],
		body: base64url(await sealJson(keys.publicKey, place('referral', 'reporter', 0), body)),
		bodyAuthor: 'reporter',
		summary: {
			seq: 3,
			author: 'm',
			sealed: base64url(await sealJson(keys.publicKey, place('summary', 'm', 3), short)),
		},
		forSearch: [],
	};
	const keptBy = (texts: readonly SearchText[]): SealedTexts => ({
		...sealed,
		keys: [],
		body: null,
		summary: { seq: 3, author: 'm', sealed: null },
		forSearch: texts,
	});
	return { sealed, keptBy };
}

/** What `keys` would give to the server after opening it, as the server hands it out. */
async function shared(keys: SearchKeys, sealed: SealedTexts): Promise<SearchText[]> {
	const opener = new TextOpener(keys);
	const { fresh } = await opener.open(sealed);
	let given: NewSearchText[] = [];
	const send = (async (_method: string, _path: string, body: { texts: NewSearchText[] }) => {
		given = body.texts;
		return ok({});
	}) as unknown as Send;
	await shareTexts(send, opener, fresh);
	return given
		.map(({ case: _case, ...text }) => ({ ...text, author: keys.member }))
		.sort((a, b) => a.seq - b.seq);
}

describe('words sealed for the search of a desk', () => {
	it('open for a colleague without the key of the case, referral and summary alike', async () => {
		const { sealed, keptBy } = await filed(id(), { epoch: 1 });
		const texts = await shared(holding(1), sealed);
		expect(texts.map(({ seq, epoch }) => [seq, epoch])).toEqual([
			[0, 1],
			[3, 1],
		]);
		const colleague = await new TextOpener(holding(2, 1)).open(keptBy(texts));
		expect(colleague).toEqual({
			body: { v: 1, text: 'Жалақы кешікті', topic: 'pay', site: 'AA-1' },
			summary: { v: 1, text: 'Wages late' },
			fresh: [],
			broken: false,
		});
	});

	it('open for nobody who holds only another key of the desk, or another desk', async () => {
		const { sealed, keptBy } = await filed(id(), { epoch: 2 });
		const texts = await shared(holding(2, 1), sealed);
		expect(texts.map(({ epoch }) => epoch)).toEqual([2, 2]);
		const removed = holding(1);
		// As if it were sealed under the key that the removed member has.
		const disguised = texts.map((text) => ({ ...text, epoch: 1 }));
		const stranger: SearchKeys = {
			...holding(),
			desks: new Map([[otherDesk, [{ epoch: 2, privateRecord: epochs[0]!.privateRecord }]]]),
		};
		const elsewhere = texts.map((text) => ({ ...text, desk: otherDesk }));
		for (const [keys, tried] of [
			[removed, texts],
			[removed, disguised],
			[stranger, texts],
			[stranger, elsewhere],
		] as const) {
			const opened = await new TextOpener(keys).open(keptBy(tried));
			expect([opened.body, opened.summary, opened.broken]).toEqual([null, null, true]);
		}
	});

	it('do not open in another case, under another number or another author', async () => {
		const one = await filed(id(), { epoch: 1 });
		const two = await filed(id(), { epoch: 1 });
		const [referral, summary] = (await shared(holding(1), one.sealed)) as [SearchText, SearchText];
		const opener = new TextOpener(holding(1));
		for (const moved of [
			two.keptBy([referral, summary]),
			one.keptBy([
				{ ...summary, seq: 0 },
				{ ...referral, seq: 3 },
			]),
			one.keptBy([
				{ ...referral, author: id() },
				{ ...summary, author: id() },
			]),
		])
			expect(await opener.open(moved)).toMatchObject({ body: null, summary: null, broken: true });
	});

	it('are not made where somebody is excluded: the words came by a member’s own key', async () => {
		const keys = holding(1);
		const { sealed } = await filed(id(), { member: keys.member });
		const opened = await new TextOpener(keys).open(sealed);
		expect(opened.body?.text).toBe('Жалақы кешікті');
		expect(opened.fresh).toEqual([]);
	});

	it('that a colleague has spoilt are opened as they were sealed first', async () => {
		const caseId = id();
		const { sealed, keptBy } = await filed(caseId, { epoch: 1 });
		const spoilt = (await shared(holding(1), sealed)).map((text) => ({
			...text,
			sealed: base64url(random(1100)),
		}));
		const send = (async (method: string, path: string, body?: { which?: string }) => {
			if (method === 'GET')
				return ok({ cases: path.includes('open') ? [{ case: caseId, lastSeq: 3 }] : [], next: null });
			if (path === '/api/desk/search-texts') return ok({});
			return ok({ cases: [body?.which === 'all' ? sealed : keptBy(spoilt)] });
		}) as Send;
		const search = new DeskSearch(holding(1), send);
		await search.gather();
		expect(search.find('жалақы').hits.map((hit) => hit.case)).toEqual([caseId]);
	});
});

describe('a handler who reads a case', () => {
	it('prepares it for the search of the desk, once', async () => {
		const { sealed } = await filed(id(), { epoch: 1 });
		const kept: NewSearchText[] = [];
		const asked: string[] = [];
		const send = (async (
			_method: string,
			path: string,
			body: { which?: string; texts?: NewSearchText[] },
		) => {
			asked.push(body.which ?? path);
			kept.push(...(body.texts ?? []));
			return ok({ cases: kept.length > 0 ? [] : [sealed] });
		}) as unknown as Send;
		await prepareSearch(send, holding(1), [sealed.case]);
		await prepareSearch(send, holding(1), [sealed.case]);
		expect(asked).toEqual(['not-for-search', '/api/desk/search-texts', 'not-for-search']);
		expect(kept.map(({ seq }) => seq).sort()).toEqual([0, 3]);
	});
});
