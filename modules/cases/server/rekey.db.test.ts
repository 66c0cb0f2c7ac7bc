/**
 * New keys of a case against whoever should not read on.
 *
 * Seen to fail: `sameRecipients` taken out of `refusalFor` (a key for another desk was taken); the hint of the generation
 * taken out of `keepKeys` (words for the dead key were taken).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, fromBase64url } from '#crypto/bytes.ts';
import { generateSealKeys, generateSignKeys } from '#crypto/keys.ts';
import { sign } from '#crypto/sign.ts';
import { sealAct as sealReporterAct } from '#modules/intake/browser/act.ts';
import { openView } from '#modules/intake/browser/follow.ts';
import type { FollowView } from '#modules/intake/contract.ts';
import { followCase, recordReporterAct } from '#modules/intake/server/follow.ts';
import {
	act,
	type Centre,
	coding,
	fileOne,
	good,
	makeCentre,
	type Person,
	type Sealed,
	stateOf,
} from '#modules/intake/server/test-centre.ts';
import { removePerson } from '#modules/intake/server/test-keys.ts';
import { certified } from '#modules/people/browser/certificates.ts';
import type { Id } from '#modules/people/contract.ts';
import { deskDirectory, getDirectory } from '#modules/people/server/index.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { openKeyRecords } from '../browser/case-key.ts';
import { openCase } from '../browser/open-case.ts';
import { type Certified, makeRekey } from '../browser/rekey.ts';
import type { Renewal } from '../contract.ts';
import { listRenewals, readCase, recordRekeys } from './index.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());

const listFor = async (by: Person, only: Id | null = null) =>
	good(await listRenewals(centre.context, by.signedIn, { after: null, only, limit: 200 }));
async function certifiedFor(by: Person): Promise<Certified> {
	const { desks, members } = await deskDirectory(centre.context, by.signedIn);
	const statements = async (list: typeof members) =>
		(await certified(by.keyring.rootKey, 'member', list)).map(({ statement }) => statement);
	const all = Object.values(centre.people).map(({ statement }) => statement);
	return {
		desks: (await certified(by.keyring.rootKey, 'desk', desks)).map(({ statement }) => statement),
		members: await statements(members),
		authors: all,
	};
}
const rekeyOf = async (by: Person, item: Renewal) =>
	good(await makeRekey(by.keyring, item, await certifiedFor(by)));
const record = (by: Person, id: Id, rekey: Awaited<ReturnType<typeof rekeyOf>>) =>
	recordRekeys(centre.context, by.signedIn, toBytea(by.statement.signKey), [{ case: id, act: rekey }]).then(
		([result]) => result!.refused,
	);
async function renew(by: Person, id: Id) {
	const { items } = await listFor(by, id);
	const rekey = await rekeyOf(by, items[0]!);
	expect(await record(by, id, rekey)).toBeNull();
	return rekey;
}
const open = async (by: Person, id: Id) =>
	openCase(by.keyring, good(await readCase(centre.context, by.signedIn, id)));
const follow = async (
	{ reporter, filing }: Sealed,
	change: (view: FollowView) => FollowView = (view) => view,
) => {
	const view = good(await followCase(centre.context, filing.lookup));
	const { organisation } = (await getDirectory(centre.context, ''))!;
	return openView(change(view), reporter.stretched, organisation);
};
const say = async (sealed: Sealed, text: string) => {
	const followed = good(await follow(sealed));
	const made = await sealReporterAct(followed, followed.view.state.lastSeq + 1, { kind: 'say', text });
	return recordReporterAct(centre.context, made);
};
const texts = (opened: Awaited<ReturnType<typeof open>>) =>
	opened.entries.flatMap(({ body }) => (body && 'text' in body ? [body.text] : []));

/** What somebody can open who has a copy of the whole database and these keys. */
async function opensWith(thief: Person, id: Id): Promise<number[]> {
	const { rows } = await centre.database.pool.query(
		`select desk, epoch, generation, author, sealed, null as member from cases.case_key where case_id = $1
		union all select desk, 0, generation, author, sealed, member from cases.member_case_key where case_id = $1`,
		[toBytea(id)],
	);
	const generations: number[] = [];
	for (const row of rows) {
		const key = {
			desk: row.desk.toString('base64url'),
			epoch: row.epoch,
			generation: row.generation,
			author: row.author,
			sealed: row.sealed.toString('base64url'),
		};
		// Every record is tried as if it were for the thief, too.
		const tried = [key, { ...key, member: thief.statement.member }];
		if ((await openKeyRecords(thief.keyring, id, tried)).length > 0) generations.push(row.generation);
	}
	return generations;
}

