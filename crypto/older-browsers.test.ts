/**
 * The same code on the WebCrypto of an older phone. What came later is taken away before the code is loaded:
 * `getPublicKey`, `supports`, encapsulation, Curve25519, private keys as a bare scalar, compressed points, and the
 * newer helpers of `Uint8Array` and `String`.
 */
import { expect, it } from 'vitest';

const removed: [object, string, PropertyDescriptor][] = [];
function remove(from: object, name: string) {
	const descriptor = Object.getOwnPropertyDescriptor(from, name);
	if (!descriptor) return;
	removed.push([from, name, descriptor]);
	delete (from as Record<string, unknown>)[name];
}

const known = ['ECDH', 'ECDSA', 'AES-GCM', 'HMAC', 'HKDF', 'PBKDF2'];
const nameOf = (algorithm: AlgorithmIdentifier) =>
	typeof algorithm === 'string' ? algorithm : algorithm.name;
function refuseUnknown(algorithm: AlgorithmIdentifier) {
	if (!known.includes(nameOf(algorithm))) throw new DOMException('unknown algorithm', 'NotSupportedError');
}

async function asAnOlderBrowser(work: () => Promise<void>): Promise<void> {
	const subtle = SubtleCrypto.prototype;
	const { importKey, generateKey } = subtle;
	const later = ['getPublicKey', 'encapsulateBits', 'encapsulateKey', 'decapsulateBits', 'decapsulateKey'];
	for (const name of later) remove(subtle, name);
	remove(SubtleCrypto, 'supports');
	for (const name of ['fromBase64', 'fromHex']) remove(Uint8Array, name);
	for (const name of ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']) remove(Uint8Array.prototype, name);
	for (const name of ['isWellFormed', 'toWellFormed', 'replaceAll', 'at']) remove(String.prototype, name);
	subtle.importKey = async function (this: SubtleCrypto, ...given: unknown[]) {
		const [format, data, algorithm] = given as [string, Uint8Array, AlgorithmIdentifier];
		refuseUnknown(algorithm);
		if (!['raw', 'jwk', 'pkcs8', 'spki'].includes(format)) throw new TypeError('unknown format');
		if (format === 'raw' && nameOf(algorithm).startsWith('EC') && data.length !== 65) {
			throw new DOMException('only uncompressed points', 'DataError');
		}
		return Reflect.apply(importKey, this, given);
	} as typeof subtle.importKey;
	subtle.generateKey = async function (this: SubtleCrypto, ...given: unknown[]) {
		refuseUnknown(given[0] as AlgorithmIdentifier);
		return Reflect.apply(generateKey, this, given);
	} as typeof subtle.generateKey;
	try {
		await work();
	} finally {
		Object.assign(subtle, { importKey, generateKey });
		for (const [from, name, descriptor] of removed) Object.defineProperty(from, name, descriptor);
	}
}

it('a worker files and a member reads, signs and joins shares there', async () => {
	const seen: Record<string, unknown> = {};
	await asAnOlderBrowser(async () => {
		seen.getPublicKey = 'getPublicKey' in crypto.subtle;
		seen.curve25519 = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']).then(
			() => 'known',
			(error: Error) => error.name,
		);
		const { generateSealKeys, generateSignKeys } = await import('./keys.ts');
		const { sealJson, sealWithSecret } = await import('./seal.ts');
		const { openJson, openWithSecret } = await import('./open.ts');
		const { sign, verify } = await import('./sign.ts');
		const { newReceipt, stretchReceipt } = await import('./receipt.ts');
		const { stretchPassphrase } = await import('./passphrase.ts');
		const { joinShares, splitSecret } = await import('./shares.ts');
		const { importContentKey, newContentKey, sealChunk } = await import('./content.ts');
		const { openContent } = await import('./open-content.ts');
		const { base64url, fromBase64url, random } = await import('./bytes.ts');

		const place = { scope: 'case', field: 'story', author: 'reporter', seq: 0 };
		const recipient = await generateSealKeys();
		const sealed = await sealJson(recipient.publicKey, place, { text: 'Жалақы төленбеді' });
		seen.opened = await openJson(recipient.privateRecord, place, sealed);
		seen.moved = await openJson(recipient.privateRecord, { ...place, seq: 1 }, sealed).catch(() => 'refused');

		const { wrapKey } = await stretchReceipt(newReceipt(), random(16));
		const wrapped = await sealWithSecret(wrapKey, place, recipient.privateRecord);
		const unwrapped = await openWithSecret(wrapKey, place, wrapped);
		seen.unwrapped = base64url(unwrapped) === base64url(recipient.privateRecord);
		seen.proof = (await stretchPassphrase('құпия сөз', random(16))).proof.length;

		const signer = await generateSignKeys();
		const signature = await sign(signer.privateRecord, 'entry', { seq: 0 });
		seen.verified = await verify(signer.publicKey, 'entry', { seq: 0 }, signature);
		seen.forged = await verify(signer.publicKey, 'entry', { seq: 1 }, signature);

		const [a, , c] = await splitSecret(wrapKey, 3, 2);
		seen.joined = base64url(await joinShares([a!, c!])) === base64url(wrapKey);

		const key = newContentKey();
		const plaintext = new Uint8Array(4096).fill(9, 0, 10);
		const chunk = await sealChunk(await importContentKey(key, 'encrypt'), 'a', 0, true, plaintext);
		seen.content = [...(await openContent(key, 'a', 10, async () => chunk))];
		seen.base64url = base64url(fromBase64url('-_-_'));
	});
	expect(seen).toEqual({
		getPublicKey: false,
		curve25519: 'NotSupportedError',
		opened: { text: 'Жалақы төленбеді' },
		moved: 'refused',
		unwrapped: true,
		proof: 32,
		verified: true,
		forged: false,
		joined: true,
		content: new Array(10).fill(9),
		base64url: '-_-_',
	});
});
