/** Runs Argon2id beside the page, so that typing and reading go on. */
import { stretchPassphrase } from '#crypto/passphrase.ts';

self.onmessage = async ({ data }: MessageEvent<{ passphrase: string; salt: Uint8Array }>) => {
	self.postMessage(await stretchPassphrase(data.passphrase, data.salt));
};
