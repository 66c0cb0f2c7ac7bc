import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bytes, random } from './bytes.ts';
import { openWithSecret } from './open.ts';
import { sealWithSecret } from './seal.ts';
import { joinShares, splitSecret } from './shares.ts';

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });

it('any two of three give the secret, in any order', () =>
	fc.assert(
		fc.asyncProperty(secrets, async (secret) => {
			const [a, b, c] = (await splitSecret(secret, 3, 2)) as [Bytes, Bytes, Bytes];
			for (const some of [
				[a, b],
				[a, c],
				[b, c],
				[c, b],
				[c, a, b],
			]) {
				expect(await joinShares(some)).toEqual(new Uint8Array(secret));
			}
		}),
		{ numRuns: 30 },
	));

/** Multiplication in GF(2⁸) modulo x⁸ + x⁴ + x³ + x + 1, as in AES. */
function times(a: number, b: number): number {
	let product = 0;
	for (let bit = 0; bit < 8; bit++) {
		if ((b >> bit) & 1) product ^= a;
		a = (a << 1) ^ (a & 0x80 ? 0x11b : 0);
	}
	return product;
}
const inverse = (a: number) => {
	for (let b = 1; b < 256; b++) if (times(a, b) === 1) return b;
	throw new RangeError('zero has no inverse');
};

it('one share fits every secret: for each there is a second share that gives it', () =>
	fc.assert(
		fc.asyncProperty(secrets, secrets, fc.nat({ max: 254 }), async (secret, anyOther, step) => {
			const share = (await splitSecret(secret, 3, 2))[0]!;
			const at = share[32]!;
			const elsewhere = ((at + (step % 254)) % 255) + 1;
			const slope = times(elsewhere, inverse(at));
			const forged = Uint8Array.from(anyOther, (byte, i) => byte ^ times(byte ^ share[i]!, slope));
			const second = Uint8Array.of(...forged, elsewhere);
			expect(await joinShares([share, second])).toEqual(new Uint8Array(anyOther));
		}),
		{ numRuns: 60 },
	));
it('one share alone, or one share twice, is refused', async () => {
	const [share] = await splitSecret(random(32), 3, 2);
	await expect(joinShares([share!])).rejects.toThrow();
	await expect(joinShares([share!, share!])).rejects.toThrow();
	await expect(joinShares([])).rejects.toThrow();
});
it('shares of two secrets give noise, and what it should open stays shut', async () => {
	const secret = random(32);
	const [mine] = await splitSecret(secret, 3, 2);
	const place = { scope: 'desk:1', field: 'key', author: 'server', seq: 1 };
	const sealed = await sealWithSecret(secret, place, random(97));
	let noise: Bytes | null = null;
	while (!noise) {
		// Two shares may stand at the same coordinate by chance; then they are refused at once.
		const [other] = await splitSecret(random(32), 3, 2);
		noise = await joinShares([mine!, other!]).catch(() => null);
	}
	expect(noise).not.toEqual(secret);
	await expect(openWithSecret(noise, place, sealed)).rejects.toThrow();
});
it('the secret given in is left as it was', async () => {
	const secret = random(32);
	const kept = secret.slice();
	await splitSecret(secret, 3, 2);
	expect(secret).toEqual(kept);
});
