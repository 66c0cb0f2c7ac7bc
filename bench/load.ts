/** A load of requests over kept connections, from this process to a server on this machine. */
import { Agent, request } from 'node:http';

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
	const agent = new Agent({ keepAlive: true, maxSockets: parallel });
	const times: number[] = [];
	const answers: string[] = [];
	let failed = 0;
	let next = 0;
	const began = performance.now();
	const worker = async () => {
		while (next < bodies.length) {
			const body = bodies[next++]!;
			const sent = performance.now();
			try {
				const { status, text } = await post(agent, origin, path, body);
				if (status === 201) answers.push(text);
				else failed++;
			} catch {
				failed++;
			}
			times.push(performance.now() - sent);
		}
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	const seconds = (performance.now() - began) / 1000;
	agent.destroy();
	times.sort((a, b) => a - b);
	return {
		perSecond: bodies.length / seconds,
		failed,
		p95: times[Math.floor(times.length * 0.95)] ?? 0,
		answers,
	};
}

function post(
	agent: Agent,
	origin: string,
	path: string,
	body: string,
): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		const sent = request(
			origin + path,
			{
				method: 'POST',
				agent,
				headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), origin },
			},
			(response) => {
				let text = '';
				response.setEncoding('utf8');
				response.on('data', (piece) => {
					text += piece;
				});
				response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
			},
		);
		sent.on('error', reject);
		sent.end(body);
	});
}
