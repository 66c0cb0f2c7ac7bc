import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacQuick, sha256Quick } from './hmac-quick.ts';
import { generateSealKeys } from './keys.ts';
import { openBytes } from './open.ts';
import { openerWith } from './open-many.ts';
import { sealBytes, sealJson } from './seal.ts';

const place = { scope: 'case', field: 'summary', author: 'member', seq: 3 };

describe('SHA-256 and HMAC without waiting', () => {
	it('are those of the platform, at every length around a block', () => {
		for (let length = 0; length < 200; length++) {
			const message = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256);
			expect(Buffer.from(sha256Quick(message)).toString('hex')).toBe(
				createHash('sha256').update(message).digest('hex'),
			);
		}
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 64 }), fc.uint8Array({ maxLength: 400 }), (key, message) => {
				const expected = createHmac('sha256', key).update(message).digest('hex');
				expect(Buffer.from(hmacQuick(key, message)).toString('hex')).toBe(expected);
			}),
		);
	});
});

describe('opening many', () => {
	it('opens what was sealed, as `open.ts` does', async () => {
		const { publicKey, privateRecord } = await generateSealKeys();
		const opener = await openerWith(privateRecord);
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (plain) => {
				const sealed = await sealBytes(publicKey, place, plain);
				const opened = await opener.bytes(place, sealed);
				expect(opened).toEqual(await openBytes(privateRecord, place, sealed));
				expect(opened).toEqual(new Uint8Array(plain));
			}),
			{ numRuns: 40 },
		);
		const sealed = await sealJson(publicKey, place, { text: 'жалақы' });
		expect(await opener.json(place, sealed)).toEqual({ text: 'жалақы' });
	});

	it('opens nothing with another key, for another place, or with one bit changed', async () => {
		const [mine, other] = [await generateSealKeys(), await generateSealKeys()];
		const sealed = await sealBytes(mine.publicKey, place, new Uint8Array(40));
		const opener = await openerWith(mine.privateRecord);
		await expect((await openerWith(other.privateRecord)).bytes(place, sealed)).rejects.toThrow();
		for (const change of [{ scope: 'x' }, { field: 'note' }, { author: 'x' }, { seq: 4 }])
			await expect(opener.bytes({ ...place, ...change }, sealed)).rejects.toThrow();
		for (const at of [0, 1, 30, 64, 65, 80, sealed.length - 1]) {
			const changed = sealed.slice() as typeof sealed;
			changed[at]! ^= 1;
			await expect(opener.bytes(place, changed)).rejects.toThrow();
		}
		await expect(opener.bytes(place, new Uint8Array(10) as typeof sealed)).rejects.toThrow();
	});
});
