/**
 * Redacted copies: what the employer's people get, and what they can never get.
 *
 * Seen to fail, each taken out once: the comparison with `shown` in `recordCopy`; the check of the desk in
 * `recordEmployerAct`; `kind <> 'employer'` in `deskRosters` (a case was handed over to the employer); `weekOf` (the day
 * was told).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random, sha256 } from '#crypto/bytes.ts';
import { openJson } from '#crypto/open.ts';
import { sign } from '#crypto/sign.ts';
import {
	act,
	type Centre,
	coding,
	DAY,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	type Person,
	referral,
} from '#modules/intake/server/test-centre.ts';
import { makeDesk } from '#modules/people/browser/make-organisation.ts';
import type { DeskStatement, Id } from '#modules/people/contract.ts';
import { deskDirectory, getDirectory, makeDesk as makeDeskOnServer } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { addDays, weekdayOf } from '#platform/plain-date.ts';
import { caseKeyForDesk, openCaseKey } from '../browser/case-key.ts';
import { openCaseCopy, openEmployerCopy, prepareCopy, sealEmployerAct } from '../browser/copies.ts';
import { openCase } from '../browser/open-case.ts';
import type { EmployerActKind, EmployerActs, EmployerCopyView } from '../core/copy-types.ts';
import { readCase, readCopiesOfCase, readEmployerCopies, recordCopy, recordEmployerAct } from './index.ts';

const ORIGINAL = 'Шебер Серік маған қол көтерді, куәгер Айдос. QUPIA';
const COPY = 'Учаскеде қызметкерге күш қолданылған. Қауіпсіздік шаралары керек.';
let centre: Centre;
let employer: Person;
let rival: Person;
let desk: DeskStatement;

beforeAll(async () => {
	centre = await makeCentre();
	employer = await centre.takeIn('employer', ['employer']);
	rival = await centre.takeIn('rival', ['employer']);
	desk = await centre.open('employer', [employer]);
	await centre.open('employer', [rival]);
});
afterAll(() => centre.close());

async function acknowledged(): Promise<Id> {
	const { filing } = await fileOne(centre, {
		body: { ...referral, text: ORIGINAL },
	});
	good(await act(centre, centre.people.duty, filing.case, { kind: 'acknowledge' }));
	return filing.case;
}
const caseAt = async (id: Id) => good(await readCase(centre.context, centre.people.duty.signedIn, id));

async function made(id: Id, text = COPY, by = centre.people.duty) {
	const view = await caseAt(id);
	return (await prepareCopy(by.keyring, view, desk, text))(view.state.lastSeq + 1);
}
const record = (id: Id, copy: Awaited<ReturnType<typeof made>>, by = centre.people.duty) =>
	recordCopy(centre.context, by.signedIn, id, copy);
const seenBy = (person: Person) => readEmployerCopies(centre.context, person.signedIn);
const newest = async (id: Id): Promise<EmployerCopyView> => {
	const { entries } = await caseAt(id);
	const { copy } = entries.findLast(({ kind }) => kind === 'copy')!.clear;
	return (await seenBy(employer)).find((one) => one.copy === copy)!;
};

async function write<K extends EmployerActKind>(
	by: Person,
	view: EmployerCopyView,
	kind: K,
	clear: EmployerActs[K],
	text: string,
	seq = view.entries.length,
) {
	const sealed = await sealEmployerAct(by.keyring, view, seq, { kind, clear, text });
	return recordEmployerAct(centre.context, by.signedIn, view.copy, sealed);
}

describe('a copy', () => {
	it('is read by the employer’s people, answered, and read beside the case with all its signatures', async () => {
		const id = await acknowledged();
		good(await record(id, await made(id)));
		const view = await newest(id);
		const opened = await openEmployerCopy(employer.keyring, view);
		expect(opened.entries.map(({ text, genuine, title }) => [text, genuine, title])).toEqual([
			[COPY, true, 'Title of duty'],
		]);
		const today = almatyDate(centre.clock.now());
		good(await write(employer, view, 'copy-answer', {}, 'We look into it.'));
		const due = addDays(today, 20);
		good(await write(employer, view, 'copy-proposal', { due }, 'Another foreman.', 2));
		expect(
			await write(employer, view, 'copy-proposal', { due: addDays(today, -1) }, 'Late.', 3),
		).toMatchObject({
			code: 'malformed',
		});
		expect(await write(employer, view, 'copy-answer', {}, 'Again.', 1)).toMatchObject({
			code: 'stale',
			detail: { seq: 3 },
		});

		const { duty } = centre.people;
		const beside = good(await readCopiesOfCase(centre.context, duty.signedIn, id));
		const read = await openCaseCopy(duty.keyring, await openCase(duty.keyring, await caseAt(id)), beside[0]!);
		expect(read.asShown).toBe(true);
		expect(read.entries.map(({ kind, text, genuine }) => [kind, text, genuine])).toEqual([
			['copy-text', COPY, true],
			['copy-answer', 'We look into it.', true],
			['copy-proposal', 'Another foreman.', true],
		]);
		// The worker reads in the case the very words that the employer was shown.
		expect((await openCase(duty.keyring, await caseAt(id))).entries.at(-1)).toMatchObject({
			kind: 'copy',
			trust: 'signed',
			body: { text: COPY, attachments: [] },
		});
		const { rows } = await centre.database.pool.query(
			"select count(*) from cases.ledger_entry where kind like 'copy-%'",
		);
		expect(Number(rows[0].count)).toBe(3);
	});

	it('tells the employer nothing of the case: no id, number, channel, day, nor a word of the original', async () => {
		const id = await acknowledged();
		const { duty } = centre.people;
		good(await act(centre, duty, id, { kind: 'verify', clear: { outcome: 'confirmed' }, text: 'seen' }));
		good(await act(centre, duty, id, { kind: 'code', clear: coding }));
		good(await act(centre, duty, id, { kind: 'register' }));
		centre.clock.set(MONDAY + 2 * DAY);
		good(await record(id, await made(id)));
		centre.clock.set(MONDAY);
		const view = await newest(id);
		const { state, caseKey } = await caseAt(id);
		const told = JSON.stringify(await seenBy(employer));
		for (const secret of [
			id,
			state.number!,
			caseKey,
			'"web"',
			'to-17',
			'"status"',
			'"state"',
			'QUPIA',
			'Серік',
		])
			expect([secret, told.includes(secret)]).toEqual([secret, false]);
		expect(Object.keys(view).sort()).toEqual(['certificates', 'copy', 'copyKey', 'desk', 'entries', 'key']);
		expect(Object.keys(view.entries[0]!).sort()).toEqual([
			'author',
			'clear',
			'kind',
			'sealed',
			'seq',
			'signature',
			'week',
		]);
		const days = JSON.stringify(view).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
		const weeks = new Set(view.entries.map(({ week }) => week));
		expect([...weeks].map(weekdayOf)).toEqual([1]);
		// The other days are those on which the certificates of members were made.
		const certified = view.certificates.map(({ statement }) => statement.from);
		expect(days.filter((day) => !weeks.has(day as never) && !certified.includes(day as never))).toEqual([]);
		const directory = JSON.stringify(await deskDirectory(centre.context, employer.signedIn));
		expect(directory).not.toContain(duty.statement.member);
		for (const one of Object.values(centre.desks)) expect(directory).not.toContain(one.desk);
	});

	it('opens with nobody else’s keys, and no key of the employer opens the case', async () => {
		const id = await acknowledged();
		good(await record(id, await made(id)));
		const view = await newest(id);
		expect((await openEmployerCopy(rival.keyring, view)).entries[0]!.text).toBeNull();
		expect((await seenBy(rival)).length).toBe(0);
		const held = employer.keyring.desks.get(desk.desk)![0]!.privateRecord;
		const { body } = await caseAt(id);
		const place = { scope: id, field: 'referral', author: 'reporter', seq: 0 };
		await expect(openJson(held, place, fromBase64url(body))).rejects.toThrow();
		expect(await openCaseKey(employer.keyring, await caseAt(id))).toBeNull();
		expect(await readCase(centre.context, employer.signedIn, id)).toMatchObject({ code: 'not-found' });
	});
});

describe('refused is', () => {
	it('an answer of another employer, of a handler, or under a foreign signature', async () => {
		const id = await acknowledged();
		good(await record(id, await made(id)));
		const view = await newest(id);
		expect(await write(rival, view, 'copy-answer', {}, 'Mine.')).toMatchObject({ code: 'not-found' });
		expect(await write(centre.people.duty, view, 'copy-answer', {}, 'Mine.')).toMatchObject({
			code: 'not-found',
		});
		const sealed = await sealEmployerAct(rival.keyring, view, 1, {
			kind: 'copy-answer',
			clear: {},
			text: 'x',
		});
		expect(await recordEmployerAct(centre.context, employer.signedIn, view.copy, sealed)).toMatchObject({
			code: 'bad-signature',
		});
		expect((await newest(id)).entries).toHaveLength(1);
	});

	it('a copy that is not what the case names, that goes to another desk, or that the handler did not sign', async () => {
		const id = await acknowledged();
		const [one, two] = [await made(id), await made(id, 'Other words for the employer')];
		const entries = (await caseAt(id)).entries.length;
		expect(await record(id, { act: one.act, copy: two.copy })).toMatchObject({ code: 'bad-signature' });
		// The handler's own signature under other words than those that the case names.
		const { sealed } = two.copy;
		const { keyring } = centre.people.duty;
		const statement = {
			copy: one.act.clear.copy,
			seq: 0,
			kind: 'copy-text',
			author: keyring.member,
			clear: {},
			sealedHash: base64url(await sha256(fromBase64url(sealed))),
		};
		const signature = base64url(await sign(keyring.signRecord, 'copy', statement));
		expect(await record(id, { ...one, copy: { ...one.copy, sealed, signature } })).toMatchObject({
			code: 'malformed',
		});
		expect(
			await record(id, { ...one, copy: { ...one.copy, signature: base64url(random(64)) } }),
		).toMatchObject({
			code: 'bad-signature',
		});
		expect(await record(id, { ...one, copy: { ...one.copy, epoch: 2 } })).toMatchObject({
			code: 'stale-epoch',
		});
		const view = await caseAt(id);
		const toReader = { ...centre.desks.a, kind: 'employer' as const };
		const elsewhere = await prepareCopy(centre.people.duty.keyring, view, toReader, COPY);
		expect(await record(id, await elsewhere(view.state.lastSeq + 1))).toMatchObject({
			code: 'not-permitted',
		});
		expect(await record(id, await made(id), centre.people.stranger)).toMatchObject({ ok: false });
		expect((await caseAt(id)).entries.length).toBe(entries);
		expect(good(await readCopiesOfCase(centre.context, centre.people.duty.signedIn, id))).toEqual([]);
		good(await record(id, one));
		expect(await record(id, one)).toMatchObject({ code: 'stale' });
	});

	it('a case for the employer’s own people: filed, handed over, or chosen by a worker', async () => {
		const directory = (await getDirectory(centre.context, centre.context.ledgerKey.verifierKey))!;
		expect(directory.desks.map(({ statement }) => statement.desk)).not.toContain(desk.desk);
		const id = await acknowledged();
		const { duty } = centre.people;
		const view = await caseAt(id);
		const keyOf = (await openCaseKey(duty.keyring, view))!;
		await expect(caseKeyForDesk(duty.signedIn.member, id, keyOf, desk)).rejects.toThrow();
		const disguised = { ...desk, kind: 'ombudsman' as const };
		const key = await caseKeyForDesk(duty.signedIn.member, id, keyOf, disguised);
		const handover = await act(centre, duty, id, {
			kind: 'handover',
			clear: { desk: desk.desk },
			deskKeys: [key],
		});
		expect(handover).toMatchObject({ ok: false });
		const { rows } = await centre.database.pool.query('select count(*) from cases.case_key where desk = $1', [
			Buffer.from(desk.desk, 'base64url'),
		]);
		expect(Number(rows[0].count)).toBe(0);
	});

	it('a desk that mixes handlers with the employer’s people', async () => {
		const { root, request } = centre.made;
		const today = almatyDate(centre.clock.now());
		const about = { organisation: request.organisation.id, names: desk.names, today };
		for (const [kind, seated] of [
			['employer', centre.people.duty],
			['duty', employer],
		] as const) {
			const { privateRecord: _kept, ...wanted } = await makeDesk(root, { ...about, kind }, [
				seated.statement,
			]);
			expect(await makeDeskOnServer(centre.context, wanted)).toMatchObject({ code: 'no-such-member' });
		}
	});

	it('a copy where the worker has ruled the employer’s people out', async () => {
		const id = await acknowledged();
		const { duty } = centre.people;
		good(await act(centre, duty, id, { kind: 'code', clear: { ...coding, excludedDesks: [desk.desk] } }));
		expect(await record(id, await made(id))).toMatchObject({ code: 'excluded-desk' });
	});

	it('the act without its copy', async () => {
		const id = await acknowledged();
		const { copy: _left, act: alone } = await made(id);
		expect(await record(id, { act: alone } as never)).toMatchObject({ code: 'malformed' });
	});
});
