/**
 * Puts a backup back onto a clean machine: into a folder and a database that hold nothing yet. All rows come in one
 * transaction, files into a folder beside, and only when every row, count and hash has been compared with the manifest
 * do they take their places. Whatever goes wrong before leaves nothing behind.
 */
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import type pg from 'pg';
import { copyIn, copyOut } from '#platform/server/copy.ts';
import { MigrationError, migrateAs } from '#platform/server/migrate.ts';
import {
	type BackupHeader,
	type BackupManifest,
	FilesSum,
	LARGEST_MEMBER,
	PART_BYTES,
	type TableManifest,
	type TableShape,
} from './archive.ts';
import * as store from './tables.store.ts';
import { DamagedArchive, type Member, readTar } from './tar.ts';

export type RestoreProblem = 'wrong-key' | 'damaged' | 'other-version' | 'not-empty';

/** Why a backup was not put back. Nothing was changed. */
export class RestoreRefused extends Error {
	override name = 'RestoreRefused';
	readonly code: RestoreProblem;
	constructor(code: RestoreProblem, message: string, cause?: unknown) {
		super(message, { cause });
		this.code = code;
	}
}

const decompress = promisify(zstdDecompress);
const NO_TIME = new Date('2020-01-01T00:00:00Z');
/** A part holds at most one piece more than its size: the longest row there may be. */
const LONGEST_PART = PART_BYTES * 4;

/**
 * Fills an empty database and a folder with what the backup holds. The caller has begun a transaction on `client` and
 * commits it only if this resolves. Throws RestoreRefused.
 */
export async function restoreBackup(
	client: pg.Client,
	{ file, identity, folder }: { file: string; identity: string; folder: string },
): Promise<{ header: BackupHeader; manifest: BackupManifest }> {
	if (!(await store.isEmptyDatabase(client)))
		throw new RestoreRefused('not-empty', 'The database is not empty. Nothing was changed.');
	try {
		const members = readTar(await decrypted(file, identity), LARGEST_MEMBER);
		return await takeIn(client, new Ahead(members), folder);
	} catch (error) {
		if (error instanceof RestoreRefused) throw error;
		if (error instanceof MigrationError) throw new RestoreRefused('other-version', error.message, error);
		const system = (error as NodeJS.ErrnoException).syscall !== undefined;
		if (system) throw error;
		throw new RestoreRefused(
			'damaged',
			`The backup is damaged or cut short: ${(error as Error).message}`,
			error,
		);
	}
}

async function decrypted(file: string, identity: string): Promise<AsyncIterable<Uint8Array>> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	const source = createReadStream(file, { highWaterMark: 1024 * 1024 });
	try {
		return await decrypter.decrypt(
			ReadableStream.from(bytesOf(source)) as globalThis.ReadableStream<Uint8Array>,
		);
	} catch (error) {
		source.destroy();
		if (/no identity matched/.test((error as Error).message))
			throw new RestoreRefused('wrong-key', 'This key does not open this backup. Take the key of its week.');
		throw error;
	}
}

async function* bytesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
	for await (const piece of source) yield new Uint8Array(piece.buffer, piece.byteOffset, piece.length);
}

async function takeIn(client: pg.Client, members: Ahead, folder: string) {
	const header = JSON.parse((await members.next('backup.json')).toString('utf8')) as BackupHeader;
	if (header.format !== 'senim-backup/1')
		throw new RestoreRefused(
			'other-version',
			'This backup was made by a newer Senim. Restore it with that one.',
		);
	await migrateAs(client, header.migrations);
	requireSameTables(header.tables, await store.listTables(client));
	await store.prepareTables(client, header.tables);
	const rows = new Map<string, number>();
	for (const table of header.tables)
		rows.set(table.name, await copyIn(client, store.copyInStatement(table), partsOf(table, members)));
	const files = new FilesSum();
	while ((await members.peek())?.name !== 'manifest.json') {
		const member = await members.take();
		files.add(member.name, member.bytes);
		writeFile(folder, member);
	}
	const manifest = JSON.parse((await members.next('manifest.json')).toString('utf8')) as BackupManifest;
	if (await members.peek()) throw new DamagedArchive('Something follows the manifest.');
	if (JSON.stringify(files.manifest()) !== JSON.stringify(manifest.files))
		throw new DamagedArchive('The files are not those of the manifest.');
	for (const [index, table] of header.tables.entries())
		await compare(client, table, rows.get(table.name)!, manifest.tables[index]);
	await store.finishTables(client, header.tables);
	return { header, manifest };
}

function requireSameTables(wanted: readonly TableShape[], made: readonly TableShape[]): void {
	const known = new Map(made.map(({ name, columns }) => [name, columns.join()]));
	if (
		wanted.every(({ name, columns }) => known.get(name) === columns.join()) &&
		wanted.length === made.length
	)
		return;
	throw new RestoreRefused('other-version', 'The tables of this program are not those of the backup.');
}

async function* partsOf(table: TableShape, members: Ahead): AsyncGenerator<Uint8Array> {
	while ((await members.peek())?.name.startsWith(`tables/${table.name}/`)) {
		const { bytes } = await members.take();
		yield await decompress(bytes, { maxOutputLength: LONGEST_PART });
	}
}

/** The rows are read back and must be, byte for byte, those that were written into the backup. */
async function compare(
	client: pg.Client,
	table: TableShape,
	rows: number,
	wanted: TableManifest | undefined,
): Promise<void> {
	const sum = createHash('sha256');
	for await (const piece of copyOut(client, store.copyOutStatement(table))) sum.update(piece);
	if (wanted?.name !== table.name || wanted.rows !== rows || wanted.sha256 !== sum.digest('hex'))
		throw new DamagedArchive(`The rows of ${table.name} are not those of the manifest.`);
}

/** Names from an archive stay inside the folder, whoever made it. */
function writeFile(folder: string, { name, bytes }: Member): void {
	const upload = /^uploads\/(([\w-]{2})[\w-]{20})\/(\d{1,4})$/.exec(name);
	const own = /^folder\/([\w.-]+\.json)$/.exec(name);
	if (!upload && !own) throw new DamagedArchive(`${basename(name)} does not belong into a backup.`);
	const path = upload ? join(folder, 'uploads', upload[2]!, upload[1]!, upload[3]!) : join(folder, own![1]!);
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	writeFileSync(path, bytes, { mode: 0o600, flush: true, flag: 'wx' });
	if (upload) for (const one of [path, dirname(path)]) utimesSync(one, NO_TIME, NO_TIME);
}

/** Members of the archive, with a look at the next one. */
class Ahead {
	readonly #members: AsyncGenerator<Member>;
	#next: Promise<IteratorResult<Member>> | null = null;

	constructor(members: AsyncGenerator<Member>) {
		this.#members = members;
	}

	async peek(): Promise<Member | null> {
		this.#next ??= this.#members.next();
		const { done, value } = await this.#next;
		return done ? null : value;
	}

	async take(): Promise<Member> {
		const member = await this.peek();
		if (!member) throw new DamagedArchive('The archive ends too early.');
		this.#next = null;
		return member;
	}

	async next(name: string): Promise<Buffer> {
		const member = await this.take();
		if (member.name !== name) throw new DamagedArchive(`${name} is missing.`);
		return member.bytes;
	}
}
