/**
 * What browsers seal for the search of their desk: kept only where it opens nothing that was closed.
 *
 * Seen to fail: each condition of `insertSearchTexts` taken out by itself (seat, generation, readable, kind of entry).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import {
	act,
	type Centre,
	fileOne,
	good,
	makeCentre,
	type Person,
} from '#modules/intake/server/test-centre.ts';
import { removePerson } from '#modules/intake/server/test-keys.ts';
import { certified } from '#modules/people/browser/certificates.ts';
import type { Id } from '#modules/people/contract.ts';
import { deskDirectory } from '#modules/people/server/index.ts';
import type { Send } from '#platform/send.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { prepareSearch, TextOpener } from '../browser/open-texts.ts';
import { makeRekey } from '../browser/rekey.ts';
import type { NewSearchText } from '../contract.ts';
import { keepSearchTexts, listRenewals, readTexts, recordRekeys } from './index.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());

/** As the two routes do it. */
const sendAs =
	(by: Person): Send =>
	async (_method, path, body) => {
		const { cases, which, texts } = body as { cases?: unknown; which?: unknown; texts?: unknown };
		return (
			path === '/api/desk/texts'
				? await readTexts(centre.context, by.signedIn, cases, which)
				: await keepSearchTexts(centre.context, by.signedIn, texts)
		) as never;
	};
const prepare = (by: Person, id: Id) => prepareSearch(sendAs(by), by.keyring, [id]);
const forSearch = async (by: Person, id: Id) =>
	good(await readTexts(centre.context, by.signedIn, [id], 'for-search')).cases[0];
const keep = async (by: Person, ...texts: NewSearchText[]) => {
	good(await keepSearchTexts(centre.context, by.signedIn, texts));
};
const kept = async (id: Id) =>
	(
		await centre.database.pool.query<{ seq: number; epoch: number }>(
			'select seq, epoch from cases.search_text where case_id = $1 order by seq, epoch',
			[toBytea(id)],
		)
	).rows;
const words = (id: Id, more: Partial<NewSearchText> = {}): NewSearchText => ({
	case: id,
	seq: 0,
	desk: centre.desks.duty.desk,
	epoch: 1,
	sealed: base64url(random(1100)),
	...more,
});
/** A new key of the case, as the desk's browser makes it. */
async function renew(by: Person, id: Id) {
	const asked = { after: null, only: id, limit: 1 };
	const { items } = good(await listRenewals(centre.context, by.signedIn, asked));
	const { desks, members } = await deskDirectory(centre.context, by.signedIn);
	const authors = Object.values(centre.people).map(({ statement }) => statement);
	const known = {
		desks: (await certified(by.keyring.rootKey, 'desk', desks)).map(({ statement }) => statement),
		members: (await certified(by.keyring.rootKey, 'member', members)).map(({ statement }) => statement),
		authors,
	};
	const rekey = good(await makeRekey(by.keyring, items[0]!, known));
	const signKey = toBytea(by.statement.signKey);
	const [done] = await recordRekeys(centre.context, by.signedIn, signKey, [{ case: id, act: rekey }]);
	expect(done!.refused).toBeNull();
}
const summarise = (by: Person, id: Id, text: string) =>
	act(centre, by, id, { kind: 'summary', clear: {}, text });

