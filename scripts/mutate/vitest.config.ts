import { defineConfig } from 'vitest/config';

/** The tests of the law engine alone, for `npm run mutate`: its own, and every law case. */
export default defineConfig({
	test: {
		include: ['modules/procedures/core/*.test.ts', 'scripts/law.test.ts'],
		testTimeout: 30_000,
		maxWorkers: 1,
	},
});
