/**
 * Those who want more of a matter than their part: the other side, a desk that was not invited, whoever holds the
 * database, whoever forges or moves an entry; and kinds of desk to which no worker's case may come.
 *
 * Seen to fail, each with its protection taken out once: what is kept shown to the other side, and earlier words to a desk that came
 * later (`entryView`); `holdsSide` in `readMatter` and in `decideMatter`; `desks.includes` and the two `not-yours` there; `isSigned`
 * answering true; `areFor` and the newest epochs in `decideReaders`; `readsCases` of a union; its kind let through by `checkDirectory` and
 * `deskKeysExist`; `replay` without `decideMatter`; `isGenuine` left out; the state taken from the server; `isOutside`; a place without author and number.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { sealCollectiveAct } from '#modules/cases/browser/collective.ts';
import { deskKeysExist } from '#modules/cases/server/cases.store.ts';
import { openCollective, recordCollectiveAct } from '#modules/cases/server/index.ts';
import { checkDirectory } from '#modules/intake/browser/check-directory.ts';
import { fileReferral } from '#modules/intake/server/index.ts';
import { good, MONDAY, sealReferral } from '#modules/intake/server/test-centre.ts';
import { certify } from '#modules/people/browser/certificates.ts';
import { deskDirectory, deskRosters, getDirectory, newestEpoch } from '#modules/people/server/index.ts';
import { plainDate } from '#platform/plain-date.ts';
import { openMatter as openWords } from '../browser/open-matter.ts';
import { sealOwn, sealSay, signMatterAct } from '../browser/seal-matter.ts';
import { openMatter, readMatters, recordMatterAct } from './index.ts';
import { day, makeMatters } from './test-matters.ts';

let world: Awaited<ReturnType<typeof makeMatters>>;
beforeAll(async () => {
	world = await makeMatters();
});
afterAll(() => world.centre.close());
beforeEach(() => world.centre.clock.set(MONDAY));

const SECRET = 'QUPIYA';
const kept = {
	facts: [
		{ fact: day('strike-decided', '2026-02-27'), contests: null },
		{ fact: { kind: 'quantity' as const, id: 'strike-votes', value: 91357913 }, contests: null },
	],
	note: `${SECRET} our weak point`,
};

/** A matter of the union with the employer in it, a shared fact, an own entry of the union, and words to all. */
async function story() {
	const { union, employer } = world.parties;
	const matter = await world.found();
	good(await world.say(union, matter, day('demands-received', '2026-03-02')));
	good(await world.invite(matter, employer, 'employer'));
	good(await world.keep(union, matter, { ...kept, collective: base64url(random(16)) }));
	good(await world.speak(union, matter, [union, employer], `${SECRET} between us`));
	return matter;
}

