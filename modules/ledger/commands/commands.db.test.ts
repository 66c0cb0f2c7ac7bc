/** Witness, audit and verify, run as people run them: other processes, over HTTP, against a superuser who cheats. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { base64url, concat, random } from '#crypto/bytes.ts';
import { fixedClock } from '#platform/clock.ts';
import { momentOf } from '#platform/moment.ts';
import { inTransaction } from '#platform/server/database.ts';
import { createTestDatabase, type TestDatabase } from '#platform/server/test-database.ts';
import type { EntryFacts, ProofFile } from '../contract.ts';
import { openCheckpoint } from '../core/checkpoint.ts';
import { openCosignature } from '../core/cosignature.ts';
import { caseLeaf } from '../core/leaf.ts';
import { parseVerifierKey } from '../core/note.ts';
import {
	issuePromise,
	type LedgerContext,
	loadLedgerKey,
	proveInclusion,
	publishSlot,
	queueLeaves,
	recordPublicAct,
	serveLedger,
	sha256,
} from '../server/index.ts';

const TEN = Date.parse('2026-01-12T10:00:00+05:00');
const SLOT = TEN / 1000;
const HERE = fileURLToPath(new URL('.', import.meta.url));

let database: TestDatabase;
let context: LedgerContext;
let folder: string;
let server: Server;
let url: string;
/** What a hostile server hands out instead of what it should, by path. */
let lies: Map<string, Uint8Array | null>;