describe('after a member was removed', () => {
	it('their open cases get new keys, which the old desk key does not open; everybody else reads on', async () => {
		const { duty, duty2 } = centre.people;
		const sealed = await fileOne(centre);
		const id = sealed.filing.case;
		good(await act(centre, duty, id, { kind: 'reply', clear: {}, text: 'before' }));
		expect((await listFor(duty)).total).toBe(0);
		await removePerson(centre, duty2);
		expect((await listFor(duty)).items.map((item) => item.case)).toEqual([id]);
		// Nobody at the desk seals another word to the old key.
		expect(await act(centre, duty, id, { kind: 'reply', clear: {}, text: 'late' })).toMatchObject({
			code: 'key-due',
		});
		await renew(duty, id);
		expect((await listFor(duty)).total).toBe(0);
		good(await act(centre, duty, id, { kind: 'reply', clear: {}, text: 'after' }));
		good(await say(sealed, 'and I'));

		expect(texts(await open(duty, id))).toEqual(expect.arrayContaining(['before', 'after', 'and I']));
		const followed = good(await follow(sealed));
		const read = followed.entries.flatMap(({ opened }) => (opened.kind === 'text' ? [opened.body.text] : []));
		expect(read).toEqual(['before', 'after', 'and I']);
		expect(followed.entries.some(({ opened }) => opened.kind === 'unreadable')).toBe(false);
		// Whoever left, with a copy of the database: what was there before, and nothing of what came after.
		expect(new Set(await opensWith(duty2, id))).toEqual(new Set([0]));
	});

	it('words that are sealed to the old key are refused, and so is a second new key for the same number', async () => {
		const { duty } = centre.people;
		const sealed = await fileOne(centre);
		const id = sealed.filing.case;
		const [one] = (await listFor(duty, id)).items;
		const [first, second] = [await rekeyOf(duty, one!), await rekeyOf(duty, one!)];
		const both = await Promise.all([record(duty, id, first), record(duty, id, second)]);
		expect(both.filter((code) => code === null)).toHaveLength(1);
		expect(both.filter((code) => code === 'stale')).toHaveLength(1);
		// The browser of a worker who had the page open: the number is right, the key is not.
		const followed = good(await follow(sealed, (view) => view));
		const old = {
			...followed,
			view: {
				...followed.view,
				caseKey: sealed.filing.caseKey,
				state: { ...followed.view.state, generation: 0 },
			},
		};
		const made = await sealReporterAct(old, followed.view.state.lastSeq + 1, {
			kind: 'say',
			text: 'old key',
		});
		expect(await recordReporterAct(centre.context, made)).toMatchObject({
			code: 'stale',
			detail: { seq: 2, generation: 1 },
		});
		expect((await stateOf(centre, id)).lastSeq).toBe(1);
	});
});