describe('what a side keeps', () => {
	it('is opened and counted by that side, and is one bare line to the other: no author, no day, no size', async () => {
		const { union, employer } = world.parties;
		const matter = await story();
		const mine = await world.open(union, matter);
		expect(mine.kept).toMatchObject([{ seq: 3, body: { note: kept.note } }]);
		expect(mine.all.facts).toMatchObject({
			days: { 'strike-decided': [{ date: '2026-02-27' }] },
			quantities: { 'strike-votes': 91357913 },
		});
		expect(mine.shared.facts).toMatchObject({ quantities: {} });
		expect(mine.collective).not.toBe(null);

		const theirs = good(await world.read(employer, matter));
		expect(theirs.entries[3]).toEqual({ hidden: true, seq: 3, kind: 'own', desk: union.desk.desk });
		expect(theirs.facts).toMatchObject({ quantities: {}, days: { 'demands-received': [{}] } });
		expect(Object.keys(theirs.facts.days)).toEqual(['demands-received']);
		const opened = await world.open(employer, matter);
		expect(opened).toMatchObject({ kept: [], collective: null });
		expect(opened.entries[4]).toMatchObject({ text: `${SECRET} between us`, genuine: true });
	});

	it('is not in the database: neither words, nor names of facts, nor the collective matter; and its size says nothing', async () => {
		const { union } = world.parties;
		const matter = await story();
		const small = await world.found();
		good(await world.keep(union, small, { note: 'x' }));
		const tables = ['matter', 'side', 'entry', 'obligation'];
		const rows = await Promise.all(tables.map((name) => world.query(`select * from matters.${name}`)));
		const dump = rows
			.flat()
			.map((row) =>
				JSON.stringify(row, (_key, value) =>
					value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
				),
			);
		for (const word of [SECRET, 'strike-decided', 'strike-votes', '91357913', 'weak point'])
			expect(dump.filter((row) => row.includes(word))).toEqual([]);
		const sizes = await world.query(
			`select length(sealed) as size from matters.entry
			where kind = 'own' and matter_id = any($1)`,
			[[matter, small].map((id) => Buffer.from(id, 'base64url'))],
		);
		expect(new Set(sizes.map(({ size }) => size)).size).toBe(1);
	});

	it('goes to the author’s own desk and no other, words to all who hold a side and no fewer, under newest keys', async () => {
		const { union, employer, commission } = world.parties;
		const { context } = world.centre;
		const matter = await story();
		const at = { matter, seq: 5 };
		const send = (act: unknown) => recordMatterAct(context, union.person.signedIn, act as never);
		// `own` addressed to the other side, as a browser that was tampered with might.
		const misled = await sealOwn(union.person.keyring, at, { ...employer.desk }, kept);
		expect(await send(misled)).toMatchObject({ code: 'not-permitted' });
		const { keyring } = union.person;
		const relabelled = await signMatterAct(
			keyring,
			at,
			'say' as never,
			{
				desk: union.desk.desk,
				readers: [],
			} as never,
		);
		expect(await send(relabelled)).toMatchObject({ code: 'malformed' });
		for (const holders of [[union], [union, employer, commission], [union, commission]]) {
			const desks = holders.map(({ desk }) => desk);
			expect(await send(await sealSay(keyring, at, union.desk.desk, desks, 'x'))).toMatchObject({
				code: 'malformed',
			});
		}
		const old = [union.desk, { ...employer.desk, epoch: 7 }];
		expect(await send(await sealSay(keyring, at, union.desk.desk, old, 'x'))).toMatchObject({
			code: 'stale-epoch',
		});
	});

	it('does not open for a desk that takes a side later, nor words from before; all shared facts are there', async () => {
		const { union, commission } = world.parties;
		const matter = await story();
		good(await world.invite(matter, commission, 'neutral'));
		const seen = good(await world.read(commission, matter));
		expect(seen.entries.filter(({ hidden }) => hidden)).toEqual([
			{ hidden: true, seq: 3, kind: 'own', desk: union.desk.desk },
			{ hidden: true, seq: 4, kind: 'say', desk: union.desk.desk },
		]);
		expect(Object.keys(seen.facts.days)).toEqual(['demands-received']);
	});
});

describe('a desk that holds no side', () => {
	it('is answered as if there were no matter, in lists, alone and when it writes', async () => {
		const { otherUnion, commission, duty } = world.parties;
		const matter = await story();
		const nowhere = base64url(random(16));
		for (const who of [otherUnion, commission, duty]) {
			for (const id of [matter, nowhere]) {
				expect(await world.read(who, id)).toEqual({ ok: false, code: 'not-found' });
				expect(
					await world.write(
						who,
						id,
						'fact',
						{ fact: day('replied', '2026-03-01'), corrects: null, contests: null },
						5,
					),
				).toEqual({
					ok: false,
					code: 'not-found',
				});
			}
			const all = await readMatters(world.centre.context, who.person.signedIn, {
				status: null,
				procedure: null,
				employer: null,
			});
			expect(all.map((view) => view.matter)).not.toContain(matter);
		}
	});

	it('is written for by nobody else: not by a member of another side in its name', async () => {
		const { union, employer, otherUnion } = world.parties;
		const matter = await story();
		const clear = { fact: day('replied', '2026-03-01'), corrects: null, contests: null };
		for (const inNameOf of [union, otherUnion]) {
			const act = await signMatterAct(employer.person.keyring, { matter, seq: 5 }, 'fact', {
				desk: inNameOf.desk.desk,
				...clear,
			});
			expect(
				await recordMatterAct(world.centre.context, employer.person.signedIn, act as never),
			).toMatchObject({
				code: 'not-permitted',
			});
		}
		const foreign = await signMatterAct(
			otherUnion.person.keyring,
			{ matter: base64url(random(16)), seq: 0 },
			'open',
			world.subject(),
		);
		expect(await openMatter(world.centre.context, otherUnion.person.signedIn, foreign)).toMatchObject({
			code: 'not-permitted',
		});
		// What another side said is corrected or withdrawn by nobody else.
		expect(
			await world.say(employer, matter, day('demands-received', '2026-03-01'), { corrects: 1 }),
		).toMatchObject({
			code: 'not-yours',
		});
		expect(
			await world.say(union, matter, day('demands-received', '2026-03-01'), { contests: 1 }),
		).toMatchObject({
			code: 'not-yours',
		});
		expect(await world.write(employer, matter, 'withdraw', { seq: 1, reason: 'x' })).toMatchObject({
			code: 'not-yours',
		});
	});
});

