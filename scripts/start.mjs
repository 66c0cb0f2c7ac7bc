/**
 * `npm start`: installs and builds what is not there yet, starts the server, and says where to go and as whom.
 *
 * A fresh data folder is filled with example data, by a program of its own that uses the running server as people's
 * browsers do. `npm start -- --empty` leaves it empty: Senim then leads through making the organisation.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { buildIfChanged, environment, install, projectNode, ROOT } from './project.mjs';

const SEED = join(ROOT, 'db', 'example', 'seed.ts');
const MAIN = join(ROOT, 'app', 'server', 'main.ts');

/** @typedef {Record<string, string | number | boolean>} ExampleLine */

await install();
await buildIfChanged();

const dataFolder = resolve(process.env.SENIM_DATA || join(ROOT, '.senim'));
const example = join(dataFolder, 'example.json');
rememberWhatWasAsked();
startServer();

/** The choice is made once, with a fresh folder, and kept: a seeding that was cut short is taken up again. */
function rememberWhatWasAsked() {
	const fresh = !existsSync(dataFolder) || readdirSync(dataFolder).length === 0;
	if (!fresh || process.argv.includes('--empty')) return;
	mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
	writeFileSync(example, JSON.stringify({ state: 'wanted' }), { mode: 0o600 });
}

function startServer() {
	const server = spawn(projectNode(), [MAIN], {
		cwd: ROOT,
		env: environment({ SENIM_DATA: dataFolder }),
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
	});
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => server.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM'));
	}
	server.on('message', async (/** @type {{ ready: string }} */ { ready }) => {
		const lines = await exampleData(ready);
		if (lines) welcome(ready, lines);
	});
	server.on('exit', (code) => process.exit(code ?? 1));
}

/**
 * The lines of the example data, seeding first if that is still to be done; null when seeding failed.
 * @param {string} origin
 * @returns {Promise<ExampleLine[] | null>}
 */
async function exampleData(origin) {
	if (!existsSync(example)) return [];
	const known = JSON.parse(readFileSync(example, 'utf8'));
	if (known.state === 'done') return known.lines;
	if (!existsSync(SEED)) return [];
	console.log('Putting in the example data …');
	const lines = await seed(origin);
	if (lines) writeFileSync(example, JSON.stringify({ state: 'done', lines }), { mode: 0o600 });
	return lines;
}

/**
 * @param {string} origin
 * @returns {Promise<ExampleLine[] | null>}
 */
function seed(origin) {
	return new Promise((done) => {
		const child = spawn(projectNode(), [SEED], {
			cwd: ROOT,
			env: environment({ SENIM_DATA: dataFolder, PUBLIC_ORIGIN: origin }),
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let text = '';
		child.stdout.on('data', (piece) => {
			text += piece;
		});
		child.on('close', (code) => {
			if (code === 0)
				return done(
					text
						.split('\n')
						.filter(Boolean)
						.map((line) => JSON.parse(line)),
				);
			console.error(
				`The example data could not be put in. Stop with Ctrl-C, remove ${dataFolder} and start again.`,
			);
			done(null);
		});
	});
}

/**
 * @param {string} origin
 * @param {ExampleLine[]} lines
 */
function welcome(origin, lines) {
	console.log(`\nSenim is ready: ${origin}`);
	const setup = join(dataFolder, 'setup.json');
	if (existsSync(setup)) {
		const { code } = JSON.parse(readFileSync(setup, 'utf8'));
		console.log(`  Make your organisation: ${origin}/setup   set-up code: ${code}`);
	}
	for (const line of lines) {
		const { who, ...rest } = line;
		const words = Object.entries(rest).map(([key, value]) => (key === 'note' ? value : `${key}: ${value}`));
		console.log(`  ${[who, ...words].filter((word) => word !== undefined).join('   ')}`);
	}
	console.log('\nStop with Ctrl-C. The data stay in the data folder.');
}
