import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { followCase, proofsFor } from '#modules/intake/server/index.ts';
import {
	act,
	type Centre,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	type Person,
	type Sealed,
} from '#modules/intake/server/test-centre.ts';
import type { Id } from '#modules/people/contract.ts';
import { caseKeyForDesk } from '../browser/case-key.ts';
import { openCase } from '../browser/open-case.ts';
import type { LinkKind } from '../contract.ts';
import { decideOnLinks, listReadable, readCase, readLinks, readTexts } from './index.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
beforeEach(async () => {
	centre.clock.set(MONDAY);
	await centre.database.pool.query('delete from cases."case"');
});

const deskPart = () => ({ desk: centre.desks.duty.desk, epoch: 1 });

/** As the route does it: the decision on links takes part in recording the act. */
function change(by: Person, id: Id, kind: 'link' | 'unlink', clear: object) {
	const full = { ...clear, ...deskPart() };
	return act(centre, by, id, {
		kind,
		clear: full as never,
		text: 'QUPIYA reason',
		alongside: (tx) => decideOnLinks(tx, by.signedIn, { case: id, kind, clear: full as never }),
	});
}
const link = (id: Id, other: Id, as: LinkKind = 'duplicate', by = centre.people.duty) =>
	change(by, id, 'link', { other, as });
const unlink = (id: Id, seq: number, by = centre.people.duty) => change(by, id, 'unlink', { link: seq });
const linksOf = async (id: Id, by = centre.people.duty) =>
	good(await readLinks(centre.context, by.signedIn, id)).links.map(({ far, as }) => [far, as]);
const several = async (count: number): Promise<Id[]> => {
	const ids: Id[] = [];
	for (let one = 0; one < count; one++) ids.push((await fileOne(centre)).filing.case);
	return ids;
};

describe('a link', () => {
	it('is seen from both sides, and taken back leaves what was before', async () => {
		const [a, b] = (await several(2)) as [Id, Id];
		const { seq } = good(await link(a, b));
		expect([await linksOf(a), await linksOf(b)]).toEqual([[[b, 'duplicate']], [[a, 'duplicate']]]);
		expect(await unlink(b, seq)).toMatchObject({ code: 'no-such-link' });
		good(await unlink(a, seq));
		expect([await linksOf(a), await linksOf(b)]).toEqual([[], []]);
		expect(await unlink(a, seq)).toMatchObject({ code: 'no-such-link' });
		good(await link(b, a, 'related'));
		expect(await linksOf(a)).toEqual([[b, 'related']]);
	});

	it('never closes a circle, also when two are made at the same moment', async () => {
		const [a, b, c] = (await several(3)) as [Id, Id, Id];
		good(await link(a, b));
		good(await link(b, c));
		expect(await link(c, a)).toMatchObject({ code: 'link-cycle' });
		expect(await link(a, a)).toMatchObject({ code: 'link-self' });
		expect(await link(a, c)).toMatchObject({ code: 'link-second' });
		for (let round = 0; round < 5; round++) {
			const [x, y, z] = (await several(3)) as [Id, Id, Id];
			const made = await Promise.all([link(x, y), link(y, z), link(z, x)]);
			expect(made.filter((one) => one.ok)).toHaveLength(2);
			expect(made.find((one) => !one.ok)).toMatchObject({ code: 'link-cycle' });
		}
	});

	it('changes nothing else of either case', async () => {
		const [a, b] = (await several(2)) as [Id, Id];
		const before = good(await readCase(centre.context, centre.people.duty.signedIn, a)).state;
		const other = good(await readCase(centre.context, centre.people.duty.signedIn, b)).state;
		good(await link(a, b));
		const after = good(await readCase(centre.context, centre.people.duty.signedIn, a)).state;
		expect({ ...after, lastSeq: 0 }).toEqual({ ...before, lastSeq: 0 });
		expect(good(await readCase(centre.context, centre.people.duty.signedIn, b)).state).toEqual(other);
	});

	it('needs both cases to be readable; one that is not is answered like one that does not exist', async () => {
		const [own] = (await several(1)) as [Id];
		const foreign = await fileOne(centre, { desk: centre.desks.b.desk });
		const absent = base64url(random(16));
		const refused = { ok: false, code: 'not-found' };
		expect(await link(own, foreign.filing.case)).toEqual(refused);
		expect(await link(own, absent)).toEqual(refused);
		expect(await readLinks(centre.context, centre.people.duty.signedIn, foreign.filing.case)).toEqual(
			refused,
		);
		expect(await readLinks(centre.context, centre.people.duty.signedIn, absent)).toEqual(refused);
		expect(await linksOf(own)).toEqual([]);
	});

	it('is shown to nobody who may not read the other case', async () => {
		const [shared, kept] = [await fileOne(centre), await fileOne(centre)];
		const { duty, ombudsman } = centre.people;
		const id = shared.filing.case;
		good(await act(centre, duty, id, { kind: 'acknowledge' }));
		const { privateRecord } = shared.reporter.caseKeys;
		const key = await caseKeyForDesk(duty.statement.member, id, privateRecord, centre.desks.a);
		const clear = { desk: centre.desks.a.desk };
		good(await act(centre, duty, id, { kind: 'handover', clear, deskKeys: [key] }));
		good(await link(kept.filing.case, id));
		expect(await linksOf(id, ombudsman)).toEqual([]);
		expect(await linksOf(id)).toEqual([[kept.filing.case, 'duplicate']]);
	});
});

