import { createDecipheriv, createECDH, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concat, fromBase64url, fromUtf8, random, utf8 } from './bytes.ts';
import { generateSealKeys, generateSignKeys, importPrivateRecord, importPublicKey } from './keys.ts';
import { openBytes, openJson, openJsonWithSecret, openWithSecret } from './open.ts';
import { unpad } from './padding.ts';
import { sealBytes, sealJson, sealJsonWithSecret, sealWithSecret } from './seal.ts';
import { type Place, placeBytes, type Sealed } from './sealed.ts';
import vectors from './vectors/senim-1.json' with { type: 'json' };

const recipient = await generateSealKeys();
const stranger = await generateSealKeys();
const secret = random(32);

const place: fc.Arbitrary<Place> = fc.record({
	scope: fc.string(),
	field: fc.constantFrom('story', 'reply', 'keys', 'note'),
	author: fc.string(),
	seq: fc.nat(),
});
const plain = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.boolean(),
	fc.maxSafeInteger(),
	fc.constant(null),
	fc.array(fc.maxSafeInteger()),
);
const json = fc.dictionary(fc.string({ unit: 'grapheme' }), plain, { noNullPrototype: true });
const runs = { numRuns: 40 };

/** The two ways of sealing, so that every property is asked of both. */
const ways = [
	{
		name: 'to a key',
		seal: (at: Place, plaintext: Uint8Array) => sealBytes(recipient.publicKey, at, plaintext),
		open: (at: Place, sealed: Sealed<unknown>) => openBytes(recipient.privateRecord, at, sealed),
		openAsStranger: (at: Place, sealed: Sealed<unknown>) => openBytes(stranger.privateRecord, at, sealed),
		overhead: 65 + 16,
	},
	{
		name: 'with a secret',
		seal: (at: Place, plaintext: Uint8Array) => sealWithSecret(secret, at, plaintext),
		open: (at: Place, sealed: Sealed<unknown>) => openWithSecret(secret, at, sealed),
		openAsStranger: (at: Place, sealed: Sealed<unknown>) => openWithSecret(random(32), at, sealed),
		overhead: 12 + 16,
	},
];

for (const { name, seal, open, openAsStranger, overhead } of ways) {
	describe(`sealed ${name}`, () => {
		it('opens at its own place, and is longer by a known overhead', () =>
			fc.assert(
				fc.asyncProperty(place, fc.uint8Array({ maxLength: 3000 }), async (at, plaintext) => {
					const sealed = await seal(at, plaintext);
					expect(sealed.length).toBe(plaintext.length + overhead);
					expect(await open(at, sealed)).toEqual(plaintext);
				}),
				runs,
			));
		it('opens at no other scope, field, author or position', () =>
			fc.assert(
				fc.asyncProperty(place, place, async (at, other) => {
					const sealed = await seal(at, utf8('Шағым'));
					for (const part of ['scope', 'field', 'author', 'seq'] as const) {
						if (other[part] === at[part]) continue;
						await expect(open({ ...at, [part]: other[part] }, sealed)).rejects.toThrow();
					}
					await expect(open({ ...at, seq: at.seq + 1 }, sealed)).rejects.toThrow();
				}),
				runs,
			));
		it('does not let a character wander from one part of the place to the next', async () => {
			const sealed = await seal({ scope: 'a', field: 'b', author: 'c', seq: 1 }, utf8('x'));
			for (const at of [
				{ scope: 'a","seq":1', field: 'b', author: 'c', seq: 1 },
				{ scope: 'ab', field: '', author: 'c', seq: 1 },
				{ scope: 'c', field: 'b', author: 'a', seq: 1 },
			]) {
				await expect(open(at, sealed)).rejects.toThrow();
			}
		});
		it('opens for no other key', async () => {
			const at = { scope: 'case', field: 'story', author: 'reporter', seq: 0 };
			await expect(openAsStranger(at, await seal(at, utf8('x')))).rejects.toThrow();
		});
		it('refuses one changed bit, wherever it is, and every cut', () =>
			fc.assert(
				fc.asyncProperty(fc.nat(), fc.nat(), async (anyBit, anyLength) => {
					const at = { scope: 'case', field: 'story', author: 'reporter', seq: 0 };
					const sealed = await seal(at, utf8('Еңбек шарты'));
					const bit = anyBit % (sealed.length * 8);
					const altered = sealed.slice();
					altered[bit >> 3]! ^= 1 << (bit & 7);
					await expect(open(at, altered)).rejects.toThrow();
					await expect(open(at, sealed.slice(0, anyLength % sealed.length))).rejects.toThrow();
					await expect(open(at, concat(sealed, Uint8Array.of(0)))).rejects.toThrow();
				}),
				{ numRuns: 100 },
			));
		it('never gives the same ciphertext twice', async () => {
			const at = { scope: 'case', field: 'story', author: 'reporter', seq: 0 };
			expect(await seal(at, utf8('x'))).not.toEqual(await seal(at, utf8('x')));
		});
	});
}

