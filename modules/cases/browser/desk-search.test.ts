import { describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { generateSealKeys } from '#crypto/keys.ts';
import { sealBytes, sealJson } from '#crypto/seal.ts';
import { plainDate } from '#platform/plain-date.ts';
import { ok, refuse } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type { SealedTexts } from '../contract.ts';
import { DeskSearch, type Progress } from './desk-search.ts';
import type { SearchKeys } from './open-texts.ts';

const desk = base64url(random(16));
const deskKeys = await generateSealKeys();
const own = await generateSealKeys();
const held: SearchKeys = {
	member: base64url(random(16)),
	sealRecord: own.privateRecord,
	desks: new Map([[desk, [{ epoch: 1, privateRecord: deskKeys.privateRecord }]]]),
};

interface Told {
	text: string;
	summary?: string;
	/** Whom the case key is sealed to; the desk's own where not told. */
	to?: Uint8Array;
	/** What the summary is sealed as. */
	summaryField?: string;
}

async function sealedCase(id: string, { text, summary, to, summaryField = 'summary' }: Told) {
	const keys = await generateSealKeys();
	const place = (field: string, author: string, seq: number) => ({ scope: id, field, author, seq });
	const record = await sealBytes(
		(to ?? deskKeys.publicKey) as typeof deskKeys.publicKey,
		place('case-key', 'reporter', 1),
		keys.privateRecord,
	);
	const body = { v: 1, locale: 'kk', topic: 'pay', site: 'AA-1', text, attachments: [] };
	const sealed: SealedTexts = {
		case: id,
		lastSeq: summary ? 1 : 0,
		number: null,
		status: 'received',
		filed: plainDate('2026-03-02'),
		coded: null,
		keys: [{ desk, epoch: 1, author: 'reporter', sealed: base64url(record) }],
		body: base64url(await sealJson(keys.publicKey, place('referral', 'reporter', 0), body)),
		bodyAuthor: 'reporter',
		summary: summary
			? {
					seq: 1,
					author: 'm',
					sealed: base64url(
						await sealJson(keys.publicKey, place(summaryField, 'm', 1), {
							v: 1,
							text: summary,
							attachments: [],
						}),
					),
				}
			: null,
		forSearch: [],
	};
	return sealed;
}

/** A server that has these cases, in pages of two. */
function serverWith(cases: Map<string, SealedTexts>) {
	const asked: string[] = [];
	let away = false;
	const send = (async (_method: string, path: string, body?: { cases: string[] }) => {
		asked.push(...(body?.cases ?? []));
		if (away) return refuse('offline');
		if (path === '/api/desk/search-texts') return ok({});
		if (body) return ok({ cases: body.cases.flatMap((id) => cases.get(id) ?? []) });
		const query = new URL(path, 'http://x').searchParams;
		const closed = query.get('folder') === 'closed';
		const all = [...cases.values()]
			.filter(({ status }) => (status === 'closed') === closed)
			.map(({ case: id, lastSeq }) => ({ case: id, lastSeq }))
			.sort((a, b) => (a.case < b.case ? -1 : 1))
			.filter(({ case: id }) => id > (query.get('after') ?? ''));
		return ok({ cases: all.slice(0, 2), next: all.length > 2 ? all[1]!.case : null });
	}) as Send;
	return {
		send,
		asked,
		goAway: (gone: boolean) => {
			away = gone;
		},
	};
}

async function searching(told: Record<string, Told>) {
	const cases = new Map<string, SealedTexts>();
	for (const [id, one] of Object.entries(told)) cases.set(id, await sealedCase(id, one));
	const server = serverWith(cases);
	const progress: Progress[] = [];
	const search = new DeskSearch(held, server.send, (now) => progress.push(now));
	await search.gather();
	const found = (query: string) => search.find(query).hits.map((hit) => hit.case);
	return { cases, server, search, found, progress };
}

describe('search in the desk’s browser', () => {
	it('opens referrals and summaries page by page, and finds words of both', async () => {
		const { found, progress } = await searching({
			a: { text: 'Жалақы төленбеді' },
			b: { text: 'Вахтаны ұзартты', summary: 'Rotation prolonged without consent' },
			c: { text: 'Асханада суық' },
			d: { text: 'Жалақы кешікті' },
		});
		expect(found('жалакы').sort()).toEqual(['a', 'd']);
		expect(found('consent')).toEqual(['b']);
		expect(progress.at(-1)).toMatchObject({ indexed: 4, wanted: 4, unread: 0, state: 'ready', cut: false });
	});

	it('never takes in what is sealed to another desk, or what was sealed for another place', async () => {
		const stranger = await generateSealKeys();
		const { found, progress } = await searching({
			a: { text: 'Мөрленген', to: stranger.publicKey },
			b: { text: 'Ашық', summary: 'Ауыстырылған', summaryField: 'note' },
		});
		expect([found('мөрленген'), found('ауыстырылған'), found('ашық')]).toEqual([[], [], ['b']]);
		expect(progress.at(-1)).toMatchObject({ indexed: 1, unread: 1 });
	});

	it('fetches again only what has changed, and forgets what it may not read any more', async () => {
		const { cases, server, search, found } = await searching({
			a: { text: 'Бірінші' },
			b: { text: 'Екінші' },
		});
		server.asked.length = 0;
		cases.set('a', await sealedCase('a', { text: 'Бірінші', summary: 'Қысқаша' }));
		cases.delete('b');
		await search.gather();
		expect(server.asked).toEqual(['a']);
		expect([found('қысқаша'), found('екінші')]).toEqual([['a'], []]);
		cases.delete('a');
		await search.refresh(['a']);
		expect(found('қысқаша')).toEqual([]);
	});

	it('says so when the server is away, searches what it has, and goes on afterwards', async () => {
		const { cases, server, search, found, progress } = await searching({ a: { text: 'Бірінші' } });
		cases.set('b', await sealedCase('b', { text: 'Екінші' }));
		server.goAway(true);
		await search.gather();
		expect(progress.at(-1)?.state).toBe('broken');
		expect(found('бірінші')).toEqual(['a']);
		server.goAway(false);
		await search.gather();
		expect(found('екінші')).toEqual(['b']);
	});

	it('searches the conversation of a case that was open on the page', async () => {
		const { search, found } = await searching({ a: { text: 'Бірінші' } });
		search.learn('a', { referral: 'Бірінші', summary: null, replies: 'Комендант келді' });
		expect(found('комендант')).toEqual(['a']);
		expect(search.find('комендант').hits[0]?.field).toBe('reply');
	});

	it('takes the page’s word for what a colleague’s browser has sealed', async () => {
		const { search, found } = await searching({ a: { text: 'Бірінші' } });
		search.learn('a', { referral: 'Шын сөз', summary: 'Қысқаша', replies: '' });
		expect([found('бірінші'), found('шын'), found('қысқаша')]).toEqual([[], ['a'], ['a']]);
	});
});