describe('an entry', () => {
	it('is its author’s, at its number, in its matter: moved, repeated or changed it is refused', async () => {
		const { union, employer } = world.parties;
		const { context } = world.centre;
		const [matter, other] = [await story(), await story()];
		const act = await signMatterAct(union.person.keyring, { matter, seq: 5 }, 'fact', {
			desk: union.desk.desk,
			fact: day('replied', '2026-03-02'),
			corrects: null,
			contests: null,
		});
		const send = (change: object, by = union) =>
			recordMatterAct(context, by.person.signedIn, { ...act, ...change } as never);
		expect(await send({}, employer)).toMatchObject({ code: 'bad-signature' });
		expect(await send({ seq: 6 })).toMatchObject({ code: 'bad-signature' });
		expect(await send({ matter: other })).toMatchObject({ code: 'bad-signature' });
		expect(await send({ clear: { ...act.clear, fact: day('replied', '2026-03-01') } })).toMatchObject({
			code: 'bad-signature',
		});
		good(await send({}));
		expect(await send({})).toMatchObject({ code: 'stale', detail: { seq: 6 } });
	});

	it('that the database’s owner changed, moved or made up is told from the others, and changes nothing that is computed', async () => {
		const { union, employer } = world.parties;
		const matter = await story();
		const honest = good(await world.read(union, matter));
		const { keyring } = union.person;
		const at = (index: number, change: object) => ({
			...honest,
			entries: honest.entries.map((entry, place) => (place === index ? { ...entry, ...change } : entry)),
		});
		const shown = honest.entries[1] as { clear: object };
		const altered = await openWords(
			keyring,
			at(1, { clear: { ...shown.clear, fact: day('demands-received', '2020-01-01') } }) as never,
		);
		expect(altered.entries[1]).toMatchObject({ genuine: false });
		expect(altered.shared.facts.days).toEqual({});
		// A state in which a further desk holds a side: words would be sealed to it.
		const sides = [
			...honest.view.state.sides,
			{ desk: world.parties.otherUnion.desk.desk, side: 'workers', from: 4 },
		];
		const swollen = { ...honest, view: { ...honest.view, state: { ...honest.view.state, sides } } };
		expect((await openWords(keyring, swollen as never)).state?.sides).toEqual(honest.view.state.sides);
		// An invitation that is well signed, by somebody who may not invite.
		const invite = await signMatterAct(employer.person.keyring, { matter, seq: 5 }, 'invite', {
			desk: employer.desk.desk,
			invited: world.parties.otherUnion.desk.desk,
			side: 'workers',
		});
		const made = {
			...honest,
			certificates: [
				...honest.certificates,
				await certify(world.centre.made.root, employer.person.statement),
			],
			entries: [
				...honest.entries,
				{
					...invite,
					hidden: false,
					author: employer.person.statement.member,
					moment: { date: plainDate('2026-03-02'), part: 'to-17' },
				},
			],
		};
		const fooled = await openWords(keyring, made as never);
		expect(fooled.entries[5]).toMatchObject({ genuine: false });
		expect(fooled.state?.sides).toEqual(honest.view.state.sides);
		// The words of one entry under the number of another.
		const own = honest.entries[3] as { sealed: string };
		const swapped = await openWords(keyring, at(4, { sealed: own.sealed }) as never);
		expect(swapped.entries[4]).toMatchObject({ genuine: false, text: null, broken: true });
		// What one kept, under another number and in another matter.
		good(await world.keep(union, matter, { note: 'another' }));
		const other = await story();
		for (const [seq, id] of [
			[5, matter],
			[3, other],
		] as const) {
			const detail = good(await world.read(union, id));
			const entries = detail.entries.map((entry) =>
				entry.seq === seq ? { ...entry, sealed: own.sealed } : entry,
			);
			const moved = (await openWords(keyring, { ...detail, entries } as never)).entries[seq];
			expect(moved).toMatchObject({ own: null, broken: true });
		}
		const gap = { ...honest, entries: honest.entries.filter(({ seq }) => seq !== 2) };
		expect(await openWords(keyring, gap as never)).toMatchObject({ complete: false });
	});

	it('stands on the ledger', async () => {
		const matter = await story();
		const rows = await world.query(
			'select e.seq, p.leaf is not null as pending from cases.ledger_entry e left join ledger.pending_leaf p using (leaf) where case_id = $1 order by 1',
			[Buffer.from(matter, 'base64url')],
		);
		expect(rows).toEqual([0, 1, 2, 3, 4].map((seq) => ({ seq, pending: true })));
	});
});

