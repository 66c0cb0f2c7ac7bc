/**
 * `npm test`: everything that must pass, on a fresh machine too. Installs what the tests need, builds, and runs the
 * unit tests, the database tests on the embedded PostgreSQL and again on Debian's PostgreSQL 15, and the stories in
 * a real browser. The last line is `N passed, N failed`.
 *
 * `npm test -- crypto` runs only the tests whose path contains the word.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { buildIfChanged, environment, install, ROOT, run, runTool } from './project.mjs';

const DEBIAN_POSTGRES = '/usr/lib/postgresql/15/bin/postgres';
const BROWSERS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:/Program Files/Google/Chrome/Application/chrome.exe',
	'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];
const REPORTS = join(ROOT, '.build', 'tests');
/** Commands and servers under test read the same sources again and again: compiled once, they start in half the time. */
const COMPILED = join(ROOT, '.build', 'compiled');

const words = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const notes = [];
/** @type {string[]} The failed tests by name, said again at the end: the run's output is long. */
const failures = [];

await install();
await installWithApt();
await buildIfChanged();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

await tests('unit tests, and database tests on the embedded PostgreSQL', ['unit', 'db']);
if (existsSync(DEBIAN_POSTGRES)) {
	await tests('database tests on PostgreSQL 15', ['db'], { SENIM_TEST_DATABASE: 'debian15' });
} else {
	notes.push(
		'The database tests did not run on PostgreSQL 15: it is not installed (Debian: apt install postgresql-15).',
	);
}
await scenarios();

for (const line of [...notes, ...failures]) console.log(line);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

async function scenarios() {
	const browser = process.env.SENIM_BROWSER || BROWSERS.find(existsSync);
	if (browser) return tests('stories in a browser', ['scenarios'], { SENIM_BROWSER: browser });
	notes.push(
		'The stories in a browser did not run: install Chromium or Chrome, or say where one is in SENIM_BROWSER.',
	);
	total.failed += 1;
}

/**
 * @param {string} title
 * @param {string[]} projects
 * @param {Record<string, string>} [more]
 */
async function tests(title, projects, more = {}) {
	console.log(`\n— ${title}`);
	const report = join(REPORTS, `${projects.join('-')}${more.SENIM_TEST_DATABASE ?? ''}.json`);
	const code = await runTool(
		'vitest/vitest.mjs',
		[
			...['run', '--passWithNoTests', ...projects.flatMap((project) => ['--project', project])],
			...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...words],
		],
		{ env: environment({ NODE_ENV: 'test', NODE_COMPILE_CACHE: COMPILED, ...more }) },
	);
	const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
	const failed = failuresOf(counted);
	// An error outside any test, or in what comes before all tests, fails a run without failing a file.
	if (failed.length === 0 && code !== 0) failed.push(`Failed: ${title}; see above.`);
	failures.push(...failed);
	total.passed += counted.numPassedTests ?? 0;
	total.failed += failed.length;
}

/**
 * One line for each test that failed, and for each file whose tests could not run: it did not load, or what it does
 * before its tests failed.
 * @param {{ testResults?: { name: string, status: string, message?: string, assertionResults: { status: string, fullName: string }[] }[] }} counted
 * @returns {string[]}
 */
function failuresOf(counted) {
	return (counted.testResults ?? []).flatMap((file) => {
		const where = relative(ROOT, file.name);
		const failed = file.assertionResults.filter(({ status }) => status === 'failed');
		if (failed.length === 0 && file.status === 'failed')
			return [`Failed: ${where}: ${file.message?.split('\n', 1)[0] ?? ''}`];
		return failed.map(({ fullName }) => `Failed: ${where}: ${fullName}`);
	});
}

/** What Debian brings: Chromium and PostgreSQL 15. Only root may install, and only when something is missing. */
async function installWithApt() {
	const missing = [];
	if (!process.env.SENIM_BROWSER && !BROWSERS.some(existsSync)) missing.push('chromium');
	if (!existsSync(DEBIAN_POSTGRES)) missing.push('postgresql-15');
	if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	console.log(`Installing ${missing.join(' and ')} …`);
	if (missing.includes('postgresql-15')) keepDebianFromStartingACluster();
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	/** @type {import('node:child_process').SpawnOptions} */
	const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
	await run('apt-get', ['-qq', 'update'], quiet);
	const options = ['-qq', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold'];
	await run('apt-get', [...options, 'install', ...missing], quiet);
}

function keepDebianFromStartingACluster() {
	const folder = '/etc/postgresql-common';
	if (existsSync(join(folder, 'createcluster.conf'))) return;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'createcluster.conf'), 'create_main_cluster = false\n');
}
