import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/**
 * SvelteKit keeps its options here (Kit 3 has no svelte.config.js). The content security policy starts from
 * nothing; hashes rather than nonces keep equal pages equal byte for byte, so that they can be compressed once.
 */
export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ precompress: true }),
			compilerOptions: { runes: true },
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					'img-src': ['self', 'blob:', 'data:'],
					'media-src': ['self', 'blob:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'worker-src': ['self'],
					'manifest-src': ['self'],
					'form-action': ['self'],
					'base-uri': ['none'],
					'frame-ancestors': ['none'],
				},
			},
			paths: { relative: false },
			// The style of a worker's page stands in the page itself: one request less on a slow network.
			inlineStyleThreshold: 16 * 1024,
			version: { name: process.env.SENIM_BUILD ?? 'dev', pollInterval: 0 },
		}),
	],
	build: { target: 'es2022' },
});
