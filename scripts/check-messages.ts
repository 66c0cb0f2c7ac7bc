/**
 * Every message catalogue says the same things in all three languages: the same keys, no empty text, and the same
 * blanks to fill (`{by}`). A catalogue is a file called `messages*.ts` that exports `{ kk, ru, en }` under any name.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LOCALES } from '#platform/locale.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One sentence for each difference between the languages of a catalogue. */
export function findGaps(catalogue: Record<string, unknown>, name: string): string[] {
	const leaves = LOCALES.map((locale) => new Map(leavesOf(catalogue[locale], '')));
	const keys = new Set(leaves.flatMap((language) => [...language.keys()]));
	const gaps: string[] = [];
	for (const key of keys) {
		const texts = leaves.map((language) => language.get(key));
		for (const [i, text] of texts.entries()) {
			if (text === undefined) gaps.push(`${name}: ${key} is missing in ${LOCALES[i]}.`);
			else if (typeof text === 'string' && text.trim() === '')
				gaps.push(`${name}: ${key} is empty in ${LOCALES[i]}.`);
		}
		const blanks = new Set(texts.filter((text) => typeof text === 'string').map(blanksOf));
		if (blanks.size > 1) gaps.push(`${name}: ${key} has different blanks: ${[...blanks].join(' / ')}.`);
	}
	return gaps;
}

function leavesOf(value: unknown, path: string): [string, unknown][] {
	if (typeof value !== 'object' || value === null) return [[path, value]];
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

function blanksOf(text: string): string {
	return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ') || 'none';
}

function isCatalogue(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' && value !== null && LOCALES.every((locale) => Object.hasOwn(value, locale))
	);
}

/** The gaps of all catalogues in `modules` and `src`. */
export async function checkCatalogues(): Promise<string[]> {
	const folders = ['modules', 'src'].map((name) => join(ROOT, name)).filter(existsSync);
	const files = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /(^|[/\\])messages[^/\\]*\.ts$/.test(name))
			.map((name) => join(folder, name)),
	);
	const gaps: string[] = [];
	for (const file of files) {
		const exported = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
		for (const [name, value] of Object.entries(exported)) {
			if (isCatalogue(value)) gaps.push(...findGaps(value, `${file.slice(ROOT.length)} ${name}`));
		}
	}
	return gaps;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const gaps = await checkCatalogues();
	for (const gap of gaps) console.error(gap);
	process.exitCode = gaps.length === 0 ? 0 : 1;
}
