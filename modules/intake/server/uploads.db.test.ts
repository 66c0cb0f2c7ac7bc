import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { CHUNK_LENGTH, SEALED_CHUNK_LENGTH } from '#crypto/content.ts';
import { openContent } from '#crypto/open-content.ts';
import { sourceOfBlob, uploadAttachment } from '../browser/upload.ts';
import type { Attachment } from '../contract.ts';
import { fileReferral, putChunk, readChunk, removeOrphans } from './index.ts';
import { type Centre, DAY, fileOne, good, makeCentre, referral, sealReferral } from './test-centre.ts';
import { MOST_CHUNKS } from './uploads.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());

const newId = () => base64url(random(16));
const full = (fill = 1) => Buffer.alloc(SEALED_CHUNK_LENGTH, fill);
const short = (fill = 1) => Buffer.alloc(5000, fill);
async function put(id: string, index: number, bytes: Buffer, last = false) {
	const done = await putChunk(centre.context, { id, index, last, bytes });
	return done.ok ? 'taken' : done.code;
}
const read = async (id: string, index: number) => {
	const chunk = await readChunk(centre.context, id, index);
	return chunk.ok ? chunk.value : chunk.code;
};
const attachment = (id: string): Attachment => ({
	id,
	key: base64url(random(32)),
	name: 'a.jpg',
	type: 'image/jpeg',
	size: 1,
	original: false,
});
const claim = async (...ids: string[]) =>
	(await sealReferral(centre, { body: { ...referral, attachments: ids.map(attachment) } })).filing;
const file = async (...ids: string[]) => {
	const filed = await fileReferral(centre.context, await claim(...ids));
	return filed.ok ? 'filed' : filed.code;
};
const folder = (id: string) => join(centre.context.uploadsFolder, id.slice(0, 2), id);

describe('a chunk', () => {
	it('is taken once however often it comes; another one in its place is refused', async () => {
		const id = newId();
		expect(await put(id, 0, full())).toBe('taken');
		expect(await put(id, 0, full())).toBe('taken');
		expect(await put(id, 0, full(2))).toBe('already');
		expect(await put(id, 0, full().fill(9, 262_000))).toBe('already');
		expect(readdirSync(folder(id))).toEqual(['0']);
	});

	it('has its length: full, or the last', async () => {
		const id = newId();
		expect(await put(id, 0, short())).toBe('malformed');
		expect(await put(id, 0, Buffer.concat([full(), Buffer.of(1)]))).toBe('too-large');
		expect(await put(id, 0, Buffer.alloc(16), true)).toBe('malformed');
		expect(await put(id, MOST_CHUNKS, full())).toBe('too-large');
		for (const index of [-1, 0.5, Number.NaN]) expect(await put(id, index, full())).toBe('malformed');
		for (const wrong of ['', 'x', '../../../etc/passwd', `${id.slice(1)}/`, '..'.repeat(11)])
			expect([wrong, await put(wrong, 0, full())]).toEqual([wrong, 'malformed']);
		expect(existsSync(folder(id))).toBe(false);
	});

	it('that says it is the last comes after all the others', async () => {
		const id = newId();
		expect(await put(id, 2, short(), true)).toBe('malformed');
		expect(await put(id, 0, full())).toBe('taken');
		expect(await put(id, 2, short(), true)).toBe('malformed');
		expect(await file(id)).toBe('upload-missing');
		expect(await put(id, 1, full())).toBe('taken');
		expect(await put(id, 2, short(), true)).toBe('taken');
		expect(await file(id)).toBe('filed');
	});

	it('in the middle is never a short one', async () => {
		const id = newId();
		expect(await put(id, 0, short(), true)).toBe('taken');
		expect(await put(id, 1, short(), true)).toBe('malformed');
	});

	it('leaves no time in the folder', async () => {
		const id = newId();
		await put(id, 0, short(), true);
		for (const path of [folder(id), join(folder(id), '0')])
			expect(statSync(path).mtime.toISOString()).toBe('2020-01-01T00:00:00.000Z');
	});
});

describe('an attachment', () => {
	it('is read back by its id, once a message has claimed it', async () => {
		const id = newId();
		await put(id, 0, full(3));
		await put(id, 1, short(4), true);
		expect(await read(id, 0)).toBe('not-found');
		expect(await file(id)).toBe('filed');
		expect(await read(id, 0)).toEqual(full(3));
		expect(await read(id, 1)).toEqual(short(4));
		for (const index of [2, -1, 0.5]) expect(await read(id, index)).toBe('not-found');
		for (const wrong of [newId(), 'x', '..']) expect(await read(wrong, 0)).toBe('not-found');
	});

	it('that is tied to a case is changed by nobody and claimed by no other', async () => {
		const id = newId();
		await put(id, 0, short(), true);
		expect(await file(id)).toBe('filed');
		expect(await put(id, 0, short(2), true)).toBe('already');
		expect(await put(id, 1, short(), true)).toBe('already');
		expect(await file(id)).toBe('upload-missing');
		const other = newId();
		await put(other, 0, short(), true);
		expect(await file(other, id)).toBe('upload-missing');
		expect(await file(other)).toBe('filed');
		expect(await read(id, 0)).toEqual(short());
	});

	it('goes from one browser to another whole', async () => {
		const content = Buffer.alloc(CHUNK_LENGTH + 12_345, random(60_001));
		const wire = {
			origin: '',
			fetch: (async (path: string, init: RequestInit) => {
				const [, id, index, last] = /\/api\/uploads\/([^/]+)\/(\d+)(\?last=1)?/.exec(path)!;
				const bytes = Buffer.from(await new Response(init.body).arrayBuffer());
				const answer = await put(id!, Number(index), bytes, last !== undefined);
				return answer === 'taken'
					? new Response(null, { status: 204 })
					: Response.json({ refused: answer }, { status: 400 });
			}) as typeof fetch,
		};
		const source = sourceOfBlob(new Blob([content]), { name: 'film.mp4', original: true });
		const sent = good(await uploadAttachment(wire, source));
		await fileOne(centre, { body: { ...referral, attachments: [sent] } });
		const key = new Uint8Array(Buffer.from(sent.key, 'base64url'));
		const fetched = async (index: number) => new Uint8Array((await read(sent.id, index)) as Buffer);
		expect(Buffer.from(await openContent(key, sent.id, sent.size, fetched)).equals(content)).toBe(true);
		const disk = readdirSync(folder(sent.id));
		expect(disk).toEqual(['0', '1']);
	});

	it('that no message claims is removed after two days, and the others stay', async () => {
		await centre.database.pool.query('delete from intake.upload where case_id is null');
		const [orphan, kept] = [newId(), newId()];
		await put(orphan, 0, full());
		await put(kept, 0, short(), true);
		expect(await file(kept)).toBe('filed');
		for (const days of [1, 1]) {
			centre.clock.advance(days * DAY);
			expect(await removeOrphans(centre.context)).toBe(0);
		}
		centre.clock.advance(DAY);
		expect(await removeOrphans(centre.context)).toBe(1);
		expect([existsSync(folder(orphan)), existsSync(folder(kept))]).toEqual([false, true]);
		expect(await read(kept, 0)).toEqual(short());
	});
});
