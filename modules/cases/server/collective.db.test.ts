/**
 * Collective matters on a real database, and another desk that wants more than its part.
 *
 * Seen to fail: `takesPart` answering true (another desk read the matter and counted in it); `mayRead` taken out of
 * `countReferral` (a foreign case was counted); `decideJoin` without `others` (one case in two matters); `isSigned` answering
 * true; `readersFit` left out (a desk was passed over); bands that tell the number; `readableBy` taken out of the candidates.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { DAY, fileOne, good, MONDAY, type Person } from '#modules/intake/server/test-centre.ts';
import { openCollective as openWords, sealCollectiveAct, tagOf } from '../browser/collective.ts';
import {
	findCountedTags,
	listCandidates,
	openCollective,
	readCollective,
	readCollectives,
	recordCollectiveAct,
} from './index.ts';
import { makeCollectives } from './test-collective.ts';

let world: Awaited<ReturnType<typeof makeCollectives>>;
beforeAll(async () => {
	world = await makeCollectives();
});
afterAll(() => world.centre.close());
beforeEach(async () => {
	world.centre.clock.set(MONDAY);
	await world.forget();
});
const later = (months: number) => world.centre.clock.set(MONDAY + months * 31 * DAY);

describe('a collective matter', () => {
	it('counts referrals in bands, and is told outside only after the month in which there were five', async () => {
		const { duty } = world.centre.people;
		const matter = await world.found();
		const filed = await world.several(5);
		for (const [index, one] of filed.entries()) {
			expect((await world.viewOf(matter)).count).toEqual({ low: 0, high: 4 });
			good(await world.count(duty, matter, one));
			expect((await world.viewOf(matter)).months === null).toBe(index < 4);
		}
		expect(await world.viewOf(matter)).toMatchObject({
			count: { low: 5, high: 9 },
			months: { from: '2026-03-01', to: '2026-03-01' },
			outside: null,
			lapsed: false,
		});
		later(1);
		expect((await world.viewOf(matter)).outside).toEqual({ low: 5, high: 9 });
		good(await world.leave(duty, matter, filed[0]!));
		expect(await world.viewOf(matter)).toMatchObject({
			count: { low: 0, high: 4 },
			outside: { low: 5, high: 9 },
		});
		later(2);
		expect((await world.viewOf(matter)).outside).toBe(null);
	});

	it('counts a referral once, also when two handlers do it at the same moment; undone, it can join again', async () => {
		const { duty, duty2 } = world.centre.people;
		const matter = await world.found();
		const one = await world.registered();
		const both = await Promise.all([world.count(duty, matter, one), world.count(duty2, matter, one)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'count-already' });
		good(await world.leave(duty2, matter, one));
		expect(await world.leave(duty2, matter, one)).toMatchObject({ code: 'count-gone' });
		good(await world.count(duty, matter, one, {}, 2));
		const [row] = await world.query(
			'select status, month, jsonb_array_length(acts) as acts from cases.collective_member',
		);
		expect(row).toEqual({ status: 'counted', month: '2026-03-01', acts: 3 });
	});

	it('does not count one case in two matters of the same employer and topic', async () => {
		const { duty } = world.centre.people;
		const [first, second] = [await world.found(), await world.found()];
		const one = await world.registered();
		const pair = await Promise.all([world.count(duty, first, one), world.count(duty, second, one)]);
		expect(pair.filter(({ ok }) => ok)).toHaveLength(1);
		expect(pair.find(({ ok }) => !ok)).toMatchObject({ code: 'count-elsewhere' });
		const [there, here] = pair[0]!.ok ? [first, second] : [second, first];
		good(await world.leave(duty, there, one));
		good(await world.count(duty, here, one));
	});

	it('refuses what does not belong, by name', async () => {
		const { duty } = world.centre.people;
		const matter = await world.found();
		const unregistered = await fileOne(world.centre);
		const early = {
			...unregistered,
			id: unregistered.filing.case,
			record: unregistered.reporter.caseKeys.privateRecord,
		};
		expect(await world.count(duty, matter, early)).toMatchObject({ code: 'count-not-open' });
		expect(await world.count(duty, matter, await world.registered({ topics: ['safety'] }))).toMatchObject({
			code: 'count-other-subject',
		});
		expect(await world.count(duty, matter, await world.registered({ employer: null }))).toMatchObject({
			code: 'count-other-subject',
		});
		const ruledOut = await world.registered({ excludedDesks: [world.centre.desks.duty.desk] });
		expect(await world.count(duty, matter, ruledOut)).toMatchObject({ code: 'excluded-desk' });
		for (const wrong of [{ tag: 'x' }, { spots: [] }, { spots: null }, { sealed: 'AAAA' }, { case: null }])
			expect(await world.count(duty, matter, await world.registered(), wrong)).toMatchObject({
				code: 'malformed',
			});
	});

	it('lets what is older than a year go, and says so: those referrals may have been deleted', async () => {
		const { duty } = world.centre.people;
		const matter = await world.found();
		good(await world.count(duty, matter, await world.registered()));
		// The case goes; nobody knows which line was its.
		await world.query('delete from cases."case"');
		expect(await world.query('select 1 from cases.collective_member')).toHaveLength(1);
		later(14);
		expect(await world.viewOf(matter)).toMatchObject({ count: { low: 0 }, lapsed: true });
		good(await world.count(duty, matter, await world.registered()));
		expect(await world.query('select 1 from cases.collective_member')).toHaveLength(1);
		expect(await world.viewOf(matter)).toMatchObject({ lapsed: true });
	});
});

describe('an excluded colleague', () => {
	it('is offered nothing of that case, and can neither count it nor take it out', async () => {
		const { duty, duty2 } = world.centre.people;
		const matter = await world.found();
		const one = await world.registered();
		await world.query(
			`update cases."case" set state = jsonb_set(state, '{excludedMembers}', to_jsonb(array[$1::text]))`,
			[duty2.statement.member],
		);
		const asked = { employer: world.employer, topic: null, recent: false };
		const offered = async (by: Person) =>
			good(await listCandidates(world.centre.context, by.signedIn, asked)).cases.length;
		expect([await offered(duty), await offered(duty2)]).toEqual([1, 0]);
		expect(await world.count(duty2, matter, one)).toMatchObject({ code: 'not-found' });
		good(await world.count(duty, matter, one));
		expect((await world.viewOf(matter, duty2)).count).toEqual({ low: 0, high: 4 });
	});
});

describe('another desk', () => {
	it('takes no part until it is let in, and is answered like where there is nothing', async () => {
		const { duty, ombudsman } = world.centre.people;
		const matter = await world.found();
		const one = await world.registered();
		const gone = { ok: false, code: 'not-found' };
		const note = { kind: 'note' as const, clear: {}, text: 'Mine', desks: [world.centre.desks.duty] };
		expect(await readCollective(world.centre.context, ombudsman.signedIn, matter)).toEqual(gone);
		expect(await readCollectives(world.centre.context, ombudsman.signedIn)).toEqual([]);
		expect(await world.write(ombudsman, matter, note, 1)).toEqual(gone);
		expect(await world.count(ombudsman, matter, one)).toEqual(gone);
		good(await world.count(duty, matter, one));
		expect(await world.leave(ombudsman, matter, one)).toEqual(gone);
		const tags = { tags: [await tagOf(one.record, matter)] };
		expect(await findCountedTags(world.centre.context, ombudsman.signedIn, tags.tags)).toMatchObject({
			value: { counted: [] },
		});
		// Nobody founds a matter at a desk where they do not sit.
		const id = base64url(random(16));
		const opening = await sealCollectiveAct(ombudsman.keyring, id, 0, {
			kind: 'open',
			clear: world.subject(),
		});
		expect(await openCollective(world.centre.context, ombudsman.signedIn, opening)).toMatchObject({
			code: 'not-permitted',
		});
	});

	it('that takes part sees bands, topics and months; no case, no number, no tag, no author of a count', async () => {
		const { duty, ombudsman } = world.centre.people;
		const matter = await world.found();
		const filed = await world.several(6);
		for (const one of filed) good(await world.count(duty, matter, one));
		good(await world.write(duty, matter, { kind: 'share', clear: { desk: world.centre.desks.a.desk } }, 1));
		const seen = JSON.stringify([
			await readCollective(world.centre.context, ombudsman.signedIn, matter),
			await readCollectives(world.centre.context, ombudsman.signedIn),
			await listCandidates(world.centre.context, ombudsman.signedIn, {
				employer: world.employer,
				topic: 'pay',
				recent: true,
			}),
		]);
		for (const { id, record, filing } of filed) {
			const [row] = await world.query('select number from cases."case" where id = $1', [
				Buffer.from(fromBase64url(id)),
			]);
			for (const word of [id, row.number, await tagOf(record, matter), filing.caseKey])
				expect([word, seen.includes(word)]).toEqual([word, false]);
		}
		expect(seen).not.toContain('"acts"');
		expect(await world.viewOf(matter, ombudsman)).toMatchObject({
			count: { low: 5, high: 9 },
			mayLead: false,
		});
		// Not even with a case's id: a case that one may not read cannot be counted, nor asked about without its key.
		const matterOfTheirs = await world.found(ombudsman, { desk: world.centre.desks.a.desk });
		expect(await world.count(ombudsman, matterOfTheirs, filed[0]!)).toMatchObject({ code: 'not-found' });
		const guessed = createHash('sha256').update(filed[0]!.id).digest('base64url');
		expect(await findCountedTags(world.centre.context, ombudsman.signedIn, [guessed])).toMatchObject({
			value: { counted: [] },
		});
	});

	it('reads what is written from then on, and nothing after it has left', async () => {
		const { duty, ombudsman } = world.centre.people;
		const matter = await world.found();
		const { duty: own, a } = world.centre.desks;
		const note = (text: string, desks: (typeof own)[]) => ({ kind: 'note' as const, clear: {}, text, desks });
		good(await world.write(duty, matter, note('before', [own]), 1));
		good(await world.write(duty, matter, { kind: 'share', clear: { desk: a.desk } }, 2));
		// Words must go to every desk that takes part, and to no other.
		expect(await world.write(duty, matter, note('kept from them', [own]), 3)).toMatchObject({
			code: 'malformed',
		});
		good(await world.write(ombudsman, matter, note('with both', [own, a]), 3));
		expect(
			await world.write(ombudsman, matter, { kind: 'unshare', clear: { desk: a.desk } }, 4),
		).toMatchObject({
			code: 'not-permitted',
		});
		const textsFor = async (person: Person) => {
			const detail = good(await readCollective(world.centre.context, person.signedIn, matter));
			return (await openWords(person.keyring, detail)).map(({ text, genuine }) => [text, genuine]);
		};
		expect(await textsFor(ombudsman)).toEqual([
			[null, true],
			[null, true],
			[null, true],
			['with both', true],
		]);
		expect((await textsFor(duty)).map(([text]) => text)).toEqual([null, 'before', null, 'with both']);
		good(await world.write(duty, matter, { kind: 'unshare', clear: { desk: a.desk } }, 4));
		expect(await readCollective(world.centre.context, ombudsman.signedIn, matter)).toMatchObject({
			code: 'not-found',
		});
		expect(
			await world.write(duty, matter, { kind: 'share', clear: { desk: base64url(random(16)) } }, 5),
		).toMatchObject({
			code: 'not-permitted',
		});
		const employers = await world.centre.open('employer', [await world.centre.takeIn('boss', ['employer'])]);
		expect(
			await world.write(duty, matter, { kind: 'share', clear: { desk: employers.desk } }, 5),
		).toMatchObject({
			code: 'not-permitted',
		});
	});

	it('forges nothing: signature, number and author are checked', async () => {
		const { duty, duty2 } = world.centre.people;
		const matter = await world.found();
		const note = { kind: 'note' as const, clear: {}, text: 'words', desks: [world.centre.desks.duty] };
		const sealed = await sealCollectiveAct(duty.keyring, matter, 1, note);
		const send = (change: object, by = duty) =>
			recordCollectiveAct(world.centre.context, by.signedIn, { ...sealed, ...change } as never);
		expect(await send({}, duty2)).toMatchObject({ code: 'bad-signature' });
		expect(await send({ seq: 2 })).toMatchObject({ code: 'bad-signature' });
		expect(await send({ collective: await world.found() })).toMatchObject({ code: 'bad-signature' });
		good(await send({}));
		expect(await send({})).toMatchObject({ code: 'stale', detail: { seq: 2 } });
		await world.query(`update cases.collective_entry set clear = '{"readers":[]}' where seq = 1`);
		const detail = good(await readCollective(world.centre.context, duty.signedIn, matter));
		expect((await openWords(duty.keyring, detail))[1]).toMatchObject({ genuine: false });
	});
});
