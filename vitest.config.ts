import { defineConfig } from 'vitest/config';

const outside = ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**'];

/**
 * Three kinds of tests. `unit` needs nothing; `db` shares one PostgreSQL, started in a temporary folder for the
 * run; `scenarios` drive a real browser against a real server, one after the other.
 */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['**/*.test.ts'],
					exclude: [...outside, '**/*.db.test.ts', 'scenarios/**'],
				},
			},
			{
				test: {
					name: 'db',
					include: ['**/*.db.test.ts'],
					exclude: outside,
					globalSetup: ['platform/server/test-database.setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: 'scenarios',
					include: ['scenarios/**/*.test.ts'],
					exclude: outside,
					fileParallelism: false,
					testTimeout: 180_000,
					hookTimeout: 180_000,
				},
			},
		],
	},
});
