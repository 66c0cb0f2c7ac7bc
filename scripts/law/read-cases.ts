/** Reads files of law cases (docs/law-cases.md); what a case may say stands in `read-case.ts` of procedures. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CaseProblem, type Json, type LawCase, readCase } from '#modules/procedures/core/read-case.ts';

export * from '#modules/procedures/core/read-case.ts';

/** All cases of a file, or of every `.json` file below a folder, by name. */
export function readCases(path: string): LawCase[] {
	const files = statSync(path).isDirectory()
		? readdirSync(path, { recursive: true, encoding: 'utf8' })
				.filter((name) => name.endsWith('.json'))
				.sort()
				.map((name) => join(path, name))
		: [path];
	const cases = files.flatMap(readFile);
	const seen = new Map<string, string>();
	for (const { file, id } of cases) {
		const before = seen.get(`${file} ${id}`);
		if (before !== undefined) throw new CaseProblem(`${file}: two cases with the id '${id}'`);
		seen.set(`${file} ${id}`, file);
	}
	return cases;
}

function readFile(path: string): LawCase[] {
	const file = relative(process.cwd(), path);
	const data = parse(textIn(path, file), file);
	return (Array.isArray(data) ? data : [data]).map((one, place) => readCase(one, file, place));
}

/** UTF-8, with or without the mark that some editors put before it. Other letters would turn into nonsense unseen. */
function textIn(path: string, file: string): string {
	const bytes = readFileSync(path);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const { line, column } = placeOf(firstStrange(bytes));
		throw new CaseProblem(
			`${file}, line ${line}, column ${column}: not UTF-8. Save the file as UTF-8 (not Windows-1251 or UTF-16)`,
		);
	}
}

/** All that can be read before the first byte that is not UTF-8. */
function firstStrange(bytes: Uint8Array): string {
	const decoder = new TextDecoder('utf-8');
	const [before = ''] = decoder.decode(bytes).split('\ufffd');
	return before;
}

function placeOf(before: string): { line: number; column: number } {
	const lines = before.split('\n');
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function parse(text: string, file: string): Json {
	if (text.trim() === '') throw new CaseProblem(`${file} is empty`);
	let data: Json;
	try {
		data = JSON.parse(text) as Json;
	} catch (error) {
		throw new CaseProblem(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
	}
	const twice = nameGivenTwice(text);
	if (twice === null) return data;
	const { line, column } = placeOf(text.slice(0, twice.at));
	throw new CaseProblem(`${file}, line ${line}, column ${column}: '${twice.name}' stands here twice`);
}

/** JSON keeps the last of two equal names in an object and drops the first without a word. */
function nameGivenTwice(text: string): { name: string; at: number } | null {
	const open: Set<string>[] = [];
	for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g)) {
		const [written, colon] = token;
		if (written === '{') open.push(new Set());
		else if (written === '}') open.pop();
		else if (colon !== undefined) {
			const name = JSON.parse(written.slice(0, -colon.length)) as string;
			const names = open.at(-1);
			if (names?.has(name)) return { name, at: token.index };
			names?.add(name);
		}
	}
	return null;
}
