/** Runs a command as an operator does, from the same program as the servers: none of them needs to open anything. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

/** `command`: from the root of the project. `code`: its exit code; `said`: everything that it printed. */
export function runCommand(
	command: string,
	args: readonly string[],
	env: Record<string, string>,
): Promise<{ code: number; said: string }> {
	const { program } = inject('stage');
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			[join(program, command), ...args],
			{ cwd: program, env: { ...process.env, DATABASE_URL: '', ...env } },
			(error, stdout, stderr) =>
				resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}` }),
		);
	});
}
