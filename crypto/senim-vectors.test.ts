/** What we sealed, signed and stretched once must open, verify and come out the same for ever. */
import { describe, expect, it } from 'vitest';
import { type Bytes, base64url, fromBase64url, fromUtf8, hex, sha256, utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';
import { importContentKey, plainChunks, sealChunk } from './content.ts';
import { publicKeyOf } from './keys.ts';
import { openJson, openJsonWithSecret } from './open.ts';
import { paddedLength } from './padding.ts';
import { stretchPassphrase } from './passphrase.ts';
import { stretchReceipt } from './receipt.ts';
import { placeBytes } from './sealed.ts';
import { joinShares } from './shares.ts';
import { verify } from './sign.ts';
import vectors from './vectors/senim-1.json' with { type: 'json' };

const text = (stretched: { [part: string]: Bytes }) =>
	Object.fromEntries(Object.entries(stretched).map(([part, bytes]) => [part, base64url(bytes)]));

describe('format 1', () => {
	it('spells a place and a value in one way', () => {
		expect(fromUtf8(placeBytes(vectors.place))).toBe(vectors.placeBytes);
		expect(canonical(vectors.value)).toBe(vectors.valueCanonical);
	});
	it('a private record holds its public key', () => {
		for (const pair of [vectors.sealKeys, vectors.signKeys]) {
			expect(base64url(publicKeyOf(fromBase64url(pair.privateRecord)))).toBe(pair.publicKey);
		}
	});
	it('opens what was sealed to a key', async () => {
		const record = fromBase64url(vectors.sealKeys.privateRecord);
		expect(await openJson(record, vectors.place, fromBase64url(vectors.sealed))).toEqual(vectors.value);
	});
	it('opens what was sealed with a secret', async () => {
		const sealed = fromBase64url(vectors.sealedWithSecret);
		expect(await openJsonWithSecret(fromBase64url(vectors.secret), vectors.place, sealed)).toEqual(
			vectors.value,
		);
	});
	it('verifies what was signed', async () => {
		const { signKeys, purpose, statement, signature } = vectors;
		expect(
			await verify(fromBase64url(signKeys.publicKey), purpose, statement, fromBase64url(signature)),
		).toBe(true);
	});
	it('joins shares, any two of three', async () => {
		const [a, b, c] = vectors.shares.map(fromBase64url) as [Bytes, Bytes, Bytes];
		for (const some of [
			[a, b],
			[b, c],
			[c, a],
			[a, b, c],
		]) {
			expect(base64url(await joinShares(some))).toBe(vectors.secret);
		}
	});
	it('seals a content into the same chunks', async () => {
		const { key, id, size, sealedChunkSha256 } = vectors.content;
		const content = Uint8Array.from({ length: size }, (_, index) => (31 * index + 7) % 256);
		const sealer = await importContentKey(fromBase64url(key), 'encrypt');
		const hashes: string[] = [];
		const read = async (from: number, to: number) => content.slice(from, to);
		for await (const { index, last, plaintext } of plainChunks(size, read)) {
			hashes.push(hex(await sha256(await sealChunk(sealer, id, index, last, plaintext))));
		}
		expect(hashes).toEqual(sealedChunkSha256);
	});
	it('stretches a receipt and a passphrase to the same keys', async () => {
		const { receipt, passphrase } = vectors;
		expect(text({ ...(await stretchReceipt(receipt.digits, utf8(receipt.salt))) })).toEqual({
			lookup: receipt.lookup,
			wrapKey: receipt.wrapKey,
		});
		expect(text({ ...(await stretchPassphrase(passphrase.typed, utf8(passphrase.salt))) })).toEqual({
			proof: passphrase.proof,
			wrapKey: passphrase.wrapKey,
		});
	});
	it('pads to the same lengths', () => {
		for (const [length, padded] of Object.entries(vectors.paddedLengths)) {
			expect(paddedLength(Number(length))).toBe(padded);
		}
	});
});
