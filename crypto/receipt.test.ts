import { argon2Sync, hkdfSync, pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex, random, utf8 } from './bytes.ts';
import { stretchPassphrase } from './passphrase.ts';
import {
	expand,
	formatReceipt,
	newReceipt,
	parseReceipt,
	RECEIPT_ROUNDS,
	stretchReceipt,
} from './receipt.ts';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 24, maxLength: 24 });
const hkdf = (secret: Uint8Array, use: string) =>
	Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), use, 32)).toString('hex');

describe('a receipt', () => {
	it('is 24 digits, each as likely as the others, at every place', () => {
		const receipts = Array.from({ length: 12_000 }, newReceipt);
		for (const receipt of receipts) expect(receipt).toMatch(/^\d{24}$/);
		expect(new Set(receipts).size).toBe(receipts.length);
		const chiSquare = (drawn: readonly string[]) => {
			const expected = drawn.length / 10;
			return [...'0123456789'].reduce((sum, digit) => {
				const seen = drawn.filter((one) => one === digit).length;
				return sum + (seen - expected) ** 2 / expected;
			}, 0);
		};
		// Nine degrees of freedom: a fair draw stays under 60 but for one time in 10⁹; taking every byte modulo ten
		// (256 is no multiple of ten) would give about 115 over these 288,000 digits.
		expect(chiSquare([...receipts.join('')])).toBeLessThan(60);
		for (let at = 0; at < 24; at++)
			expect(chiSquare(receipts.map((receipt) => receipt[at]!))).toBeLessThan(60);
	});
	it('is written in fours and read back', () =>
		fc.assert(
			fc.property(digits, (receipt) => {
				const written = formatReceipt(receipt);
				expect(written).toMatch(/^(\d{4} ){5}\d{4}$/);
				expect(parseReceipt(written)).toBe(receipt);
			}),
		));
	it('is read however a person spaces it', () =>
		fc.assert(
			fc.property(
				digits,
				fc.array(fc.constantFrom('', ' ', '-', '–', '—', '.', ',', '\n', '\t', '\u00a0'), {
					minLength: 25,
					maxLength: 25,
				}),
				(receipt, gaps) => {
					const typed = gaps.map((gap, index) => gap + (receipt[index] ?? '')).join('');
					expect(parseReceipt(typed)).toBe(receipt);
				},
			),
		));
	it('is not guessed from anything else', () => {
		const receipt = '123456789012345678901234';
		for (const typed of [
			'',
			'1234',
			receipt.slice(1),
			`${receipt}5`,
			`${receipt}a`,
			`o${receipt.slice(1)}`,
			`№ ${receipt}`,
		]) {
			expect(parseReceipt(typed), typed).toBeNull();
		}
		expect(parseReceipt('١'.repeat(24))).toBeNull();
	});
});

describe('stretching', () => {
	it('a receipt is PBKDF2 with 600,000 rounds, then HKDF for each use', async () => {
		const salt = random(16);
		const receipt = newReceipt();
		const stretched = pbkdf2Sync(receipt, salt, 600_000, 32, 'sha256');
		const { lookup, wrapKey } = await stretchReceipt(receipt, salt);
		expect(RECEIPT_ROUNDS).toBe(600_000);
		expect(hex(lookup)).toBe(hkdf(stretched, 'senim/receipt/lookup/1'));
		expect(hex(wrapKey)).toBe(hkdf(stretched, 'senim/receipt/wrap/1'));
	});
	it('a passphrase is Argon2id, then HKDF for each use', async () => {
		const salt = random(16);
		const stretched = argon2Sync('argon2id', {
			message: Buffer.from('құпия сөз'),
			nonce: salt,
			parallelism: 1,
			memory: 64 * 1024,
			passes: 3,
			tagLength: 32,
		});
		const { proof, wrapKey } = await stretchPassphrase('құпия сөз', salt);
		expect(hex(proof)).toBe(hkdf(stretched, 'senim/passphrase/proof/1'));
		expect(hex(wrapKey)).toBe(hkdf(stretched, 'senim/passphrase/wrap/1'));
	});
	it('a passphrase is the same however the keyboard composes it, and no other', async () => {
		const salt = utf8('sixteen bytes ok');
		const proofOf = async (typed: string) => hex((await stretchPassphrase(typed, salt)).proof);
		expect(await proofOf(' \u0438\u0306 ')).toBe(await proofOf('\u0439'));
		expect(await proofOf('й')).not.toBe(await proofOf('Й'));
	});
	it('each use has a key of its own', async () => {
		const secret = random(32);
		expect(await expand(secret, 'a')).toEqual(await expand(secret, 'a'));
		expect(await expand(secret, 'a')).not.toEqual(await expand(secret, 'b'));
	});
});
