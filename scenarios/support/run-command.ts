/** Runs a command as an operator does. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `command`: from the root of the project. `code`: its exit code; `said`: everything that it printed. */
export function runCommand(
	command: string,
	args: readonly string[],
	env: Record<string, string>,
): Promise<{ code: number; said: string }> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			[join(ROOT, command), ...args],
			{ cwd: ROOT, env: { ...process.env, DATABASE_URL: '', ...env } },
			(error, stdout, stderr) =>
				resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}` }),
		);
	});
}
