/**
 * Sealed attachments, chunk by chunk, in files whose names are random and whose dates are set to one day for all. A
 * chunk that comes twice is taken once; one that differs from what is there is refused.
 */

import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat, statfs, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { SEALED_CHUNK_LENGTH } from '#crypto/content.ts';
import { almatyDate } from '#platform/moment.ts';
import { addDays } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { IntakeContext } from './context.ts';
import * as store from './intake.store.ts';

export type UploadRefusal = 'malformed' | 'too-large' | 'already' | 'not-found' | 'busy';

/** 100 MB in chunks of 256 KiB, with the padding. */
export const MOST_CHUNKS = 450;
const SMALLEST_CHUNK = 17;
/** Bytes of disk that attachments leave alone. */
const KEPT_FREE = 1024 ** 3;
/** Attachments that no message has claimed yet; a crowd of 500 workers with five files each stays below. */
export const MOST_UNCLAIMED = 5_000;
/** Every file carries the same date, so that the folder does not tell when somebody spoke. */
const NO_TIME = new Date('2020-01-01T00:00:00Z');

type UploadContext = Pick<IntakeContext, 'db' | 'clock' | 'uploadsFolder'>;

const folderOf = ({ uploadsFolder }: UploadContext, id: string) => join(uploadsFolder, id.slice(0, 2), id);

export async function putChunk(
	context: UploadContext,
	{ id, index, last, bytes }: { id: string; index: number; last: boolean; bytes: Buffer },
): Promise<Result<undefined, UploadRefusal>> {
	if (!isBase64url(id, 16) || !Number.isSafeInteger(index) || index < 0) return refuse('malformed');
	if (index >= MOST_CHUNKS || bytes.length > SEALED_CHUNK_LENGTH) return refuse('too-large');
	if (bytes.length < SMALLEST_CHUNK || (!last && bytes.length !== SEALED_CHUNK_LENGTH))
		return refuse('malformed');
	const known = await store.findUpload(context.db, toBytea(id));
	if (known?.case_id) return refuse('already');
	const today = almatyDate(context.clock.now());
	if (!known) {
		if (!(await hasRoom(context))) return refuse('busy');
		await store.beginUpload(context.db, toBytea(id), today);
	}
	if (!(await writeOnce(folderOf(context, id), String(index), bytes))) return refuse('already');
	if (!last) return ok();
	if (!(await allThere(folderOf(context, id), index + 1))) return refuse('malformed');
	await store.finishUpload(context.db, toBytea(id), index + 1, today);
	return ok();
}

export async function readChunk(
	context: UploadContext,
	id: string,
	index: number,
): Promise<Result<Buffer, UploadRefusal>> {
	if (!isBase64url(id, 16) || !Number.isSafeInteger(index) || index < 0) return refuse('not-found');
	const upload = await store.findUpload(context.db, toBytea(id));
	if (!upload?.case_id || upload.chunks === null || index >= upload.chunks) return refuse('not-found');
	const file = await open(join(folderOf(context, id), String(index)));
	try {
		return ok(await file.readFile());
	} finally {
		await file.close();
	}
}

/** A flood of files must not fill the disk: the words of others need it. */
async function hasRoom(context: UploadContext): Promise<boolean> {
	await mkdir(context.uploadsFolder, { recursive: true, mode: 0o700 });
	const { bavail, bsize } = await statfs(context.uploadsFolder);
	return bavail * bsize > KEPT_FREE && (await store.countUnclaimed(context.db)) < MOST_UNCLAIMED;
}

/** Durable before it is acknowledged. False where another chunk stands there. */
async function writeOnce(folder: string, name: string, bytes: Buffer): Promise<boolean> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, name);
	const draft = join(folder, `.${randomBytes(6).toString('hex')}`);
	const file = await open(draft, 'wx', 0o600);
	await file.writeFile(bytes);
	await file.utimes(NO_TIME, NO_TIME);
	await file.sync();
	await file.close();
	try {
		// Unlike a renaming, a link never takes the place of a chunk that came first.
		await link(draft, path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		return (await readFile(path)).equals(bytes);
	} finally {
		await rm(draft);
		await syncFolder(folder);
		await utimes(folder, NO_TIME, NO_TIME);
	}
}

async function syncFolder(folder: string): Promise<void> {
	if (process.platform === 'win32') return;
	const handle = await open(folder);
	await handle.sync();
	await handle.close();
}

async function allThere(folder: string, chunks: number): Promise<boolean> {
	const names = new Set(await readdir(folder));
	for (let index = 0; index < chunks; index++) {
		if (!names.has(String(index))) return false;
		const { size } = await stat(join(folder, String(index)));
		if (index < chunks - 1 && size !== SEALED_CHUNK_LENGTH) return false;
	}
	return true;
}

/** Removes what no message has claimed for two days. */
export async function removeOrphans(context: UploadContext): Promise<number> {
	const orphans = await store.deleteOrphans(context.db, addDays(almatyDate(context.clock.now()), -2));
	for (const id of orphans)
		await rm(folderOf(context, id.toString('base64url')), { recursive: true, force: true });
	return orphans.length;
}
