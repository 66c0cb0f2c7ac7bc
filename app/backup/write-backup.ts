/**
 * Writes a backup: the whole database as it is at one moment, sealed attachments, and the files of the data folder.
 * The server goes on meanwhile. Nothing is ever on the disk unencrypted, and the file gets its name when it is whole.
 */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
	createWriteStream,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { ReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import type pg from 'pg';
import type { PlainDate } from '#platform/plain-date.ts';
import { copyOut } from '#platform/server/copy.ts';
import {
	type BackupHeader,
	type BackupManifest,
	FilesSum,
	PART_BYTES,
	type TableManifest,
	type TableShape,
} from './archive.ts';
import * as store from './tables.store.ts';
import { type Member, tarEnd, tarMember } from './tar.ts';
import { KEYS_FOLDER, recipientOf, weekOf } from './week-keys.ts';

export interface WrittenBackup {
	readonly file: string;
	readonly bytes: number;
	readonly week: PlainDate;
	readonly manifest: BackupManifest;
	/** Attachment files that belong to a case and were not there. */
	readonly missing: readonly string[];
}

/** Files of the data folder that are not of the instance itself, or that no backup may hold. */
const NOT_COPIED = ['setup.json', 'last-backup.json'];
const compress = promisify(zstdCompress);
const QUICK = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * `client`: a connection of its own, which is left in a transaction that the caller ends. `to`: a folder; the file in it
 * is named after the day.
 */
export async function writeBackup(
	client: pg.Client,
	{ dataFolder, to, today }: { dataFolder: string; to: string; today: PlainDate },
): Promise<WrittenBackup> {
	const week = weekOf(today);
	const encrypter = new Encrypter();
	encrypter.addRecipient(await recipientOf(join(dataFolder, KEYS_FOLDER), week));
	mkdirSync(to, { recursive: true, mode: 0o700 });
	const file = join(to, nameFor(to, today));
	const draft = `${file}.${randomBytes(4).toString('hex')}.part`;
	const result: { manifest: BackupManifest; missing: string[] } = {
		manifest: { tables: [], files: { count: 0, bytes: 0, sha256: '' } },
		missing: [],
	};
	try {
		const plain = archiveOf(client, dataFolder, today, week, result);
		const source = ReadableStream.from(plain) as globalThis.ReadableStream<Uint8Array>;
		const bytes = await writeStream(draft, await encrypter.encrypt(source));
		renameSync(draft, file);
		return { file, bytes, week, ...result };
	} finally {
		rmSync(draft, { force: true });
	}
}

function nameFor(folder: string, today: PlainDate): string {
	for (let n = 1; ; n++) {
		const name = `senim-${today}${n === 1 ? '' : `-${n}`}.age`;
		if (!existsSync(join(folder, name))) return name;
	}
}

async function writeStream(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
	const out = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
	let bytes = 0;
	try {
		for await (const piece of pieces) {
			bytes += piece.length;
			if (!out.write(piece)) await once(out, 'drain');
		}
	} catch (error) {
		out.destroy();
		throw error;
	}
	out.end();
	await finished(out);
	return bytes;
}

async function* archiveOf(
	client: pg.Client,
	dataFolder: string,
	today: PlainDate,
	week: PlainDate,
	result: { manifest: BackupManifest; missing: string[] },
): AsyncGenerator<Uint8Array> {
	await store.beginSnapshot(client);
	const tables = await store.listTables(client);
	const header: BackupHeader = {
		format: 'senim-backup/1',
		madeOn: today,
		week,
		migrations: await store.listMigrations(client),
		tables,
	};
	yield* tarMember({ name: 'backup.json', bytes: Buffer.from(JSON.stringify(header)) });
	const told: TableManifest[] = [];
	for (const table of tables) told.push(yield* tableMembers(client, table));
	const files = new FilesSum();
	for await (const member of filesOf(client, dataFolder, result.missing)) {
		files.add(member.name, member.bytes);
		yield* tarMember(member);
	}
	result.manifest = { tables: told, files: files.manifest() };
	yield* tarMember({ name: 'manifest.json', bytes: Buffer.from(JSON.stringify(result.manifest)) });
	yield tarEnd();
}

async function* tableMembers(
	client: pg.Client,
	table: TableShape,
): AsyncGenerator<Uint8Array, TableManifest> {
	const sum = createHash('sha256');
	const rows = copyOut(client, store.copyOutStatement(table));
	let held: Uint8Array[] = [];
	let heldBytes = 0;
	let bytes = 0;
	let part = 0;
	const member = async (): Promise<Member> => {
		const content = await compress(Buffer.concat(held), QUICK);
		held = [];
		heldBytes = 0;
		return { name: `tables/${table.name}/${String(part++).padStart(6, '0')}.zst`, bytes: content };
	};
	for (;;) {
		const next = await rows.next();
		if (next.done) {
			if (heldBytes > 0) yield* tarMember(await member());
			return { name: table.name, rows: next.value, bytes, sha256: sum.digest('hex') };
		}
		sum.update(next.value);
		held.push(next.value);
		heldBytes += next.value.length;
		bytes += next.value.length;
		if (heldBytes >= PART_BYTES) yield* tarMember(await member());
	}
}

async function* filesOf(client: pg.Client, dataFolder: string, missing: string[]): AsyncGenerator<Member> {
	for (const { id, chunks } of await store.listUploads(client)) {
		const name = id.toString('base64url');
		for (let index = 0; index < chunks; index++) {
			const bytes = await readIfThere(join(dataFolder, 'uploads', name.slice(0, 2), name, String(index)));
			if (bytes) yield { name: `uploads/${name}/${index}`, bytes };
			else missing.push(`${name}/${index}`);
		}
	}
	for (const name of readdirSync(dataFolder).sort()) {
		if (name.endsWith('.json') && !NOT_COPIED.includes(name))
			yield { name: `folder/${name}`, bytes: readFileSync(join(dataFolder, name)) };
	}
}

async function readIfThere(path: string): Promise<Buffer | null> {
	try {
		return await readFile(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
