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
	const text = readFileSync(path, 'utf8');
	let data: Json;
	try {
		data = JSON.parse(text) as Json;
	} catch (error) {
		throw new CaseProblem(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
	}
	return (Array.isArray(data) ? data : [data]).map((one, place) => readCase(one, file, place));
}
