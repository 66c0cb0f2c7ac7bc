/**
 * Proof: swap and replay. Ciphertexts and signatures exchanged between cases, fields and positions never open and
 * never verify; nobody speaks in the worker's place. Substituted keys: substituted.test.ts.
 *
 * Seen to fail, each by itself: `placeBytes` the same for every place (an exchanged piece opened); `isSignedBy`
 * answering true (acts were taken at other numbers, and a handler confirmed); the reporter's signature not over the
 * sealed words, as it was before this test (an operator's own words stood as signed); the last instead of the first
 * key of a reporter in `reporterSignKey` (an operator confirmed in the worker's place).
 */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { base64url, fromBase64url } from '#crypto/bytes.ts';
import { generateSignKeys } from '#crypto/keys.ts';
import { sealJson } from '#crypto/seal.ts';
import { sign } from '#crypto/sign.ts';
import { openCase } from '#modules/cases/browser/open-case.ts';
import { sealAct as sealHandlerAct } from '#modules/cases/browser/seal-act.ts';
import { sealAct } from '#modules/intake/browser/act.ts';
import type { ReporterAct } from '#modules/intake/contract.ts';
import { browserFetch } from '../../db/example/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Centre, makeCentre } from './support/centre.ts';
import { bytea, superuser } from './support/database.ts';
import {
	act,
	carryToConfirmation,
	type FiledCase,
	file,
	follow,
	readCase,
	sealFor,
	words,
} from './support/story.ts';

let server: TestServer;
let centre: Centre;
let database: pg.Client;

beforeAll(async () => {
	server = await startTestServer();
	centre = await makeCentre(server);
	database = await superuser(server);
});
afterAll(async () => {
	await database.end();
	await server.remove();
});

