/** The documents speak of files, commands and headings that exist. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TOP = /^(\.ci|app|bench|crypto|db|docs|law|modules|platform|scenarios|scripts|src|static)\//;
const ROOT_FILES =
	/^([A-Z]+\.md|LICENSE|module-map\.ts|vite(st)?\.config\.ts|(package|package-lock|tsconfig|biome)\.json)$/;

const documents = [
	...globSync('*.md', { cwd: ROOT }),
	...globSync('docs/**/*.md', { cwd: ROOT }),
	...globSync('law/**/*.md', { cwd: ROOT }),
];
const textOf = (document: string) => readFileSync(join(ROOT, document), 'utf8');
const withoutBlocks = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');

/** As the sites that show Markdown make them: lower case, spaces to hyphens, other signs left out. */
const anchorOf = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.trim()
		.replaceAll(' ', '-');
const anchorsOf = (text: string) =>
	[...withoutBlocks(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading]) => anchorOf(heading!));

function brokenLinks(document: string): string[] {
	const links = [...withoutBlocks(textOf(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
	return links.filter((link) => {
		if (/^[a-z]+:/i.test(link)) return false;
		const [path, anchor] = link.split('#', 2);
		const target = path ? join(dirname(document), decodeURIComponent(path)) : document;
		if (!existsSync(join(ROOT, target))) return true;
		return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
	});
}

/** Paths in backticks. A `*` stands for a name; what holds `<`, `NNNN` or `…` is a pattern, not a path. */
function missingPaths(document: string): string[] {
	const spans = [...withoutBlocks(textOf(document)).matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
	return spans.filter((span) => {
		if (/[<>…\s]|NNNN/.test(span) || !(TOP.test(span) || ROOT_FILES.test(span))) return false;
		if (span.includes('*')) return globSync(span, { cwd: ROOT }).length === 0;
		return !existsSync(join(ROOT, span));
	});
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};
const unknownCommands = (document: string) =>
	[...textOf(document).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]
		.map(([, named, short]) => (named ?? short)!)
		.filter((name) => !(name in scripts));

const code = globSync('{app,crypto,modules,platform,scenarios,scripts,src}/**/*.{ts,mjs}', { cwd: ROOT })
	.filter((file) => !file.includes('.test.'))
	.map(textOf)
	.join('\n');
/** `name()` in backticks. */
const unknownFunctions = (document: string) =>
	[...withoutBlocks(textOf(document)).matchAll(/`(\w+)\(\)`/g)]
		.map(([, name]) => name!)
		.filter((name) => !new RegExp(`\\b(function|const) ${name}\\b`).test(code));

describe.each(documents)('%s', (document) => {
	it('links to what exists', () => expect(brokenLinks(document)).toEqual([]));
	it('names files that exist', () => expect(missingPaths(document)).toEqual([]));
	it('names functions that exist', () => expect(unknownFunctions(document)).toEqual([]));
	it('names commands that exist', () => expect(unknownCommands(document)).toEqual([]));
});

it('the licence is the whole GNU AGPL, version 3', () => {
	const licence = textOf('LICENSE');
	expect(licence.length).toBe(34_523);
	expect(licence).toMatch(/^ +GNU AFFERO GENERAL PUBLIC LICENSE\n +Version 3, 19 November 2007\n/);
	expect(licence).toContain('13. Remote Network Interaction; Use with the GNU General Public License.');
	expect(licence.trimEnd()).toMatch(/<https:\/\/www\.gnu\.org\/licenses\/>\.$/);
});

it('the glossary has three languages on every line', () => {
	const rows = textOf('docs/glossary.md')
		.split('\n')
		.filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
	const cells = rows.map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()));
	for (const row of cells) expect(row.slice(1, 4).every(Boolean), row.join(' | ')).toBe(true);
});