describe('a new key', () => {
	it('is taken only as it must be: for exactly those who read, signed by a member of the answering desk', async () => {
		const { duty, ombudsman } = centre.people;
		const { filing } = await fileOne(centre);
		const id = filing.case;
		const [item] = (await listFor(duty, id)).items;
		const rekey = await rekeyOf(duty, item!);
		const resign = async (change: object, by = duty) => {
			const changed = { ...rekey, clear: { ...rekey.clear, ...change } };
			const statement = {
				case: id,
				seq: changed.seq,
				kind: 'rekey',
				author: by.statement.member,
				clear: changed.clear,
				sealedHash: null,
			};
			return { ...changed, signature: base64url(await sign(by.keyring.signRecord, 'entry', statement)) };
		};
		const other = centre.desks.a.desk;
		const [key] = rekey.deskKeys!;
		const extra = { ...key!, desk: other };
		const with2 = await resign({ readers: [...rekey.clear.readers, { desk: other, epoch: 1 }] });
		for (const [what, offered, code] of [
			['another desk too', { ...with2, deskKeys: [...rekey.deskKeys!, extra] }, 'wrong-recipients'],
			['a record that is not named', { ...rekey, deskKeys: [...rekey.deskKeys!, extra] }, 'wrong-recipients'],
			['no record for the desk', { ...rekey, deskKeys: [] }, 'wrong-recipients'],
			['no record for the reporter', { ...rekey, laterReporterKeys: [] }, 'wrong-recipients'],
			[
				'an old desk key',
				await resign({ readers: [{ desk: item!.recipients.readers[0]!.desk, epoch: 1 }] }),
				'stale-epoch',
			],
			['a generation left out', await resign({ generation: 2 }), 'malformed'],
			[
				'another key than was signed',
				{ ...rekey, clear: { ...rekey.clear, caseKey: filing.caseKey } },
				'bad-signature',
			],
			['no point', await resign({ caseKey: base64url(new Uint8Array(65).fill(4)) }), 'malformed'],
		] as const)
			expect([what, await record(duty, id, offered as never)]).toEqual([what, code]);
		expect(await record(ombudsman, id, await resign({}, ombudsman))).toBe('not-found');
		expect(await record(duty, id, rekey)).toBeNull();
	});

	it('is not made for a desk, a member or a reporter’s key that only the server names', async () => {
		const { duty } = centre.people;
		const { filing } = await fileOne(centre, {
			body: {
				...(await import('#modules/intake/server/test-centre.ts')).referral,
				mustNotReach: { desks: [centre.desks.b.desk], words: '' },
			},
		});
		const [item] = (await listFor(duty, filing.case)).items;
		const known = await certifiedFor(duty);
		const strange = base64url((await generateSealKeys()).publicKey);
		const refusal = async (change: Partial<Renewal>) => {
			const made = await makeRekey(duty.keyring, { ...item!, ...change }, known);
			return made.ok ? null : made.code;
		};
		const { recipients, entries } = item!;
		const desk = (one: Id) => ({ ...recipients, readers: [...recipients.readers, { desk: one, epoch: 1 }] });
		const [first] = entries;
		const handover = {
			...first!,
			seq: 1,
			kind: 'handover' as const,
			author: duty.statement.member,
			clear: { desk: centre.desks.b.desk },
			sealed: null,
			sealedHash: null,
		};
		const forger = await generateSignKeys();
		const statement = {
			case: filing.case,
			seq: 1,
			kind: 'handover',
			author: handover.author,
			clear: handover.clear,
			sealedHash: null,
		};
		const forged = base64url(await sign(forger.privateRecord, 'entry', statement));
		const signed = base64url(await sign(duty.keyring.signRecord, 'entry', statement));
		expect(await refusal({})).toBeNull();
		expect(await refusal({ recipients: desk(centre.desks.a.desk) })).toBe('not-genuine');
		expect(await refusal({ reporterSealKey: strange })).toBe('not-genuine');
		expect(await refusal({ generation: 2 })).toBe('not-genuine');
		expect(await refusal({ recipients: { readers: [], members: [] } })).toBe('not-genuine');
		expect(await refusal({ entries: [first!, { ...handover, signature: forged }] })).toBe('not-genuine');
		// A desk that the worker has ruled out in the sealed words gets no key, though a handler handed the case over to it.
		expect(
			await refusal({
				recipients: desk(centre.desks.b.desk),
				entries: [first!, { ...handover, signature: signed }],
			}),
		).toBe('not-genuine');
	});

	it('that no signed entry names is refused by the worker’s page and by the desk', async () => {
		const { duty } = centre.people;
		const sealed = await fileOne(centre);
		const id = sealed.filing.case;
		await renew(duty, id);
		const strange = base64url((await generateSealKeys()).publicKey);
		const forge = (view: FollowView): FollowView => ({
			...view,
			caseKey: strange,
			entries: view.entries.map((entry) =>
				entry.kind === 'rekey' ? { ...entry, clear: { ...entry.clear, caseKey: strange } } : entry,
			),
		});
		expect(await follow(sealed, forge)).toEqual({ ok: false, code: 'unreadable' });
		expect(await follow(sealed, (view) => ({ ...view, caseKey: strange }))).toEqual({
			ok: false,
			code: 'unreadable',
		});
		expect(await follow(sealed)).toMatchObject({ ok: true });
		const view = good(await readCase(centre.context, duty.signedIn, id));
		expect((await openCase(duty.keyring, view)).target).toMatchObject({ generation: 1 });
		expect((await openCase(duty.keyring, { ...view, caseKey: strange })).target).toBeNull();
		const entries = view.entries.map((entry) =>
			entry.kind === 'rekey' ? { ...entry, clear: { ...entry.clear, caseKey: strange } } : entry,
		);
		expect((await openCase(duty.keyring, { ...view, caseKey: strange, entries })).target).toBeNull();
	});
});

