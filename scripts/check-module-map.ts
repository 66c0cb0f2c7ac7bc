/**
 * Reads every import of the house and holds it against `module-map.ts`. Also: no two files import each other in a
 * circle, SQL stands only in `*.store.ts`, and every file can be read in one sitting.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { KNOWS_WORDS_OF, LAW_READER, LAYERS, type Layer, MODULES, RULES } from '../module-map.ts';

export type Import = { from: string; target: string; typeOnly: boolean };
/** Path (with `/`, from the root) → text. */
export type Sources = Record<string, string>;

const FOLDERS = ['app', 'bench', 'crypto', 'db', 'law', 'modules', 'platform', 'scenarios', 'scripts', 'src'];
const ROOT_FILES = ['module-map.ts', 'vite.config.ts', 'vitest.config.ts'];
const LONGEST_FILE = 330;
const LONGEST_TEST = 400;
const DATABASE_PACKAGES = new Set(['pg', 'kysely']);
const QUERY = /\b(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`|\.query\(/;
const ALIASES: Record<string, string> = {
	'#modules/': 'modules/',
	'#crypto/': 'crypto/',
	'#platform/': 'platform/',
	'#app/': 'app/',
	'#law/': 'law/',
	'#lib/': 'src/lib/',
	'#ui/': 'src/ui/',
};

/** One sentence for each thing that is not as `module-map.ts` says. */
export function findViolations(sources: Sources): string[] {
	const imports = Object.entries(sources).flatMap(([from, text]) => importsOf(from, text));
	return [
		...circleOfModules(),
		...imports.flatMap((found) => complaint(found, sources) ?? []),
		...circles(imports),
		...Object.entries(sources).flatMap(([path, text]) => aboutTheFile(path, text)),
	];
}

export function layerOf(path: string): Layer | null {
	return LAYERS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

function moduleOf(path: string): string | null {
	return /^modules\/(\w+)\//.exec(path)?.[1] ?? null;
}

function complaint({ from, target, typeOnly }: Import, sources: Sources): string | null {
	const layer = layerOf(from);
	if (layer === null) return `${from} has no place in module-map.ts.`;
	if (layer === 'tools') return null;
	const rule = RULES[layer];
	const outside = !Object.hasOwn(sources, target) && !existsInHouse(target);
	if (outside) {
		const needsNode = target.startsWith('node:') || DATABASE_PACKAGES.has(target);
		const typesOfTables = layer === 'database types' && typeOnly;
		return needsNode && !rule.node && !typesOfTables
			? `${from} may not import ${target}: it does not run on the server.`
			: null;
	}
	const other = layerOf(target);
	if (other === null) return `${target} has no place in module-map.ts.`;
	if (other === 'tools') return `${from} may not import ${target}, which is a test or a tool.`;
	if (layer === 'law' && other === 'contract') {
		return typeOnly && moduleOf(target) === LAW_READER
			? null
			: `${from} may import only the types of ${LAW_READER}.`;
	}
	if (other === 'law' && layer !== 'law') {
		return moduleOf(from) === LAW_READER
			? null
			: `${from} may not import ${target}: only ${LAW_READER} reads the law.`;
	}
	const [own, theirs] = [moduleOf(from), moduleOf(target)];
	const elsewhere = theirs !== null && theirs !== own;
	const allowed = elsewhere ? rule.others : rule.own;
	if (!allowed.includes(other)) return `${from} (${layer}) may not import ${target} (${other}).`;
	const knowsWords = other === 'contract' && own !== null && KNOWS_WORDS_OF[own]?.includes(theirs ?? '');
	if (elsewhere && own !== null && !knowsWords && !MODULES[own]?.includes(theirs)) {
		return `${from} may not import ${target}: module ${own} may not use ${theirs}.`;
	}
	return null;
}

function existsInHouse(target: string): boolean {
	return layerOf(target) !== null && existsSync(join(ROOT, target));
}

/** Every static and dynamic import and re-export of a TypeScript or Svelte file, with aliases resolved. */
export function importsOf(from: string, text: string): Import[] {
	const code = from.endsWith('.svelte') ? scriptsOf(text) : text;
	const file = ts.createSourceFile(from, code, ts.ScriptTarget.Latest, true);
	const found: Import[] = [];
	const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
		if (specifier && ts.isStringLiteralLike(specifier)) {
			found.push({ from, target: resolved(from, specifier.text), typeOnly });
		}
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
			add(node.argument.literal, true);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			add(node.arguments[0], false);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.isTypeOnly) return true;
	const names = clause.namedBindings;
	return (
		!clause.name && !!names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly)
	);
}

function scriptsOf(svelte: string): string {
	return [...svelte.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}

function resolved(from: string, specifier: string): string {
	const plain = specifier.replace(/\?.*$/, '');
	for (const [alias, folder] of Object.entries(ALIASES)) {
		if (plain.startsWith(alias)) return folder + plain.slice(alias.length);
	}
	return plain.startsWith('.') ? normalize(join(dirname(from), plain)).replaceAll('\\', '/') : plain;
}

function aboutTheFile(path: string, text: string): string[] {
	const complaints: string[] = [];
	const layer = layerOf(path);
	const lines = text.split('\n').length;
	const data = layer === 'law' || layer === 'database types' || layer === 'messages';
	const longest = layer === 'tools' ? LONGEST_TEST : LONGEST_FILE;
	if (lines > longest && !data) complaints.push(`${path} has ${lines} lines; ${longest} are one sitting.`);
	const mayQuery = layer === 'tools' || layer === 'platform server' || path.endsWith('.store.ts');
	if (!mayQuery && path.endsWith('.ts') && moduleOf(path) && QUERY.test(text)) {
		complaints.push(`${path} holds SQL, which belongs into a *.store.ts.`);
	}
	return complaints;
}

function circleOfModules(): string[] {
	return findCircle(MODULES).map((circle) => `MODULES goes in a circle: ${circle.join(' → ')}.`);
}

function circles(imports: Import[]): string[] {
	const graph: Record<string, string[]> = {};
	for (const { from, target, typeOnly } of imports) {
		if (typeOnly || layerOf(from) === 'tools') continue;
		graph[from] ??= [];
		graph[from].push(target);
	}
	return findCircle(graph).map((circle) => `A circle of imports: ${circle.join(' → ')}.`);
}

/** At most one circle, as the names along it; depth first. */
function findCircle(graph: Record<string, readonly string[]>): string[][] {
	const done = new Set<string>();
	const path: string[] = [];
	const walk = (name: string): string[] | null => {
		if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
		if (done.has(name)) return null;
		path.push(name);
		for (const next of graph[name] ?? []) {
			const circle = walk(next);
			if (circle) return circle;
		}
		path.pop();
		done.add(name);
		return null;
	};
	for (const name of Object.keys(graph)) {
		const circle = walk(name);
		if (circle) return [circle];
	}
	return [];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every TypeScript and Svelte file of the house. */
export function readHouse(): Sources {
	const sources: Sources = {};
	const read = (path: string) => {
		if (/\.(ts|svelte)$/.test(path))
			sources[relative(ROOT, path).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
	};
	for (const folder of FOLDERS.map((name) => join(ROOT, name)).filter(existsSync)) {
		for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) read(join(folder, name));
	}
	for (const name of ROOT_FILES) read(join(ROOT, name));
	return sources;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const violations = findViolations(readHouse());
	for (const violation of violations) console.error(violation);
	process.exitCode = violations.length === 0 ? 0 : 1;
}
