import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, concat, random } from './bytes.ts';
import {
	CHUNK_LENGTH,
	chunkCount,
	chunkNonce,
	importContentKey,
	newContentKey,
	plainChunks,
	SEALED_CHUNK_LENGTH,
	sealChunk,
} from './content.ts';
import { openContent } from './open-content.ts';
import { paddedLength } from './padding.ts';

async function sealAll(key: Bytes, id: string, content: Uint8Array): Promise<Bytes[]> {
	const sealer = await importContentKey(key, 'encrypt');
	const chunks: Bytes[] = [];
	const read = async (from: number, to: number) => content.subarray(from, to);
	for await (const { index, last, plaintext } of plainChunks(content.length, read)) {
		chunks.push(await sealChunk(sealer, id, index, last, plaintext));
	}
	return chunks;
}

const openAll = (key: Bytes, id: string, size: number, chunks: readonly Uint8Array[]) =>
	openContent(key, id, size, async (index) => {
		const chunk = chunks[index];
		if (!chunk) throw new RangeError('no such chunk');
		return chunk;
	});

describe('every size', () => {
	const edges = [0, 1, 4095, 4096, 4097, CHUNK_LENGTH - 1, CHUNK_LENGTH, CHUNK_LENGTH + 1, 3 * CHUNK_LENGTH];
	for (const size of edges) {
		it(`${size} bytes come back whole`, async () => {
			const key = newContentKey();
			const content = Uint8Array.from({ length: size }, (_, index) => (index * 7 + 1) % 251);
			const chunks = await sealAll(key, 'a', content);
			expect(chunks.length).toBe(chunkCount(size));
			expect(chunks.reduce((sum, chunk) => sum + chunk.length - 16, 0)).toBe(paddedLength(size, 4096));
			for (const chunk of chunks.slice(0, -1)) expect(chunk.length).toBe(SEALED_CHUNK_LENGTH);
			const opened = await openAll(key, 'a', size, chunks);
			expect(Buffer.compare(opened, content)).toBe(0);
		});
	}
	it('hides the size within its padded length', async () => {
		const lengths = async (size: number) =>
			(await sealAll(newContentKey(), 'a', new Uint8Array(size))).map((chunk) => chunk.length);
		expect(await lengths(10)).toEqual(await lengths(4096));
		expect(await lengths(300_000)).toEqual(await lengths(301_000));
	});
	it('a content that changed while it was read is refused', async () => {
		const key = await importContentKey(newContentKey(), 'encrypt');
		for (const given of [0, 4999, 5001]) {
			const chunks = plainChunks(5000, async () => new Uint8Array(given));
			await expect(
				(async () => {
					for await (const { index, last, plaintext } of chunks)
						await sealChunk(key, 'a', index, last, plaintext);
				})(),
			).rejects.toThrow(RangeError);
		}
	});
});

describe('chunks of four', () => {
	const size = 3 * CHUNK_LENGTH + 1000;
	const key = newContentKey();
	const content = new Uint8Array(size).fill(7);
	let chunks: Bytes[] = [];
	beforeAll(async () => {
		chunks = await sealAll(key, 'a', content);
		expect(chunks.length).toBe(4);
	});
	const refused = (some: readonly Uint8Array[], as = size, id = 'a') =>
		expect(openAll(key, id, as, some)).rejects.toThrow();

	it('open in their order and in no other', () =>
		fc.assert(
			fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }), async (order) => {
				const arranged = order.map((index) => chunks[index]!);
				if (order.every((from, to) => from === to)) {
					expect((await openAll(key, 'a', size, arranged)).length).toBe(size);
				} else await refused(arranged);
			}),
			{ numRuns: 30, examples: [[[0, 1, 2, 3]], [[0, 0, 1, 2]], [[1, 0, 2, 3]], [[0, 1, 2, 2]]] },
		));
	it('refuse to be dropped, at the end or before', async () => {
		await refused(chunks.slice(0, 3));
		await refused(chunks.slice(1));
		await refused([chunks[0]!, chunks[1]!, chunks[3]!]);
		// A shorter size told with it does not help: the last chunk is marked, the one before it is not.
		await refused(chunks.slice(0, 3), 3 * CHUNK_LENGTH);
		await refused([chunks[0]!, chunks[1]!, chunks[3]!], 3 * CHUNK_LENGTH);
	});
	it('refuse to be made more', async () => {
		await refused([...chunks, chunks[3]!], size + CHUNK_LENGTH);
	});
	it('refuse to be cut or changed in a bit', async () => {
		const last = chunks[3]!;
		await refused([...chunks.slice(0, 3), last.slice(0, -1)]);
		await refused([...chunks.slice(0, 3), new Uint8Array(0)]);
		for (const at of [0, last.length >> 1, last.length - 1]) {
			const altered = last.slice();
			altered[at]! ^= 1;
			await refused([...chunks.slice(0, 3), altered]);
		}
	});
	it('refuse to be moved to another content, by key or by name', async () => {
		await refused(chunks, size, 'b');
		const other = await sealAll(newContentKey(), 'a', content);
		await refused([...chunks.slice(0, 3), other[3]!]);
		const renamed = await sealAll(key, 'b', content);
		await refused([renamed[0]!, ...chunks.slice(1)]);
	});
});

it('no two chunks of a content share a nonce', () =>
	fc.assert(
		fc.property(fc.nat(), fc.nat(), fc.boolean(), fc.boolean(), (i, j, last, alsoLast) => {
			const same = Buffer.compare(chunkNonce(i, last), chunkNonce(j, alsoLast)) === 0;
			expect(same).toBe(i === j && last === alsoLast);
		}),
	));
it('a content key is 32 random bytes', () => {
	expect(newContentKey().length).toBe(32);
	expect(concat(newContentKey())).not.toEqual(random(32));
	expect(newContentKey()).not.toEqual(newContentKey());
});
