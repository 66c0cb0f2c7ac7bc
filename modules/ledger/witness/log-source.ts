/** Where a ledger's files come from: over HTTP, or in tests straight from the code that serves them. */
export interface LogSource {
	/** The bytes at a path below the ledger's address, or null where the log has nothing there. Throws LogAway. */
	read(path: string): Promise<Uint8Array | null>;
}

/** The log could not be asked: no answer, or one that says nothing about the log. Try again later. */
export class LogAway extends Error {
	override name = 'LogAway';
}

const PATIENCE_MS = 30_000;

/** A ledger at an address like `https://senim.example/ledger`. */
export function httpSource(address: string): LogSource {
	const base = address.replace(/\/+$/, '');
	return {
		async read(path) {
			let response: Response;
			try {
				response = await fetch(`${base}/${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
				if (response.status === 404) return null;
				if (response.ok) return new Uint8Array(await response.arrayBuffer());
			} catch (error) {
				throw new LogAway(`${base}/${path} does not answer.`, { cause: error });
			}
			throw new LogAway(`${base}/${path} answers ${response.status}.`);
		},
	};
}
