/** Arguments and endings that the three commands share. */
import { parseArgs } from 'node:util';
import { parseVerifierKey, type VerifierKey } from '../core/note.ts';

export const EXIT = { fine: 0, found: 1, usage: 2, unable: 3 } as const;

/** The command was called in a way that it does not understand. */
export class UsageError extends Error {
	override name = 'UsageError';
}

/** Reads `--name value` options and plain arguments. Throws UsageError. */
export function readArguments<const Name extends string>(
	args: readonly string[],
	names: readonly Name[],
): { options: Partial<Record<Name, string>>; files: string[] } {
	try {
		const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		return { options: values as Partial<Record<Name, string>>, files: positionals };
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

export function need(value: string | undefined, name: string): string {
	if (!value) throw new UsageError(`${name} is missing.`);
	return value;
}

/** A verifier key on the command line. Throws UsageError. */
export async function readKey(text: string | undefined): Promise<VerifierKey> {
	const key = await parseVerifierKey(need(text, '--key').trim());
	if (!key.ok || key.value.type !== 'log') {
		throw new UsageError(
			'--key is not the verifier key of a log. It looks like: senim.example/ledger+1a2b3c4d+AQ…',
		);
	}
	return key.value;
}

/** Runs a command to its exit code. What it throws, other than a misuse, means that it could not check. */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<void> {
	try {
		process.exitCode = await command();
	} catch (error) {
		const misuse = error instanceof UsageError;
		console.error(misuse ? `${error.message}\n\n${usage}` : `Could not check: ${describe(error)}`);
		process.exitCode = misuse ? EXIT.usage : EXIT.unable;
	}
}

function describe(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
