import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import {
	act,
	authorOf,
	type Centre,
	carryToConfirmation,
	coding,
	fileOne,
	good,
	makeCentre,
	sealFor,
	stateOf,
} from '#modules/intake/server/test-centre.ts';
import { parseVerifierKey } from '#modules/ledger/core/note.ts';
import { openPromise } from '#modules/ledger/core/promise.ts';
import { caseLeaf, entryHash, sha256 as ledgerSha256 } from '#modules/ledger/server/index.ts';
import { addDays, plainDate } from '#platform/plain-date.ts';
import { refuse } from '#platform/result.ts';
import { sha256, toBytea } from '#platform/server/bytea.ts';
import { listen } from '#platform/server/listen.ts';
import { caseKeyForDesk } from '../browser/case-key.ts';
import { isCaseNumber } from '../core/case-number.ts';
import { replay } from '../core/case-state.ts';
import { LIVE_CHANNEL, listEntries, recordAct } from './index.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());

const newCase = async () => (await fileOne(centre)).filing.case;
const count = async (table: string, where = '') =>
	Number((await centre.database.pool.query(`select count(*) from ${table} ${where}`)).rows[0].count);
const traces = async () => [
	await count('cases.entry'),
	await count('ledger.pending_leaf'),
	await count('cases.case_key'),
];
const entriesOf = (id: string) => listEntries(centre.context.db, toBytea(id));