describe('a reporter never learns of another', () => {
	const follow = async ({ reporter }: Sealed) => {
		const lookup = base64url(reporter.stretched.lookup);
		return JSON.stringify([
			good(await followCase(centre.context, lookup)),
			good(await proofsFor(centre.context, lookup)),
		]);
	};

	it('of a link, its undoing or a summary there is no trace in what they get, on either side', async () => {
		const [first, second] = [await fileOne(centre), await fileOne(centre)];
		const [a, b] = [first.filing.case, second.filing.case];
		const quiet = [await follow(first), await follow(second)];
		const { seq } = good(await link(a, b));
		good(await act(centre, centre.people.duty, a, { kind: 'summary', text: 'Neutral words' }));
		good(await unlink(a, seq));
		good(await link(b, a, 'related'));
		const told = [await follow(first), await follow(second)];
		const foreign = [b, a];
		for (const [side, json] of told.entries()) {
			for (const word of [
				foreign[side]!,
				'"kind":"link"',
				'"unlink"',
				'"kind":"summary"',
				'duplicate',
				'related',
				'"other"',
			])
				expect([side, word, json.includes(word)]).toEqual([side, word, false]);
			const entries = (text: string) => (JSON.parse(text)[0] as { entries: unknown[] }).entries.length;
			expect(entries(json)).toBe(entries(quiet[side]!));
		}
	});

	it('and the reason opens to the desk alone, not with the key of the case', async () => {
		const [first, second] = [await fileOne(centre), await fileOne(centre)];
		good(await link(first.filing.case, second.filing.case));
		const { duty } = centre.people;
		const view = good(await readCase(centre.context, duty.signedIn, first.filing.case));
		const opened = await openCase(duty.keyring, view);
		expect(opened.entries.at(-1)).toMatchObject({
			kind: 'link',
			trust: 'signed',
			body: { text: 'QUPIYA reason' },
		});
		const without = { ...duty.keyring, desks: new Map() };
		expect((await openCase(without, view)).entries.at(-1)).toMatchObject({ body: null, unreadable: true });
	});
});

describe('texts for the search', () => {
	const idsFor = async (person: Person, folder: 'open' | 'closed' = 'open') =>
		good(await listReadable(centre.context, person.signedIn, folder, null)).cases.map((one) => one.case);

	it('are those of one’s own desks, newest summary first, and of nobody else', async () => {
		const [a, b] = (await several(2)) as [Id, Id];
		const { duty, stranger } = centre.people;
		good(await act(centre, duty, a, { kind: 'summary', text: 'first' }));
		good(await act(centre, duty, a, { kind: 'summary', text: 'second' }));
		expect(new Set(await idsFor(duty))).toEqual(new Set([a, b]));
		expect([await idsFor(stranger), await idsFor(duty, 'closed')]).toEqual([[], []]);
		const { cases } = good(await readTexts(centre.context, duty.signedIn, [a, b, base64url(random(16))]));
		expect(cases.map((one) => [one.case, one.summary?.seq ?? null]).sort()).toEqual(
			[
				[a, 2],
				[b, null],
			].sort(),
		);
		expect(cases.every(({ keys }) => keys.length === 1 && keys[0]!.desk === centre.desks.duty.desk)).toBe(
			true,
		);
		expect(good(await readTexts(centre.context, stranger.signedIn, [a, b])).cases).toEqual([]);
	});

	it('are not given to a member who may not read on', async () => {
		const [a] = (await several(1)) as [Id];
		const { duty, duty2 } = centre.people;
		await centre.database.pool.query(
			`update cases."case" set state = jsonb_set(state, '{excludedMembers}', to_jsonb(array[$1::text]))`,
			[duty.statement.member],
		);
		expect([await idsFor(duty), await idsFor(duty2)]).toEqual([[], [a]]);
		expect(good(await readTexts(centre.context, duty.signedIn, [a])).cases).toEqual([]);
	});

	it('are asked for in batches that are well formed', async () => {
		const { signedIn } = centre.people.duty;
		for (const cases of [null, 'x', ['x'], Array(201).fill(base64url(random(16))), { length: 1 }])
			expect(await readTexts(centre.context, signedIn, cases)).toMatchObject({ code: 'malformed' });
		expect(await listReadable(centre.context, signedIn, 'open', 'x')).toMatchObject({ code: 'malformed' });
	});
});
