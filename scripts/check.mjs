/**
 * `npm run check`: types, formatting and lint, the module map, the message catalogues, the database types, and dead
 * code. Everything runs, so that one run shows all there is to mend.
 */
import process from 'node:process';
import { environment, projectNode, run, runTool } from './project.mjs';

/** @type {[string, () => Promise<number>][]} */
const CHECKS = [
	['types', types],
	[
		'format and lint',
		() => runTool('@biomejs/biome/bin/biome', ['ci', '--diagnostic-level=warn', '--error-on-warnings']),
	],
	['module map', () => script('check-module-map.ts')],
	['messages in three languages', () => script('check-messages.ts')],
	['database types', () => script('generate-schema.ts', '--check')],
	['dead code', () => runTool('knip/bin/knip.js', ['--no-progress'])],
];

const failed = [];
for (const [name, check] of CHECKS) {
	console.log(`— ${name}`);
	if ((await check()) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? 'All checks passed.' : `To mend: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

/** svelte-check reads the plain TypeScript files as well. */
async function types() {
	const code = await runTool('@sveltejs/kit/svelte-kit.js', ['sync']);
	return (
		code || runTool('svelte-check/bin/svelte-check', ['--tsconfig', 'tsconfig.json', '--fail-on-warnings'])
	);
}

/** @param {string} name @param {string[]} args */
function script(name, ...args) {
	return run(projectNode(), [`scripts/${name}`, ...args], { env: environment() });
}
