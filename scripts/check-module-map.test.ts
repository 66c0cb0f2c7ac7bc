import { describe, expect, test } from 'vitest';
import { findViolations, importsOf, layerOf } from './check-module-map.ts';

const nothing = 'export {};';

describe('the module map', () => {
	test('finds every way of importing, in TypeScript and in Svelte', () => {
		const text = `
			import a from '#modules/cases/server/index.ts';
			import type { B } from './b.ts';
			import { type C } from '../contract.ts';
			export * from '#crypto/bytes.ts';
			const d = await import('./d.ts');
			let e: import('./e.ts').E;
			import 'pkg';`;
		const expected = [
			['modules/cases/server/index.ts', false],
			['modules/x/core/b.ts', true],
			['modules/x/contract.ts', true],
			['crypto/bytes.ts', false],
			['modules/x/core/d.ts', false],
			['modules/x/core/e.ts', true],
			['pkg', false],
		];
		const seen = (from: string, code: string) =>
			importsOf(from, code).map((found) => [found.target, found.typeOnly]);
		expect(seen('modules/x/core/a.ts', text)).toEqual(expected);
		expect(seen('modules/x/core/a.svelte', `<script lang="ts">${text}</script><p>import</p>`)).toEqual(
			expected,
		);
	});

	test('knows what a file is by its path', () => {
		expect(layerOf('modules/cases/core/decide-act.ts')).toBe('core');
		expect(layerOf('modules/cases/core/decide-act.test.ts')).toBe('tools');
		expect(layerOf('crypto/open-content.ts')).toBe('opening');
		expect(layerOf('crypto/bytes.ts')).toBe('forms');
		expect(layerOf('src/routes/[[lang=lang]]/desk/+page.server.ts')).toBe('page server');
		expect(layerOf('somewhere/else.ts')).toBeNull();
	});

	test.each([
		[
			'modules/cases/server/close-case.ts',
			'crypto/open.ts',
			'#crypto/open.ts',
			'may not import crypto/open.ts (opening)',
		],
		[
			'app/server/compose.ts',
			'modules/cases/browser/open-case.ts',
			'#modules/cases/browser/open-case.ts',
			'(browser)',
		],
		['src/hooks.server.ts', 'crypto/open.ts', '#crypto/open.ts', '(opening)'],
		['platform/server/http.ts', 'crypto/open.ts', '#crypto/open.ts', '(opening)'],
		[
			'modules/cases/core/a.ts',
			'modules/people/server/index.ts',
			'#modules/people/server/index.ts',
			'(face)',
		],
		[
			'modules/cases/server/a.ts',
			'modules/people/server/people.store.ts',
			'#modules/people/server/people.store.ts',
			'(server)',
		],
		[
			'modules/ledger/server/a.ts',
			'modules/cases/contract.ts',
			'#modules/cases/contract.ts',
			'module ledger may not use cases',
		],
		['modules/cases/ui/a.ts', 'modules/cases/server/index.ts', '../server/index.ts', '(face)'],
		['crypto/seal.ts', 'platform/locale.ts', '#platform/locale.ts', '(platform)'],
		['modules/cases/core/a.ts', 'law/kz/x.ts', '#law/kz/x.ts', 'only procedures reads the law'],
		[
			'law/kz/x.ts',
			'modules/procedures/contract.ts',
			'#modules/procedures/contract.ts',
			'only the types of procedures',
		],
		['modules/cases/server/a.ts', 'modules/cases/core/a.test.ts', '../core/a.test.ts', 'a test or a tool'],
	])('%s may not import %s', (from, target, specifier, reason) => {
		const violations = findViolations({ [from]: `import { x } from '${specifier}';`, [target]: nothing });
		expect(violations).toHaveLength(1);
		expect(violations[0]).toContain(from);
		expect(violations[0]).toContain(reason);
	});

	test('what is allowed is not named', () => {
		expect(
			findViolations({
				'modules/cases/server/a.ts': `import '#modules/people/server/index.ts'; import 'node:fs'; import '../core/b.ts';`,
				'modules/people/server/index.ts': nothing,
				'modules/cases/core/b.ts': `import '#modules/people/contract.ts'; import '#platform/clock.ts';`,
				'modules/people/contract.ts': nothing,
				'modules/cases/contract.ts': `import type { X } from '#modules/intake/contract.ts';`,
				'modules/intake/contract.ts': nothing,
				'platform/clock.ts': nothing,
				'law/kz/x.ts': `import type { X } from '#modules/procedures/contract.ts';`,
				'modules/procedures/core/packs.ts': `import '#law/kz/x.ts';`,
				'modules/procedures/contract.ts': nothing,
			}),
		).toEqual([]);
	});

	test('Node is for the server only', () => {
		expect(findViolations({ 'modules/cases/core/a.ts': `import 'node:fs';` })).toEqual([
			'modules/cases/core/a.ts may not import node:fs: it does not run on the server.',
		]);
	});

	test('a circle of files is named, a circle of types is none', () => {
		const a = 'modules/cases/core/a.ts';
		const b = 'modules/cases/core/b.ts';
		expect(findViolations({ [a]: `import './b.ts';`, [b]: `import './a.ts';` })).toEqual([
			`A circle of imports: ${a} → ${b} → ${a}.`,
		]);
		expect(findViolations({ [a]: `import './b.ts';`, [b]: `import type { A } from './a.ts';` })).toEqual([]);
	});

	test('SQL stands in a store only', () => {
		const text = `export const all = (db: any) => db.selectFrom('cases.case');`;
		expect(findViolations({ 'modules/cases/server/list.ts': text })).toEqual([
			'modules/cases/server/list.ts holds SQL, which belongs into a *.store.ts.',
		]);
		expect(findViolations({ 'modules/cases/server/case.store.ts': text })).toEqual([]);
	});

	test('a file that needs two sittings is named', () => {
		const violations = findViolations({ 'modules/cases/core/a.ts': '\n'.repeat(400) });
		expect(violations).toEqual(['modules/cases/core/a.ts has 401 lines; 330 are one sitting.']);
	});
});