beforeEach(async () => {
	database = await createTestDatabase();
	folder = mkdtempSync(join(tmpdir(), 'senim-commands-'));
	const ledgerKey = loadLedgerKey(folder, 'https://senim.example');
	context = { db: database.db, clock: fixedClock(TEN - 3_600_000), ledgerKey };
	lies = new Map();
	server = createServer(async (request, response) => {
		const path = request.url!.replace('/ledger/', '');
		const lie = lies.get(path);
		const body = lie === undefined ? (await serveLedger(context, path))?.body : lie;
		response.writeHead(body ? 200 : 404).end(body ?? undefined);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ledger`;
});
afterEach(async () => {
	await new Promise((closed) => server.close(closed));
	await database.close();
	rmSync(folder, { recursive: true });
});

interface Ended {
	code: number;
	said: string;
}
function run(command: string, ...args: string[]): Promise<Ended> {
	return new Promise((ended) => {
		execFile(process.execPath, [join(HERE, `${command}.ts`), ...args], (error, stdout, stderr) => {
			ended({ code: error ? Number(error.code) : 0, said: stdout + stderr });
		});
	});
}
const copy = () => join(folder, 'witness');
const witness = (...more: string[]) =>
	run('witness', '--url', url, '--key', context.ledgerKey.verifierKey, '--dir', copy(), ...more);
const audit = () => {
	const { host, port, user, password, database: name } = database.address;
	const where = host.startsWith('/')
		? `postgres://${user}:${password}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
		: `postgres://${user}:${password}@${host}:${port}/${name}`;
	const shared = ['--url', url, '--key', context.ledgerKey.verifierKey, '--dir', copy()];
	return run('audit', ...shared, '--database', where);
};

/** Writes entries of a case and queues their leaves, as the cases module does. */
async function writeCase(length: number): Promise<{ id: Buffer; leaves: Uint8Array[] }> {
	const id = randomBytes(16);
	const leaves: Uint8Array[] = [];
	await inTransaction(database.db, async (tx) => {
		for (let seq = 0; seq < length; seq++) leaves.push(await writeEntry(id, seq));
		await queueLeaves(tx, leaves);
	});
	return { id, leaves };
}
async function writeEntry(id: Buffer, seq: number): Promise<Uint8Array> {
	const [sealed, signature, salt] = [randomBytes(200), randomBytes(64), randomBytes(32)];
	const facts: EntryFacts = {
		case: base64url(id),
		seq,
		kind: seq === 0 ? 'file' : 'message',
		author: 'reporter',
		clear: { danger: false, topics: ['pay', 'ақша'], nested: { b: 1, a: null } },
		sealedHash: base64url(sha256(sealed)),
		signature: base64url(signature),
		moment: momentOf(TEN - 3_600_000),
	};
	const leaf = caseLeaf(sha256, facts, salt);
	// The rest of a case is not what the ledger is about: entries are written without it.
	await cheat(
		`set session_replication_role = replica;
		insert into cases.entry (case_id, seq, kind, author, clear, sealed, signature, moment_date, moment_part, salt, leaf)
		values ('\\x${id.toString('hex')}', ${seq}, '${facts.kind}', 'reporter', '${JSON.stringify(facts.clear)}',
			'\\x${sealed.toString('hex')}', '\\x${signature.toString('hex')}', '${facts.moment.date}',
			'${facts.moment.part}', '\\x${salt.toString('hex')}', '\\x${Buffer.from(leaf).toString('hex')}');
		set session_replication_role = origin`,
	);
	return leaf;
}
/** What somebody does who is superuser of the database. */
const cheat = (statement: string) => database.pool.query(statement);
const hexOf = (id: Buffer) => `'\\x${id.toString('hex')}'`;

/** An honest ledger with two cases in two publications, mirrored by a witness. */
async function witnessedLedger() {
	const cases = [await writeCase(3), await writeCase(4)];
	await inTransaction(database.db, (tx) => recordPublicAct(tx, { type: 'release', period: '2025-2' }));
	await publishSlot(context, SLOT);
	cases.push(await writeCase(2));
	await publishSlot(context, SLOT + 7 * 3600);
	expect(await witness()).toMatchObject({ code: 0 });
	return cases;
}

describe('the witness', () => {
	it('mirrors the ledger as it grows, keeps checkpoints, and can be served itself', async () => {
		expect(await witness()).toMatchObject({ code: 0, said: expect.stringContaining('not published') });
		await writeCase(200);
		await publishSlot(context, SLOT);
		expect(await witness()).toMatchObject({ code: 0, said: expect.stringContaining('from 0 to 257 leaves') });
		expect(await witness()).toMatchObject({ code: 0, said: expect.stringContaining('Unchanged') });
		await writeCase(20);
		await publishSlot(context, SLOT + 1);
		expect(await witness()).toMatchObject({
			code: 0,
			said: expect.stringContaining('from 257 to 290 leaves'),
		});
		expect(readdirSync(join(copy(), 'checkpoints')).sort()).toEqual(['257', '290']);
		for (const path of ['tile/0/000', 'tile/0/001.p/34', 'tile/1/000.p/1', 'tile/entries/001.p/34']) {
			const served = await serveLedger(context, path);
			expect(readFileSync(join(copy(), path)).equals(served!.body), path).toBe(true);
		}
		expect(readdirSync(join(copy(), 'tile/0/001.p'))).toEqual(['34']);
	});

	it('cosigns what it has checked', async () => {
		await publishSlot(context, SLOT);
		const keyFile = join(folder, 'witness-key.json');
		const { code, said } = await witness('--cosign-key', keyFile, '--name', 'union.example/witness');
		expect(code).toBe(0);
		const vkey = /Cosigned as (\S+)/.exec(said)![1]!;
		const key = await parseVerifierKey(vkey);
		if (!key.ok) throw new Error(key.code);
		const note = readFileSync(join(copy(), 'checkpoint'), 'utf8');
		expect(await openCosignature(note, key.value)).toMatchObject({ ok: true });
		expect(await openCheckpoint(note, context.ledgerKey)).toMatchObject({ ok: true });
	});

	it('names a ledger that shrank', async () => {
		await witnessedLedger();
		await cheat(`delete from ledger.publication where slot = ${SLOT + 7 * 3600}`);
		const { code, said } = await witness();
		expect(code).toBe(1);
		expect(said).toContain('MISCONDUCT (shrunk)');
		expect(readdirSync(join(copy(), 'findings'))).toHaveLength(1);
	});

	it('names a fork, with the leaf where it begins, and keeps both signed notes', async () => {
		const cases = await witnessedLedger();
		const kept = readFileSync(join(copy(), 'checkpoint'), 'utf8');
		// The operator rewrites history: another publication under the same slots, without the third case.
		await cheat('truncate ledger.leaf, ledger.tile, ledger.publication');
		const leaves = cases.slice(0, 2).flatMap((one) => one.leaves);
		await inTransaction(database.db, (tx) => queueLeaves(tx, leaves));
		for (let at = 0; at < 3; at++) await publishSlot(context, SLOT + at);
		const { code, said } = await witness();
		expect(code).toBe(1);
		expect(said).toContain('MISCONDUCT (fork)');
		expect(said).toMatch(/leaf \d+ is the first that differs/);
		expect(readFileSync(join(copy(), 'checkpoint'), 'utf8')).toBe(kept);
		const [finding] = readdirSync(join(copy(), 'findings'));
		expect(readFileSync(join(copy(), 'findings', finding!), 'utf8')).toContain('senim.example/ledger\n51\n');
	});

	it('names a fork of the same size', async () => {
		await publishSlot(context, SLOT);
		await witness();
		await cheat('truncate ledger.leaf, ledger.tile, ledger.publication');
		await publishSlot(context, SLOT);
		expect(await witness()).toMatchObject({ code: 1, said: expect.stringContaining('(fork)') });
	});

	it('names entries and tiles that are not what was signed, and what is withheld', async () => {
		await writeCase(5);
		await publishSlot(context, SLOT);
		const tile = (await serveLedger(context, 'tile/0/000.p/17'))!.body;
		const bundle = (await serveLedger(context, 'tile/entries/000.p/17'))!.body;
		lies.set('tile/entries/000.p/17', bundle.with(10, bundle[10]! ^ 1));
		expect(await witness()).toMatchObject({ code: 1, said: expect.stringContaining('(other-entries)') });
		lies.set('tile/entries/000.p/17', bundle.slice(0, -1));
		expect(await witness()).toMatchObject({ code: 1, said: expect.stringContaining('(withheld)') });
		lies.clear();
		lies.set('tile/0/000.p/17', tile.with(0, tile[0]! ^ 1));
		expect(await witness()).toMatchObject({ code: 1, said: expect.stringContaining('(other-tile)') });
		lies.clear();
		lies.set('checkpoint', Buffer.from('senim.example/ledger\n1\nAAAA\n'));
		expect(await witness()).toMatchObject({ code: 1, said: expect.stringContaining('(not-signed)') });
		lies.clear();
		expect(await witness()).toMatchObject({ code: 0 });
	});

	it('tells its own damage and misuse from misconduct of the ledger', async () => {
		await publishSlot(context, SLOT);
		await witness();
		const bundle = join(copy(), 'tile/entries/000.p/17');
		const bytes = readFileSync(bundle);
		writeFileSync(bundle, bytes.with(5, bytes[5]! ^ 1));
		expect(await witness()).toMatchObject({ code: 3, said: expect.stringContaining('Could not check') });
		expect(await run('witness', '--url', url)).toMatchObject({ code: 2 });
		const nobody = [
			'--url',
			'http://127.0.0.1:9/ledger',
			'--key',
			context.ledgerKey.verifierKey,
			'--dir',
			folder,
		];
		expect(await run('witness', ...nobody)).toMatchObject({ code: 3 });
	});
});

describe('the audit', () => {
	it('finds nothing in an honest database, while entries wait, and while the ledger goes on', async () => {
		await witnessedLedger();
		expect(await audit()).toMatchObject({ code: 0, said: expect.stringContaining('Audited 9 case entries') });
		await writeCase(2);
		await publishSlot(context, SLOT + 14 * 3600);
		expect(await audit()).toMatchObject({ code: 0, said: expect.stringContaining('all is well') });
	});

	it('names what a superuser edited, deleted or inserted', async () => {
		const [first, second, third] = await witnessedLedger();
		await cheat(`update cases.entry set sealed = '\\x00' where case_id = ${hexOf(first!.id)} and seq = 1`);
		const edited = await audit();
		expect(edited.code).toBe(1);
		expect(edited.said).toContain(`Case ${base64url(first!.id)}, entry 1 (message) was EDITED`);

		await cheat(`delete from cases.entry where case_id = ${hexOf(second!.id)} and seq = 2`);
		await cheat(`delete from cases.entry where case_id = ${hexOf(third!.id)}`);
		await writeEntry(randomBytes(16), 0);
		const { code, said } = await audit();
		expect(code).toBe(1);
		expect(said).toContain(`Case ${base64url(second!.id)}, entry 2 was DELETED`);
		expect(said.match(/has NO ENTRY/g)).toHaveLength(3);
		expect(said.match(/was INSERTED/g)).toHaveLength(1);
		expect(said).toContain('6 findings');
	});

	it('does not take a deleted entry for padding, whatever the records say', async () => {
		const [first] = await witnessedLedger();
		await cheat(`delete from cases.entry where case_id = ${hexOf(first!.id)} and seq = 2`);
		await cheat(`update ledger.publication set case_leaves = case_leaves - 1 where slot = ${SLOT}`);
		const { code, said } = await audit();
		expect(code).toBe(1);
		expect(said).toContain('is UNPROVEN');
		await cheat(`delete from ledger.publication where slot = ${SLOT}`);
		expect((await audit()).said).toContain('is UNPROVEN');
	});

	it('names leaves and tiles that are not what the witness saw, though the database agrees with itself', async () => {
		const [first] = await witnessedLedger();
		const id = hexOf(first!.id);
		await cheat(`update ledger.leaf set entry = '\\x00${'ab'.repeat(32)}'
			where entry = (select leaf from cases.entry where case_id = ${id} and seq = 2)`);
		await cheat(`delete from cases.entry where case_id = ${id} and seq = 2`);
		const { code, said } = await audit();
		expect(code).toBe(1);
		expect(said).toMatch(/Leaf \d+ DIFFERS from the witness's copy/);
		expect(said).toContain('do not lead to the signed root');
		expect(said).toContain('has NO ENTRY');

		const leaf = said.match(/Leaf (\d+) DIFFERS/)![1];
		await cheat(`delete from ledger.leaf where idx = ${leaf}`);
		expect(await audit()).toMatchObject({ code: 1, said: expect.stringContaining('does not hand out') });
		await cheat('truncate ledger.leaf, ledger.tile, ledger.publication');
		expect(await audit()).toMatchObject({ code: 1, said: expect.stringContaining('no checkpoint any more') });
	});

	it('holds a database that forgot a publication to all that the witness saw', async () => {
		const cases = await witnessedLedger();
		await cheat(`delete from cases.entry where case_id = ${hexOf(cases[2]!.id)}`);
		await cheat(`delete from ledger.publication where slot = ${SLOT + 7 * 3600}`);
		const { code, said } = await audit();
		expect(code).toBe(1);
		expect(said).toContain('The ledger SHRANK');
		expect(said).toContain('is UNPROVEN');
		expect(said).toContain('has NO ENTRY');
	});

	it('cannot work without a witness that this ledger signed for', async () => {
		await publishSlot(context, SLOT);
		expect(await audit()).toMatchObject({ code: 3, said: expect.stringContaining('Run the witness first') });
	});
});

describe('verify', () => {
	it('checks promises and proofs offline, in three languages', async () => {
		const leaf = concat(Uint8Array.of(0), random(32));
		await inTransaction(database.db, (tx) => queueLeaves(tx, [leaf]));
		const promise = issuePromise(context, leaf);
		await publishSlot(context, SLOT);
		const proof: ProofFile = { ...promise, inclusion: (await proveInclusion(context, leaf))! };
		const file = (name: string, content: unknown) => {
			writeFileSync(join(folder, name), JSON.stringify(content));
			return join(folder, name);
		};
		const good = file('good.json', proof);
		const key = ['--key', context.ledgerKey.verifierKey];
		expect(await run('verify', ...key, good)).toMatchObject({
			code: 0,
			said: expect.stringContaining('Confirmed'),
		});
		const kazakh = await run(
			'verify',
			...key,
			'--lang',
			'kk',
			file('list.json', { entries: [proof, proof] }),
		);
		expect(kazakh).toMatchObject({ code: 0, said: expect.stringContaining('Расталды') });
		const russian = await run('verify', ...key, '--lang', 'ru', file('late.json', promise));
		expect(russian).toMatchObject({ code: 1, said: expect.stringContaining('срок') });

		const forged = { ...proof, promise: { ...proof.promise, by: proof.promise.by + 1 } };
		expect(await run('verify', ...key, good, file('forged.json', forged))).toMatchObject({ code: 1 });
		expect(await run('verify', ...key, file('other.json', ['nothing']))).toMatchObject({ code: 1 });
		expect(await run('verify', ...key)).toMatchObject({ code: 2 });
		expect(await run('verify', '--key', 'nonsense', good)).toMatchObject({ code: 2 });
		expect(await run('verify', ...key, join(folder, 'not-there.json'))).toMatchObject({ code: 3 });
	});
});