describe('words sealed for the search of a desk', () => {
	it('stand in place of the referral and the newest summary, for every colleague', async () => {
		const { duty, duty2 } = centre.people;
		const id = (await fileOne(centre)).filing.case;
		await prepare(duty, id);
		expect(await forSearch(duty2, id)).toMatchObject({
			body: null,
			summary: null,
			keys: [],
			forSearch: [{ seq: 0 }],
		});
		const { seq } = good(await summarise(duty, id, 'Bir'));
		// The referral as sealed for the search, the summary as first sealed: with the key that opens it.
		const half = (await forSearch(duty2, id))!;
		expect([half.body, half.forSearch.length, half.keys.length]).toEqual([null, 1, 1]);
		await prepare(duty2, id);
		const whole = (await forSearch(duty, id))!;
		expect(whole).toMatchObject({ summary: { seq, sealed: null }, keys: [] });
		const opened = await new TextOpener(duty.keyring).open(whole);
		expect([opened.summary?.text, opened.broken]).toEqual(['Bir', false]);
		expect(opened.body?.text).toBeTruthy();
		// A newer summary is not hidden by what was sealed of the older one.
		good(await summarise(duty, id, 'Eki'));
		expect((await forSearch(duty, id))!.summary?.sealed).not.toBeNull();
		expect(good(await readTexts(centre.context, duty.signedIn, [id], 'not-for-search')).cases).toHaveLength(
			1,
		);
		await prepare(duty, id);
		expect(good(await readTexts(centre.context, duty.signedIn, [id], 'not-for-search')).cases).toEqual([]);
	});

	it('are kept of a referral or a summary alone, and what stands is not overwritten', async () => {
		const { duty, duty2 } = centre.people;
		const id = (await fileOne(centre)).filing.case;
		const { seq } = good(await act(centre, duty, id, { kind: 'reply', clear: {}, text: 'No.' }));
		await keep(duty, words(id, { seq }), words(id, { seq: 40 }));
		expect(await kept(id)).toEqual([]);
		await prepare(duty, id);
		const before = (await forSearch(duty, id))!.forSearch;
		await keep(duty2, words(id));
		expect((await forSearch(duty, id))!.forSearch).toEqual(before);
	});

	it('are taken from nobody who may not read the case, nor for a desk or a key that is not theirs', async () => {
		const { duty, ombudsman } = centre.people;
		const id = (await fileOne(centre)).filing.case;
		await keep(ombudsman, words(id), words(id, { desk: centre.desks.a.desk }));
		await keep(duty, words(id, { desk: centre.desks.a.desk }), words(id, { epoch: 2 }));
		expect(await kept(id)).toEqual([]);
		expect(await forSearch(ombudsman, id)).toBeUndefined();
	});

	it('are neither given to nor taken from a handler who has stepped back, and none are made of what follows', async () => {
		const { duty, duty2 } = centre.people;
		const id = (await fileOne(centre)).filing.case;
		good(await act(centre, duty2, id, { kind: 'recuse', clear: {}, text: 'I know them.' }));
		await keep(duty2, words(id));
		expect(await kept(id)).toEqual([]);
		await prepare(duty, id);
		expect(await forSearch(duty2, id)).toBeUndefined();
		await renew(duty, id);
		const { seq } = good(await summarise(duty, id, 'Ush'));
		await prepare(duty, id);
		// The desk's key, which the one who stepped back holds, must not lead to words that are not sealed to it.
		await keep(duty, words(id, { seq }));
		expect(await kept(id)).toEqual([{ seq: 0, epoch: 1 }]);
		const opened = await new TextOpener(duty.keyring).open((await forSearch(duty, id))!);
		expect([opened.summary?.text, opened.fresh]).toEqual(['Ush', []]);
	});

	it('malformed ones are refused', async () => {
		const { duty } = centre.people;
		const id = (await fileOne(centre)).filing.case;
		for (const bad of [
			'x',
			[null],
			[words('short')],
			[words(id, { sealed: 'AAAA' })],
			[words(id, { seq: -1 })],
			[words(id, { epoch: 1.5 })],
			Array.from({ length: 201 }, () => words(id)),
		])
			expect(await keepSearchTexts(centre.context, duty.signedIn, bad)).toMatchObject({ code: 'malformed' });
		expect(await readTexts(centre.context, duty.signedIn, [id], 'everything')).toMatchObject({
			code: 'malformed',
		});
	});

	it('go with their case', async () => {
		const { duty } = centre.people;
		const id = (await fileOne(centre)).filing.case;
		await prepare(duty, id);
		expect(await kept(id)).toHaveLength(1);
		await centre.database.pool.query('delete from cases."case" where id = $1', [toBytea(id)]);
		expect(await kept(id)).toEqual([]);
	});

	it('of what is said after a colleague was removed are never sealed under the key that they hold', async () => {
		const { duty, duty2 } = centre.people;
		const id = (await fileOne(centre)).filing.case;
		await prepare(duty, id);
		await removePerson(centre, duty2);
		await renew(duty, id);
		const { seq } = good(await summarise(duty, id, 'Tort'));
		await keep(duty, words(id, { seq }));
		expect(await kept(id)).toEqual([{ seq: 0, epoch: 1 }]);
		await prepare(duty, id);
		expect(await kept(id)).toContainEqual({ seq, epoch: 2 });
	});

	it('under a key that a newcomer was never given are neither given to nor taken from them', async () => {
		const { duty } = centre.people;
		const [one, two] = [(await fileOne(centre)).filing.case, (await fileOne(centre)).filing.case];
		await prepare(duty, one);
		const { epoch } = (await kept(one))[0]!;
		expect((await forSearch(duty, one))!.forSearch).toHaveLength(1);
		// As if they had come after the next change of the desk's key.
		await centre.database.pool.query('delete from people.desk_member where member = $1 and epoch = $2', [
			toBytea(duty.statement.member),
			epoch,
		]);
		expect((await forSearch(duty, one))!.forSearch).toEqual([]);
		await keep(duty, words(two, { epoch }));
		expect(await kept(two)).toEqual([]);
	});
});
