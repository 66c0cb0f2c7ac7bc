/**
 * Proof: vanishing. Whoever is superuser of the database edits, moves, deletes or inserts; `npm run audit`, from what
 * the ledger serves and what a witness kept in another process, names it.
 *
 * Seen to fail: with `sealedHash`, `author` and `moment` left out of `entryBytes` (modules/ledger/core/leaf.ts) edits of
 * them were not named; with the finding `gap` of core/audit.ts taken out deletions were not; with the differences from
 * the witness's copy left out of commands/audit.ts a changed ledger passed.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextSlot } from '#modules/ledger/core/slots.ts';
import { loadLedgerKey, publishSlot } from '#modules/ledger/server/index.ts';
import { openDatabase } from '#platform/server/database.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Centre, makeCentre } from './support/centre.ts';
import { bytea, superuser } from './support/database.ts';
import { everyKind } from './support/every-kind.ts';
import { act, file, words } from './support/story.ts';

const COMMANDS = fileURLToPath(new URL('../../modules/ledger/commands', import.meta.url));
const TABLES = ['cases."case"', 'cases.entry', 'ledger.leaf', 'ledger.publication', 'ledger.pending_leaf'];

let server: TestServer;
let centre: Centre;
let database: pg.Client;
let witnessFolder: string;
/** A case with an entry of every kind that a story can bring about, and the kinds by number. */
let whole: { id: string; kinds: string[] };
let neighbour: string;

beforeAll(async () => {
	server = await startTestServer();
	witnessFolder = mkdtempSync(join(tmpdir(), 'senim-witness-'));
	centre = await makeCentre(server);
	database = await superuser(server);
	const { case: id } = (await everyKind(centre)).filing;
	neighbour = (await file(centre)).filing.case;
	await act(centre.duty, neighbour, { kind: 'acknowledge', clear: {}, body: words('Seen.') });
	const { rows } = await database.query(
		`select kind from cases.entry where case_id = ${bytea(id)} order by seq`,
	);
	whole = { id, kinds: rows.map(({ kind }) => kind) };
	await publish();
	expect(await run('witness')).toMatchObject({ code: 0 });
	await database.query('create schema kept');
	for (const [at, table] of TABLES.entries())
		await database.query(`create table kept.t${at} as select * from ${table}`);
});
afterAll(async () => {
	await database.end();
	await server.remove();
	rmSync(witnessFolder, { recursive: true });
});

/** Publishes under the slot that comes next, with the key that the server has. */
async function publish(): Promise<void> {
	const password = (database as unknown as { password: string }).password;
	const { host, port, user } = database;
	const open = openDatabase({ host, port, user: user!, password, database: 'senim' });
	const ledgerKey = loadLedgerKey(server.dataFolder, server.origin);
	await publishSlot({ db: open.db, ledgerKey }, nextSlot(Date.now()));
	await open.close();
}

