import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, layerOf, readHouse, type Sources } from '../../scripts/check-module-map.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUNS_ON_THE_SERVER =
	/^app\/server\/(?!.*\.test\.ts$)|^src\/hooks\.server\.ts$|^src\/.*(\.server\.ts|\+server\.ts)$/;

/** Paths from a file of the server to code that opens, as chains of imports; types are gone when it runs. */
function chainsToOpening(sources: Sources): string[][] {
	const found: string[][] = [];
	const seen = new Set<string>();
	const walk = (chain: string[]): void => {
		const path = chain.at(-1)!;
		const layer = layerOf(path);
		if (layer === 'opening' || layer === 'browser') {
			found.push(chain);
			return;
		}
		if (seen.has(path) || sources[path] === undefined) return;
		seen.add(path);
		for (const { target, typeOnly } of importsOf(path, sources[path]))
			if (!typeOnly) walk([...chain, target]);
	};
	for (const path of Object.keys(sources).filter((name) => RUNS_ON_THE_SERVER.test(name))) walk([path]);
	return found;
}

describe('the server', () => {
	const sources = readHouse();

	it('reaches no code that opens, by no chain of imports', () => {
		const starts = Object.keys(sources).filter((path) => RUNS_ON_THE_SERVER.test(path));
		expect(starts).toContain('app/server/main.ts');
		expect(starts).toContain('src/hooks.server.ts');
		expect(chainsToOpening(sources)).toEqual([]);
	});

	it('would be caught however far away the import were', () => {
		const far = {
			...sources,
			'platform/result.ts': `import '#crypto/open.ts';\n${sources['platform/result.ts']}`,
		};
		expect(chainsToOpening(far)[0]?.at(-1)).toBe('crypto/open.ts');
		const page = {
			...sources,
			'src/routes/x/+page.server.ts': `import('#modules/cases/browser/open-case.ts');`,
		};
		expect(chainsToOpening(page)).toEqual([
			['src/routes/x/+page.server.ts', 'modules/cases/browser/open-case.ts'],
		]);
	});

	it.runIf(existsSync(join(ROOT, 'build/handler.js')))('as it is built, loads none either', () => {
		const reached = new Set<string>();
		const walk = (path: string): void => {
			if (reached.has(path) || !existsSync(path)) return;
			reached.add(path);
			const specifiers = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g);
			for (const [, specifier] of specifiers) walk(join(dirname(path), specifier!));
		};
		walk(join(ROOT, 'build/handler.js'));
		const nodes = readdirSync(join(ROOT, 'build/server/nodes')).filter((name) => name.endsWith('.js'));
		for (const name of nodes) expect([...reached]).toContain(join(ROOT, 'build/server/nodes', name));
		const opening = [...reached].filter((path) =>
			/^\/\/ ?(#region )?(crypto\/open|modules\/\w+\/browser\/)/m.test(readFileSync(path, 'utf8')),
		);
		expect(opening.map((path) => relative(ROOT, path))).toEqual([]);
	});
});
