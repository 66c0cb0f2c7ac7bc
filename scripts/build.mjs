/**
 * Builds what the server serves, into `build/`: the SvelteKit pages, then the islands.
 *
 * An island is a page's only script: one file, `modules/<module>/ui/<name>.island.ts`, with everything it needs
 * inside, written so that the browser of a phone of 2016 understands it. `build/islands/manifest.json` says under
 * which file name each island was written: { "<name>": "<name>.<hash>.js" }.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { environment, fail, isProjectNode, projectNode, ROOT, run, runTool } from './project.mjs';

const OLDEST_BROWSERS = 'es2018';
const ISLANDS = join(ROOT, 'build', 'islands');

if (isProjectNode()) await build();
else process.exitCode = await run(projectNode(), [fileURLToPath(import.meta.url)], { env: environment() });

async function build() {
	if ((await runTool('vite/bin/vite.js', ['build', '--logLevel', 'error'])) !== 0)
		fail('The pages were not built.');
	const vite = await import('vite');
	mkdirSync(ISLANDS, { recursive: true });
	/** @type {Record<string, string>} */
	const manifest = {};
	for (const { name, file } of islandSources()) {
		if (manifest[name]) fail(`Two islands are called ${name}.`);
		manifest[name] = await buildIsland(vite, name, file);
	}
	writeFileSync(join(ISLANDS, 'manifest.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
}

function islandSources() {
	const modules = join(ROOT, 'modules');
	const folders = readdirSync(modules).map((module) => join(modules, module, 'ui'));
	return folders.filter(existsSync).flatMap((folder) =>
		readdirSync(folder)
			.filter((file) => file.endsWith('.island.ts'))
			.map((file) => ({ name: file.replace('.island.ts', ''), file: join(folder, file) })),
	);
}

/**
 * @param {typeof import('vite')} vite
 * @param {string} name
 * @param {string} file
 * @returns {Promise<string>} the name of the file that was written
 */
async function buildIsland(vite, name, file) {
	const { svelte } = await import('@sveltejs/vite-plugin-svelte');
	const result = await vite.build({
		root: ROOT,
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			target: OLDEST_BROWSERS,
			outDir: ISLANDS,
			emptyOutDir: false,
			modulePreload: false,
			rolldownOptions: {
				input: { [name]: file },
				output: { format: 'es', entryFileNames: '[name].[hash].js', codeSplitting: false },
			},
		},
	});
	const output = 'output' in result ? result.output : [];
	const entry = output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
	return entry?.fileName ?? fail(`The island ${name} was not written.`);
}
