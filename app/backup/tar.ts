/**
 * The plain part of the ustar format: members with a name and bytes. Written and read in one pass, so that neither
 * side ever holds more than one member; `tar` reads it without Senim.
 */
const BLOCK = 512;

/** What was read is not a whole archive. */
export class DamagedArchive extends Error {
	override name = 'DamagedArchive';
}

export interface Member {
	/** At most 100 bytes. */
	readonly name: string;
	readonly bytes: Buffer;
}

export function* tarMember({ name, bytes }: Member): Generator<Buffer> {
	yield headerOf(name, bytes.length);
	yield bytes;
	const rest = bytes.length % BLOCK;
	if (rest > 0) yield Buffer.alloc(BLOCK - rest);
}

export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

function headerOf(name: string, size: number): Buffer {
	const header = Buffer.alloc(BLOCK);
	if (Buffer.byteLength(name) > 100)
		throw new RangeError(`${name} is too long for a member of a tar archive`);
	const octal = (value: number, length: number) => value.toString(8).padStart(length - 1, '0');
	header.write(name, 0);
	header.write(octal(0o600, 8), 100);
	header.write(octal(0, 8), 108);
	header.write(octal(0, 8), 116);
	header.write(octal(size, 12), 124);
	header.write(octal(0, 12), 136);
	header.write('        ', 148);
	header.write('0', 156);
	header.write('ustar\u000000', 257, 'latin1');
	header.write(`${octal(sumOf(header), 7)}\0 `, 148, 'latin1');
	return header;
}

const sumOf = (header: Buffer) => header.reduce((sum, byte) => sum + byte, 0);

/** The members of an archive, in order. Throws DamagedArchive where it is cut short or malformed. */
export async function* readTar(pieces: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Member> {
	const source = new Pieces(pieces);
	for (;;) {
		const header = await source.take(BLOCK);
		if (header.every((byte) => byte === 0)) break;
		const sum = Number.parseInt(header.toString('latin1', 148, 155), 8);
		const blank = Buffer.from(header).fill(' ', 148, 156);
		const size = Number.parseInt(header.toString('latin1', 124, 135), 8);
		if (sum !== sumOf(blank) || !(size <= mostBytes))
			throw new DamagedArchive('A member has no proper header.');
		const name = header.toString('utf8', 0, Math.min(header.indexOf(0), 100));
		const bytes = await source.take(size);
		await source.take((BLOCK - (size % BLOCK)) % BLOCK);
		yield { name, bytes };
	}
	await source.take(BLOCK);
	await source.expectEnd();
}

class Pieces {
	readonly #from: AsyncIterator<Uint8Array>;
	#held: Uint8Array[] = [];
	#heldBytes = 0;

	constructor(pieces: AsyncIterable<Uint8Array>) {
		this.#from = pieces[Symbol.asyncIterator]();
	}

	async take(length: number): Promise<Buffer> {
		while (this.#heldBytes < length) {
			const next = await this.#from.next();
			if (next.done) throw new DamagedArchive('The archive ends too early.');
			this.#held.push(next.value);
			this.#heldBytes += next.value.length;
		}
		const taken = Buffer.allocUnsafe(length);
		let at = 0;
		while (at < length) {
			const [first] = this.#held as [Uint8Array];
			const some = first.subarray(0, length - at);
			taken.set(some, at);
			at += some.length;
			if (some.length === first.length) this.#held.shift();
			else this.#held[0] = first.subarray(some.length);
		}
		this.#heldBytes -= length;
		return taken;
	}

	/** Reads on to the end: only there does whoever decrypts see that nothing is missing. */
	async expectEnd(): Promise<void> {
		const next = await this.#from.next();
		if (!next.done || this.#heldBytes > 0)
			throw new DamagedArchive('Something follows the end of the archive.');
	}
}
