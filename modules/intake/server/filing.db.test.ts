import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, random, sha256 } from '#crypto/bytes.ts';
import { canonicalBytes } from '#crypto/canonical.ts';
import { generateSealKeys } from '#crypto/keys.ts';
import { sign } from '#crypto/sign.ts';
import { parseVerifierKey } from '#modules/ledger/core/note.ts';
import { openPromise } from '#modules/ledger/core/promise.ts';
import { addDays, plainDate } from '#platform/plain-date.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { checkPromise } from '../browser/check-promise.ts';
import type { Filing } from '../contract.ts';
import { filingStatement } from '../core/filing-statement.ts';
import { CALM, leadingZeroBits } from '../core/work.ts';
import { FilingQueue } from './filing-queue.ts';
import { fileReferral } from './index.ts';
import { type Centre, good, MONDAY, makeCentre, type Sealed, sealReferral } from './test-centre.ts';
import { type Waiting, type WriteBatch, writeFilingsTo } from './write-filings.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
beforeEach(() => centre.clock.set(MONDAY));

const count = async (table: string) =>
	Number((await centre.database.pool.query(`select count(*) from ${table}`)).rows[0].count);
const stored = () =>
	Promise.all(['cases."case"', 'cases.entry', 'intake.receipt', 'ledger.pending_leaf'].map(count));
const file = async (filing: unknown) => {
	const filed = await fileReferral(centre.context, filing);
	return filed.ok ? (filed.value.again ? 'again' : 'filed') : filed.code;
};

/** The envelope with something changed, signed anew by the same reporter. */
async function resigned({ reporter, filing }: Sealed, change: Partial<Filing>): Promise<Filing> {
	const { signature: _old, ...rest } = { ...filing, ...change };
	const envelope = base64url(await sha256(canonicalBytes(rest)));
	const sealedHash = base64url(await sha256(new Uint8Array(toBytea(rest.body))));
	const statement = filingStatement(rest, { envelope, sealedHash });
	return { ...rest, signature: base64url(await sign(reporter.signKeys.privateRecord, 'entry', statement)) };
}

