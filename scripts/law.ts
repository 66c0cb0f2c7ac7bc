/**
 * Runs law cases (docs/law-cases.md) and prints what was computed beside what was expected:
 *
 *     npm run law -- law/kz                       a folder, or a file, or several of both
 *     npm run law -- my-case.json --json          for machines
 *     npm run law -- --packs [procedure]          names of facts, numbers, steps, quorums, questions, papers
 *     npm run law -- --unvisited law              lines of the packs that no case of the folder reaches
 *
 * Exit code: 0 as expected, 1 some answer differs, 2 a file cannot be read.
 */
import { packs } from '#modules/procedures/core/packs.ts';
import { answerCase } from './law/answer.ts';
import { compareAll, type Line } from './law/compare.ts';
import { CaseProblem, type JsonObject, type LawCase, readCases } from './law/read-cases.ts';
import { unvisited } from './law/visited.ts';

type Ran = {
	file: string;
	id: string;
	title: string | null;
	ok: boolean;
	answers: { ask: JsonObject; computed: JsonObject; lines: Line[] }[];
};

const args = process.argv.slice(2);
const paths = args.filter((arg) => !arg.startsWith('--'));
const OPTIONS = ['--json', '--packs', '--unvisited'];
const strange = args.filter((arg) => arg.startsWith('--') && !OPTIONS.includes(arg));

if (strange.length > 0) stop(`No such option: ${strange.join(', ')}`);
else if (args.includes('--packs')) printPacks(paths[0]);
else if (paths.length === 0) stop('Which cases? npm run law -- law/kz');
else {
	try {
		const cases = paths.flatMap(readCases);
		if (cases.length === 0) throw new CaseProblem(`No cases in ${paths.join(', ')}`);
		if (args.includes('--unvisited')) printUnvisited(cases);
		else report(cases.map(run));
	} catch (error) {
		if (!(error instanceof CaseProblem) && !(error instanceof Error && 'code' in error)) throw error;
		stop(error.message);
	}
}

function report(ran: readonly Ran[]): void {
	const ok = ran.every((one) => one.ok);
	if (args.includes('--json')) console.log(JSON.stringify({ ok, cases: ran }, null, '\t'));
	else print(ran);
	if (!ok) process.exitCode = 1;
}

function printUnvisited(cases: readonly LawCase[]): void {
	const left = unvisited(
		packs.filter(({ version }) => version.startsWith('kz/')),
		cases,
	);
	for (const line of left) console.log(line);
	console.log(`${left.length} lines that no case reaches`);
	if (left.length > 0) process.exitCode = 1;
}

function run(one: LawCase): Ran {
	const computed = answerCase(one);
	const answers = one.asks.map(({ words, expect }, place) => {
		const answer = computed[place] ?? {};
		return { ask: words, computed: answer, lines: expect === null ? [] : compareAll(expect, answer) };
	});
	const ok = answers.every(({ lines }) => lines.every((line) => line.ok));
	return { file: one.file, id: one.id, title: one.title, ok, answers };
}

function print(ran: readonly Ran[]): void {
	for (const { id, title, answers } of ran) {
		console.log(plain(title === null ? id : `${id}  ${title}`));
		for (const { ask, computed, lines } of answers) {
			console.log(`  ${JSON.stringify(ask)}`);
			if (lines.length === 0) console.log(`    computed  ${JSON.stringify(computed)}`);
			for (const { at, computed: found, expected, ok } of lines)
				console.log(
					ok
						? `    same      ${at}: ${JSON.stringify(expected)}`
						: `    DIFFERS   ${at}: computed ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`,
				);
		}
	}
	const lines = ran.flatMap(({ answers }) => answers.flatMap((answer) => answer.lines));
	const wrong = lines.filter(({ ok }) => !ok).length;
	const cases = `${ran.length} cases, ${lines.length} answers`;
	console.log(
		wrong === 0
			? `${cases}: all as expected`
			: `${cases}: ${wrong} differ in ${ran.filter(({ ok }) => !ok).length} cases`,
	);
	console.log('Not legal advice; a lawyer must confirm.');
}

/** A file from elsewhere must not steer the terminal. */
function plain(text: string): string {
	return text.replace(/\p{Cc}+/gu, ' ');
}

function printPacks(procedure: string | undefined): void {
	const found = packs.filter((pack) => procedure === undefined || pack.procedure === procedure);
	if (found.length === 0) stop(`No procedure '${procedure}'`);
	for (const pack of found) {
		const { from, to } = pack.inForce;
		console.log(`${pack.procedure}  ${pack.version}  ${pack.status}  ${from} to ${to ?? 'now'}`);
		const list = (what: string, names: readonly string[]) =>
			names.length > 0 && console.log(`  ${what}: ${names.join(', ')}`);
		list('days', Object.keys(pack.facts));
		list('quantities', Object.keys(pack.quantities ?? {}));
		for (const [name, { values }] of Object.entries(pack.circumstances ?? {}))
			list(`circumstance ${name}`, Object.keys(values));
		list(
			'steps',
			pack.steps.map(({ id, readings }) =>
				readings.length === 1 ? id : `${id} (${readings.length} readings)`,
			),
		);
		list(
			'thresholds',
			pack.thresholds.map(({ id }) => id),
		);
		for (const { id, readings } of pack.quorums ?? []) {
			const ways = readings.flatMap((reading) =>
				'blank' in reading.ways ? [] : reading.ways.map((way) => way.id),
			);
			list(`quorum ${id}`, [...new Set(ways)]);
		}
		for (const { id, answers } of pack.questions ?? []) list(`question ${id}`, Object.keys(answers));
		for (const { id, contents } of pack.papers ?? [])
			list(
				`paper ${id}`,
				contents.map((content) => content.id),
			);
	}
}

function stop(message: string): void {
	console.error(plain(message));
	process.exitCode = 2;
}
