/** `npm run verify`: checks promises and proofs offline, given the ledger's verifier key. */
import { readFileSync } from 'node:fs';
import { isLocale, type Locale } from '#platform/locale.ts';
import type { VerifierKey } from '../core/note.ts';
import { checkProofFile } from '../core/proof-file.ts';
import { sayFinding } from '../ui/say-finding.ts';
import { EXIT, readArguments, readKey, runCommand, UsageError } from './arguments.ts';

const USAGE = `npm run verify -- --key "senim.example/ledger+1a2b3c4d+AQ…" [--lang kk|ru|en] FILE…

Checks what Senim gave you when you filed: a promise, or a promise with its proof. Needs no network.
--key is the ledger's verifier key, from a source you trust.

Ends with 0: everything holds; 1: something does not hold, or a promise is overdue; 2: wrong arguments;
3: could not check.`;

await runCommand(USAGE, async () => {
	const { options, files } = readArguments(process.argv.slice(2), ['key', 'lang']);
	const locale = options.lang ?? 'en';
	if (!isLocale(locale)) throw new UsageError('--lang is kk, ru or en.');
	if (files.length === 0) throw new UsageError('Which file? None was named.');
	const key = await readKey(options.key);
	let allHold = true;
	for (const file of files) allHold = (await verifyFile(file, key, locale)) && allHold;
	return allHold ? EXIT.fine : EXIT.found;
});

/** A file holds one promise, or a list of them under `entries` as a receipt's proof file has it. */
async function verifyFile(path: string, key: VerifierKey, locale: Locale): Promise<boolean> {
	const content = parse(readFileSync(path, 'utf8'));
	const { entries } = (content ?? {}) as { entries?: unknown };
	const proofs = Array.isArray(entries) ? entries : [content];
	let allHold = proofs.length > 0;
	for (const [at, proof] of proofs.entries()) {
		const result = await checkProofFile(proof, key, Math.floor(Date.now() / 1000));
		const holds = result.ok && result.value.state !== 'overdue';
		console.log(`${path}${proofs.length > 1 ? ` (${at + 1})` : ''}: ${sayFinding(locale, result)}`);
		allHold &&= holds;
	}
	return allHold;
}

/** Not JSON is not a promise: the check says so. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