describe('an envelope', () => {
	it('is filed once; sent again, the same leaf is promised again', async () => {
		const { filing } = await sealReferral(centre);
		const first = good(await fileReferral(centre.context, filing));
		const before = await stored();
		centre.clock.advance(3_600_000);
		const again = good(await fileReferral(centre.context, JSON.parse(JSON.stringify(filing))));
		expect([first.again, again.again]).toEqual([false, true]);
		expect(again.promise.promise.leaf).toBe(first.promise.promise.leaf);
		expect([again.salt, again.moment]).toEqual([first.salt, first.moment]);
		expect(await stored()).toEqual(before);
		const key = good(await parseVerifierKey(centre.context.ledgerKey.verifierKey));
		expect(await openPromise(again.promise, key)).toMatchObject({ ok: true });
	});

	it('sent twice at the same moment is filed once', async () => {
		const { filing } = await sealReferral(centre);
		const before = await count('cases.entry');
		const answers = await Promise.all([file(filing), file(filing), file(filing)]);
		expect(answers.sort()).toEqual(['again', 'again', 'filed']);
		expect(await count('cases.entry')).toBe(before + 1);
	});

	it('is refused where another one has its case id, or its receipt', async () => {
		const sealed = await sealReferral(centre);
		expect(await file(sealed.filing)).toBe('filed');
		const before = await stored();
		expect(await file(await resigned(sealed, { danger: true }))).toBe('replayed');
		const other = await sealReferral(centre);
		expect(await file(await resigned(other, { lookup: sealed.filing.lookup }))).toBe('replayed');
		expect(await file(await resigned(other, { case: sealed.filing.case }))).toBe('replayed');
		expect(await stored()).toEqual(before);
		expect(await file(other.filing)).toBe('filed');
	});

	it('bears the reporter’s signature over every member', async () => {
		const [{ filing }, { filing: other }] = [await sealReferral(centre), await sealReferral(centre)];
		const before = await stored();
		const members = [
			'case',
			'caseKey',
			'reporterSealKey',
			'reporterSignKey',
			'lookup',
			'wrappedSecrets',
			'deskKeys',
			'reporterKey',
			'body',
			'signature',
		] as const;
		for (const name of members)
			expect([name, await file({ ...filing, [name]: other[name] })]).toEqual([name, 'bad-signature']);
		expect(await file({ ...filing, danger: true })).toBe('bad-signature');
		expect(await file({ ...filing, date: '2026-03-03' })).toBe('bad-signature');
		expect(await file({ ...filing, uploads: [other.case] })).toBe('bad-signature');
		expect(await stored()).toEqual(before);
	});

	it('comes from a clock at most a day off, and is told the right day otherwise', async () => {
		const today = plainDate('2026-03-02');
		for (const days of [-1, 0, 1]) {
			const sealed = await sealReferral(centre);
			expect([days, await file(await resigned(sealed, { date: addDays(today, days) }))]).toEqual([
				days,
				'filed',
			]);
		}
		const sealed = await sealReferral(centre);
		for (const date of [addDays(today, -2), addDays(today, 2), '2026-02-30', '', 'x'])
			expect(await fileReferral(centre.context, { ...sealed.filing, date })).toEqual({
				ok: false,
				code: 'wrong-clock',
				detail: { today },
			});
	});

	it('is sealed to desks and epochs that exist', async () => {
		const sealed = await sealReferral(centre);
		const [key] = sealed.filing.deskKeys;
		expect(await file(await resigned(sealed, { deskKeys: [] }))).toBe('no-desk');
		for (const change of [{ epoch: 2 }, { epoch: 2 ** 31 - 1 }, { desk: base64url(random(16)) }])
			expect(await file(await resigned(sealed, { deskKeys: [{ ...key!, ...change }] }))).toBe('unknown-desk');
		const noPoint = base64url(new Uint8Array([4, ...random(64)]));
		expect(await file(await resigned(sealed, { caseKey: noPoint }))).toBe('malformed');
		expect(await file(await resigned(sealed, { uploads: [base64url(random(16))] }))).toBe('upload-missing');
		expect(await file(sealed.filing)).toBe('filed');
	});

	it('keeps nothing of a network address or a fine time, and only the hash of the lookup', async () => {
		const { filing } = await sealReferral(centre);
		await file(filing);
		const tables = ['cases."case"', 'cases.entry', 'cases.case_key', 'intake.receipt'];
		for (const table of tables) {
			const { rows } = await centre.database.pool.query(`select t::text as line from ${table} t`);
			for (const { line } of rows) {
				expect(line).not.toContain(toBytea(filing.lookup).toString('hex'));
				expect(line).not.toMatch(/\d\d:\d\d/);
			}
		}
	});

	it('is answered with a promise that its browser believes', async () => {
		const { filing } = await sealReferral(centre);
		const { promise } = good(await fileReferral(centre.context, filing));
		const { verifierKey } = centre.context.ledgerKey;
		expect(await checkPromise(promise, verifierKey)).toBe('signed');
		const later = { ...promise, promise: { ...promise.promise, by: promise.promise.by + 1 } };
		expect(await checkPromise(later, verifierKey)).toBe('wrong');
	});
});

describe('a flood', () => {
	it('is asked for work; a crowd is not', async () => {
		const crowd = await Promise.all(Array.from({ length: 40 }, () => sealReferral(centre)));
		expect(new Set(await Promise.all(crowd.map(({ filing }) => file(filing))))).toEqual(new Set(['filed']));
		const flooded = {
			...centre.context,
			filings: Object.assign(Object.create(centre.context.filings), {
				load: () => ({ waiting: CALM.waiting * 1.1, recent: 0 }),
				write: (waiting: Waiting) => centre.context.filings.write(waiting),
			}) as FilingQueue,
		};
		const { filing } = await sealReferral(centre);
		const asked = await fileReferral(flooded, filing);
		if (asked.ok || asked.code !== 'work-needed') throw new Error('no work was asked');
		const { challenge, bits } = asked.detail as { challenge: string; bits: number };
		expect(bits).toBe(14);
		let answer = 0;
		const enough = async () =>
			leadingZeroBits(await sha256(new TextEncoder().encode(`${challenge}:${answer}`))) >= bits;
		while (!(await enough())) answer++;
		const work = { challenge, answer: String(answer) };
		expect(await fileReferral(flooded, { ...filing, work })).toMatchObject({ ok: true });
		const other = await sealReferral(centre);
		expect(await fileReferral(flooded, { ...other.filing, work })).toMatchObject({ code: 'work-needed' });
	});
});

