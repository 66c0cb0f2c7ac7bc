/**
 * PostgreSQL's COPY over an ordinary connection, piece by piece: a table of any size passes in a few megabytes of
 * memory, because whoever reads slowly makes the other side wait.
 */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import type pg from 'pg';

/** The parts of the driver's connection that COPY needs. */
type Wire = pg.Connection & {
	readonly stream: Socket;
	sendCopyFromChunk(chunk: Buffer): void;
	endCopyFrom(): void;
	sendCopyFail(reason: string): void;
};

const MOST_WAITING_BYTES = 4 * 1024 * 1024;

abstract class Copy {
	readonly #text: string;
	readonly done: Promise<number>;
	protected settle!: { resolve(rows: number): void; reject(error: Error): void };
	#rows = 0;
	#failed: Error | null = null;

	constructor(text: string) {
		this.#text = text;
		this.done = new Promise((resolve, reject) => {
			this.settle = { resolve, reject };
		});
		this.done.catch(() => {});
	}

	submit(connection: pg.Connection): void {
		(connection as unknown as { query(text: string): void }).query(this.#text);
	}

	handleError(error: Error): void {
		this.#failed = error;
		this.settle.reject(error);
	}

	handleCommandComplete({ text }: { text: string }): void {
		this.#rows = Number(/^COPY (\d+)/.exec(text)?.[1] ?? 0);
	}

	handleReadyForQuery(): void {
		if (!this.#failed) this.settle.resolve(this.#rows);
	}
}

class CopyOut extends Copy {
	#wire: Wire | null = null;
	#waiting: Uint8Array[] = [];
	#waitingBytes = 0;
	#wake: () => void = () => {};

	handleCopyData({ chunk }: { chunk: Buffer }, connection: Wire): void {
		this.#wire = connection;
		// The driver reads the next pieces into the same memory.
		this.#waiting.push(Buffer.from(chunk));
		this.#waitingBytes += chunk.length;
		if (this.#waitingBytes > MOST_WAITING_BYTES) connection.stream.pause();
		this.#wake();
	}

	async *pieces(): AsyncGenerator<Uint8Array, number> {
		let over = false;
		const end = this.done.finally(() => {
			over = true;
			this.#wake();
		});
		end.catch(() => {});
		for (;;) {
			const pieces = this.#waiting;
			this.#waiting = [];
			this.#waitingBytes = 0;
			yield* pieces;
			if (this.#waiting.length > 0) continue;
			if (over) return await end;
			this.#wire?.stream.resume();
			await new Promise<void>((resolve) => {
				this.#wake = resolve;
				if (over || this.#waiting.length > 0) resolve();
			});
		}
	}
}

class CopyIn extends Copy {
	readonly #pieces: AsyncIterable<Uint8Array>;

	constructor(text: string, pieces: AsyncIterable<Uint8Array>) {
		super(text);
		this.#pieces = pieces;
	}

	handleCopyInResponse(connection: Wire): void {
		void this.#send(connection);
	}

	async #send(connection: Wire): Promise<void> {
		try {
			for await (const piece of this.#pieces) {
				connection.sendCopyFromChunk(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
				if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
			}
			connection.endCopyFrom();
		} catch (error) {
			// What went wrong where the rows come from counts, not what the database says of the breaking off.
			this.settle.reject(error as Error);
			connection.sendCopyFail('broken off');
		}
	}
}

/** Runs `copy … to stdout` and gives its bytes; returns the number of rows. Read it to the end. */
export async function* copyOut(client: pg.Client, statement: string): AsyncGenerator<Uint8Array, number> {
	const copy = new CopyOut(statement);
	client.query(copy as unknown as pg.Submittable);
	return yield* copy.pieces();
}

/** Runs `copy … from stdin` with these bytes; gives back the number of rows. Rejects with what `pieces` throws. */
export async function copyIn(
	client: pg.Client,
	statement: string,
	pieces: AsyncIterable<Uint8Array>,
): Promise<number> {
	const copy = new CopyIn(statement, pieces);
	client.query(copy as unknown as pg.Submittable);
	return copy.done;
}
