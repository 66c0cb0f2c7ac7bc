import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** One at a time would leave a machine with two cores idle half of the time. */
const maxWorkers = Math.max(2, availableParallelism() - 1);
const outside = ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**', '**/.stryker-tmp/**'];

/**
 * Three kinds of tests. `unit` needs nothing; `db` shares one PostgreSQL, started in a temporary folder for the
 * run; `scenarios` drive a real browser against a real server, two files at a time.
 */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['**/*.test.ts'],
					exclude: [...outside, '**/*.db.test.ts', 'scenarios/**'],
					testTimeout: 30_000,
					maxWorkers,
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
					maxWorkers,
				},
			},
			{
				test: {
					name: 'scenarios',
					include: ['scenarios/**/*.test.ts'],
					exclude: outside,
					globalSetup: ['scenarios/support/stage.setup.ts'],
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					testTimeout: 180_000,
					hookTimeout: 180_000,
				},
			},
		],
	},
});