describe('sealed JSON', () => {
	it('comes back as it was, both ways', () =>
		fc.assert(
			fc.asyncProperty(place, json, async (at, value) => {
				const toKey = await sealJson(recipient.publicKey, at, value);
				expect(await openJson(recipient.privateRecord, at, toKey)).toEqual(value);
				const withSecret = await sealJsonWithSecret(secret, at, value);
				expect(await openJsonWithSecret(secret, at, withSecret)).toEqual(value);
			}),
			runs,
		));
	it('hides the length of short texts wholly', async () => {
		const at = { scope: 'case', field: 'story', author: 'reporter', seq: 0 };
		const lengths = await Promise.all(
			['', 'иә', 'а'.repeat(400)].map(
				async (text) => (await sealJson(recipient.publicKey, at, { text })).length,
			),
		);
		expect(new Set(lengths)).toEqual(new Set([65 + 1024 + 16]));
	});
});

/**
 * A second reading of RFC 9180 (§4.1 DHKEM, §5.1 key schedule, base mode) with nothing but HMAC, ECDH and AES, sharing
 * no code with the library: the stored format can be opened by anyone who has the RFC and the key.
 */
function openByTheRfc(record: Uint8Array, at: Place, sealed: Uint8Array): Bytes {
	const [secretScalar, publicPoint] = [record.subarray(0, 32), record.subarray(32)];
	const encapsulated = sealed.subarray(0, 65);
	const hmac = (key: Uint8Array, data: Uint8Array) => createHmac('sha256', key).update(data).digest();
	const kem = concat(utf8('KEM'), Uint8Array.of(0, 0x10));
	const hpke = concat(utf8('HPKE'), Uint8Array.of(0, 0x10, 0, 1, 0, 2));
	const none = new Uint8Array(0);
	const extract = (suiteId: Uint8Array, salt: Uint8Array, label: string, secretInput: Uint8Array) =>
		hmac(salt, concat(utf8('HPKE-v1'), suiteId, utf8(label), secretInput));
	const expand = (suiteId: Uint8Array, key: Uint8Array, label: string, info: Uint8Array, length: number) =>
		hmac(
			key,
			concat(Uint8Array.of(0, length), utf8('HPKE-v1'), suiteId, utf8(label), info, Uint8Array.of(1)),
		).subarray(0, length);

	const ecdh = createECDH('prime256v1');
	ecdh.setPrivateKey(secretScalar);
	const agreed = extract(kem, none, 'eae_prk', ecdh.computeSecret(encapsulated));
	const shared = expand(kem, agreed, 'shared_secret', concat(encapsulated, publicPoint), 32);
	const context = concat(
		Uint8Array.of(0),
		extract(hpke, none, 'psk_id_hash', none),
		extract(hpke, none, 'info_hash', utf8('senim/1')),
	);
	const scheduled = extract(hpke, shared, 'secret', none);
	const decipher = createDecipheriv(
		'aes-256-gcm',
		expand(hpke, scheduled, 'key', context, 32),
		expand(hpke, scheduled, 'base_nonce', context, 12),
	);
	decipher.setAAD(placeBytes(at));
	decipher.setAuthTag(sealed.subarray(-16));
	return concat(decipher.update(sealed.subarray(65, -16)), decipher.final());
}

describe('the stored format', () => {
	it('opens by the RFC alone', async () => {
		const opened = openByTheRfc(
			fromBase64url(vectors.sealKeys.privateRecord),
			vectors.place,
			fromBase64url(vectors.sealed),
		);
		expect(JSON.parse(fromUtf8(unpad(opened)))).toEqual(vectors.value);
		const at = { scope: 'desk:1', field: 'key', author: 'server', seq: 7 };
		const sealed = await sealBytes(recipient.publicKey, at, utf8('fresh'));
		expect(fromUtf8(openByTheRfc(recipient.privateRecord, at, sealed))).toBe('fresh');
	});
});

describe('keys', () => {
	it('are 65 and 97 bytes, the public key inside the record', async () => {
		for (const pair of [recipient, await generateSignKeys()]) {
			expect(pair.publicKey.length).toBe(65);
			expect(pair.privateRecord.length).toBe(97);
			expect(pair.privateRecord.slice(32)).toEqual(pair.publicKey);
		}
	});
	it('refuses a record whose halves belong to two keys', async () => {
		const mixed = concat(recipient.privateRecord.subarray(0, 32), stranger.publicKey);
		await expect(importPrivateRecord(mixed, 'seal')).rejects.toThrow();
		await expect(importPrivateRecord(mixed, 'sign')).rejects.toThrow();
		await expect(importPrivateRecord(recipient.privateRecord.slice(0, 96), 'seal')).rejects.toThrow();
	});
	it('refuses every other spelling of a point, and what is no point', async () => {
		const { publicKey } = recipient;
		const odd = publicKey[64]! & 1;
		const offTheCurve = publicKey.slice();
		offTheCurve[64]! ^= 1;
		for (const wrong of [
			concat(Uint8Array.of(2 + odd), publicKey.subarray(1, 33)),
			concat(Uint8Array.of(6 + odd), publicKey.subarray(1)),
			Uint8Array.of(0),
			new Uint8Array(65),
			new Uint8Array(0),
			offTheCurve,
		]) {
			await expect(importPublicKey(wrong, 'seal')).rejects.toThrow();
			await expect(importPublicKey(wrong, 'sign')).rejects.toThrow();
			await expect(
				sealBytes(wrong, { scope: '', field: '', author: '', seq: 0 }, utf8('x')),
			).rejects.toThrow();
		}
	});
	it('gives out no private key that can be exported', async () => {
		const key = await importPrivateRecord(recipient.privateRecord, 'seal');
		expect(key.extractable).toBe(false);
	});
});
