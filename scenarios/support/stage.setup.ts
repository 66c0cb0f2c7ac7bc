/**
 * What all stories of a run share: the program that cannot open, which every server of a story runs from, and a folder
 * where the example data is kept once a story has asked for it (example.ts). Both are gone when the run ends.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isAlive } from '#platform/server/test-database.setup.ts';
import { makeUnableProgram } from './unable-program.ts';

declare module 'vitest' {
	interface ProvidedContext {
		stage: Stage;
	}
}

export interface Stage {
	readonly folder: string;
	/** Root of the copy of the program. */
	readonly program: string;
	/** What was deleted from it, by paths from its root. */
	readonly deleted: readonly string[];
}

const PREFIX = 'senim-stage-';

export default function setup(project: TestProject): () => void {
	removeOrphans();
	const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
	const program = join(folder, 'program');
	project.provide('stage', { folder, program, deleted: makeUnableProgram(program) });
	return () => rmSync(folder, { recursive: true, force: true });
}

/** A run that was killed leaves its folder behind. */
function removeOrphans(): void {
	for (const name of readdirSync(tmpdir())) {
		const runner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
		if (runner && !isAlive(Number(runner))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
	}
}
