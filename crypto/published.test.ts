/** Examples that others published: what we rest on gives the answers the world expects. */
import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import { describe, expect, it } from 'vitest';
import { type Bytes, fromUtf8, hex, utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';
import { importPrivateRecord, importPublicKey } from './keys.ts';
import { paddedLength } from './padding.ts';
import { suite } from './suite.ts';
import hpke from './vectors/hpke-rfc9180.json' with { type: 'json' };

const bytes = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

describe('HPKE, RFC 9180', () => {
	const suites: Record<string, CipherSuite> = {
		'AES-128-GCM': new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM),
		'AES-256-GCM': suite,
	};
	for (const vector of hpke.vectors) {
		it(`opens the published ciphertext with our key import, ${vector.aead}`, async () => {
			const opened = await suites[vector.aead]!.Open(
				{
					privateKey: await importPrivateRecord(bytes(vector.skRm + vector.pkRm), 'seal'),
					publicKey: await importPublicKey(bytes(vector.pkRm), 'seal'),
				},
				bytes(vector.enc),
				bytes(vector.ct),
				{ info: bytes(hpke.info), aad: bytes(hpke.aad) },
			);
			expect(hex(opened)).toBe(hpke.plaintext);
			expect(fromUtf8(opened)).toBe('Beauty is truth, truth beauty');
		});
	}
	it('knows itself by the registered numbers', () => {
		expect([suite.KEM.id, suite.KDF.id, suite.AEAD.id]).toEqual([0x0010, 0x0001, 0x0002]);
	});
});

describe('WebCrypto under the receipt', () => {
	it('PBKDF2-HMAC-SHA256, RFC 7914 §11', async () => {
		const derive = async (password: string, salt: string, iterations: number) => {
			const key = await crypto.subtle.importKey('raw', utf8(password), 'PBKDF2', false, ['deriveBits']);
			const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8(salt), iterations };
			return hex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 512)));
		};
		expect(await derive('passwd', 'salt', 1)).toBe(
			'55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc' +
				'49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783',
		);
		expect(await derive('Password', 'NaCl', 80_000)).toBe(
			'4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56' +
				'a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d',
		);
	});
	it('HKDF-SHA256, RFC 5869 A.1 and A.3 (empty salt, as ours)', async () => {
		const derive = async (secret: string, salt: string, info: string) => {
			const key = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveBits']);
			const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: bytes(salt), info: bytes(info) };
			return hex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 42 * 8)));
		};
		expect(await derive('0b'.repeat(22), '000102030405060708090a0b0c', 'f0f1f2f3f4f5f6f7f8f9')).toBe(
			'3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
		);
		expect(await derive('0b'.repeat(22), '', '')).toBe(
			'8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
		);
	});
});

describe('canonical JSON, RFC 8785', () => {
	const respelled = (json: string) => canonical(JSON.parse(json));

	it('sorts by UTF-16 code units (§3.2.3)', () => {
		const json = String.raw`{"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
			"1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
			"\u00f6": "Latin Small Letter O With Diaeresis"}`;
		expect([...respelled(json).matchAll(/:"([^"]+)"/g)].map((match) => match[1])).toEqual([
			'Carriage Return',
			'One',
			'Control',
			'Latin Small Letter O With Diaeresis',
			'Euro Sign',
			'Emoji: Grinning Face',
			'Hebrew Letter Dalet With Dagesh',
		]);
	});
	it('spells strings and literals (§3.2.2)', () => {
		const json = String.raw`{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`;
		expect(respelled(json)).toBe(
			String.raw`{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
		);
	});
	it('agrees with the examples of the reference implementation that hold whole numbers', () => {
		expect(respelled('[56, {"d": true, "10": null, "1": []}]')).toBe('[56,{"1":[],"10":null,"d":true}]');
		expect(
			respelled(
				String.raw`{"1": {"f": {"f": "hi", "F": 5}, "\n": 56.0}, "10": {}, "": "empty", "a": {}, "111": [{"e": "yes", "E": "no"}], "A": {}}`,
			),
		).toBe(
			String.raw`{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}`,
		);
		expect(respelled(String.raw`{"Unnormalized Unicode": "A\u030a"}`)).toBe(
			'{"Unnormalized Unicode":"A\u030a"}',
		);
	});
	it('writes minus zero as zero (appendix B)', () => {
		expect(canonical(-0)).toBe('0');
	});
	it('refuses half a surrogate pair (§3.2.2.2)', () => {
		expect(() => canonical('\ud83d')).toThrow(TypeError);
		expect(() => canonical({ '\ude00\ud83d': 1 })).toThrow(TypeError);
	});
});

describe('Padmé, Nikitin and others 2019, §4', () => {
	it('rounds as the paper does', () => {
		for (const [length, padded] of [
			[1, 1],
			[8, 8],
			[9, 10],
			[15, 16],
			[100, 104],
			[1000, 1024],
			[2_343_242, 2_359_296],
			[100_000_000, 100_663_296],
		] as const) {
			expect(paddedLength(length, 1)).toBe(padded);
		}
	});
	it('agrees with the paper’s bit arithmetic around every power of two', () => {
		const bitLength = (n: bigint) => n.toString(2).length;
		const byThePaper = (length: bigint) => {
			const exponent = bitLength(length) - 1;
			const kept = bitLength(BigInt(exponent));
			const mask = (1n << BigInt(exponent - kept)) - 1n;
			return (length + mask) & ~mask;
		};
		for (let power = 3; power < 45; power++) {
			for (const near of [-1, 0, 1, 2]) {
				const length = 2 ** power + near;
				expect(paddedLength(length, 1)).toBe(Number(byThePaper(BigInt(length))));
			}
		}
	});
});