/** The command as people run it. */
function run(command: 'witness' | 'audit'): Promise<{ code: number; said: string }> {
	const { verifierKey } = loadLedgerKey(server.dataFolder, server.origin);
	const shared = ['--url', `${server.origin}/ledger`, '--key', verifierKey, '--dir', witnessFolder];
	const args = [join(COMMANDS, `${command}.ts`), ...shared];
	if (command === 'audit') args.push('--data', server.dataFolder);
	return new Promise((ended) =>
		execFile(process.execPath, args, { env: { ...process.env, DATABASE_URL: '' } }, (error, stdout, stderr) =>
			ended({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
		),
	);
}

/** What the audit says after these statements of a superuser; everything is put back afterwards. */
async function auditAfter(...statements: string[]): Promise<{ code: number; said: string }> {
	await database.query('set session_replication_role = replica');
	try {
		for (const statement of statements) await database.query(statement);
		return await run('audit');
	} finally {
		for (const [at, table] of TABLES.entries()) {
			await database.query(`delete from ${table}`);
			await database.query(`insert into ${table} select * from kept.t${at}`);
		}
		await database.query('set session_replication_role = origin');
	}
}

const where = (id: string, seq?: number) =>
	`where case_id = ${bytea(id)}${seq === undefined ? '' : ` and seq = ${seq}`}`;
const edited = (id: string, seq: number, kind: string) =>
	`Case ${id}, entry ${seq} (${kind}) was EDITED: what it says is not what its leaf was made of.`;

describe('the audit', () => {
	test('passes an honest database, with every kind of entry, while more is written', async () => {
		expect(new Set(whole.kinds).size).toBeGreaterThan(18);
		const before = await run('audit');
		expect(before).toMatchObject({ code: 0 });
		expect(before.said).toContain('all is well');
	});

	test('names every edited entry, whatever part of it was edited', async () => {
		const edits = [
			`kind = kind || 'x'`,
			`author = 'server'`,
			`clear = clear || '{"more": 1}'`,
			`sealed = coalesce(sealed, '\\x00') || '\\x01'`,
			`signature = sha256('other') || sha256('signature')`,
			`moment_date = moment_date - 1`,
			`moment_part = case moment_part when 'to-17' then 'before-10' else 'to-17' end`,
			`salt = sha256(salt)`,
		];
		for (const edit of edits) {
			const { code, said } = await auditAfter(`update cases.entry set ${edit} ${where(whole.id)}`);
			expect(code).toBe(1);
			for (const [seq, kind] of whole.kinds.entries()) {
				expect(said).toContain(edited(whole.id, seq, edit.startsWith('kind') ? `${kind}x` : kind));
			}
			expect(said).not.toContain(neighbour);
		}
	});

	test('names entries moved to another number or another case', async () => {
		const swapped = await auditAfter(
			`update cases.entry set seq = 1000 ${where(whole.id, 2)}`,
			`update cases.entry set seq = 2 ${where(whole.id, 3)}`,
			`update cases.entry set seq = 3 ${where(whole.id, 1000)}`,
		);
		expect(swapped.code).toBe(1);
		expect(swapped.said).toContain(edited(whole.id, 2, whole.kinds[3]!));
		expect(swapped.said).toContain(edited(whole.id, 3, whole.kinds[2]!));
		const moved = await auditAfter(
			`update cases.entry set case_id = ${bytea(neighbour)}, seq = 2 ${where(whole.id, 5)}`,
		);
		expect(moved.said).toContain(edited(neighbour, 2, whole.kinds[5]!));
		expect(moved.said).toContain(`Case ${whole.id}, entry 5 was DELETED`);
	});

	test('names deleted entries of every kind, the last one and a whole case among them', async () => {
		for (const parity of [0, 1]) {
			const { code, said } = await auditAfter(
				`delete from cases.entry ${where(whole.id)} and seq % 2 = ${parity}`,
			);
			expect(code).toBe(1);
			const last = whole.kinds.length - 1;
			const gone = [...whole.kinds.keys()].filter((seq) => seq % 2 === parity);
			for (const seq of gone.filter((one) => one !== last))
				expect(said).toContain(`Case ${whole.id}, entry ${seq} was DELETED`);
			expect(said.match(/has NO ENTRY/g)).toHaveLength(gone.length);
		}
		const last = await auditAfter(`delete from cases.entry ${where(neighbour, 1)}`);
		expect(last).toMatchObject({
			code: 1,
			said: expect.stringMatching(/Leaf \d+, published at .*, has NO ENTRY/),
		});
		const all = await auditAfter(
			`delete from cases.entry ${where(neighbour)}`,
			`delete from cases."case" where id = ${bytea(neighbour)}`,
		);
		expect(all.code).toBe(1);
		expect(all.said.match(/has NO ENTRY/g)).toHaveLength(2);
	});

	test('names an inserted entry, also one put in with a leaf that waits', async () => {
		const copy = `insert into cases.entry
			select case_id, 2, 'confirm', author, clear, sealed, signature, moment_date, moment_part, salt, leaf
			from cases.entry ${where(neighbour, 1)}`;
		const { code, said } = await auditAfter(copy);
		expect(code).toBe(1);
		expect(said).toContain(edited(neighbour, 2, 'confirm'));
		const waiting = await auditAfter(`insert into ledger.pending_leaf values ('\\x00' || sha256('nobody'))`);
		expect(waiting).toMatchObject({
			code: 1,
			said: expect.stringContaining('waiting leaves belong to NO ENTRY'),
		});
	});

	test('names a leaf of the public ledger that was edited or deleted: a case’s, or a desk’s key', async () => {
		const key = `(select min(idx) from ledger.leaf where get_byte(entry, 0) = 1 and position('desk-key'::bytea in entry) > 0)`;
		const altered = await auditAfter(`update ledger.leaf set entry = entry || ' ' where idx = ${key}`);
		expect(altered).toMatchObject({
			code: 1,
			said: expect.stringMatching(/Leaf \d+ DIFFERS from the witness/),
		});
		const removed = await auditAfter(`delete from ledger.leaf where idx = ${key}`);
		expect(removed.code).toBe(1);
		const rewritten = await auditAfter(
			`update ledger.leaf set entry = '\\x00' || sha256('other') where entry = (select leaf from cases.entry ${where(neighbour, 1)})`,
			`delete from cases.entry ${where(neighbour, 1)}`,
		);
		expect(rewritten).toMatchObject({
			code: 1,
			said: expect.stringMatching(/Leaf \d+ DIFFERS from the witness/),
		});
		const forgotten = await auditAfter('delete from ledger.publication', 'delete from ledger.leaf');
		expect(forgotten.code).toBe(1);
	});

	test('passes again once everything is back', async () => {
		expect(await run('audit')).toMatchObject({ code: 0, said: expect.stringContaining('all is well') });
	});
});