describe('the queue of filings', () => {
	const waiting = async (): Promise<Waiting> => {
		const { filing } = await sealReferral(centre);
		const caseId = toBytea(filing.case);
		return {
			referral: {
				...filing,
				channel: 'web',
				desk: filing.deskKeys[0]!.desk,
				author: 'reporter',
				clear: {},
				identity: null,
			},
			receipt: {
				lookupHash: Buffer.from(random(32)),
				caseId,
				wrappedSecrets: toBytea(filing.wrappedSecrets),
				reporterKey: null,
				reporterKeyAuthor: null,
			},
			uploads: [],
		};
	};

	it('keeps the others where one of a batch is bad', async () => {
		const queue = new FilingQueue(writeFilingsTo(centre.context.db), centre.clock);
		const all = await Promise.all(Array.from({ length: 6 }, waiting));
		const [first, second, third] = all as [Waiting, Waiting, Waiting];
		all[1] = { ...second, uploads: [Buffer.from(random(16))] };
		all[2] = { ...third, receipt: { ...third.receipt!, lookupHash: first.receipt!.lookupHash } };
		all[3] = { ...all[3]!, receipt: { ...all[3]!.receipt!, wrappedSecrets: null as never } };
		const settled = await Promise.allSettled(all.map((one) => queue.write(one)));
		const answers = settled.map((one) => {
			if (one.status === 'rejected') return 'failed';
			const { opened } = one.value;
			return typeof opened === 'object' ? (opened ? 'opened' : 'replayed') : opened;
		});
		expect(answers).toEqual(['opened', 'upload-missing', 'replayed', 'failed', 'opened', 'opened']);
		await expect.poll(() => queue.load()).toEqual({ waiting: 0, recent: 3 });
		const { rows } = await centre.database.pool.query(
			'select count(*) from cases."case" where id = any($1)',
			[[second, third].map(({ receipt }) => receipt!.caseId)],
		);
		expect(Number(rows[0].count)).toBe(0);
	});

	it('forgets its load after ten minutes', async () => {
		const queue = new FilingQueue(writeFilingsTo(centre.context.db), centre.clock);
		await queue.write(await waiting());
		expect(queue.load().recent).toBe(1);
		centre.clock.advance(9 * 60_000);
		await queue.write(await waiting());
		expect(queue.load().recent).toBe(2);
		centre.clock.advance(60_000);
		expect(queue.load().recent).toBe(1);
		centre.clock.advance(10 * 60_000);
		expect(queue.load().recent).toBe(0);
	});

	it('goes on after the database was away', async () => {
		let write: WriteBatch = () => Promise.reject(new Error('away'));
		const queue = new FilingQueue((batch, moment) => write(batch, moment), centre.clock);
		const [lost, kept] = [await waiting(), await waiting()];
		await expect(queue.write(lost)).rejects.toThrow('away');
		write = writeFilingsTo(centre.context.db);
		expect((await queue.write(kept)).opened).toMatchObject({ case: kept.referral.case });
		expect((await queue.write(lost)).opened).toMatchObject({ case: lost.referral.case });
	});
});

it('a case key must be a point on the curve, for the desk to seal to it', async () => {
	const { publicKey } = await generateSealKeys();
	const sealed = await sealReferral(centre);
	expect(await file(await resigned(sealed, { caseKey: base64url(publicKey) }))).toBe('filed');
});
