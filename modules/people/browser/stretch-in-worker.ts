import type { StretchedPassphrase } from '#crypto/passphrase.ts';
import type { Stretch } from './sign-in.ts';

/** `Stretch` for a page: the worker lives for one passphrase and takes its memory with it. */
export const stretchInWorker: Stretch = (passphrase, salt) =>
	new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./stretch.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<StretchedPassphrase>) => {
			worker.terminate();
			resolve(data);
		};
		worker.onerror = (event) => {
			worker.terminate();
			reject(new Error(event.message || 'the passphrase could not be stretched'));
		};
		worker.postMessage({ passphrase, salt });
	});