async function post(path: string, body: unknown, fetchLike = browserFetch(centre.origin)) {
	const response = await fetchLike(centre.origin + path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return { status: response.status, body: await response.json() };
}
const refused = (status: number, code: string) => ({ status, body: { refused: code } });

describe('replay', () => {
	test('the same envelope again gets the same leaf; another one for the same case is refused', async () => {
		const { filing, filed } = await file(centre);
		const again = await post('/api/filings', filing);
		expect(again.status).toBe(200);
		expect(again.body.promise.promise.leaf).toBe(filed.promise.promise.leaf);
		expect(again.body.salt).toBe(filed.salt);

		const other = await file(centre);
		expect(await post('/api/filings', { ...other.filing, case: filing.case })).toMatchObject(
			refused(403, 'bad-signature'),
		);
		const resealed = await sealFor(centre, { ...other.reporter, case: filing.case });
		expect(await post('/api/filings', resealed)).toMatchObject(refused(409, 'replayed'));
		const secondCase = await sealFor(centre, { ...other.reporter, case: base64url(randomBytes(16)) });
		expect(await post('/api/filings', secondCase)).toMatchObject(refused(409, 'replayed'));
	});

	test('an act does not count twice, elsewhere, at another number, as another kind, or with other words', async () => {
		const one = await file(centre);
		const two = await file(centre);
		const said = await sealAct(await follow(centre, one), 1, { kind: 'say', text: 'Once.' });
		const elsewhere = await sealAct(await follow(centre, two), 1, { kind: 'say', text: 'Elsewhere.' });
		const spoiled: Partial<ReporterAct>[] = [
			{ seq: 2 },
			{ kind: 'retaliation' },
			{ signature: elsewhere.signature },
			{ sealed: elsewhere.sealed },
			{ sealed: elsewhere.sealed, signature: elsewhere.signature },
		];
		for (const change of spoiled) {
			const answer = await post('/api/follow/entries', { ...said, ...change });
			expect([change, answer]).toMatchObject([change, refused(403, 'bad-signature')]);
		}
		const moved = { ...said, lookup: elsewhere.lookup };
		expect(await post('/api/follow/entries', moved)).toMatchObject(refused(400, 'malformed'));
		expect(await post('/api/follow/entries', { ...moved, case: two.filing.case })).toMatchObject(
			refused(403, 'bad-signature'),
		);
		expect((await post('/api/follow/entries', said)).status).toBe(201);
		expect(await post('/api/follow/entries', said)).toMatchObject(refused(409, 'stale'));

		const { duty } = centre;
		const draft = { kind: 'acknowledge', clear: {}, body: words('We have it.') } as const;
		const taken = await sealHandlerAct(duty.keyring, await readCase(duty, one.filing.case), 2, draft);
		const path = (id: string) => `/api/desk/cases/${id}/entries`;
		for (const change of [
			{ seq: 1 },
			{ kind: 'reply' },
			{ sealed: said.sealed },
			{ signature: said.signature },
		]) {
			const answer = await post(path(one.filing.case), { ...taken, ...change }, duty.fetch);
			expect([change, answer]).toMatchObject([change, refused(403, 'bad-signature')]);
		}
		expect(await post(path(two.filing.case), taken, duty.fetch)).toMatchObject(refused(403, 'bad-signature'));
	});

	test('only the server records an arrival, and nobody exchanges the key that a reporter holds', async () => {
		const filed = await file(centre);
		const { filing, reporter } = filed;
		const followed = await follow(centre, filed);
		const keys = { reporterSealKey: filing.reporterSealKey, reporterSignKey: filing.reporterSignKey };
		const arrival = await sealAct(followed, 1, { kind: 'arrive' as 'say', clear: keys });
		expect(await post('/api/follow/entries', arrival)).toMatchObject(refused(403, 'not-permitted'));
		const { duty } = centre;
		const admit = await sealHandlerAct(duty.keyring, await readCase(duty, filing.case), 1, {
			kind: 'admit',
			clear: { reporterSealKey: filing.reporterSealKey },
			body: null,
			reporterKey: filing.reporterKey,
		});
		const path = `/api/desk/cases/${filing.case}/entries`;
		expect(await post(path, admit, duty.fetch)).toMatchObject(refused(400, 'not-now'));
		expect((await follow(centre, { ...filed, reporter })).caseRecord).not.toBeNull();
	});
});

describe('pieces exchanged in the database', () => {
	let one: FiledCase;
	let two: FiledCase;
	beforeAll(async () => {
		[one, two] = [await file(centre, { text: 'First.' }), await file(centre, { text: 'Second.' })];
		for (const { filing } of [one, two]) {
			await act(centre.duty, filing.case, { kind: 'acknowledge', clear: {}, body: words('Seen.') });
			await act(centre.duty, filing.case, { kind: 'reply', clear: {}, body: words('We check.') });
		}
	});
	/** Does it, shows both sides what they get, and undoes it. */
	async function exchanged(statement: string) {
		const { rows: entries } = await database.query('select * from cases.entry order by case_id, seq');
		const { rows: keys } = await database.query('select * from cases.case_key');
		await database.query(statement);
		try {
			const view = await readCase(centre.duty, one.filing.case);
			const desk = await openCase(centre.duty.keyring, view);
			return { desk, worker: await follow(centre, one).catch(() => null) };
		} finally {
			for (const { case_id, seq, kind, sealed, signature } of entries)
				await database.query(
					'update cases.entry set kind = $3, sealed = $4, signature = $5 where case_id = $1 and seq = $2',
					[case_id, seq, kind, sealed, signature],
				);
			for (const { case_id, sealed } of keys)
				await database.query('update cases.case_key set sealed = $2 where case_id = $1', [case_id, sealed]);
		}
	}
	const from = (column: string, filed: FiledCase, seq: number) =>
		`(select ${column} from cases.entry where case_id = ${bytea(filed.filing.case)} and seq = ${seq})`;

	test('between cases, with their signatures: neither opens nor counts as signed', async () => {
		for (const seq of [0, 1]) {
			const { desk, worker } = await exchanged(
				`update cases.entry set sealed = ${from('sealed', two, seq)}, signature = ${from('signature', two, seq)}
				where case_id = ${bytea(one.filing.case)} and seq = ${seq}`,
			);
			expect(desk.entries[seq]).toMatchObject({ trust: 'forged', unreadable: true, body: null });
			expect(worker!.entries[seq]!.opened.kind).toBe('unreadable');
		}
	});

	test('between positions and between fields of one case', async () => {
		const moved = await exchanged(
			`update cases.entry set sealed = ${from('sealed', one, 1)}, signature = ${from('signature', one, 1)}
			where case_id = ${bytea(one.filing.case)} and seq = 2`,
		);
		expect(moved.desk.entries[2]).toMatchObject({ trust: 'forged', unreadable: true });
		expect(moved.worker!.entries[2]!.opened.kind).toBe('unreadable');
		const renamed = await exchanged(
			`update cases.entry set kind = 'reply' where case_id = ${bytea(one.filing.case)} and seq = 1`,
		);
		expect(renamed.desk.entries[1]).toMatchObject({ trust: 'forged', unreadable: true });
	});

	test('the key of a case does not open in another', async () => {
		const { desk } = await exchanged(
			`update cases.case_key set sealed =
				(select sealed from cases.case_key where case_id = ${bytea(two.filing.case)})
			where case_id = ${bytea(one.filing.case)}`,
		);
		expect(desk.record).toBeNull();
		expect(desk.entries.every(({ body }) => body === null)).toBe(true);
	});

	test('other words, sealed by the operator to the public key of the case, are not taken for the worker’s', async () => {
		const { filing } = one;
		const place = { scope: filing.case, field: 'referral', author: 'reporter', seq: 0 };
		const lie = await sealJson(fromBase64url(filing.caseKey), place, { v: 1, text: 'All is well.' });
		const { desk, worker } = await exchanged(
			`update cases.entry set sealed = ${bytea(base64url(lie))} where case_id = ${bytea(filing.case)} and seq = 0`,
		);
		expect(desk.entries[0]).toMatchObject({ trust: 'forged', body: { text: 'All is well.' } });
		expect(worker!.entries[0]!.trust).toBe('forged');
	});
});

describe('in the worker’s place', () => {
	test('a handler cannot confirm: neither as a member nor as the reporter', async () => {
		const filed = await file(centre);
		const id = filed.filing.case;
		const promise = await carryToConfirmation(centre, id);
		const { duty } = centre;
		const view = await readCase(duty, id);
		const { promiseHash } = view.state.remedies[0]!;
		const seq = view.state.lastSeq + 1;
		const own = { kind: 'confirm' as 'reply', clear: { promise, promiseHash } as never, body: null };
		const asMember = await sealHandlerAct(duty.keyring, view, seq, own);
		expect(await post(`/api/desk/cases/${id}/entries`, asMember, duty.fetch)).toMatchObject(
			refused(403, 'not-permitted'),
		);
		const statement = {
			case: id,
			seq,
			kind: 'confirm',
			author: 'reporter',
			clear: own.clear,
			sealedHash: null,
		};
		const signature = base64url(await sign(duty.keyring.signRecord, 'entry', statement));
		const asReporter = { ...asMember, lookup: filed.filing.lookup, case: id, uploads: [], signature };
		expect(await post('/api/follow/entries', asReporter)).toMatchObject(refused(403, 'bad-signature'));
		const closing = { kind: 'close', clear: { ground: 'confirmed' }, body: words('Done.') };
		const closed = await sealHandlerAct(duty.keyring, view, seq, closing as never);
		expect((await post(`/api/desk/cases/${id}/entries`, closed, duty.fetch)).body.refused).toBe('malformed');
	});

	test('an operator who writes the confirmation into the database is caught by the desk and by the worker', async () => {
		const filed = await file(centre);
		const id = filed.filing.case;
		const promise = await carryToConfirmation(centre, id);
		const view = await readCase(centre.duty, id);
		const clear = { promise, promiseHash: view.state.remedies[0]!.promiseHash };
		const stranger = await generateSignKeys();
		const insert = async (
			seq: number,
			kind: string,
			author: string,
			facts: object,
			signature: string | null,
		) =>
			database.query(
				`insert into cases.entry (case_id, seq, kind, author, clear, sealed, signature, moment_date, moment_part, salt, leaf)
				values (${bytea(id)}, ${seq}, '${kind}', '${author}', $1, null, ${signature ? bytea(signature) : 'null'},
					current_date, 'after-17', sha256('salt'), '\\x00' || sha256('leaf'))`,
				[facts],
			);
		const signed = async (seq: number) =>
			base64url(
				await sign(stranger.privateRecord, 'entry', {
					case: id,
					seq,
					kind: 'confirm',
					author: 'reporter',
					clear,
					sealedHash: null,
				}),
			);
		const at = view.state.lastSeq + 1;
		await insert(at, 'confirm', 'reporter', clear, await signed(at));
		// A second «reporter» arrives, whose key the operator has.
		const keys = {
			reporterSealKey: filed.filing.reporterSealKey,
			reporterSignKey: base64url(stranger.publicKey),
		};
		await insert(at + 1, 'arrive', 'server', keys, null);
		await insert(at + 2, 'confirm', 'reporter', clear, await signed(at + 2));
		await insert(at + 3, 'confirm', 'server', clear, null);

		const desk = await openCase(centre.duty.keyring, await readCase(centre.duty, id));
		expect(desk.entries.slice(at).map(({ trust }) => trust)).toEqual([
			'forged',
			'unsigned',
			'forged',
			'unsigned',
		]);
		const { entries } = await follow(centre, filed);
		expect(entries.slice(-4).map(({ trust }) => trust)).toEqual(['forged', 'unsigned', 'forged', 'forged']);
	});

	test('a member whom the root never signed is shown as such', async () => {
		const filed = await file(centre);
		await act(centre.duty, filed.filing.case, { kind: 'acknowledge', clear: {}, body: words('Seen.') });
		const view = await readCase(centre.duty, filed.filing.case);
		const [certificate] = view.certificates;
		const forged = { ...certificate!, statement: { ...certificate!.statement, title: 'Somebody else' } };
		const opened = await openCase(centre.duty.keyring, { ...view, certificates: [forged] });
		expect(opened.entries[1]!.trust).toBe('uncertified');
	});
});