describe('an act', () => {
	it('is written with its leaf in the queue, and promised by the ledger’s key', async () => {
		const id = await newCase();
		const before = await traces();
		const done = good(await act(centre, centre.people.duty, id, { kind: 'acknowledge', text: 'we have it' }));
		expect(await traces()).toEqual([before[0]! + 1, before[1]! + 1, before[2]]);
		const key = good(await parseVerifierKey(centre.context.ledgerKey.verifierKey));
		const { leaf } = good(await openPromise(done.promise, key));
		const entry = (await entriesOf(id))[1]!;
		expect(Buffer.from(leaf).equals(entry.leaf)).toBe(true);
		const facts = {
			case: id,
			seq: 1,
			kind: entry.kind,
			author: entry.author,
			clear: entry.clear as never,
			sealedHash: sha256(entry.sealed!).toString('base64url'),
			signature: entry.signature!.toString('base64url'),
			moment: done.moment,
		};
		expect(Buffer.from(caseLeaf(ledgerSha256, facts, toBytea(done.salt))).equals(entry.leaf)).toBe(true);
		expect(await count('ledger.pending_leaf', `where leaf = '\\x${entry.leaf.toString('hex')}'`)).toBe(1);
	});

	it('keeps the state that its entries tell', async () => {
		const id = await newCase();
		await carryToConfirmation(centre, id);
		const entries = (await entriesOf(id)).map((entry) => {
			const moment = { date: entry.moment_date, part: entry.moment_part };
			const facts = {
				case: id,
				seq: entry.seq,
				kind: entry.kind,
				author: entry.author,
				clear: entry.clear as never,
				sealedHash: entry.sealed && sha256(entry.sealed).toString('base64url'),
				signature: entry.signature?.toString('base64url') ?? null,
				moment,
			};
			return { ...facts, hash: Buffer.from(entryHash(ledgerSha256, facts)).toString('base64url') };
		});
		expect(replay(entries)).toEqual(await stateOf(centre, id));
		const { rows } = await centre.database.pool.query(
			'select status, last_seq, state, urgent from cases."case" where id = $1',
			[toBytea(id)],
		);
		expect(rows[0]).toMatchObject({
			status: rows[0].state.status,
			last_seq: rows[0].state.lastSeq,
			urgent: false,
		});
	});

	it('of two at once is one; the other is told the number wanted now', async () => {
		const id = await newCase();
		const { duty, duty2 } = centre.people;
		const both = await Promise.all([
			act(centre, duty, id, { kind: 'acknowledge', seq: 1 }),
			act(centre, duty2, id, { kind: 'reply', text: 'I write as well', seq: 1 }),
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'stale', detail: { seq: 2 } });
		expect((await entriesOf(id)).map(({ seq }) => seq)).toEqual([0, 1]);
		for (const seq of [1, 3, 99])
			expect(await act(centre, duty, id, { kind: 'reply', text: 'again', seq })).toEqual({
				ok: false,
				code: 'stale',
				detail: { seq: 2 },
			});
	});

	it('of many at once on one case all come in, one after the other', async () => {
		const id = await newCase();
		const { duty } = centre.people;
		const write = async () => {
			for (let seq = 1; ; ) {
				const done = await act(centre, duty, id, { kind: 'reply', text: 'words', seq });
				if (done.ok) return done.value.seq;
				seq = Number(done.detail!.seq);
			}
		};
		const seqs = await Promise.all(Array.from({ length: 8 }, write));
		expect(seqs.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect((await stateOf(centre, id)).lastSeq).toBe(8);
	});

	it('that is refused leaves nothing behind', async () => {
		const id = await newCase();
		const { duty, stranger } = centre.people;
		const state = await stateOf(centre, id);
		const before = await traces();
		const refused = async (asked: ReturnType<typeof act>) => {
			const done = await asked;
			return done.ok ? 'taken' : done.code;
		};
		expect(await refused(act(centre, stranger, id, { kind: 'acknowledge' }))).toBe('not-found');
		expect(await refused(act(centre, duty, id, { kind: 'register' }))).toBe('not-now');
		expect(await refused(act(centre, duty, id, { kind: 'decide', clear: { outcome: 'upheld' } }))).toBe(
			'malformed',
		);
		expect(
			await refused(
				act(centre, duty, id, { kind: 'acknowledge', alongside: async () => refuse('upload-missing') }),
			),
		).toBe('upload-missing');
		const crash = act(centre, duty, id, {
			kind: 'acknowledge',
			alongside: async () => {
				throw new Error('power cut');
			},
		});
		await expect(crash).rejects.toThrow('power cut');
		expect(await stateOf(centre, id)).toEqual(state);
		expect(await traces()).toEqual(before);
	});

	it('bears its author’s signature over exactly this case, number, kind and words', async () => {
		const [id, other] = [await newCase(), await newCase()];
		const { duty, duty2, stranger } = centre.people;
		const sealed = await sealFor(centre, duty, id, { kind: 'reply', text: 'words' });
		const strange = await sealFor(centre, duty, id, { kind: 'reply', text: 'other words' });
		const record = async (change: object, by = authorOf(duty)) => {
			const done = await recordAct(centre.context, by, { case: id, ...sealed, ...change } as never);
			return done.ok ? 'taken' : done.code;
		};
		for (const change of [
			{ case: other },
			{ seq: 2 },
			{ kind: 'acknowledge' },
			{ clear: { extra: 1 } },
			{ sealed: strange.sealed },
			{ sealed: null },
			{ signature: strange.signature },
			{ clear: { odd: 0.5 } },
		])
			expect([change, await record(change)]).toEqual([change, 'bad-signature']);
		expect(await record({ signature: null })).toBe('bad-signature');
		expect(await record({}, authorOf(duty2))).toBe('bad-signature');
		expect(await record({}, { ...authorOf(stranger), name: duty.signedIn.member })).toBe('bad-signature');
		for (const change of [
			{ case: 'x' },
			{ seq: 0 },
			{ seq: 2 ** 31 },
			{ seq: 1.5 },
			{ clear: null },
			{ sealed: 'x' },
		])
			expect([change, await record(change)]).toEqual([change, 'malformed']);
		expect(await record({ case: base64url(random(16)) })).toBe('bad-signature');
		expect(await record({})).toBe('taken');
		expect(await record({})).toBe('stale');
	});

	it('without a signature is nobody’s but the server’s', async () => {
		const id = await newCase();
		const by = { performer: { kind: 'reporter' as const }, name: 'server', signKey: null };
		const signed = await sealFor(centre, centre.people.duty, id, { kind: 'reply', text: 'x' });
		expect(await recordAct(centre.context, by, { case: id, ...signed } as never)).toMatchObject({
			code: 'bad-signature',
		});
	});

	it('is told to screens that listen: which case, and nothing else', async () => {
		const id = await newCase();
		const heard: string[] = [];
		const listener = await listen({
			address: () => centre.database.address,
			channel: LIVE_CHANNEL,
			onMessage: (payload) => heard.push(payload),
			onReconnect: () => {},
		});
		await act(centre, centre.people.stranger, id, { kind: 'acknowledge' });
		good(await act(centre, centre.people.duty, id, { kind: 'acknowledge', text: 'we have it' }));
		await expect.poll(() => heard.length).toBe(1);
		await listener.close();
		expect(JSON.parse(heard[0]!)).toEqual({
			changed: [{ case: id, seq: 1, desks: [centre.desks.duty.desk] }],
		});
	});
});

describe('a number', () => {
	it('is given once and for ever', async () => {
		const id = await newCase();
		const { duty } = centre.people;
		const promise = await carryToConfirmation(centre, id);
		const { number } = await stateOf(centre, id);
		expect(isCaseNumber(number!)).toBe(true);
		expect((await entriesOf(id)).find(({ kind }) => kind === 'register')!.clear).toEqual({ number });
		expect(await count('cases."case"', `where number = '${number}'`)).toBe(1);
		expect(await act(centre, duty, id, { kind: 'register' })).toMatchObject({ ok: false, code: 'not-now' });
		expect(promise).toBeGreaterThan(0);
		const other = await newCase();
		await carryToConfirmation(centre, other);
		expect((await stateOf(centre, other)).number).not.toBe(number);
	});

	it('is not given before the case is coded', async () => {
		const id = await newCase();
		const { duty } = centre.people;
		good(await act(centre, duty, id, { kind: 'acknowledge' }));
		good(await act(centre, duty, id, { kind: 'verify', clear: { outcome: 'partly' }, text: 'seen' }));
		expect(await act(centre, duty, id, { kind: 'register' })).toMatchObject({ code: 'coding-missing' });
	});
});

describe('a handover', () => {
	async function acknowledged() {
		const { filing, reporter } = await fileOne(centre);
		good(await act(centre, centre.people.duty, filing.case, { kind: 'acknowledge' }));
		const keyFor = (desk: typeof centre.desks.a) =>
			caseKeyForDesk(centre.people.duty.statement.member, filing.case, reporter.caseKeys.privateRecord, desk);
		return { id: filing.case, keyFor };
	}
	const handover = (id: string, desk: string, deskKeys: readonly object[] = []) =>
		act(centre, centre.people.duty, id, { kind: 'handover', clear: { desk }, deskKeys: deskKeys as never });

	it('needs the case’s key sealed to the desk that takes it', async () => {
		const { id, keyFor } = await acknowledged();
		const { a, b } = centre.desks;
		const [right, foreign] = [await keyFor(a), await keyFor(b)];
		const before = await traces();
		for (const keys of [
			[],
			[foreign],
			[{ ...right, epoch: 9 }],
			[{ ...right, epoch: 0 }],
			[{ ...right, sealed: 'x' }],
			[null],
			{ length: 1 },
		])
			expect([keys, await handover(id, a.desk, keys as never)]).toMatchObject([keys, { code: 'malformed' }]);
		const nowhere = base64url(random(16));
		expect(await handover(id, nowhere, [{ ...right, desk: nowhere }])).toMatchObject({ code: 'malformed' });
		expect(await traces()).toEqual(before);
		good(await handover(id, a.desk, [right, foreign]));
		expect(await stateOf(centre, id)).toMatchObject({
			desk: a.desk,
			readers: [centre.desks.duty.desk, a.desk],
		});
		expect(await count('cases.case_key', `where case_id = '\\x${toBytea(id).toString('hex')}'`)).toBe(2);
	});

	it('gives the answering to the new desk; the old one reads on', async () => {
		const { id, keyFor } = await acknowledged();
		const { duty, ombudsman } = centre.people;
		const { a, duty: dutyDesk } = centre.desks;
		expect(await act(centre, ombudsman, id, { kind: 'reply', text: 'x' })).toMatchObject({
			code: 'not-found',
		});
		good(await handover(id, a.desk, [await keyFor(a)]));
		expect(await act(centre, duty, id, { kind: 'reply', text: 'x' })).toMatchObject({
			code: 'not-permitted',
		});
		const note = { desk: dutyDesk.desk, epoch: 1 };
		good(await act(centre, duty, id, { kind: 'note', clear: note, text: 'we still read' }));
		good(await act(centre, ombudsman, id, { kind: 'reply', text: 'we answer now' }));
		const back = act(centre, ombudsman, id, { kind: 'handover', clear: { desk: dutyDesk.desk } });
		expect(good(await back).state.desk).toBe(dutyDesk.desk);
	});

	it('never reaches a desk that the worker keeps out', async () => {
		const { id, keyFor } = await acknowledged();
		const { a } = centre.desks;
		const clear = { ...coding, excludedDesks: [a.desk] };
		good(await act(centre, centre.people.duty, id, { kind: 'code', clear }));
		expect(await handover(id, a.desk, [await keyFor(a)])).toMatchObject({ code: 'excluded-desk' });
		// The last of 22 letters has four bits that stand for nothing: another spelling of the same desk.
		const respelled = a.desk.slice(0, -1) + String.fromCharCode(a.desk.charCodeAt(21) + 1);
		expect(toBytea(respelled).equals(toBytea(a.desk))).toBe(true);
		expect(await handover(id, respelled, [{ ...(await keyFor(a)), desk: respelled }])).toMatchObject({
			code: 'malformed',
		});
		expect((await stateOf(centre, id)).readers).toEqual([centre.desks.duty.desk]);
	});
});

describe('a promise of a remedy', () => {
	it('has its day ahead, and is delivered no later than today', async () => {
		const id = await newCase();
		const today = plainDate('2026-03-02');
		const promise = await carryToConfirmation(centre, id);
		const { duty } = centre.people;
		const due = (days: number) => ({ due: addDays(today, days) });
		expect(await act(centre, duty, id, { kind: 'promise', clear: due(-1), text: 'x' })).toMatchObject({
			code: 'malformed',
		});
		const { seq } = good(await act(centre, duty, id, { kind: 'promise', clear: due(0), text: 'x' }));
		const on = (days: number) => ({ promise: seq, on: addDays(today, days) });
		expect(await act(centre, duty, id, { kind: 'deliver', clear: on(1), text: 'x' })).toMatchObject({
			code: 'malformed',
		});
		const twice = { promise, on: today };
		expect(await act(centre, duty, id, { kind: 'deliver', clear: twice, text: 'x' })).toMatchObject({
			code: 'not-now',
		});
		const none = { promise: 1, on: today };
		expect(await act(centre, duty, id, { kind: 'deliver', clear: none, text: 'x' })).toMatchObject({
			code: 'no-such-promise',
		});
	});
});
