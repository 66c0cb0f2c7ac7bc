/**
 * A load of requests over kept connections, from this process to a server on this machine. It writes and reads HTTP/1.1
 * by itself, since it shares the cores with what it measures: Node's client costs three times as much.
 */
import { connect, type Socket } from 'node:net';

export interface LoadResult {
	readonly perSecond: number;
	readonly failed: number;
	/** Milliseconds. */
	readonly p95: number;
	readonly answers: readonly string[];
}

export async function postAll(
	origin: string,
	path: string,
	bodies: readonly string[],
	parallel: number,
): Promise<LoadResult> {
	const times: number[] = [];
	const answers: string[] = [];
	let failed = 0;
	let next = 0;
	const began = performance.now();
	const worker = async () => {
		let connection: Connection | null = null;
		while (next < bodies.length) {
			const body = bodies[next++]!;
			const sent = performance.now();
			try {
				connection ??= await Connection.to(origin);
				const { status, text } = await connection.post(path, body);
				if (status === 201) answers.push(text);
				else failed++;
			} catch {
				failed++;
				connection?.close();
				connection = null;
			}
			times.push(performance.now() - sent);
		}
		connection?.close();
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	const seconds = (performance.now() - began) / 1000;
	times.sort((a, b) => a - b);
	return {
		perSecond: bodies.length / seconds,
		failed,
		p95: times[Math.floor(times.length * 0.95)] ?? 0,
		answers,
	};
}

interface Answer {
	readonly status: number;
	readonly text: string;
}

/** One kept connection, one request at a time; answers must say their length. */
class Connection {
	readonly #socket: Socket;
	readonly #origin: string;
	#received = '';
	#settle: ((answer: Answer) => void) | null = null;
	#fail: ((error: Error) => void) | null = null;

	static to(origin: string): Promise<Connection> {
		const { hostname, port } = new URL(origin);
		return new Promise((resolve, reject) => {
			const socket = connect({ host: hostname, port: Number(port), noDelay: true });
			socket.once('error', reject);
			socket.once('connect', () => resolve(new Connection(socket, origin)));
		});
	}

	constructor(socket: Socket, origin: string) {
		this.#socket = socket;
		this.#origin = origin;
		socket.setEncoding('latin1');
		socket.on('data', (text) => this.#read(String(text)));
		socket.on('error', (error) => this.#fail?.(error));
		socket.on('close', () => this.#fail?.(new Error('The connection was closed.')));
	}

	/** `body` is ASCII: JSON of base64url. */
	post(path: string, body: string): Promise<Answer> {
		const { host } = new URL(this.#origin);
		const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: ${this.#origin}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
		return new Promise((resolve, reject) => {
			this.#settle = resolve;
			this.#fail = reject;
			this.#socket.write(head + body, 'latin1');
		});
	}

	close(): void {
		this.#socket.destroy();
	}

	#read(text: string): void {
		this.#received += text;
		const end = this.#received.indexOf('\r\n\r\n');
		if (end < 0) return;
		const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.#received)?.[1]);
		if (this.#received.length < end + 4 + length) return;
		const answer = { status: Number(this.#received.slice(9, 12)), text: this.#received.slice(end + 4) };
		this.#received = '';
		this.#settle?.(answer);
	}
}