describe('a union and a commission', () => {
	it('are offered to no worker, and a referral to one is refused by the server and by the browser', async () => {
		const { centre } = world;
		const { union, commission } = world.parties;
		const directory = (await getDirectory(centre.context, centre.context.ledgerKey.verifierKey))!;
		const offered = directory.desks.map(({ statement }) => statement.desk);
		const rosters = (await deskRosters(centre.context.db)).map(({ desk }) => desk);
		for (const { desk } of [union, commission]) {
			expect(offered).not.toContain(desk.desk);
			expect(rosters).not.toContain(desk.desk);
			expect(await newestEpoch(centre.context.db, desk.desk)).toBe(null);
			const key = { desk: Buffer.from(fromBase64url(desk.desk)), epoch: 1 };
			expect(await deskKeysExist(centre.context.db, [key])).toBe(false);
			// A server that offers one anyway.
			const swollen = { ...directory, desks: [...directory.desks, await certify(centre.made.root, desk)] };
			expect(await checkDirectory(swollen, directory.organisation.rootKey)).toMatchObject({
				code: 'directory-forged',
			});
			// A referral that names one anyway.
			const { filing } = await sealReferral(centre);
			const changed = JSON.parse(JSON.stringify(filing).replaceAll(centre.desks.duty.desk, desk.desk));
			expect((await fileReferral(centre.context, changed)).ok).toBe(false);
		}
	});

	it('take no part in collective matters, and see nobody of the centre in their directory', async () => {
		const { centre } = world;
		const { union, duty } = world.parties;
		const matter = base64url(random(16));
		const clear = {
			employer: world.employerId,
			sites: [],
			topics: ['pay'],
			title: 'Overtime',
			desk: duty.desk.desk,
		};
		const { keyring, signedIn } = duty.person;
		good(
			await openCollective(
				centre.context,
				signedIn,
				await sealCollectiveAct(keyring, matter, 0, { kind: 'open', clear }),
			),
		);
		const share = { kind: 'share' as const, clear: { desk: union.desk.desk } };
		expect(
			await recordCollectiveAct(centre.context, signedIn, await sealCollectiveAct(keyring, matter, 1, share)),
		).toMatchObject({ code: 'not-permitted' });
		await expect(
			sealCollectiveAct(keyring, matter, 1, { kind: 'note', clear: {}, text: 'x', desks: [union.desk] }),
		).rejects.toThrow('kind');

		const seen = await deskDirectory(centre.context, union.person.signedIn);
		expect(seen.desks.map(({ statement }) => statement.desk)).toEqual([union.desk.desk]);
		expect(seen.members.map(({ statement }) => statement.member)).toEqual([union.person.statement.member]);
		expect(seen).toMatchObject({ employerDesks: [], custodians: [], employers: [], sites: [], topics: [] });
		const centres = await deskDirectory(centre.context, signedIn);
		expect(centres.members.map(({ statement }) => statement.member)).not.toContain(
			union.person.statement.member,
		);
		expect(centres.desks.map(({ statement }) => statement.kind)).not.toContain('union');
	});
});
