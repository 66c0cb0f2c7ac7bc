/**
 * SHA-256 and HMAC (FIPS 180-4, RFC 2104) without waiting. WebCrypto answers each call later, which costs more than
 * these few blocks themselves where thousands of pieces are opened one after another.
 */

/** The first 32 bits of the fractional parts of the roots (square, cube) of the first primes. */
function fractions(count: number, root: number): Uint32Array {
	const found: number[] = [];
	for (let candidate = 2; found.length < count; candidate++) {
		let prime = true;
		for (let divisor = 2; divisor * divisor <= candidate; divisor++)
			if (candidate % divisor === 0) prime = false;
		if (prime) found.push((candidate ** (1 / root) % 1) * 2 ** 32);
	}
	return Uint32Array.from(found);
}
const START = fractions(8, 2);
const ROUND = fractions(64, 3);
const BLOCK = 64;

export function sha256Quick(message: Uint8Array): Uint8Array<ArrayBuffer> {
	const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
	padded.set(message);
	padded[message.length] = 0x80;
	const view = new DataView(padded.buffer);
	// No message here comes near 2^32 bits.
	view.setUint32(padded.length - 4, message.length * 8);
	const state = Uint32Array.from(START);
	const words = new Uint32Array(64);
	for (let at = 0; at < padded.length; at += BLOCK) compress(state, words, view, at);
	const digest = new Uint8Array(32);
	const out = new DataView(digest.buffer);
	state.forEach((word, index) => {
		out.setUint32(index * 4, word);
	});
	return digest;
}

function compress(state: Uint32Array, words: Uint32Array, view: DataView, at: number): void {
	for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + i * 4);
	for (let i = 16; i < 64; i++) {
		const x = words[i - 15]!;
		const y = words[i - 2]!;
		const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
		const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
		words[i] = words[i - 16]! + s0 + words[i - 7]! + s1;
	}
	let [a, b, c, d, e, f, g, h] = state as unknown as [
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
	];
	for (let i = 0; i < 64; i++) {
		const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
		const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i]! + words[i]!) | 0;
		const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
		const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + t1) | 0;
		d = c;
		c = b;
		b = a;
		a = (t1 + t2) | 0;
	}
	for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = state[index]! + word;
}

/** `key`: at most 64 bytes. */
export function hmacQuick(key: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> {
	const inner = new Uint8Array(BLOCK + message.length).fill(0x36, 0, BLOCK);
	const outer = new Uint8Array(BLOCK + 32).fill(0x5c, 0, BLOCK);
	for (let i = 0; i < key.length; i++) {
		inner[i]! ^= key[i]!;
		outer[i]! ^= key[i]!;
	}
	inner.set(message, BLOCK);
	outer.set(sha256Quick(inner), BLOCK);
	return sha256Quick(outer);
}