describe('whoever steps back, or is excluded', () => {
	it('is not given the case any more, and opens nothing of what follows, also with a copy of the database', async () => {
		const third = await centre.takeIn('third', ['handler']);
		const fourth = await centre.takeIn('fourth', ['handler']);
		const desk = await centre.open('ombudsman', [third, fourth, centre.people.stranger]);
		centre.people = { ...centre.people, third, fourth } as never;
		const sealed = await fileOne(centre, { desk: centre.desks.duty.desk });
		const id = sealed.filing.case;
		const { duty, stranger } = centre.people;
		const step = async (doing: Parameters<typeof act>[3], by = duty) => act(centre, by, id, doing);
		good(await step({ kind: 'acknowledge' }));
		good(await step({ kind: 'verify', clear: { outcome: 'confirmed' }, text: 'seen' }));
		good(await step({ kind: 'code', clear: coding }));
		// The last one at the answering desk cannot leave it.
		expect(await step({ kind: 'recuse', text: 'my cousin' })).toMatchObject({ code: 'last-member' });
		const { records } = await open(duty, id);
		const { caseKeysForDesk } = await import('../browser/case-key.ts');
		const keys = await caseKeysForDesk(duty.statement.member, id, records, desk, null);
		good(await step({ kind: 'handover', clear: { desk: desk.desk }, ...keys } as never));

		good(await step({ kind: 'recuse', text: 'my cousin' }, third));
		expect((await stateOf(centre, id)).excludedMembers).toEqual([third.statement.member]);
		expect(await readCase(centre.context, third.signedIn, id)).toMatchObject({ code: 'not-found' });
		expect(await step({ kind: 'reply', text: 'x' }, third)).toMatchObject({ code: 'not-found' });
		expect((await listFor(third)).total).toBe(0);
		expect(await step({ kind: 'reply', text: 'x' }, fourth)).toMatchObject({ code: 'key-due' });
		expect((await listFor(fourth)).items.map((item) => item.case)).toContain(id);
		await renew(fourth, id);
		good(await step({ kind: 'reply', text: 'without third' }, fourth));
		expect(await opensWith(third, id)).not.toContain(1);
		expect(texts(await open(fourth, id))).toContain('without third');
		expect(texts(await open(duty, id))).toContain('without third');
		good(await say(sealed, 'thank you'));
		expect(good(await follow(sealed)).entries.some(({ opened }) => opened.kind === 'unreadable')).toBe(false);

		// Notes are sealed to the desk's key, which third holds.
		const note = { desk: desk.desk, epoch: 1 };
		expect(await step({ kind: 'note', clear: note, text: 'x' }, fourth)).toMatchObject({
			code: 'notes-closed',
		});

		// Excluded by a colleague: the same. And whoever is excluded at one desk is not let back in by another one.
		good(await step({ kind: 'exclude', clear: { members: [stranger.statement.member] } }, fourth));
		await renew(fourth, id);
		expect(await readCase(centre.context, stranger.signedIn, id)).toMatchObject({ code: 'not-found' });
		expect(await opensWith(stranger, id)).not.toContain(2);
		expect(
			await step({ kind: 'exclude', clear: { members: [fourth.statement.member] } }, fourth),
		).toMatchObject({
			code: 'malformed',
		});
		expect(await step({ kind: 'recuse', text: 'me too' }, fourth)).toMatchObject({ code: 'last-member' });
		// Desk b is stranger alone: it is never given a key.
		const opened = await open(fourth, id);
		const toDesk = await caseKeysForDesk(fourth.statement.member, id, opened.records, centre.desks.b, null);
		const handover = { kind: 'handover', clear: { desk: centre.desks.b.desk }, ...toDesk };
		expect(await step(handover as never, fourth)).toMatchObject({ code: 'excluded-desk' });
		const toMembers = await caseKeysForDesk(fourth.statement.member, id, opened.records, centre.desks.a, [
			centre.people.ombudsman.statement,
		]);
		const onward = { kind: 'handover', clear: { desk: centre.desks.a.desk } };
		expect(await step({ ...onward, ...toDesk } as never, fourth)).toMatchObject({ code: 'malformed' });
		good(await step({ ...onward, ...toMembers } as never, fourth));
		expect(texts(await open(centre.people.ombudsman, id))).toContain('without third');
		expect(fromBase64url(id)).toHaveLength(16);
	});
});
